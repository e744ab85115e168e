import { QueueFilter, type QueueDue } from '@linge/shared/complaint/complaint-list.schema';
import type { ComplaintSource, ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { complaintLevelText, complaintSourceText, complaintStateTag } from '../format/complaint-state';

export const dueTexts: Readonly<Record<QueueDue, string>> = {
  overdue: '已超期',
  today: '今天到期',
  soon: '三天内到期',
};

/** What a filter names by id, as far as it is known: categories, units, grids. */
export type QueueNames = Readonly<Partial<Record<string, string>>>;

/** One of the conditions, and the filter without it. */
export interface QueueCondition {
  readonly text: string;
  readonly without: QueueFilter;
}

/** What narrows the queue beyond its tabs and choosers, in words. */
export function queueConditions(filter: QueueFilter, names: QueueNames): readonly QueueCondition[] {
  const conditions: QueueCondition[] = [];
  const say = (key: keyof QueueFilter, text: string | false | undefined) => {
    if (!text) return;
    const { [key]: _dropped, ...without } = filter;
    conditions.push({ text, without });
  };
  const { due, categoryId, urgent, mine, source, unitId, buildingId } = filter;
  say('due', due && dueTexts[due]);
  say('urgent', urgent && '紧急');
  say('mine', mine && '我经手的');
  say('categoryId', categoryId && (names[categoryId] ?? '指定的类别'));
  say('source', source && complaintSourceText[source]);
  say('unitId', unitId && `派给${names[unitId] ?? '指定的单位'}`);
  say('buildingId', buildingId && (names[buildingId] ?? '指定的楼栋'));
  return conditions;
}

/** A community, or one of its grids. */
interface QueuePlace {
  readonly communityId: string;
  readonly gridId: string | null;
}

/** Whether it is narrowed to just this place. */
export function isPlacedIn(filter: QueueFilter, { communityId, gridId }: QueuePlace): boolean {
  if (gridId !== null) return filter.gridId === gridId;
  return filter.gridId === undefined && filter.communityId === communityId;
}

/**
 * The same filter elsewhere. Categories, units and buildings are one community's own: another one has none of them.
 * @param place null for everywhere
 * @param before the community that it was narrowed to
 * @param only the one community that there is; undefined where there are several
 */
export function placedIn(
  filter: QueueFilter,
  place: QueuePlace | null,
  before: string | undefined,
  only: string | undefined,
): QueueFilter {
  const { communityId: _community, gridId: _grid, ...kept } = filter;
  const { categoryId: _category, unitId: _unit, buildingId: _building, ...others } = kept;
  const rest = before === (place?.communityId ?? only) ? kept : others;
  if (!place) return rest;
  const { communityId, gridId } = place;
  return gridId === null ? { ...rest, communityId } : { ...rest, gridId };
}

const pending: Readonly<Partial<Record<ComplaintState, string>>> = { awaitingReporter: '等居民补充' };

/** The state, or the like, that it is narrowed to; undefined for all that waits. */
export function queueStateText({ state, toVerify }: QueueFilter): string | undefined {
  return toVerify ? '待核查' : state && (pending[state] ?? complaintStateTag[state].text);
}

/** What a kept filter finds, in words. */
export function queueFilterText(filter: QueueFilter, names: QueueNames): string {
  const { q, level, communityId, gridId } = filter;
  const words = [
    queueStateText(filter) ?? '待办',
    communityId && (names[communityId] ?? '指定的社区'),
    gridId && (names[gridId] ?? '指定的网格'),
    level && complaintLevelText[level],
    ...queueConditions(filter, names).map(({ text }) => text),
    q && `“${q}”`,
  ];
  return words.filter(Boolean).join(' · ');
}

/** The address of the queue, narrowed. Every value is made of letters, digits and hyphens. */
export function queueUrl(filter: Omit<QueueFilter, 'q'>): string {
  const query = Object.entries(filter).map(([key, value]) => `${key}=${value}`);
  return `/subpackages/complaint/queue/index${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The filter in a page's query; undefined where there is none, or one that makes no sense. */
export function queueFilterOf(params: Readonly<Record<string, string | undefined>>): QueueFilter | undefined {
  const asked = Object.keys(QueueFilter.shape).flatMap((key) => (params[key] ? [[key, params[key]]] : []));
  const read = QueueFilter.safeParse(Object.fromEntries(asked));
  return read.success && asked.length > 0 ? read.data : undefined;
}

export const sourceOptions = (Object.keys(complaintSourceText) as ComplaintSource[]).map((value) => ({
  value,
  text: complaintSourceText[value],
}));
export const dueOptions = (Object.keys(dueTexts) as QueueDue[]).map((value) => ({
  value,
  text: dueTexts[value],
}));
