import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NoticeReader } from './entities/notice-reader.entity.js';

/** Columns that say that somebody read it, or said so. */
export type ReadColumn = 'readAt' | 'acknowledgedAt';

const columns: Readonly<Record<ReadColumn, string>> = {
  readAt: 'read_at',
  acknowledgedAt: 'acknowledged_at',
};

/** Writes who read what: the first time counts. */
@Injectable()
export class NoticeReadingRepository {
  /** Of a row that the caller has locked, by primary key. */
  async note(
    { noticeId, accountId }: NoticeReader,
    change: Partial<Pick<NoticeReader, ReadColumn | 'readRevision'>>,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(NoticeReader, { noticeId, accountId }, change);
  }

  /** By primary key. */
  async markPeople(
    noticeId: string,
    residentIds: readonly string[],
    column: ReadColumn,
    now: Date,
    manager: EntityManager,
  ): Promise<void> {
    if (!residentIds.length) return;
    await manager.query(
      `UPDATE notice_recipients SET ${columns[column]} = ?
        WHERE notice_id = ? AND resident_id IN (?) AND ${columns[column]} IS NULL`,
      [now, noticeId, residentIds],
    );
  }

  /** The households of those people, by primary key. */
  async householdsOf(
    noticeId: string,
    residentIds: readonly string[],
    manager: EntityManager,
  ): Promise<string[]> {
    if (!residentIds.length) return [];
    const rows = await manager.query<{ id: string }[]>(
      'SELECT DISTINCT household_id AS id FROM notice_recipients WHERE notice_id = ? AND resident_id IN (?)',
      [noticeId, residentIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether nobody of a household is left who has not; by index (notice_id, household_id). */
  async allOf(
    noticeId: string,
    householdId: string,
    column: ReadColumn,
    manager: EntityManager,
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM notice_recipients WHERE notice_id = ? AND household_id = ?
        AND ${columns[column]} IS NULL LIMIT 1`,
      [noticeId, householdId],
    );
    return rows.length === 0;
  }
}
