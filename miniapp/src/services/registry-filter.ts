import { ResidentFilter, residentFilter } from '@linge/shared/resident/resident-filter.schema';
import { dayText } from '../format/day';
import { ledgerText, residentStateTag, type Vocabulary } from '../format/ledger';

/** What narrows a list of people, besides the grid and what was typed. */
export type PeopleFilter = Omit<ResidentFilter, 'q' | 'gridId'>;

export type ListedBy = 'household' | 'person';

/** A list of the registry that a number or a message leads to. */
export interface RegistryList {
  readonly by: ListedBy;
  readonly communityId?: string;
  readonly gridId?: string | null;
  readonly filter?: PeopleFilter;
}

const keys = Object.keys(residentFilter).filter((key) => key !== 'q' && key !== 'gridId');

/** Its address. Every value is made of letters, digits, hyphens and commas, so that no platform has to decode it. */
export function registryListUrl({ by, communityId, gridId, filter = {} }: RegistryList): string {
  const asked = { by, communityId, gridId, ...filter };
  const query = Object.entries(asked).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [`${key}=${value}`],
  );
  return `/subpackages/resident/households/index?${query.join('&')}`;
}

/** The filter in a page's query; one that makes no sense is none. */
export function filterOf(params: Readonly<Record<string, string | undefined>>): PeopleFilter {
  const asked = keys.flatMap((key) => (params[key] ? [[key, params[key]]] : []));
  const read = ResidentFilter.safeParse(Object.fromEntries(asked));
  return read.success ? read.data : {};
}

/** `18—59 岁`, `70 岁以上`, `不满 18 岁`: what is left out does not limit. */
export function agesText(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return to === undefined ? '各年龄' : `不满 ${to + 1} 岁`;
  return to === undefined ? `${from} 岁以上` : `${from}—${to} 岁`;
}

export const termTexts = { ending: '30 天内到期', ended: '居住期已过' } as const;

/** One of the conditions, and the filter without it. */
export interface Condition {
  readonly text: string;
  readonly without: PeopleFilter;
}

/** What a filter says, in words. */
export function conditionsOf(filter: PeopleFilter, words: Vocabulary): readonly Condition[] {
  const conditions: Condition[] = [];
  const say = (text: string | false | undefined, ...dropped: (keyof PeopleFilter)[]) => {
    if (!text) return;
    const without = Object.entries(filter).filter(([key]) => !(dropped as string[]).includes(key));
    conditions.push({ text, without: Object.fromEntries(without) });
  };
  const { state, residency, sex, ageFrom, ageTo, labels, term, termEndsBefore } = filter;
  say(state && residentStateTag[state].text, 'state');
  say(residency && ledgerText('residency', residency), 'residency');
  say(sex && ledgerText('sex', sex), 'sex');
  say((ageFrom !== undefined || ageTo !== undefined) && agesText(ageFrom, ageTo), 'ageFrom', 'ageTo');
  const codes = labels?.split(',') ?? [];
  for (const code of codes) {
    const others = codes.filter((other) => other !== code);
    const { labels: _all, ...rest } = filter;
    const without = others.length > 0 ? { ...rest, labels: others.join(',') } : rest;
    conditions.push({ text: words[code] ?? code, without });
  }
  say(term && termTexts[term], 'term');
  say(termEndsBefore && `居住期在${dayText(termEndsBefore)}前满`, 'termEndsBefore');
  say(filter.politicalStatus && ledgerText('politicalStatus', filter.politicalStatus), 'politicalStatus');
  say(filter.education && ledgerText('education', filter.education), 'education');
  say(filter.microGridId && '指定的微网格', 'microGridId');
  say(filter.buildingId && '指定的楼栋', 'buildingId');
  return conditions;
}

/** What a kept filter finds, in words, besides where. */
export function keptText({ q, gridId: _grid, ...filter }: ResidentFilter, words: Vocabulary): string {
  const conditions = conditionsOf(filter, words).map(({ text }) => text);
  return [...(q ? [`“${q}”`] : []), ...conditions].join(' · ') || '全部居民';
}
