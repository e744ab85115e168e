import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { rowJoins, summaryColumns, type ComplaintSummaryRow } from './complaint.row.js';
import { ComplaintFollower } from './entities/complaint-follower.entity.js';

/** Queries on who follows a complaint besides whoever reported it. */
@Injectable()
export class ComplaintFollowerRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By primary key. */
  async accountsOf(complaintId: string, manager: EntityManager = this.dataSource.manager): Promise<string[]> {
    const rows = await manager.query<{ accountId: string }[]>(
      'SELECT account_id AS accountId FROM complaint_followers WHERE complaint_id = ? ORDER BY account_id',
      [complaintId],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** The latest first, by index (account_id, created_at, complaint_id); cut before names are joined to it. */
  followed(
    accountId: string,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<(ComplaintSummaryRow & { readonly followedAt: Date })[]> {
    const from = after ? 'AND created_at <= ? AND (created_at < ? OR complaint_id < ?)' : '';
    const page = `SELECT complaint_id, created_at FROM complaint_followers WHERE account_id = ? ${from}
      ORDER BY created_at DESC, complaint_id DESC LIMIT ?`;
    return this.dataSource.query(
      `SELECT ${summaryColumns}, q.created_at AS followedAt FROM (${page}) q
        JOIN complaints c ON c.id = q.complaint_id ${rowJoins} ORDER BY q.created_at DESC, q.complaint_id DESC`,
      [accountId, ...(after ? [after.createdAt, after.createdAt, after.id] : []), rows],
    );
  }

  async exists(complaintId: string, accountId: string): Promise<boolean> {
    return this.dataSource.manager.existsBy(ComplaintFollower, { complaintId, accountId });
  }

  /** Once, however often. */
  async add(follower: ComplaintFollower, manager: EntityManager): Promise<void> {
    await manager.createQueryBuilder().insert().into(ComplaintFollower).values(follower).orIgnore().execute();
  }

  async removeAll(complaintId: string, manager: EntityManager): Promise<void> {
    await manager.delete(ComplaintFollower, { complaintId });
  }

  async remove(complaintId: string, accountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(ComplaintFollower, { complaintId, accountId });
  }

  /**
   * Those who came with a complaint that is no longer merged; by primary key.
   * @param only of these accounts; undefined for all of them
   * @returns the accounts that follow it no more
   */
  async removeVia(
    viaComplaintId: string,
    complaintId: string,
    only: ReadonlySet<string> | undefined,
    manager: EntityManager,
  ): Promise<string[]> {
    const rows = await manager.findBy(ComplaintFollower, { complaintId, viaComplaintId });
    const leaving = rows
      .map(({ accountId }) => accountId)
      .filter((accountId) => !only || only.has(accountId));
    if (leaving.length) {
      await manager.delete(ComplaintFollower, { complaintId, accountId: In(leaving) });
    }
    return leaving;
  }
}
