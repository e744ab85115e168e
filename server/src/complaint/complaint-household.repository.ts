import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import type { QueueScope } from './complaint.policy.js';
import { rowJoins, summaryColumns, type ComplaintSummaryRow } from './complaint.row.js';

/** A complaint beside a household. Booleans are 0 or 1, or their text, as the database has them. */
export interface BesideRow extends ComplaintSummaryRow {
  readonly anonymous: number | boolean;
  /** Whether somebody of the household reported it under their name. */
  readonly reported: number | string;
}

/** What belongs to a household, as far as complaints go. */
export interface BesideHousehold {
  readonly communityId: string;
  readonly accountIds: readonly string[];
  readonly doorIds: readonly string[];
}

/** The list of complaints beside a household. */
@Injectable()
export class ComplaintHouseholdRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Newest first. Each account and each door is a range of one index, (reporter_account_id, created_at, id) or
   * (door_id, created_at, id), that is read in order and stopped after a page; only those few rows are put together.
   * Leaves out what `mayStandBeside` refuses.
   * @param scopes where whoever asks reads complaints as staff, within the community
   */
  list(
    { communityId, accountIds, doorIds }: BesideHousehold,
    scopes: readonly QueueScope[],
    after: InstantKey | undefined,
    rows: number,
  ): Promise<BesideRow[]> {
    const gridIds = scopes.some(({ gridId }) => gridId === null)
      ? null
      : scopes.flatMap(({ gridId }) => gridId ?? []);
    const parameters: unknown[] = [];
    const range = (reported: 0 | 1, condition: string, id: string) => {
      const conditions = [condition, 'community_id = ?', 'complaints.sensitive = 0'];
      parameters.push(id, communityId);
      if (gridIds) {
        conditions.push('grid_id IN (?)');
        parameters.push(gridIds);
      }
      if (after) {
        conditions.push('created_at <= ? AND (created_at < ? OR id < ?)');
        parameters.push(after.createdAt, after.createdAt, after.id);
      }
      parameters.push(rows);
      return `(SELECT id, created_at, ${reported} AS reported FROM complaints WHERE ${conditions.join(' AND ')}
        ORDER BY created_at DESC, id DESC LIMIT ?)`;
    };
    const ranges = [
      ...accountIds.map((id) => range(1, 'reporter_account_id = ? AND anonymous = 0', id)),
      ...doorIds.map((id) => range(0, 'door_id = ?', id)),
    ];
    return this.dataSource.query(
      `SELECT ${summaryColumns}, c.anonymous, q.reported FROM
         (SELECT id, created_at, MAX(reported) AS reported FROM (${ranges.join(' UNION ALL ')}) one
           GROUP BY id, created_at ORDER BY created_at DESC, id DESC LIMIT ?) q
       JOIN complaints c ON c.id = q.id ${rowJoins} ORDER BY q.created_at DESC, q.id DESC`,
      [...parameters, rows],
    );
  }
}
