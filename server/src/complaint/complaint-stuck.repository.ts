import { Injectable } from '@nestjs/common';
import { StuckReason } from '@linge/shared/complaint/complaint-stuck.schema';
import { ComplaintLevel, type ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { DataSource } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { complaintIndexes } from './complaint-index.js';
import type { ConditionValue } from './complaint-narrowing.js';
import type { CheckScope, StuckScope, StuckTimes } from './complaint-stuck.policy.js';
import { waitsForVerifying } from './complaint-unverified.js';
import { rowJoins, summaryColumns, type ComplaintSummaryRow } from './complaint.row.js';

/** A scope with the times of its community. */
export type TimedScope = (StuckScope | CheckScope) & StuckTimes;

export interface StuckCountRow {
  /** Of the scope that it was counted for. */
  readonly scope: number;
  readonly reason: StuckReason;
  readonly count: number;
}

export type StuckRow = ComplaintSummaryRow & { readonly since: Date };

/** In which somebody who works here, or a unit, has to do something; what waits for the reporter is not stuck. */
const moving: readonly ComplaintState[] = ['submitted', 'accepted', 'inProgress', 'dispatched'];
/** Of these only what nobody handles any more: nobody would take it up when its day comes. */
const held: readonly ComplaintState[] = ['awaitingReporter', 'suspended'];

/**
 * What is stuck. Each scope is a few ranges of an index of the queue, (grid_id, level, state, …) or (community_id,
 * level, state, …): what waits there now, however much was ever reported.
 */
@Injectable()
export class ComplaintStuckRepository {
  constructor(private readonly dataSource: DataSource) {}

  async counts(scopes: readonly TimedScope[]): Promise<StuckCountRow[]> {
    if (!scopes.length) return [];
    const [sql, values] = stuckIn(scopes);
    const rows = await this.dataSource.query<Record<keyof StuckCountRow, string>[]>(
      `SELECT q.scope, q.reason, COUNT(*) AS count FROM (${sql}) q WHERE q.reason IS NOT NULL
        GROUP BY q.scope, q.reason`,
      values,
    );
    return rows.map(({ scope, reason, count }) => ({
      ...{ scope: Number(scope), reason: StuckReason.parse(reason), count: Number(count) },
    }));
  }

  /** The longest first. */
  async list(
    scopes: readonly TimedScope[],
    reason: StuckReason,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<StuckRow[]> {
    const asked = scopes.filter((scope) => isCheck(scope) === (reason === 'unverified'));
    if (!asked.length) return [];
    const [sql, values] = stuckIn(asked);
    const from = after ? 'AND (s.since > ? OR (s.since = ? AND s.id > ?))' : '';
    const page = `SELECT s.id, s.since FROM (${sql}) s WHERE s.reason = ? ${from} ORDER BY s.since, s.id LIMIT ?`;
    const paging = after ? [after.createdAt, after.createdAt, after.id] : [];
    return this.dataSource.query(
      `SELECT ${summaryColumns}, q.since FROM (${page}) q JOIN complaints c ON c.id = q.id ${rowJoins}
        ORDER BY q.since, q.id`,
      [...values, reason, ...paging, rows],
    );
  }
}

const isCheck = (scope: TimedScope): scope is CheckScope & StuckTimes => 'checkedBy' in scope;

/** Each of a scope, with why it is stuck, or null, and since when. */
function stuckIn(scopes: readonly TimedScope[]): [sql: string, values: ConditionValue[]] {
  const ranges = scopes.map((scope) => (isCheck(scope) ? uncheckedIn(scope) : movingIn(scope)));
  return [
    ranges.map(([sql], index) => `SELECT ${index} AS scope, ${sql}`).join(' UNION ALL '),
    ranges.flatMap(([, values]) => values),
  ];
}

function placeOf({ communityId, gridId }: Pick<TimedScope, 'communityId' | 'gridId'>) {
  return gridId === null
    ? { index: complaintIndexes.community, where: 'c.community_id = ?', place: [communityId] }
    : {
        index: complaintIndexes.grid,
        where: 'c.grid_id = ? AND c.community_id = ?',
        place: [gridId, communityId],
      };
}

function movingIn(scope: StuckScope & StuckTimes): [sql: string, values: ConditionValue[]] {
  const { level, vacant, idleBefore, dayBegins, dayEnds } = scope;
  const { index, where, place } = placeOf(scope);
  const states = [...moving, ...held];
  return [
    `m.id,
        CASE WHEN m.due = 1 THEN 'dueToday' WHEN m.unassigned = 1 THEN 'unassigned'
          WHEN m.silent IS NOT NULL THEN 'unitSilent' WHEN m.idle = 1 THEN 'idle' END AS reason,
        CASE WHEN m.due = 0 AND m.unassigned = 0 AND m.silent IS NOT NULL THEN m.silent ELSE m.moved END AS since
      FROM (SELECT c.id, c.updated_at AS moved,
          (c.clock_stopped_at IS NULL AND c.deadline_at > ? AND c.deadline_at <= ?) AS due,
          IF(c.state = 'submitted', ? = 1, c.handler_account_id IS NULL) AS unassigned,
          CASE WHEN c.state = 'dispatched' THEN (SELECT MIN(d.updated_at) FROM complaint_dispatches d
            WHERE d.complaint_id = c.id AND d.state IN ('waiting', 'accepted') AND d.updated_at < ?) END AS silent,
          (c.state IN (?) AND c.state <> 'dispatched' AND c.updated_at < ?) AS idle
        FROM complaints c FORCE INDEX (${index})
        WHERE ${where} AND c.level = ? AND c.state IN (?)) m`,
    [dayBegins, dayEnds, vacant ? 1 : 0, idleBefore, moving, idleBefore, ...place, level, states],
  ];
}

/** What waits for somebody to verify it, and has for long. */
function uncheckedIn(scope: CheckScope & StuckTimes): [sql: string, values: ConditionValue[]] {
  const { index, where, place } = placeOf(scope);
  const conditions = waitsForVerifying('c', scope);
  return [
    `c.id, 'unverified' AS reason, c.clock_stopped_at AS since FROM complaints c FORCE INDEX (${index})
        WHERE ${where} AND c.level IN (?) AND c.clock_stopped_at < ?
          AND ${conditions.map(([sql]) => sql).join(' AND ')}`,
    [
      ...[...place, ComplaintLevel.options, scope.idleBefore],
      ...conditions.flatMap(([, ...values]) => values),
    ],
  ];
}
