import { describe, expect, it } from '@jest/globals';
import { agesText, conditionsOf, filterOf, registryListUrl } from './registry-filter';

const paramsOf = (url: string) => Object.fromEntries(new URLSearchParams(url.split('?')[1]).entries());

describe('a link to a list of the registry', () => {
  it('says where and whom, and is read again as the same filter', () => {
    const filter = { residency: 'floating', ageFrom: 0, ageTo: 6, labels: 'livesAlone,veteran' } as const;
    const url = registryListUrl({ by: 'person', communityId: 'c', gridId: null, filter });
    expect(url).toBe(
      '/subpackages/resident/households/index?by=person&communityId=c&residency=floating&ageFrom=0&ageTo=6&labels=livesAlone,veteran',
    );
    expect(filterOf(paramsOf(url))).toEqual(filter);
  });

  it('that makes no sense shows everybody', () => {
    expect(filterOf({ residency: 'x', ageFrom: '7' })).toEqual({});
    expect(filterOf({ id: 'something else' })).toEqual({});
  });
});

describe('the conditions of a filter', () => {
  it('are said in words, each to be dropped alone', () => {
    const filter = { sex: 'male', ageFrom: 60, labels: 'a,b', term: 'ending' } as const;
    const conditions = conditionsOf(filter, { a: '独居', b: '低保' });
    expect(conditions.map(({ text }) => text)).toEqual(['男', '60 岁以上', '独居', '低保', '30 天内到期']);
    expect(conditions[1]?.without).toEqual({ sex: 'male', labels: 'a,b', term: 'ending' });
    expect(conditions[2]?.without).toEqual({ ...filter, labels: 'b' });
    expect(conditionsOf({ labels: 'a' }, {})).toEqual([{ text: 'a', without: {} }]);
  });

  it('say ages as people do', () => {
    expect([agesText(undefined, 17), agesText(18, 59), agesText(70, undefined)]).toEqual([
      ...['不满 18 岁', '18—59 岁', '70 岁以上'],
    ]);
  });
});
