import { Injectable } from '@nestjs/common';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { DataSource } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { rowJoins, summaryColumns, type ComplaintSummaryRow } from './complaint.row.js';

type Parameter = string | number | Date;

/** The lists of complaints, besides the queue. */
@Injectable()
export class ComplaintListRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Newest first, by index (reporter_account_id, created_at, id). The page is cut before names are joined to it;
   * otherwise the optimiser may begin with the categories and sort everything that was ever reported.
   */
  mine(
    reporterAccountId: string,
    filter: { readonly state?: ComplaintState | undefined; readonly gridId?: string | undefined },
    after: InstantKey | undefined,
    rows: number,
  ): Promise<ComplaintSummaryRow[]> {
    const conditions = ['reporter_account_id = ?'];
    const parameters: Parameter[] = [reporterAccountId];
    if (filter.state) {
      conditions.push('state = ?');
      parameters.push(filter.state);
    }
    if (filter.gridId) {
      conditions.push('grid_id = ?');
      parameters.push(filter.gridId);
    }
    if (after) {
      conditions.push('created_at <= ? AND (created_at < ? OR id < ?)');
      parameters.push(after.createdAt, after.createdAt, after.id);
    }
    const page = `SELECT id, created_at FROM complaints WHERE ${conditions.join(' AND ')}
      ORDER BY created_at DESC, id DESC LIMIT ?`;
    return this.dataSource.query(
      `SELECT ${summaryColumns} FROM (${page}) q JOIN complaints c ON c.id = q.id ${rowJoins}
        ORDER BY q.created_at DESC, q.id DESC`,
      [...parameters, rows],
    );
  }

  /**
   * What units were asked and have not reported on, the longest ago first; by index (unit_id, state, dispatched_at, id).
   * `createdAt` of the rows stays that of the complaint; the page ends where the dispatch does.
   */
  ofUnits(
    unitIds: readonly string[],
    after: InstantKey | undefined,
    rows: number,
  ): Promise<(ComplaintSummaryRow & { readonly dispatchedAt: Date; readonly dispatchId: string })[]> {
    const parameters: Parameter[] = [];
    const ranges = unitIds.flatMap((unitId) =>
      ['waiting', 'accepted'].map((state) => {
        parameters.push(unitId, state);
        if (after) parameters.push(after.createdAt, after.createdAt, after.id);
        parameters.push(rows);
        return `(SELECT id, complaint_id, dispatched_at FROM complaint_dispatches WHERE unit_id = ? AND state = ?
          ${after ? 'AND dispatched_at >= ? AND (dispatched_at > ? OR id > ?)' : ''}
          ORDER BY dispatched_at, id LIMIT ?)`;
      }),
    );
    return this.dataSource.query(
      `SELECT ${summaryColumns}, q.dispatched_at AS dispatchedAt, q.id AS dispatchId
        FROM (${ranges.join(' UNION ALL ')}) q JOIN complaints c ON c.id = q.complaint_id ${rowJoins}
        ORDER BY q.dispatched_at, q.id LIMIT ?`,
      [...parameters, rows],
    );
  }
}
