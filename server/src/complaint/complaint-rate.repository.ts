import { Injectable } from '@nestjs/common';
import type {
  ComplaintRateGrouping,
  ComplaintRateNumber,
} from '@linge/shared/complaint/complaint-rate.schema';
import { DataSource } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { summedNumbers, type SummedCounts, type TimeTaken } from './complaint-rate.policy.js';
import { rowJoins, summaryColumns, type ComplaintSummaryRow } from './complaint.row.js';

/** Complaints that were reported in a time, as far as they are asked about. */
export interface RateScope {
  readonly communityId: string;
  readonly gridId?: string | undefined;
  readonly categoryId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly from: Date;
  /** Not included. */
  readonly until: Date;
  /** What is due is due by then. */
  readonly now: Date;
}

export interface RateCountRow extends SummedCounts {
  /** Of the grid, category or unit; empty without a grouping. */
  readonly groupId: string | null;
}

/** How many of a group took as long. */
export interface SettledRow extends TimeTaken {
  readonly groupId: string | null;
}

export interface UnwrittenRow {
  readonly groupId: string | null;
  readonly createdAt: Date;
  readonly resolvedAt: Date;
}

const gone = `c.state IN ('withdrawn', 'merged')`;
/** The clock stopped where it was dealt with, and did not where it was refused; only a reopening starts it again. */
const refused = `c.state = 'closed' AND c.solved IS NULL AND NOT (c.clock_stopped_at <=> c.resolved_at)`;
const settled = `c.resolved_at IS NOT NULL AND (c.state = 'resolved' OR (c.state = 'closed' AND NOT (${refused})))`;
const neverTakenOn = 'c.first_accept_due_at IS NOT NULL AND c.accepted_at IS NULL';
const waiting = `${neverTakenOn} AND NOT (${gone}) AND c.state NOT IN ('rejected', 'closed')`;

/** A mean of four or more of three scores. */
const contentFrom = 12;

/**
 * What each number counts, once for the figures and for the lists behind them. `?` is the present instant; whatever is
 * left out of a denominator is the rest of all that was reported.
 */
const counted: Readonly<Record<ComplaintRateNumber, readonly [sql: string, now: 0 | 1]>> = {
  reported: ['1 = 1', 0],
  responseInTime: ['c.accepted_at <= c.first_accept_due_at', 0],
  responseDue: [
    `c.first_accept_due_at IS NOT NULL AND (c.accepted_at IS NOT NULL OR (${waiting} AND c.first_accept_due_at <= ?))`,
    1,
  ],
  responsePending: [`${waiting} AND c.first_accept_due_at > ?`, 1],
  responseRefused: [`${neverTakenOn} AND c.state IN ('rejected', 'closed')`, 0],
  responseTakenBack: [`${neverTakenOn} AND ${gone}`, 0],
  responseWithoutDeadline: ['c.first_accept_due_at IS NULL', 0],
  resolutionSolved: [`c.state = 'closed' AND NOT (${refused}) AND COALESCE(c.solved, 1) = 1`, 0],
  resolutionEnded: [`c.state = 'closed'`, 0],
  stillOpen: [`c.state NOT IN ('closed', 'withdrawn', 'merged')`, 0],
  withdrawn: [`c.state = 'withdrawn'`, 0],
  merged: [`c.state = 'merged'`, 0],
  satisfied: [`c.state = 'closed' AND c.score_sum >= ${contentFrom}`, 0],
  rated: [`c.state = 'closed' AND c.rating IS NOT NULL`, 0],
  unrated: [`c.state = 'closed' AND c.rating IS NULL`, 0],
  settled: [settled, 0],
  notSettled: [`c.state NOT IN ('resolved', 'closed', 'withdrawn', 'merged')`, 0],
  refused: [refused, 0],
};

const groupColumns: Readonly<Record<ComplaintRateGrouping, string>> = {
  grid: 'c.grid_id',
  category: 'c.category_id',
  unit: 'c.lead_unit_id',
};

/** Queries behind the rates; each reads one range of the index (community_id, created_at, id). */
@Injectable()
export class ComplaintRateRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Complaints that count in the same numbers are counted together, a bit for each number: a sum for each, in decimals
   * as sums are, costs more than reading the rows.
   */
  async counts(scope: RateScope, by: ComplaintRateGrouping | undefined): Promise<RateCountRow[]> {
    const kind = summedNumbers.map((number, bit) => `IF(${counted[number][0]}, ${2 ** bit}, 0)`);
    const nows = summedNumbers.flatMap((number) => (counted[number][1] ? [scope.now] : []));
    const [where, values] = within(scope);
    const rows = await this.dataSource.query<{ groupId: string | null; kind: string; complaints: string }[]>(
      `SELECT ${groupOf(by)} AS groupId, ${kind.join(' + ')} AS kind, COUNT(*) AS complaints
        FROM complaints c WHERE ${where} GROUP BY groupId, kind`,
      [...nows, ...values],
    );
    const groups = new Map<string | null, RateCountRow>();
    for (const { groupId, kind, complaints } of rows) {
      const before = groups.get(groupId);
      const sum = summedNumbers.map((number, bit) => {
        const counts = Number(kind) & (2 ** bit) ? Number(complaints) : 0;
        return [number, (before?.[number] ?? 0) + counts];
      });
      groups.set(groupId, { ...(Object.fromEntries(sum) as SummedCounts), groupId });
    }
    return [...groups.values()];
  }

  /** @returns those of whom it was written down, and whether there are others */
  async settled(
    scope: RateScope,
    by: ComplaintRateGrouping | undefined,
  ): Promise<{ rows: SettledRow[]; others: boolean }> {
    const [where, values] = within(scope);
    const rows = await this.dataSource.query<
      { groupId: string | null; tenths: number | null; complaints: string }[]
    >(
      `SELECT ${groupOf(by)} AS groupId, c.settle_tenths AS tenths, COUNT(*) AS complaints FROM complaints c
        WHERE ${where} AND ${settled} GROUP BY groupId, tenths`,
      values,
    );
    const known = rows.flatMap(({ tenths, groupId, complaints }) =>
      tenths === null ? [] : { groupId, tenths, complaints: Number(complaints) },
    );
    return { rows: known, others: known.length < rows.length };
  }

  /** Those of which nobody wrote down what they took: a server of the release before, while both run. */
  unwritten(scope: RateScope, by: ComplaintRateGrouping | undefined): Promise<UnwrittenRow[]> {
    const [where, values] = within(scope);
    return this.dataSource.query(
      `SELECT ${groupOf(by)} AS groupId, c.created_at AS createdAt, c.resolved_at AS resolvedAt FROM complaints c
        WHERE ${where} AND c.settle_tenths IS NULL AND ${settled}`,
      values,
    );
  }

  /** The complaints behind a number, the latest first. */
  list(
    scope: RateScope,
    number: ComplaintRateNumber,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<ComplaintSummaryRow[]> {
    const [where, values] = within(scope);
    const [condition, now] = counted[number];
    const conditions = [where, `(${condition})`];
    const parameters = [...values, ...(now ? [scope.now] : [])];
    if (after) {
      conditions.push('c.created_at <= ? AND (c.created_at < ? OR c.id < ?)');
      parameters.push(after.createdAt, after.createdAt, after.id);
    }
    const page = `SELECT c.id, c.created_at FROM complaints c WHERE ${conditions.join(' AND ')}
      ORDER BY c.created_at DESC, c.id DESC LIMIT ?`;
    return this.dataSource.query(
      `SELECT ${summaryColumns} FROM (${page}) q JOIN complaints c ON c.id = q.id ${rowJoins}
        ORDER BY q.created_at DESC, q.id DESC`,
      [...parameters, rows],
    );
  }
}

function groupOf(by: ComplaintRateGrouping | undefined): string {
  return by ? groupColumns[by] : "''";
}

function within(scope: RateScope): [sql: string, values: (string | Date)[]] {
  const { communityId, gridId, categoryId, unitId, from, until } = scope;
  const conditions = ['c.community_id = ? AND c.created_at >= ? AND c.created_at < ?'];
  const values: (string | Date)[] = [communityId, from, until];
  for (const [column, id] of [
    [groupColumns.grid, gridId],
    [groupColumns.category, categoryId],
    [groupColumns.unit, unitId],
  ] as const) {
    if (id === undefined) continue;
    conditions.push(`${column} = ?`);
    values.push(id);
  }
  return [conditions.join(' AND '), values];
}
