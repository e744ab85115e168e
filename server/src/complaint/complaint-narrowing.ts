import type { ComplaintSource } from '@linge/shared/complaint/complaint.schema';
import { waitsForVerifying, type UnverifiedAsked } from './complaint-unverified.js';

export type ConditionValue = string | number | boolean | Date | readonly string[];
/** A condition of SQL with what its marks stand for. */
export type Condition = readonly [sql: string, ...values: ConditionValue[]];

/** What narrows complaints besides where they are, at which level and in which state. */
export interface ComplaintNarrowing {
  readonly categoryId?: string | undefined;
  readonly handlerAccountId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly source?: ComplaintSource | undefined;
  readonly urgent?: boolean | undefined;
  /** Due after, and until, an instant; what is not counted down is in neither. */
  readonly dueAfter?: Date | undefined;
  readonly dueUntil?: Date | undefined;
  readonly doorIds?: readonly string[] | undefined;
  readonly sensitive?: boolean | undefined;
  readonly exceptId?: string | undefined;
  readonly unverified?: UnverifiedAsked | undefined;
  /** Words of the text or the place, or a part of the number. */
  readonly words?: string | undefined;
}

/** As conditions on the columns of `complaints`, which goes by that name. */
export function narrowingOf(narrowing: ComplaintNarrowing): Condition[] {
  const { categoryId, handlerAccountId, unitId, source, urgent, dueAfter, dueUntil, doorIds, words } =
    narrowing;
  const { sensitive, exceptId, unverified } = narrowing;
  const conditions: Condition[] = [];
  if (handlerAccountId !== undefined) conditions.push(['handler_account_id = ?', handlerAccountId]);
  if (categoryId !== undefined) conditions.push(['category_id = ?', categoryId]);
  if (unitId !== undefined) conditions.push(['lead_unit_id = ?', unitId]);
  if (source !== undefined) conditions.push(['source = ?', source]);
  if (urgent !== undefined) conditions.push(['urgent = ?', urgent]);
  if (sensitive !== undefined) conditions.push(['`sensitive` = ?', sensitive]);
  if (exceptId !== undefined) conditions.push(['id <> ?', exceptId]);
  if (dueAfter !== undefined) conditions.push(['deadline_at > ?', dueAfter]);
  if (dueUntil !== undefined) conditions.push(['deadline_at <= ?', dueUntil]);
  if (dueAfter ?? dueUntil) conditions.push(['clock_stopped_at IS NULL']);
  if (unverified) conditions.push(...waitsForVerifying('complaints', unverified));
  // nothing is about a building without a door
  if (doorIds?.length === 0) conditions.push(['FALSE']);
  else if (doorIds !== undefined) conditions.push(['door_id IN (?)', doorIds]);
  if (words !== undefined) conditions.push(saying(words));
  return conditions;
}

/** A number is made of digits and a hyphen; nothing else can be a part of one, or be compared with its column. */
function saying(words: string): Condition {
  const columns = ['text', 'place', 'place_detail', ...(/^[\d-]+$/.test(words) ? ['number'] : [])];
  const part = `%${words.replace(/[!%_]/g, '!$&')}%`;
  const anywhere = columns.map((column) => `${column} LIKE ? ESCAPE '!'`).join(' OR ');
  return [`(${anywhere})`, ...columns.map(() => part)];
}
