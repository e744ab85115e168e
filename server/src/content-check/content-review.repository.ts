import { Injectable } from '@nestjs/common';
import type { ContentCheckState } from '@linge/shared/content-check/content-check.schema';
import { DataSource, In } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import type { ReviewPart } from './content-check.policy.js';
import { ContentCheck } from './entities/content-check.entity.js';

/** Some parts of a community's list. */
export interface ReviewRange {
  readonly communityId: string;
  readonly parts: readonly ReviewPart[];
  readonly state: ContentCheckState;
}

/** How much of one author waits in one grid, or in the community as a whole. */
export interface WaitingCount {
  readonly gridId: string | null;
  readonly accountId: string | null;
  readonly count: number;
}

/** Queries on the staff's list. */
@Injectable()
export class ContentReviewRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Oldest first: a range of the index (community_id, …) or of (grid_id, …) for each grid, with state, created_at and id.
   */
  async list(range: ReviewRange, after: InstantKey | undefined, rows: number): Promise<ContentCheck[]> {
    const { parameters, ranges } = rangesOf(range, (own) => {
      const later = after ? 'AND c.created_at >= ? AND (c.created_at > ? OR c.id > ?)' : '';
      return {
        sql: `(SELECT c.id, c.created_at FROM content_checks c WHERE ${own.sql} ${later}
          ORDER BY c.created_at, c.id LIMIT ?)`,
        parameters: [...own.parameters, ...(after ? [after.createdAt, after.createdAt, after.id] : []), rows],
      };
    });
    if (!ranges.length) return [];
    const found = await this.dataSource.query<{ id: string }[]>(
      `SELECT q.id FROM (${ranges.join(' UNION ALL ')}) q ORDER BY q.created_at, q.id LIMIT ?`,
      [...parameters, rows],
    );
    const ids = found.map(({ id }) => id);
    const checks = ids.length ? await this.dataSource.manager.findBy(ContentCheck, { id: In(ids) }) : [];
    return ids.flatMap((id) => checks.find((check) => check.id === id) ?? []);
  }

  /** What somebody else than that account wrote, by the same indexes. */
  async countOfOthers(lists: readonly ReviewRange[], accountId: string): Promise<number> {
    const counted = lists.map((range) =>
      rangesOf(range, (own) => ({
        sql: `(SELECT COUNT(*) AS n FROM content_checks c WHERE ${own.sql}
          AND (c.account_id IS NULL OR c.account_id <> ?))`,
        parameters: [...own.parameters, accountId],
      })),
    );
    const ranges = counted.flatMap((one) => one.ranges);
    if (!ranges.length) return 0;
    const [sum] = await this.dataSource.query<{ n: number | string | null }[]>(
      `SELECT SUM(q.n) AS n FROM (${ranges.join(' UNION ALL ')}) q`,
      counted.flatMap(({ parameters }) => parameters),
    );
    return Number(sum?.n ?? 0);
  }

  /** What waits for staff of a community, by grid and by who wrote it; by index (community_id, state). */
  async waiting(communityId: string, gridId?: string): Promise<WaitingCount[]> {
    const rows = await this.dataSource.query<(Omit<WaitingCount, 'count'> & { count: string })[]>(
      `SELECT grid_id AS gridId, account_id AS accountId, COUNT(*) AS count FROM content_checks
        WHERE community_id = ? AND state = 'review' ${gridId === undefined ? '' : 'AND grid_id = ?'}
        GROUP BY grid_id, account_id`,
      gridId === undefined ? [communityId] : [communityId, gridId],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  /** Names of grids, by primary key. */
  async gridNames(ids: readonly string[]): Promise<Map<string, string>> {
    if (!ids.length) return new Map();
    const rows = await this.dataSource.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM grids WHERE id IN (?)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

interface Part {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

function rangesOf(
  { communityId, parts, state }: ReviewRange,
  selectOf: (own: Part) => Part,
): { ranges: string[]; parameters: unknown[] } {
  const selects = parts.map(({ gridId, accountId }) => {
    const place = gridId
      ? 'c.grid_id = ?'
      : `c.community_id = ?${gridId === null ? ' AND c.grid_id IS NULL' : ''}`;
    return selectOf({
      sql: `${place} AND c.state = ?${accountId === undefined ? '' : ' AND c.account_id = ?'}`,
      parameters: [gridId ?? communityId, state, ...(accountId === undefined ? [] : [accountId])],
    });
  });
  return { ranges: selects.map(({ sql }) => sql), parameters: selects.flatMap((part) => part.parameters) };
}
