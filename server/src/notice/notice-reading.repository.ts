import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NoticeHousehold } from './entities/notice-household.entity.js';
import { NoticeReader } from './entities/notice-reader.entity.js';
import { livesThere } from './notice-reach.sql.js';

/** Columns that say that somebody read it, or said so. */
export type ReadColumn = 'readAt' | 'acknowledgedAt';

const columns: Readonly<Record<ReadColumn, string>> = {
  readAt: 'read_at',
  acknowledgedAt: 'acknowledged_at',
};

/** A household in which somebody was addressed by a notice that stands. */
export interface AddressedRow {
  readonly noticeId: string;
  readonly householdId: string;
  readonly countsByHousehold: number;
  readonly needsAcknowledgement: number;
}

/** What is left of a household: its people, and since when all of them have read it, and confirmed it. */
export type Remaining = Pick<NoticeHousehold, 'people' | 'readAt' | 'acknowledgedAt'>;

interface RemainingRow {
  readonly householdId: string;
  readonly people: string;
  readonly unread: string;
  readonly unconfirmed: string;
  readonly readAt: Date | null;
  readonly acknowledgedAt: Date | null;
}

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

  /** Whether nobody is left of those who live in a household who has not; by index (notice_id, household_id). */
  async allOf(
    noticeId: string,
    householdId: string,
    column: ReadColumn,
    manager: EntityManager,
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM notice_recipients n JOIN residents p ON p.id = n.resident_id AND ${livesThere}
        WHERE n.notice_id = ? AND n.household_id = ? AND n.${columns[column]} IS NULL LIMIT 1`,
      [noticeId, householdId],
    );
    return rows.length === 0;
  }

  /**
   * In which households some people of a community were addressed by what still stands, by notice and household. Notices
   * by index (town_id, state, …), of which few stand at a time; the rest by primary key.
   */
  addressed(
    communityId: string,
    residentIds: readonly string[],
    manager: EntityManager,
  ): Promise<AddressedRow[]> {
    if (!residentIds.length) return Promise.resolve([]);
    return manager.query(
      `SELECT DISTINCT s.id AS noticeId, n.household_id AS householdId,
          s.counts_by_household AS countsByHousehold, s.needs_acknowledgement AS needsAcknowledgement
        FROM communities c JOIN notices s ON s.town_id = c.town_id AND s.state = 'published'
          JOIN notice_recipients n ON n.notice_id = s.id AND n.resident_id IN (?)
        WHERE c.id = ? ORDER BY s.id, n.household_id`,
      [residentIds, communityId],
    );
  }

  /**
   * What is left of some households that the caller has locked, by index (notice_id, household_id); read with a shared
   * lock, as somebody may have read it a moment ago.
   */
  async remaining(
    noticeId: string,
    householdIds: readonly string[],
    manager: EntityManager,
  ): Promise<Map<string, Remaining>> {
    const rows = await manager.query<RemainingRow[]>(
      `SELECT n.household_id AS householdId, SUM((${livesThere}) OR n.read_at IS NOT NULL) AS people,
          SUM((${livesThere}) AND n.read_at IS NULL) AS unread,
          SUM((${livesThere}) AND n.acknowledged_at IS NULL) AS unconfirmed,
          MAX(n.read_at) AS readAt, MAX(n.acknowledged_at) AS acknowledgedAt
        FROM notice_recipients n JOIN residents p ON p.id = n.resident_id
        WHERE n.notice_id = ? AND n.household_id IN (?) GROUP BY n.household_id LOCK IN SHARE MODE`,
      [noticeId, householdIds],
    );
    return new Map(
      rows.map(({ householdId, people, unread, unconfirmed, readAt, acknowledgedAt }) => [
        householdId,
        {
          people: Number(people),
          readAt: Number(unread) === 0 ? readAt : null,
          acknowledgedAt: Number(unconfirmed) === 0 ? acknowledgedAt : null,
        },
      ]),
    );
  }
}
