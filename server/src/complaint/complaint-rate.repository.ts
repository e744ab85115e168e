import { Injectable } from '@nestjs/common';
import type {
  ComplaintRateGrouping,
  ComplaintRateNumber,
} from '@linge/shared/complaint/complaint-rate.schema';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { DataSource } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { complaintIndexes } from './complaint-index.js';
import { conditionOf, factBits, factValues } from './complaint-rate-number.policy.js';
import { rowJoins, summaryColumns, type ComplaintSummaryRow } from './complaint.row.js';

/** Complaints that were reported in a time, as far as they are asked about. */
export interface RateScope {
  /** One, or several that are counted together or side by side. */
  readonly communityIds: readonly string[];
  readonly gridId?: string | undefined;
  readonly categoryId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly from: Date;
  /** Not included. */
  readonly until: Date;
  /** What is due is due by then. */
  readonly now: Date;
}

/** Complaints of which the same is known, and how many they are. */
export interface RateRow {
  /** Of the community, grid, category or unit; empty without a grouping. */
  readonly groupId: string | null;
  readonly state: ComplaintState;
  /** As `factBits` tells them. */
  readonly facts: number;
  /** What each took, in tenths of a working day; null where nobody wrote it down. */
  readonly tenths: number | null;
  readonly complaints: number;
}

/** Means, from 1 to 5; null of none. */
export interface ScoreRow {
  readonly complaints: number;
  readonly speed: number | null;
  readonly attitude: number | null;
  readonly result: number | null;
}

export interface UnwrittenRow {
  readonly groupId: string | null;
  readonly communityId: string;
  readonly createdAt: Date;
  readonly resolvedAt: Date;
}

/** What figures are told apart by. */
export type RateGrouping = ComplaintRateGrouping | 'community';

const groupColumns: Readonly<Record<RateGrouping, string>> = {
  community: 'c.community_id',
  grid: 'c.grid_id',
  category: 'c.category_id',
  unit: 'c.lead_unit_id',
};

/** Queries behind the rates; each reads one range of the index (community_id, created_at, id) for each community. */
@Injectable()
export class ComplaintRateRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Complaints of which the same is known are counted together, and told once: in which numbers they count is not worked
   * out for each row, and each row is read once for all figures.
   */
  async counts(scope: RateScope, by: RateGrouping | undefined): Promise<RateRow[]> {
    const [where, values] = within(scope);
    const rows = await this.dataSource.query<Record<keyof RateRow, string>[]>(
      `SELECT ${groupOf(by)} AS groupId, c.state AS state, ${factBits} AS facts, c.settle_tenths AS tenths,
          COUNT(*) AS complaints
        FROM complaints c WHERE ${where} GROUP BY groupId, c.state, facts, tenths ORDER BY NULL`,
      [...factValues(scope.now), ...values],
    );
    return rows.map(({ groupId, state, facts, tenths, complaints }) => ({
      groupId,
      state: state as ComplaintState,
      facts: Number(facts),
      tenths: tenths === null ? null : Number(tenths),
      complaints: Number(complaints),
    }));
  }

  /** Of what is in the number `rated`; those of it alone are looked up in the table. */
  async scores(scope: RateScope): Promise<ScoreRow> {
    const [where, values] = within(scope);
    const [rated, nows] = conditionOf('rated', scope.now);
    const [row] = await this.dataSource.query<Record<keyof ScoreRow, string | null>[]>(
      `SELECT COUNT(*) AS complaints, AVG(c.speed_score) AS speed, AVG(c.attitude_score) AS attitude,
          AVG(c.result_score) AS result
        FROM complaints c FORCE INDEX (${complaintIndexes.period}) WHERE ${where} AND (${rated})`,
      [...values, ...nows],
    );
    const mean = (told: string | null | undefined) => (told ? Number(told) : null);
    return {
      complaints: Number(row?.complaints ?? 0),
      speed: mean(row?.speed),
      attitude: mean(row?.attitude),
      result: mean(row?.result),
    };
  }

  /** Those of which nobody wrote down what they took: a server of the release before, while both run. */
  unwritten(scope: RateScope, by: RateGrouping | undefined): Promise<UnwrittenRow[]> {
    const [where, values] = within(scope);
    const [settled, nows] = conditionOf('settled', scope.now);
    return this.dataSource.query(
      `SELECT ${groupOf(by)} AS groupId, c.community_id AS communityId, c.created_at AS createdAt, c.resolved_at AS resolvedAt FROM complaints c
        WHERE ${where} AND c.settle_tenths IS NULL AND (${settled})`,
      [...values, ...nows],
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
    const [condition, nows] = conditionOf(number, scope.now);
    const conditions = [where, `(${condition})`];
    const parameters = [...values, ...nows];
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

function groupOf(by: RateGrouping | undefined): string {
  return by ? groupColumns[by] : "''";
}

type RateValue = string | Date | readonly string[];

function within(scope: RateScope): [sql: string, values: RateValue[]] {
  const { communityIds, gridId, categoryId, unitId, from, until } = scope;
  const conditions = ['c.community_id IN (?) AND c.created_at >= ? AND c.created_at < ?'];
  const values: RateValue[] = [communityIds, from, until];
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
