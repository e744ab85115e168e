import { Injectable } from '@nestjs/common';
import type { PublicActivityListQuery, ActivityState } from '@linge/shared/activity/activity.schema';
import { DataSource, In } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import type { ActivityRange } from './activity.policy.js';
import { Activity } from './entities/activity.entity.js';

/** Days as instants, the second excluded. */
export interface Period {
  readonly from: Date | null;
  readonly until: Date | null;
}

const columns: Readonly<Record<ActivityRange['column'], string>> = {
  communityId: 'community_id',
  gridId: 'grid_id',
  teamId: 'team_id',
};

/** Lists of activities. */
@Injectable()
export class ActivityListRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Those that stand and are not over, the next first: a range of index (community_id, state, next_starts_at, id), read in
   * order and stopped after a page; sessions and roles by primary key, counted, as for EXISTS a database may read all of
   * them first.
   */
  coming(
    { communityId, kind, gridId, free }: Omit<PublicActivityListQuery, 'limit' | 'cursor'>,
    { from, until }: Period,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<Activity[]> {
    const parts: { sql: string; values: readonly unknown[] }[] = [];
    if (after) {
      parts.push({
        sql: 'a.next_starts_at >= ? AND (a.next_starts_at > ? OR a.id > ?)',
        values: [after.createdAt, after.createdAt, after.id],
      });
    }
    if (kind) parts.push({ sql: 'a.kind = ?', values: [kind] });
    if (gridId) {
      parts.push({
        sql: `(JSON_LENGTH(a.audience, '$.grids') = 0
          OR JSON_CONTAINS(a.audience, JSON_OBJECT('id', ?), '$.grids'))`,
        values: [gridId],
      });
    }
    if (free) {
      parts.push({
        sql: `(SELECT MAX(r.places - r.taken - r.offered) FROM activity_roles r
          WHERE r.activity_id = a.id) > 0`,
        values: [],
      });
    }
    if (from ?? until) {
      parts.push({
        sql: `(SELECT COUNT(*) FROM activity_sessions s WHERE s.activity_id = a.id
          ${from ? 'AND s.ends_at > ?' : ''} ${until ? 'AND s.starts_at < ?' : ''}) > 0`,
        values: [...(from ? [from] : []), ...(until ? [until] : [])],
      });
    }
    return this.#inOrder(
      `SELECT a.id FROM activities a WHERE a.community_id = ? AND a.state = 'published'
        ${parts.map(({ sql }) => `AND ${sql}`).join(' ')} ORDER BY a.next_starts_at, a.id LIMIT ?`,
      [communityId, ...parts.flatMap(({ values }) => values), rows],
    );
  }

  /** Of some activities the first session in a period, by primary key. */
  async sessionsIn(
    activityIds: readonly string[],
    { from, until }: Period,
  ): Promise<Map<string, { readonly startsAt: Date; readonly endsAt: Date }>> {
    if (!activityIds.length) return new Map();
    const rows = await this.dataSource.query<{ activityId: string; startsAt: Date; endsAt: Date }[]>(
      `SELECT activity_id AS activityId, starts_at AS startsAt, ends_at AS endsAt FROM activity_sessions
        WHERE activity_id IN (?) ${from ? 'AND ends_at > ?' : ''} ${until ? 'AND starts_at < ?' : ''}
        ORDER BY starts_at DESC`,
      [activityIds, ...(from ? [from] : []), ...(until ? [until] : [])],
    );
    return new Map(rows.map(({ activityId, ...session }) => [activityId, session]));
  }

  /**
   * The latest written first. Each range is one of an index, (community_id | grid_id | team_id, created_at, id), that is
   * read in order and stopped after a page.
   */
  organised(
    ranges: readonly ActivityRange[],
    state: ActivityState | undefined,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<Activity[]> {
    const parameters: unknown[] = [];
    const parts = ranges.map(({ column, id }) => {
      parameters.push(id, ...(state ? [state] : []));
      if (after) parameters.push(after.createdAt, after.createdAt, after.id);
      parameters.push(rows);
      return `(SELECT id, created_at FROM activities WHERE ${columns[column]} = ?
        ${state ? 'AND state = ?' : ''}
        ${after ? 'AND created_at <= ? AND (created_at < ? OR id < ?)' : ''}
        ORDER BY created_at DESC, id DESC LIMIT ?)`;
    });
    if (!parts.length) return Promise.resolve([]);
    return this.#inOrder(
      `SELECT id FROM (${parts.join(' UNION ')}) q ORDER BY created_at DESC, id DESC LIMIT ?`,
      [...parameters, rows],
    );
  }

  byIds(ids: readonly string[]): Promise<Activity[]> {
    return ids.length ? this.dataSource.manager.findBy(Activity, { id: In([...ids]) }) : Promise.resolve([]);
  }

  async #inOrder(sql: string, values: readonly unknown[]): Promise<Activity[]> {
    const found = await this.dataSource.query<{ id: string }[]>(sql, [...values]);
    const rows = await this.byIds(found.map(({ id }) => id));
    return found.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
  }
}
