import { Injectable } from '@nestjs/common';
import type { NoticeState } from '@linge/shared/notice/notice.schema';
import { DataSource, In, LessThan, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { NoticeCorrection } from './entities/notice-correction.entity.js';
import { NoticeEvent } from './entities/notice-event.entity.js';
import { Notice } from './entities/notice.entity.js';
import { PublicNotice } from './entities/public-notice.entity.js';
import { StandingNotice } from './entities/standing-notice.entity.js';

/** What a step changes in the row, besides its version. */
export type NoticeChange = Partial<Omit<Notice, 'id' | 'version' | 'createdAt'>> &
  Pick<Notice, 'state' | 'updatedAt'>;

/** A list: one column of an index with the values that are looked for. */
export interface NoticeRange {
  readonly column: 'authorAccountId' | 'gridId' | 'communityId' | 'townId';
  readonly id: string;
}

const columns: Readonly<Record<NoticeRange['column'], string>> = {
  authorAccountId: 'author_account_id',
  gridId: 'grid_id',
  communityId: 'community_id',
  townId: 'town_id',
};
/** What others than its author do not see. */
const unseen = "AND state NOT IN ('draft', 'discarded') AND author_account_id <> ?";

/** Queries on notices and their events. */
@Injectable()
export class NoticeRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<Notice | null> {
    return manager.findOneBy(Notice, { id });
  }

  /** Makes the steps of one notice wait for one another. */
  async lock(id: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT id FROM notices WHERE id = ? FOR UPDATE', [id]);
  }

  /** Keeps a notice from steps, but not from whoever else only reads it, until the transaction ends. */
  async keep(id: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT id FROM notices WHERE id = ? LOCK IN SHARE MODE', [id]);
  }

  async insert(notice: Notice, manager: EntityManager): Promise<void> {
    await insertRows(manager, Notice, [notice]);
  }

  async appendEvent(event: NoticeEvent, manager: EntityManager): Promise<void> {
    await insertRows(manager, NoticeEvent, [event]);
  }

  /** From the state and version that were seen to the next; returns how many rows that changed. */
  async advance(
    { id, state, version }: { readonly id: string; readonly state: NoticeState; readonly version: number },
    change: NoticeChange,
    manager: EntityManager,
  ): Promise<number> {
    const to = { ...change, version: version + 1 };
    return (await manager.update(Notice, { id, state, version }, to)).affected ?? 0;
  }

  /** Whoever took a step of it, by index (notice_id, sequence). */
  async actors(noticeId: string, manager = this.dataSource.manager): Promise<string[]> {
    const rows = await manager.query<{ accountId: string }[]>(
      `SELECT DISTINCT actor_account_id AS accountId FROM notice_events
        WHERE notice_id = ? AND actor_account_id IS NOT NULL`,
      [noticeId],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** Whoever approved it, by the same index. */
  async approvers(noticeId: string, manager = this.dataSource.manager): Promise<string[]> {
    const rows = await manager.query<{ accountId: string }[]>(
      `SELECT DISTINCT actor_account_id AS accountId FROM notice_events
        WHERE notice_id = ? AND action = 'approve' AND actor_account_id IS NOT NULL`,
      [noticeId],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** By index (notice_id, sequence). */
  events(noticeId: string): Promise<NoticeEvent[]> {
    return this.dataSource.manager.find(NoticeEvent, { where: { noticeId }, order: { sequence: 'ASC' } });
  }

  /** The latest first, by primary key. @param before the revision that a page ended with */
  corrections(noticeId: string, rows: number, before?: number): Promise<NoticeCorrection[]> {
    return this.dataSource.manager.find(NoticeCorrection, {
      where: { noticeId, ...(before === undefined ? {} : { revision: LessThan(before) }) },
      order: { revision: 'DESC' },
      take: rows,
    });
  }

  async insertCorrection(correction: NoticeCorrection, manager: EntityManager): Promise<void> {
    await insertRows(manager, NoticeCorrection, [correction]);
  }

  /** Of the correction that stands. */
  async hideNote({ id, revision }: Notice, manager: EntityManager): Promise<void> {
    await manager.update(NoticeCorrection, { noticeId: id, revision }, { noteHidden: true });
  }

  /** Puts a notice up where everybody reads it. */
  async putUp(rows: readonly PublicNotice[], manager: EntityManager): Promise<void> {
    await insertRows(manager, PublicNotice, rows);
  }

  /** Nobody reads it any more where everybody did, and nobody carries it on. */
  async takeDown(noticeId: string, manager: EntityManager): Promise<void> {
    await manager.delete(PublicNotice, { noticeId });
    await manager.delete(StandingNotice, { noticeId });
  }

  /**
   * The latest written first. Each range is one of an index, (author_account_id | grid_id | community_id | town_id,
   * created_at, id), that is read in order and stopped after a page.
   * @param reader leaves out what others have not shown yet, and what they wrote themselves
   */
  list(
    ranges: readonly NoticeRange[],
    { state, reader }: { readonly state?: NoticeState | undefined; readonly reader?: string },
    after: InstantKey | undefined,
    rows: number,
  ): Promise<Notice[]> {
    const parameters: unknown[] = [];
    const parts = ranges.map(({ column, id }) => {
      parameters.push(id, ...(state ? [state] : []), ...(reader ? [reader] : []));
      if (after) parameters.push(after.createdAt, after.createdAt, after.id);
      parameters.push(rows);
      return `(SELECT id, created_at FROM notices WHERE ${columns[column]} = ?
        ${state ? 'AND state = ?' : ''} ${reader ? unseen : ''}
        ${after ? 'AND created_at <= ? AND (created_at < ? OR id < ?)' : ''}
        ORDER BY created_at DESC, id DESC LIMIT ?)`;
    });
    return this.#inOrder(
      `SELECT id FROM (${parts.join(' UNION ')}) q ORDER BY created_at DESC, id DESC LIMIT ?`,
      [...parameters, rows],
    );
  }

  /** Those of some towns that wait for a second pair of eyes: few ever do. Index (town_id, state, …). */
  waiting(townIds: readonly string[], after: InstantKey | undefined, rows: number): Promise<Notice[]> {
    return this.#inOrder(
      `SELECT id FROM notices WHERE town_id IN (?) AND state = 'waitsForApproval'
        ${after ? 'AND created_at <= ? AND (created_at < ? OR id < ?)' : ''}
        ORDER BY created_at DESC, id DESC LIMIT ?`,
      [townIds, ...(after ? [after.createdAt, after.createdAt, after.id] : []), rows],
    );
  }

  /**
   * Those that stand and have households in some places, the latest published first: of each place a range of index
   * (place_id, published_at, notice_id).
   */
  standing(placeIds: readonly string[], after: InstantKey | undefined, rows: number): Promise<Notice[]> {
    const parameters: unknown[] = [];
    const parts = placeIds.map((placeId) => {
      parameters.push(placeId, ...(after ? [after.createdAt, after.createdAt, after.id] : []), rows);
      // a notice may end while it is still being addressed
      return `(SELECT s.notice_id AS id, s.published_at FROM standing_notices s
          JOIN notices n ON n.id = s.notice_id AND n.state = 'published' WHERE s.place_id = ?
          ${after ? 'AND s.published_at <= ? AND (s.published_at < ? OR s.notice_id < ?)' : ''}
          ORDER BY s.published_at DESC, s.notice_id DESC LIMIT ?)`;
    });
    return this.#inOrder(
      `SELECT id FROM (${parts.join(' UNION ')}) q ORDER BY published_at DESC, id DESC LIMIT ?`,
      [...parameters, rows],
    );
  }

  /** Those with which the clock has something to do, by index (due_at, id). */
  async due(now: Date, rows: number): Promise<string[]> {
    const found = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM notices WHERE due_at <= ? ORDER BY due_at, id LIMIT ?',
      [now, rows],
    );
    return found.map(({ id }) => id);
  }

  /** Looks at one again later, unless somebody took a step with it meanwhile: that set a time of its own. */
  async postpone({ id, version }: Pick<Notice, 'id' | 'version'>, dueAt: Date | null): Promise<void> {
    await this.dataSource.manager.update(Notice, { id, version }, { dueAt });
  }

  async #inOrder(sql: string, values: readonly unknown[]): Promise<Notice[]> {
    const found = await this.dataSource.query<{ id: string }[]>(sql, [...values]);
    const ids = found.map(({ id }) => id);
    const rows = ids.length ? await this.dataSource.manager.findBy(Notice, { id: In(ids) }) : [];
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }
}
