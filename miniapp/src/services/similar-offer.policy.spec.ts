import { describe, expect, it } from '@jest/globals';
import type { DraftTeller } from './complaint-draft';
import { joiner, similarOffer } from './similar-offer.policy';

const resident = { kind: 'resident', id: 'r', name: '周玉莲', address: '501', hasAccount: true } as const;
const filing = (teller: DraftTeller | null) => ({ channel: 'door' as const, teller });
const seen = { mine: false, people: 3 };

describe('something that neighbours reported already', () => {
  it('is followed by whoever was about to report it too', () => {
    expect(similarOffer(seen, undefined)).toMatchObject({ kind: 'follow', button: '跟进这一件' });
  });

  it.each([
    [1, '您已经反映过类似的事'],
    [3, '您和 2 位邻居已反映或跟进'],
  ])('is looked at by whoever reported it among %d', (people, title) => {
    expect(similarOffer({ mine: true, people }, undefined)).toMatchObject({ kind: 'look', title });
  });

  it('is joined for a resident who has an account, also where the worker follows it', () => {
    for (const mine of [true, false]) {
      expect(similarOffer({ ...seen, mine }, filing(resident)).kind).toBe('join');
    }
    expect(joiner(filing(resident))).toBe('r');
  });

  it.each([
    ['nobody chosen yet', null],
    ['somebody who is not in the registry', { kind: 'other', name: '王大爷', phone: '' }],
    ['nobody who gave a name', { kind: 'nobody' }],
    ['a resident without an account', { ...resident, hasAccount: false }],
    ['a resident of whom that is not known yet', { ...resident, hasAccount: null }],
  ] as const)('is only looked at with %s, and what was written stays', (_what, teller) => {
    expect(similarOffer(seen, filing(teller))).toMatchObject({ kind: 'look', button: '看这一件' });
    expect(joiner(filing(teller))).toBeNull();
  });
});
