import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { NoticeDelivery } from './entities/notice-delivery.entity.js';

/** Thrown where another server took a delivery over; what this one did is undone. */
export class LeaseLost extends Error {}

/** How far a batch got. */
export interface BatchDone {
  /** Null once everything is done. */
  readonly position: string | null;
  /** How many there are, where this batch counted them. */
  readonly total?: number;
  /** How many of them this batch went through. */
  readonly done: number;
  readonly recipients: number;
  readonly delivered: number;
}

/** Who works on which delivery: a lease, so that another server goes on where one ends. */
@Injectable()
export class NoticeDeliveryRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(delivery: NoticeDelivery, manager: EntityManager): Promise<void> {
    await insertRows(manager, NoticeDelivery, [delivery]);
  }

  /** The one of a notice that is under way or waits, else the last that was done; by index (notice_id, created_at). */
  async current(noticeId: string): Promise<NoticeDelivery | null> {
    const { manager } = this.dataSource;
    const open = { noticeId, finishedAt: IsNull() };
    return (
      (await manager.findOne(NoticeDelivery, { where: open, order: { createdAt: 'ASC' } })) ??
      manager.findOne(NoticeDelivery, { where: { noticeId }, order: { createdAt: 'DESC' } })
    );
  }

  /** The one by which a notice went out, by index (notice_id, created_at). */
  async published(
    noticeId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<NoticeDelivery | null> {
    return manager.findOne(NoticeDelivery, {
      where: { noticeId, kind: 'published' },
      order: { createdAt: 'ASC' },
    });
  }

  /** Those of some notices that are not put into all inboxes yet, by the same index. */
  async addressing(noticeIds: readonly string[]): Promise<Set<string>> {
    if (!noticeIds.length) return new Set();
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT notice_id AS id FROM notice_deliveries
        WHERE notice_id IN (?) AND kind = 'published' AND finished_at IS NULL`,
      [noticeIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether all deliveries of a notice are done, by the same index. */
  async allDone(noticeId: string, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'SELECT 1 FROM notice_deliveries WHERE notice_id = ? AND finished_at IS NULL LIMIT 1',
      [noticeId],
    );
    return rows.length === 0;
  }

  /**
   * Takes a lease on a delivery for a batch: on one of an urgent notice, else on the one that waits for longest; on none
   * before which another of its notice is under way. Few are unfinished at a time: index (finished_at, created_at). The
   * update by primary key decides between servers that saw the same row.
   */
  async claim(by: string, now: Date, until: Date): Promise<NoticeDelivery | undefined> {
    const waiting = await this.dataSource.query<{ id: string }[]>(
      `SELECT d.id FROM notice_deliveries d JOIN notices n ON n.id = d.notice_id WHERE d.finished_at IS NULL
          AND (d.claimed_until IS NULL OR d.claimed_until < ?)
          AND NOT EXISTS (SELECT 1 FROM notice_deliveries e WHERE e.notice_id = d.notice_id
            AND e.created_at < d.created_at AND e.finished_at IS NULL)
        ORDER BY n.importance = 'urgent' AND d.kind <> 'reminded' DESC, d.created_at LIMIT 1`,
      [now],
    );
    const [{ id } = { id: '' }] = waiting;
    if (!id) return undefined;
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE notice_deliveries SET claimed_by = ?, claimed_until = ?, attempts = attempts + 1,
          started_at = COALESCE(started_at, ?)
        WHERE id = ? AND finished_at IS NULL AND (claimed_until IS NULL OR claimed_until < ?)`,
      [by, until, now, id, now],
    );
    if (!affectedRows) return undefined;
    return (await this.dataSource.manager.findOneBy(NoticeDelivery, { id, claimedBy: by })) ?? undefined;
  }

  /**
   * Where the delivery stands, locked: whoever else believes to hold it waits here, and finds that it does not.
   * @throws LeaseLost
   */
  async lockPosition(id: string, by: string, manager: EntityManager): Promise<string | null> {
    const rows = await manager.query<{ position: string | null }[]>(
      `SELECT position FROM notice_deliveries WHERE id = ? AND claimed_by = ? AND finished_at IS NULL FOR UPDATE`,
      [id, by],
    );
    const [row] = rows;
    if (!row) throw new LeaseLost();
    return row.position;
  }

  /** Together with the batch's rows: both or neither. Who goes on with it, here or elsewhere, takes a lease again. */
  async advance(
    id: string,
    { position, total, done, recipients, delivered }: BatchDone,
    now: Date,
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(
      `UPDATE notice_deliveries SET position = ?, total = COALESCE(?, total), done = done + ?,
          recipients = recipients + ?, delivered = delivered + ?,
          claimed_by = NULL, claimed_until = NULL, finished_at = ?, attempts = 0 WHERE id = ?`,
      [position, total ?? null, done, recipients, delivered, position === null ? now : null, id],
    );
  }

  /** Gives back what was not got to the end of, to be taken up again at an instant. */
  async release(id: string, by: string, at: Date | null): Promise<void> {
    await this.dataSource.query(
      'UPDATE notice_deliveries SET claimed_by = NULL, claimed_until = ? WHERE id = ? AND claimed_by = ?',
      [at, id, by],
    );
  }
}
