import { describe, expect, it } from '@jest/globals';
import type { BoxPerson } from '@linge/shared/suggestion-box/suggestion-box.schema';
import {
  emptyOpening,
  firstPerson,
  openingBody,
  openingProblems,
  slipsOf,
  type OpeningDraft,
} from './box-opening-draft.policy';

const person = (staffMemberId: string, self = false): BoxPerson => ({
  ...{ staffMemberId, name: staffMemberId, role: null, gridName: null, self },
});
const slip = { id: 'photo', key: 'kept', slipId: 'slip' };
const draft: OpeningDraft = { ...emptyOpening, id: 'opening', second: 'two', slips: [slip] };

describe('recording an opening', () => {
  it('begins with whoever records it, unless somebody else was chosen', () => {
    const people = [person('me', true), person('two')];
    expect(firstPerson(draft, people)).toBe('me');
    expect(firstPerson({ ...draft, first: 'two' }, people)).toBe('two');
    expect(firstPerson({ ...draft, first: null }, people)).toBeNull();
    expect(firstPerson(draft, [person('two')])).toBeNull();
  });

  it('wants two different people, and a photo of each slip or an empty box', () => {
    expect(openingProblems(draft, 'me')).toEqual({});
    expect(Object.keys(openingProblems(emptyOpening, null))).toEqual(['first', 'second', 'slips']);
    expect(openingProblems(draft, 'two').second).toMatch('两个不同的人');
    expect(openingProblems({ ...draft, slips: [], empty: true }, 'me')).toEqual({});
  });

  it('is sent with the slips in the order in which they were taken out; an empty box with none', () => {
    expect(openingBody(draft, 'me')).toEqual({
      id: 'opening',
      staffMemberIds: ['me', 'two'],
      slips: [{ id: 'slip', photoId: 'photo' }],
    });
    expect(openingBody({ ...draft, empty: true }, 'me').slips).toEqual([]);
  });

  it('names each slip once, however often the photos are written down', () => {
    const ids = ['new'];
    const photos = [
      { id: 'photo', key: 'kept' },
      { id: 'other', key: 'kept too' },
    ];
    expect(slipsOf(photos, [slip], () => ids.shift() ?? '').map(({ slipId }) => slipId)).toEqual([
      'slip',
      'new',
    ]);
  });
});
