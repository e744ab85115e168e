import { Injectable } from '@nestjs/common';
import type { ComplaintLevel, ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { DataSource } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import type { Scope } from '../common/auth/scope.policy.js';
import { complaintIndexes } from './complaint-index.js';
import { narrowingOf, type ComplaintNarrowing, type ConditionValue } from './complaint-narrowing.js';
import type { Placed } from './complaint.policy.js';
import { fullColumns, fullJoins, type ComplaintRow } from './complaint.row.js';
import { ComplaintExport } from './entities/complaint-export.entity.js';

/** What was reported in a time, as far as it is asked for. */
export interface ExportedPeriod {
  readonly from: Date;
  /** Not included. */
  readonly until: Date;
  readonly state?: ComplaintState | undefined;
  readonly level?: ComplaintLevel | undefined;
  readonly narrowing: ComplaintNarrowing;
}

/** A row with the unit that it went to last. */
export type ExportedRow = ComplaintRow & { readonly unitName: string | null };

/** Enough of a complaint to say whether somebody may take it out of the system. */
export type FoundComplaint = Placed & Pick<ComplaintRow, 'id' | 'sensitive'>;

/** Queries on what leaves the system as a list. */
@Injectable()
export class ComplaintExportRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The earliest first, by index (community_id, created_at, id). */
  async reported(
    { communityId, gridId }: Scope,
    { from, until, state, level, narrowing }: ExportedPeriod,
    rows: number,
  ): Promise<FoundComplaint[]> {
    const conditions = ['community_id = ? AND created_at >= ? AND created_at < ?'];
    const values: ConditionValue[] = [communityId, from, until];
    for (const [column, value] of Object.entries({ grid_id: gridId, state, level })) {
      if (value === undefined) continue;
      conditions.push(`${column} = ?`);
      values.push(value);
    }
    for (const [sql, ...told] of narrowingOf(narrowing)) {
      conditions.push(sql);
      values.push(...told);
    }
    return this.dataSource.query(
      `SELECT id, \`sensitive\`, community_id AS communityId, grid_id AS gridId, level,
          reporter_account_id AS reporterAccountId, handler_account_id AS handlerAccountId,
          resolved_by_account_id AS resolvedByAccountId
        FROM complaints FORCE INDEX (${complaintIndexes.period})
        WHERE ${conditions.join(' AND ')} ORDER BY created_at, id LIMIT ?`,
      [...values, rows],
    );
  }

  /** In the order of the ids; by primary key. */
  async rows(ids: readonly string[]): Promise<ExportedRow[]> {
    const rows = await this.dataSource.query<ExportedRow[]>(
      `SELECT ${fullColumns}, lead_unit.name AS unitName
        FROM complaints c ${fullJoins} LEFT JOIN units lead_unit ON lead_unit.id = c.lead_unit_id WHERE c.id IN (?)`,
      [ids],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async note(entry: ComplaintExport): Promise<void> {
    await insertRows(this.dataSource.manager, ComplaintExport, [entry]);
  }
}
