import { describe, expect, it } from '@jest/globals';
import { newDraft, type DraftTeller } from './complaint-draft';
import { startOf } from './filing-start.policy';

const resident = { kind: 'resident', id: 'r', name: '周玉莲', address: '501', hasAccount: null } as const;
const home = { doorId: 'home', label: '3栋', communityId: 'here', gridId: 'grid' };
const door = { id: 'home', label: '3栋', communityId: 'here', gridId: 'grid', microGridId: null };
const found = { door: { ...door, kind: 'buildingEntrance' as const }, hasAccount: true };

function told(teller: DraftTeller | null, place: typeof home | null = null) {
  return { ...newDraft('1', 'worker', place), filing: { channel: 'phone' as const, teller } };
}

describe('the home of the resident who told it', () => {
  it('becomes the place, and whether they have an account is known', () => {
    expect(startOf(told(resident), 'r', found, null)).toEqual({
      filing: { channel: 'phone', teller: { ...resident, hasAccount: true } },
      place: home,
    });
  });

  it('takes the place of the home before, and not of what was chosen by hand', () => {
    const before = told(resident, { ...home, doorId: 'before' });
    expect(startOf(before, 'r', found, 'before')?.place).toEqual(home);
    expect(startOf(before, 'r', found, null)).not.toHaveProperty('place');
  });

  it.each([
    ['nobody', null],
    ['somebody without a name', { kind: 'nobody' }],
    ['another resident', { ...resident, id: 'other' }],
  ] as const)('changes nothing once %s was chosen meanwhile', (_who, teller) => {
    expect(startOf(told(teller), 'r', found, null)).toBeNull();
  });
});
