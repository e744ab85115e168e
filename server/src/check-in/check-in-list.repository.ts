import { Injectable } from '@nestjs/common';
import type { ListedCheckInQuery } from '@linge/shared/check-in/check-in-desk.schema';
import type { Attendance } from '@linge/shared/check-in/check-in.schema';
import { DataSource, type EntityManager } from 'typeorm';
import type { SessionTimes } from './check-in.policy.js';
import { checkInColumns, ownAccount, type ListedRow, type SessionCounts } from './check-in.row.js';

/** Who is meant: of a session, everybody, or some. */
export interface ListedFilter {
  readonly activityId: string;
  readonly startsAt: Date;
}

const listedSelect = `
  SELECT s.id AS signUpId, s.ticket, COALESCE(p.name, s.name) AS name, p.birth_date AS birthDate, g.name AS gridName,
    r.name AS roleName, s.walk_in AS walkIn, ${ownAccount}, ${checkInColumns}, c.version
  FROM sign_ups s LEFT JOIN check_ins c ON c.sign_up_id = s.id AND c.starts_at = ?
    LEFT JOIN residents p ON p.id = s.resident_id LEFT JOIN grids g ON g.id = p.grid_id
    LEFT JOIN activity_roles r ON r.activity_id = s.activity_id AND r.id = s.role_id`;

/** Who has a place in it; and who had one, and a part in this session. */
const listed = `(s.state = 'in' OR c.sign_up_id IS NOT NULL)`;

const only: Readonly<Record<NonNullable<ListedCheckInQuery['only']>, string>> = {
  unmarked: 'AND c.attendance IS NULL',
  claimed: 'AND c.attendance IS NULL AND c.claimed_at IS NOT NULL',
  toConfirm: `AND c.attendance = 'present' AND c.hours_minutes IS NULL`,
};

/** Queries on the lists of sessions, for those who organise. */
@Injectable()
export class CheckInListRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By primary key. */
  sessions(activityId: string): Promise<SessionTimes[]> {
    return this.dataSource.query(
      `SELECT starts_at AS startsAt, ends_at AS endsAt FROM activity_sessions WHERE activity_id = ? ORDER BY starts_at`,
      [activityId],
    );
  }

  /** By primary key. */
  async session({ activityId, startsAt }: ListedFilter): Promise<SessionTimes | undefined> {
    const [row] = await this.dataSource.query<SessionTimes[]>(
      `SELECT starts_at AS startsAt, ends_at AS endsAt FROM activity_sessions WHERE activity_id = ? AND starts_at = ?`,
      [activityId, startsAt],
    );
    return row;
  }

  /** Of whom something was said; by index (activity_id, starts_at, attendance). */
  attendances({
    activityId,
    startsAt,
  }: ListedFilter): Promise<{ readonly signUpId: string; readonly attendance: Attendance }[]> {
    return this.dataSource.query(
      `SELECT sign_up_id AS signUpId, attendance FROM check_ins
        WHERE activity_id = ? AND starts_at = ? AND attendance IS NOT NULL`,
      [activityId, startsAt],
    );
  }

  /** By index (activity_id, starts_at, attendance). */
  async counts(activityId: string): Promise<SessionCounts[]> {
    const rows = await this.dataSource.query<Record<keyof SessionCounts, unknown>[]>(
      `SELECT c.starts_at AS startsAt, SUM(c.attendance <=> 'present') AS present,
          SUM(c.attendance <=> 'absent') AS absent, SUM(c.attendance <=> 'excused') AS excused,
          SUM(c.attendance IS NULL AND c.claimed_at IS NOT NULL) AS claimed,
          SUM(c.hours_minutes IS NOT NULL) AS confirmed, SUM(s.state <> 'in') AS gone
        FROM check_ins c JOIN sign_ups s ON s.id = c.sign_up_id
        WHERE c.activity_id = ? GROUP BY c.starts_at`,
      [activityId],
    );
    return rows.map(({ startsAt, ...counts }) => ({
      startsAt: startsAt as Date,
      present: Number(counts.present),
      absent: Number(counts.absent),
      excused: Number(counts.excused),
      claimed: Number(counts.claimed),
      confirmed: Number(counts.confirmed),
      gone: Number(counts.gone),
    }));
  }

  /** Who has a place in it, by index (activity_id, state, ticket). */
  async expected(activityId: string): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT COUNT(*) AS count FROM sign_ups WHERE activity_id = ? AND state = 'in'`,
      [activityId],
    );
    return Number(row?.count ?? 0);
  }

  /** By ticket; index (activity_id, ticket). */
  page(
    { activityId, startsAt }: ListedFilter,
    filter: ListedCheckInQuery['only'],
    after: number,
    rows: number,
  ): Promise<ListedRow[]> {
    return this.#read(
      `${listedSelect} WHERE s.activity_id = ? AND s.ticket > ? AND ${listed} ${filter ? only[filter] : ''}
        ORDER BY s.ticket LIMIT ?`,
      [startsAt, activityId, after, rows],
    );
  }

  /** Those of the list whose sign-ups are named, by primary key. */
  named(
    { activityId, startsAt }: ListedFilter,
    signUpIds: readonly string[],
    manager?: EntityManager,
  ): Promise<ListedRow[]> {
    if (!signUpIds.length) return Promise.resolve([]);
    return this.#read(
      `${listedSelect} WHERE s.id IN (?) AND s.activity_id = ? AND ${listed}`,
      [startsAt, signUpIds, activityId],
      manager,
    );
  }

  async #read(
    sql: string,
    values: readonly unknown[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ListedRow[]> {
    const rows = await manager.query<ListedRow[]>(sql, [...values]);
    return rows.map((row) => ({ ...row, walkIn: Boolean(row.walkIn) }));
  }
}
