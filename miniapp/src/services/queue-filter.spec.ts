import { describe, expect, it } from '@jest/globals';
import { queueConditions, queueFilterOf, queueFilterText, queueUrl } from './queue-filter';

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

  it('goes into an address and comes back, and nonsense is none', () => {
    const filter = { buildingId: unit, due: 'soon', mine: 'yes' } as const;
    const url = queueUrl(filter);
    expect(url).toBe(`/subpackages/complaint/queue/index?buildingId=${unit}&due=soon&mine=yes`);
    expect(queueFilterOf(Object.fromEntries(new URL(url, 'http://x').searchParams))).toEqual(filter);
    expect(queueFilterOf({ due: 'someday' })).toBeUndefined();
    expect(queueFilterOf({ page: '1' })).toBeUndefined();
  });
});
