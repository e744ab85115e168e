import { describe, expect, it } from '@jest/globals';
import { activityQuery, isNarrowed, noFilter } from './activity-filter.policy';

const now = new Date('2026-12-02T07:30:00.000Z');
const place = { communityId: 'c1', gridId: 'g9' };

describe('narrowing activities', () => {
  it('asks for everything unless told', () => {
    expect(activityQuery(noFilter, place, now)).toEqual({ communityId: 'c1' });
    expect(isNarrowed(noFilter)).toBe(false);
  });

  it('asks for the rest of the week, my grid, a free place and one kind together', () => {
    expect(activityQuery({ marks: ['week', 'grid', 'free'], kind: 'class' }, place, now)).toEqual({
      communityId: 'c1',
      from: '2026-12-02',
      until: '2026-12-06',
      gridId: 'g9',
      free: 'true',
      kind: 'class',
    });
  });

  it('narrows by no grid where none is known', () => {
    expect(activityQuery({ marks: ['grid'], kind: null }, { ...place, gridId: null }, now)).toEqual({
      communityId: 'c1',
    });
  });
});
