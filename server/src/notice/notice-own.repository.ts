import { Injectable } from '@nestjs/common';
import type { NoticeState } from '@linge/shared/notice/notice.schema';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import type { NoticeReader } from './entities/notice-reader.entity.js';
import { Notice } from './entities/notice.entity.js';
import { NoticeCopies } from './notice-copies.js';
import { receives } from './notice-follower.repository.js';

/** A notice with what one account did with it. */
export interface ReadableNotice {
  readonly notice: Readonly<Notice>;
  readonly reader: NoticeReader;
}

/** What an account did with a notice, and the version in which that stands. */
type ReaderRow = NoticeReader & { readonly version: number };

const readerColumns = `r.notice_id AS noticeId, r.account_id AS accountId, r.published_at AS publishedAt,
  r.read_at AS readAt, r.read_revision AS readRevision, r.acknowledged_at AS acknowledgedAt`;

/** Somebody whom an account reads for. */
export interface OwnPerson {
  readonly residentId: string;
  readonly self: boolean;
  /** Of another household, whose notices come here as well: to read them is not to have told them. */
  readonly followed: boolean;
  /**
   * Followed, and without an account, so that the reader receives for them: where one reading counts for a household,
   * theirs does.
   */
  readonly received: boolean;
}

/** Queries on what is addressed to an account, and on what everybody may read. */
@Injectable()
export class NoticeOwnRepository {
  readonly #copies = new NoticeCopies();

  constructor(private readonly dataSource: DataSource) {}

  /** The latest published first, by index (account_id, published_at, notice_id) of the account's own. */
  async list(
    accountId: string,
    states: readonly NoticeState[],
    after: InstantKey | undefined,
    rows: number,
  ): Promise<ReadableNotice[]> {
    const readers = await this.dataSource.query<ReaderRow[]>(
      `SELECT ${readerColumns}, n.version FROM notice_readers r
          JOIN notices n ON n.id = r.notice_id AND n.state IN (?)
        WHERE r.account_id = ?
        ${after ? 'AND r.published_at <= ? AND (r.published_at < ? OR r.notice_id < ?)' : ''}
        ORDER BY r.published_at DESC, r.notice_id DESC LIMIT ?`,
      [states, accountId, ...(after ? [after.createdAt, after.createdAt, after.id] : []), rows],
    );
    return this.#readable(readers, this.dataSource.manager);
  }

  /** Those that stand in a community for everybody, by index (community_id, published_at, notice_id). */
  async listPublic(communityId: string, after: InstantKey | undefined, rows: number): Promise<Notice[]> {
    const found = await this.dataSource.query<{ id: string }[]>(
      `SELECT notice_id AS id FROM public_notices WHERE community_id = ?
        ${after ? 'AND published_at <= ? AND (published_at < ? OR notice_id < ?)' : ''}
        ORDER BY published_at DESC, notice_id DESC LIMIT ?`,
      [communityId, ...(after ? [after.createdAt, after.createdAt, after.id] : []), rows],
    );
    const ids = found.map(({ id }) => id);
    const notices = ids.length ? await this.dataSource.manager.findBy(Notice, { id: In(ids) }) : [];
    return ids.flatMap((id) => notices.find((one) => one.id === id) ?? []);
  }

  /** By primary key. */
  async find(noticeId: string, accountId: string): Promise<ReadableNotice | undefined> {
    const { manager } = this.dataSource;
    const readers = await manager.query<ReaderRow[]>(
      `SELECT ${readerColumns}, n.version FROM notice_readers r JOIN notices n ON n.id = r.notice_id
        WHERE r.notice_id = ? AND r.account_id = ?`,
      [noticeId, accountId],
    );
    return (await this.#readable(readers, manager))[0];
  }

  /** By primary key; what the account did is locked, as it is about to do more. The notice is not: all read the same. */
  async lock(
    noticeId: string,
    accountId: string,
    manager: EntityManager,
  ): Promise<ReadableNotice | undefined> {
    const [reader] = await manager.query<NoticeReader[]>(
      `SELECT ${readerColumns} FROM notice_readers r WHERE r.notice_id = ? AND r.account_id = ? FOR UPDATE`,
      [noticeId, accountId],
    );
    const [row] = reader
      ? await manager.query<{ version: number }[]>('SELECT version FROM notices WHERE id = ?', [noticeId])
      : [];
    return reader && row ? (await this.#readable([{ ...reader, ...row }], manager))[0] : undefined;
  }

  /** The account's homes, by index (account_id). */
  async homes(accountId: string, manager: EntityManager = this.dataSource.manager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      'SELECT DISTINCT household_id AS id FROM household_ties WHERE account_id = ? AND ended_at IS NULL',
      [accountId],
    );
    return rows.map(({ id }) => id);
  }

  /** The households in which some people were addressed, by primary key. */
  async householdsOf(
    noticeId: string,
    residentIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<string[]> {
    if (!residentIds.length) return [];
    const rows = await manager.query<{ id: string }[]>(
      'SELECT DISTINCT household_id AS id FROM notice_recipients WHERE notice_id = ? AND resident_id IN (?)',
      [noticeId, residentIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Who an account is, whom it looks after and whom it follows, by the indexes of the ties on the account. */
  async persons(accountId: string, manager: EntityManager = this.dataSource.manager): Promise<OwnPerson[]> {
    const rows = await manager.query<Record<'residentId' | 'self' | 'followed' | 'received', string>[]>(
      `SELECT resident_id AS residentId, MAX(self) AS self, MIN(followed) AS followed, MAX(received) AS received FROM (
         SELECT resident_id, 1 AS self, 0 AS followed, 0 AS received FROM household_ties
           WHERE account_id = ? AND ended_at IS NULL AND resident_id IS NOT NULL
         UNION ALL SELECT resident_id, 0, 0, 0 FROM care_ties WHERE account_id = ? AND ended_at IS NULL
         UNION ALL SELECT resident_id, 0, 1, followed_account_id IS NULL FROM follow_ties
           WHERE follower_account_id = ? AND ended_at IS NULL) p
       GROUP BY resident_id`,
      [accountId, accountId, accountId],
    );
    return rows.map(({ residentId, self, followed, received }) => ({
      residentId,
      self: Number(self) === 1,
      followed: Number(followed) === 1,
      received: Number(followed) === 1 && Number(received) === 1,
    }));
  }

  /** Names of those looked after whom some notices are for, by notice; by primary key. */
  async namesFor(
    noticeIds: readonly string[],
    persons: readonly OwnPerson[],
  ): Promise<Map<string, string[]>> {
    const cared = persons.filter(({ self }) => !self).map(({ residentId }) => residentId);
    const names = new Map<string, string[]>();
    if (!noticeIds.length || !cared.length) return names;
    const rows = await this.dataSource.query<{ noticeId: string; name: string }[]>(
      `SELECT n.notice_id AS noticeId, p.name FROM notice_recipients n JOIN residents p ON p.id = n.resident_id
        WHERE n.notice_id IN (?) AND n.resident_id IN (?) ORDER BY p.birth_date, p.id`,
      [noticeIds, cared],
    );
    for (const { noticeId, name } of rows) names.set(noticeId, [...(names.get(noticeId) ?? []), name]);
    return names;
  }

  /**
   * Those of some notices that are for none of an account's own people, or homes where one reading counts for all, nor
   * for such a home of somebody for whom it receives, but came by whom it follows; by primary key. Nothing is asked for
   * accounts that follow nobody.
   */
  async onlyFollowed(
    accountId: string,
    noticeIds: readonly string[],
    persons: readonly OwnPerson[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Set<string>> {
    if (!noticeIds.length || !persons.some(({ followed }) => followed)) return new Set();
    const own = persons.flatMap(({ residentId, followed }) => (followed ? [] : residentId));
    const received = persons.flatMap((one) => (one.received ? one.residentId : []));
    const forPeople = (people: readonly string[], join: string) =>
      people.length
        ? `UNION SELECT n.notice_id FROM notice_recipients n ${join} WHERE n.notice_id IN (?) AND n.resident_id IN (?)`
        : '';
    const once = 'JOIN notices x ON x.id = n.notice_id AND x.counts_by_household = 1';
    const rows = await manager.query<{ id: string }[]>(
      `SELECT n.notice_id AS id FROM notice_households n ${once}
          JOIN household_ties t ON t.household_id = n.household_id AND t.account_id = ? AND t.ended_at IS NULL
        WHERE n.notice_id IN (?)
       ${forPeople(own, '')} ${forPeople(received, once)}`,
      [
        ...[accountId, noticeIds],
        ...(own.length ? [noticeIds, own] : []),
        ...(received.length ? [noticeIds, received] : []),
      ],
    );
    const mine = new Set(rows.map(({ id }) => id));
    return new Set(noticeIds.filter((id) => !mine.has(id)));
  }

  /** Whether one of some households said already that it knows; by primary key. */
  async acknowledged(noticeId: string, householdIds: readonly string[]): Promise<boolean> {
    if (!householdIds.length) return false;
    const rows = await this.dataSource.query<unknown[]>(
      `SELECT 1 FROM notice_households WHERE notice_id = ? AND household_id IN (?)
        AND acknowledged_at IS NOT NULL LIMIT 1`,
      [noticeId, householdIds],
    );
    return rows.length > 0;
  }

  /**
   * Those of some notices that stand and that an account still has to confirm, for itself or for a home: what it would
   * be reminded of. By primary key.
   */
  async unconfirmed(accountId: string, noticeIds: readonly string[]): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT n.id AS id FROM notices n
          JOIN notice_readers r ON r.notice_id = n.id AND r.account_id = ? AND r.acknowledged_at IS NULL
        WHERE n.id IN (?) AND n.state = 'published' AND n.needs_acknowledgement = 1
          AND (n.counts_by_household = 0 OR EXISTS (SELECT 1 FROM household_ties t
            JOIN notice_households h ON h.notice_id = n.id AND h.household_id = t.household_id
              AND h.acknowledged_at IS NULL
            WHERE t.account_id = r.account_id AND t.ended_at IS NULL) OR ${receives('acknowledged_at')})`,
      [accountId, noticeIds],
    );
    return rows.map(({ id }) => id);
  }

  async #readable(readers: readonly ReaderRow[], manager: EntityManager): Promise<ReadableNotice[]> {
    const wanted = readers.map(({ noticeId, version }) => ({ id: noticeId, version }));
    const notices = await this.#copies.of(wanted, (ids) => manager.findBy(Notice, { id: In(ids) }));
    return readers.flatMap((reader) => {
      const notice = notices.get(reader.noticeId);
      return notice ? [{ notice, reader }] : [];
    });
  }
}
