import { Injectable } from '@nestjs/common';
import type { ContentCheckState } from '@linge/shared/content-check/content-check.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { PublicRecord } from './entities/public-record.entity.js';

/** A record with what is joined to it. Booleans are 0 or 1, or their text, as the database has them. */
export interface PublicRecordRow extends Pick<
  PublicRecord,
  | 'id'
  | 'communityId'
  | 'gridId'
  | 'title'
  | 'text'
  | 'answer'
  | 'place'
  | 'reportedAt'
  | 'settledAt'
  | 'beforePhotoCount'
  | 'version'
  | 'releasedAt'
> {
  readonly gridName: string;
  readonly categoryId: string;
  readonly categoryCode: string;
  readonly categoryName: string;
  readonly solved: number | boolean | null;
  readonly rating: number | null;
  readonly shown: number | string;
  /** What stands beside its words, for staff; null where they were let through. */
  readonly held?: ContentCheckState | null;
}

/** What a list is narrowed to. */
interface Filter {
  readonly communityId: string;
  readonly gridId?: string | undefined;
  readonly categoryId?: string | undefined;
}

/** Not while the complaint is being dealt with again, nor once it was dealt with anew: the record tells of the time before. */
const stillSo = `c.state IN ('resolved', 'closed') AND c.clock_stopped_at = r.settled_at`;
/** Neither it nor its category, as that is now, is sensitive. By primary key. */
const harmless = `c.sensitive = 0
  AND COALESCE((SELECT s.sensitive FROM complaint_categories s WHERE s.id = r.category_id), 0) = 0`;
/** Words that were not let through; by index (subject_type, subject_id). */
const heldWords = `FROM content_checks h WHERE h.subject_type = 'publicRecord' AND h.subject_id = r.id
  AND h.readers = 'public' AND h.state <> 'passed'`;
const letThrough = `NOT EXISTS (SELECT 1 ${heldWords})`;
const columns = `r.id, r.community_id AS communityId, r.grid_id AS gridId, g.name AS gridName, k.id AS categoryId,
  k.code AS categoryCode, k.name AS categoryName, r.title, r.text, r.answer, r.place, r.reported_at AS reportedAt,
  r.settled_at AS settledAt, r.before_photo_count AS beforePhotoCount, r.version, r.released_at AS releasedAt,
  c.solved, c.rating, (${stillSo} AND ${letThrough} AND ${harmless}) AS shown`;
const joins = `JOIN complaints c ON c.id = r.complaint_id JOIN grids g ON g.id = r.grid_id
  JOIN complaint_categories k ON k.id = r.category_id`;

/** Queries on public records. */
@Injectable()
export class PublicRecordRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The latest released first. The page is a range of one index, (grid_id, …), (category_id, …) or (community_id, …)
   * with state, released_at and id.
   */
  list(filter: Filter, after: InstantKey | undefined, rows: number): Promise<PublicRecordRow[]> {
    const conditions = ['r.community_id = ?', "r.state = 'released'", stillSo, letThrough, harmless];
    const parameters: unknown[] = [filter.communityId];
    for (const [column, id] of [
      ['grid_id', filter.gridId],
      ['category_id', filter.categoryId],
    ] as const) {
      if (id === undefined) continue;
      conditions.push(`r.${column} = ?`);
      parameters.push(id);
    }
    if (after) {
      conditions.push('r.released_at <= ? AND (r.released_at < ? OR r.id < ?)');
      parameters.push(after.createdAt, after.createdAt, after.id);
    }
    // The page is cut before names are joined to it, so that nothing but the index decides the order of reading.
    const page = `SELECT r.id, r.released_at FROM public_records r JOIN complaints c ON c.id = r.complaint_id
      WHERE ${conditions.join(' AND ')} ORDER BY r.released_at DESC, r.id DESC LIMIT ?`;
    return this.dataSource.query(
      `SELECT ${columns} FROM (${page}) q JOIN public_records r ON r.id = q.id ${joins}
        ORDER BY q.released_at DESC, q.id DESC`,
      [...parameters, rows],
    );
  }

  /** One that visitors see. */
  async findShown(id: string): Promise<PublicRecordRow | undefined> {
    const rows = await this.dataSource.query<PublicRecordRow[]>(
      `SELECT ${columns} FROM public_records r ${joins} WHERE r.id = ? AND r.state = 'released' AND ${stillSo}
         AND ${letThrough} AND ${harmless}`,
      [id],
    );
    return rows[0];
  }

  /** The one that stands for a complaint, shown or not; by unique index. */
  async findStanding(complaintId: string): Promise<PublicRecordRow | undefined> {
    const rows = await this.dataSource.query<PublicRecordRow[]>(
      // Of the states of its words the one that is most in the way comes first.
      `SELECT ${columns}, (SELECT MIN(h.state) ${heldWords}) AS held
        FROM public_records r ${joins} WHERE r.standing_complaint_id = ?`,
      [complaintId],
    );
    return rows[0];
  }

  find(id: string): Promise<PublicRecord | null> {
    return this.dataSource.manager.findOneBy(PublicRecord, { id });
  }

  /** By index (complaint_id, released_at). */
  withdrawnOf(complaintId: string): Promise<PublicRecord[]> {
    return this.dataSource.manager.find(PublicRecord, {
      where: { complaintId, state: 'withdrawn' },
      order: { releasedAt: 'DESC', id: 'DESC' },
    });
  }

  insert(record: PublicRecord, manager: EntityManager): Promise<void> {
    return insertRows(manager, PublicRecord, [record]);
  }

  /** @returns whether it stood in that version */
  async withdraw(
    { id, version }: Pick<PublicRecord, 'id' | 'version'>,
    { accountId, at, reason }: { readonly accountId: string; readonly at: Date; readonly reason: string },
    manager: EntityManager,
  ): Promise<boolean> {
    const { affected } = await manager.update(
      PublicRecord,
      { id, version, state: 'released' },
      {
        state: 'withdrawn',
        version: version + 1,
        standingComplaintId: null,
        withdrawnByAccountId: accountId,
        withdrawnAt: at,
        withdrawalReason: reason,
      },
    );
    return affected === 1;
  }
}
