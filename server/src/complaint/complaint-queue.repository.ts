import { Injectable } from '@nestjs/common';
import type { TypedNumber } from '@linge/shared/complaint/complaint-number';
import type { ComplaintLevel, ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { complaintWorkflow } from '@linge/shared/complaint/complaint.transitions';
import { DataSource } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { complaintIndexes } from './complaint-index.js';
import {
  narrowingOf,
  type ComplaintNarrowing,
  type Condition,
  type ConditionValue,
} from './complaint-narrowing.js';
import type { QueueScope } from './complaint.policy.js';
import { rowJoins, summaryColumns, type ComplaintSummaryRow } from './complaint.row.js';

/** What waits for staff. */
@Injectable()
export class ComplaintQueueRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The nearest deadline first. Each scope and state is a range of one index that is read in its order and stopped
   * after a page: (grid_id | community_id | category_id, level, state, deadline_at, id) or (handler_account_id,
   * community_id, state, level, deadline_at, id); only those few rows are sorted together. One range over all of them
   * would sort everything that ever waited. Several communities of a town are one scope, sorted within the index: what
   * has not ended is not much at that level, and a range for each would cost more than what they hold. Whatever else
   * narrows the queue is looked at in the rows of the range: what waits in one community, however many communities and
   * however many years of complaints there are.
   * @param numbered found besides, whatever the states
   */
  queue(
    scopes: readonly QueueScope[],
    states: readonly ComplaintState[],
    narrowing: ComplaintNarrowing,
    after: InstantKey | undefined,
    rows: number,
    numbered?: NumberedScope,
  ): Promise<ComplaintSummaryRow[]> {
    if (narrowing.unverified) return this.#unverified(scopes, states, narrowing, after, rows);
    const parameters: ConditionValue[] = [];
    const ranges = states.flatMap((state) =>
      areasOf(scopes, state).map((scope) => {
        const conditions = [...conditionsOf(scope, state), ...narrowingOf(narrowing), ...pageOf(after)];
        parameters.push(...conditions.flatMap(([, ...values]) => values), rows);
        return `(SELECT id, deadline_at FROM complaints FORCE INDEX (${indexFor(scope, narrowing)})
          WHERE ${sqlOf(conditions)} ORDER BY deadline_at, id LIMIT ?)`;
      }),
    );
    for (const conditions of numbered ? numberedIn(scopes, numbered) : []) {
      const { words: _words, ...others } = narrowing;
      const all = [...conditions, ...narrowingOf(others), ...pageOf(after)];
      parameters.push(...all.flatMap(([, ...values]) => values), rows);
      ranges.push(`(SELECT id, deadline_at FROM complaints FORCE INDEX (${complaintIndexes.number})
          WHERE ${sqlOf(all)} ORDER BY deadline_at, id LIMIT ?)`);
    }
    // What is found by its words may be found by its number as well.
    const union = numbered ? ' UNION ' : ' UNION ALL ';
    return this.dataSource.query(
      `SELECT ${summaryColumns} FROM (${ranges.join(union)}) q JOIN complaints c ON c.id = q.id ${rowJoins}
        ORDER BY q.deadline_at, q.id LIMIT ?`,
      [...parameters, rows],
    );
  }

  /**
   * What waits to be verified waits at every level, and whether it does is told by its row and its steps: the ranges are
   * read and sorted within the index, and rows are looked up in that order until the page is full.
   */
  #unverified(
    scopes: readonly QueueScope[],
    states: readonly ComplaintState[],
    narrowing: ComplaintNarrowing,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<ComplaintSummaryRow[]> {
    const areas = states.flatMap((state) =>
      areasOf(scopes, state).map((scope) => ({
        index: indexFor(scope, {}),
        conditions: [...conditionsOf(scope, state), ...pageOf(after)],
      })),
    );
    const ranges = areas.map(
      ({ index, conditions }) => `(SELECT id AS queued_id, deadline_at AS queued_at
        FROM complaints FORCE INDEX (${index}) WHERE ${sqlOf(conditions)})`,
    );
    const narrowed = narrowingOf(narrowing);
    const page = `SELECT queued_id AS id, queued_at AS deadline_at FROM (${ranges.join(' UNION ALL ')}) waiting
      STRAIGHT_JOIN complaints ON complaints.id = queued_id
      WHERE ${sqlOf(narrowed)} ORDER BY queued_at, queued_id LIMIT ?`;
    const parameters = [...areas.flatMap(({ conditions }) => conditions), ...narrowed];
    return this.dataSource.query(
      `SELECT ${summaryColumns} FROM (${page}) q JOIN complaints c ON c.id = q.id ${rowJoins}
        ORDER BY q.deadline_at, q.id`,
      [...parameters.flatMap(([, ...values]) => values), rows],
    );
  }

  /** The doors of a building: one a stairwell; by index (building_id, name) and that of doors. */
  async doorsOf(buildingId: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT d.id FROM building_units u JOIN doors d ON d.building_unit_id = u.id WHERE u.building_id = ?',
      [buildingId],
    );
    return rows.map(({ id }) => id);
  }
}

/** What is found by its number, in whatever state it is. */
interface NumberedScope {
  readonly typed: TypedNumber;
  /** Undefined for all of them. */
  readonly level: ComplaintLevel | undefined;
}

/**
 * By unique index (community_id, number): from a day on it is a range, and what else is a part of a number is looked for
 * in the index alone, so that only what has it is looked up. A community gathers some thousands a year.
 */
function numberedIn(scopes: readonly QueueScope[], { typed, level }: NumberedScope): Condition[][] {
  const places = new Map(scopes.map((scope) => [`${scope.communityId} ${scope.gridId}`, scope]));
  const part = { start: `${typed.digits}%`, end: `%-%${typed.digits}%`, middle: `%${typed.digits}%` }[
    typed.kind
  ];
  return [...places.values()].map(({ communityId, gridId }) => [
    ['community_id = ?', communityId],
    ['number LIKE ?', part],
    ...(gridId === null ? [] : [['grid_id = ?', gridId] as const]),
    ...(level === undefined ? [] : [['level = ?', level] as const]),
  ]);
}

/** A scope, or the same level of several communities. */
interface QueueArea extends Pick<QueueScope, 'gridId' | 'level'> {
  readonly communityIds: readonly string[];
}

/** What has ended gathers over the years: then each community stays a range of its own. */
function areasOf(scopes: readonly QueueScope[], state: ComplaintState): QueueArea[] {
  const areas = new Map<string, QueueArea>();
  for (const { communityId, gridId, level } of scopes) {
    const apart = gridId !== null || complaintWorkflow.final.includes(state);
    const key = apart ? `${communityId} ${gridId} ${level}` : level;
    const communityIds = [...(areas.get(key)?.communityIds ?? []), communityId];
    areas.set(key, { communityIds, gridId, level });
  }
  return [...areas.values()];
}

function indexFor({ gridId }: QueueArea, { handlerAccountId, categoryId }: ComplaintNarrowing): string {
  if (handlerAccountId !== undefined) return complaintIndexes.handler;
  if (categoryId !== undefined) return complaintIndexes.category;
  return gridId === null ? complaintIndexes.community : complaintIndexes.grid;
}

function conditionsOf({ communityIds, gridId, level }: QueueArea, state: ComplaintState): Condition[] {
  return [
    ...(gridId === null ? [] : [['grid_id = ?', gridId] as const]),
    ['community_id IN (?)', communityIds],
    ['level = ?', level],
    ['state = ?', state],
  ];
}

function sqlOf(conditions: readonly Condition[]): string {
  return conditions.map(([sql]) => sql).join(' AND ');
}

function pageOf(after: InstantKey | undefined): Condition[] {
  if (!after) return [];
  const { createdAt, id } = after;
  return [['deadline_at >= ? AND (deadline_at > ? OR id > ?)', createdAt, createdAt, id]];
}
