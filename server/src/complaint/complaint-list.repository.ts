import { Injectable } from '@nestjs/common';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { DataSource } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import type { QueueScope } from './complaint.policy.js';
import { rowJoins, summaryColumns, type ComplaintSummaryRow } from './complaint.row.js';

type Parameter = string | number | Date;

/** Of a queue, by name: told to the database, as weighing indexes is most of what a range costs it. */
const queueIndexes = {
  grid: 'IDX_4163af01168e6737970b10020d',
  community: 'IDX_3a5aac8883ecaa84adc6939605',
} as const;

/** The lists of complaints. */
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
   * Longest waiting first. Each scope and state is a range of one index, (grid_id, state, created_at, id) or
   * (community_id, state, created_at, id), that is read in order and stopped after a page; only those few rows are
   * sorted together. One range over all of them would sort everything that ever waited.
   */
  queue(
    scopes: readonly QueueScope[],
    states: readonly ComplaintState[],
    after: InstantKey | undefined,
    rows: number,
  ): Promise<ComplaintSummaryRow[]> {
    const parameters: Parameter[] = [];
    const ranges = scopes.flatMap(({ communityId, gridId }) =>
      states.map((state) => {
        const conditions = [gridId === null ? 'community_id = ?' : 'grid_id = ? AND community_id = ?'];
        parameters.push(...(gridId === null ? [communityId] : [gridId, communityId]));
        conditions.push('state = ?');
        parameters.push(state);
        if (after) {
          conditions.push('created_at >= ? AND (created_at > ? OR id > ?)');
          parameters.push(after.createdAt, after.createdAt, after.id);
        }
        parameters.push(rows);
        const index = gridId === null ? queueIndexes.community : queueIndexes.grid;
        return `(SELECT id, created_at FROM complaints FORCE INDEX (${index}) WHERE ${conditions.join(' AND ')}
          ORDER BY created_at, id LIMIT ?)`;
      }),
    );
    return this.dataSource.query(
      `SELECT ${summaryColumns} FROM (${ranges.join(' UNION ALL ')}) q JOIN complaints c ON c.id = q.id ${rowJoins}
        ORDER BY q.created_at, q.id LIMIT ?`,
      [...parameters, rows],
    );
  }
}
