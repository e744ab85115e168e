import { describe, expect, it } from '@jest/globals';
import {
  isPlacedIn,
  placedIn,
  queueConditions,
  queueFilterOf,
  queueFilterText,
  queueUrl,
} from './queue-filter';

const category = '01890000-0000-7000-8000-000000000001';
const unit = '01890000-0000-7000-8000-000000000002';
const names = { [category]: '垃圾', [unit]: '西河湾小区物业服务中心' };

describe('a filter of the queue', () => {
  it('says each condition, and what is left without it', () => {
    const filter = { state: 'submitted', due: 'overdue', categoryId: category, unitId: unit } as const;
    const conditions = queueConditions(filter, names);
    expect(conditions.map(({ text }) => text)).toEqual(['已超期', '垃圾', '派给西河湾小区物业服务中心']);
    expect(conditions[1]?.without).toEqual({ state: 'submitted', due: 'overdue', unitId: unit });
  });

  it('says all of it in a line, also where a name is not known', () => {
    expect(queueFilterText({}, names)).toBe('待办');
    const filter = { state: 'awaitingReporter', level: 'town', categoryId: unit, q: '井盖' } as const;
    expect(queueFilterText(filter, {})).toBe('等居民补充 · 乡镇办理 · 指定的类别 · “井盖”');
  });

  it('says of what waits to be verified just that', () => {
    expect(queueFilterText({ toVerify: 'yes', level: 'town' }, names)).toBe('待核查 · 乡镇办理');
    expect(queueConditions({ toVerify: 'yes' }, names)).toEqual([]);
  });

  it('of one community can name its categories and units before a grid is chosen, and leaves them with it', () => {
    const filter = { state: 'submitted', due: 'overdue', categoryId: category, unitId: unit } as const;
    const plain = { state: 'submitted', due: 'overdue' } as const;
    const xihe = { communityId: 'xihe', gridId: null };
    expect(placedIn(plain, xihe, undefined, undefined)).toEqual({ ...plain, communityId: 'xihe' });
    const narrowed = { ...filter, communityId: 'xihe' };
    const grid = { communityId: 'xihe', gridId: 'grid3' };
    expect(placedIn(narrowed, grid, 'xihe', undefined)).toEqual({ ...filter, gridId: 'grid3' });
    expect(placedIn(narrowed, { ...xihe, communityId: 'donghu' }, 'xihe', undefined)).toEqual({
      ...plain,
      communityId: 'donghu',
    });
    expect(placedIn(narrowed, null, 'xihe', undefined)).toEqual(plain);
    // there is no other community for them to be of
    expect(placedIn({ ...filter, gridId: 'grid3' }, null, 'xihe', 'xihe')).toEqual(filter);
    expect([isPlacedIn(narrowed, xihe), isPlacedIn(narrowed, grid), isPlacedIn(plain, xihe)]).toEqual([
      ...[true, false, false],
    ]);
    expect(queueFilterText({ communityId: 'xihe' }, { xihe: '西河社区' })).toBe('待办 · 西河社区');
  });

  it('goes into an address and comes back, and nonsense is none', () => {
    const filter = { buildingId: unit, due: 'soon', mine: 'yes' } as const;
    const url = queueUrl(filter);
    expect(url).toBe(`/subpackages/complaint/queue/index?buildingId=${unit}&due=soon&mine=yes`);
    expect(queueFilterOf(Object.fromEntries(new URL(url, 'http://x').searchParams))).toEqual(filter);
    expect(queueFilterOf({ due: 'someday' })).toBeUndefined();
    expect(queueFilterOf({ page: '1' })).toBeUndefined();
  });
});
