import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { meant, peopleOfHouseholds, type AskedAudience } from './notice-audience.sql.js';
import { inRange, rangeOf, type HouseholdRange } from './notice-range.sql.js';

type How = { readonly countsByHousehold: boolean };
/** Who follows somebody, with the name of whom where that has no account. */
export interface Follower {
  readonly accountId: string;
  readonly receivesFor: string | null;
}
const receivedName = 'CASE WHEN f.followed_account_id IS NULL THEN p.name END';

interface TieRow {
  readonly accountId: string;
  readonly householdId: string;
  readonly residentId: string | null;
}

/**
 * Whether the account of a reader `r` receives for somebody without an account, whose household's first reading it
 * would be: it is asked like one of that household. @param missing what nobody of the household did yet
 */
export function receives(missing?: 'read_at' | 'acknowledged_at'): string {
  return `EXISTS (SELECT 1 FROM follow_ties f
    JOIN notice_recipients e ON e.notice_id = r.notice_id AND e.resident_id = f.resident_id
    JOIN notice_households h ON h.notice_id = e.notice_id AND h.household_id = e.household_id
      ${missing ? `AND h.${missing} IS NULL` : ''}
    WHERE f.follower_account_id = r.account_id AND f.followed_account_id IS NULL AND f.ended_at IS NULL)`;
}

/** Whether the account of a reader `r` gets the notice for its own home, or for somebody of it. */
function atHome({ countsByHousehold }: How): string {
  if (countsByHousehold) {
    return `EXISTS (SELECT 1 FROM household_ties t JOIN notice_households o
      ON o.notice_id = r.notice_id AND o.household_id = t.household_id
      WHERE t.account_id = r.account_id AND t.ended_at IS NULL)`;
  }
  const of = (ties: string) => `EXISTS (SELECT 1 FROM ${ties} t JOIN notice_recipients o
    ON o.notice_id = r.notice_id AND o.resident_id = t.resident_id
    WHERE t.account_id = r.account_id AND t.ended_at IS NULL)`;
  return `(${of('household_ties')} OR ${of('care_ties')})`;
}

/** Whether the account of a reader `r` is asked itself, and not only to pass the notice on. */
export function ownReader(how: How): string {
  return how.countsByHousehold ? `(${atHome(how)} OR ${receives()})` : atHome(how);
}

/** Relatives elsewhere, whom a notice reaches by whom they follow: it is never asked of them to confirm it. */
@Injectable()
export class NoticeFollowerRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Who receives for some people today; by index (resident_id, ended_at). */
  receiversOf(residentIds: readonly string[]): Promise<{ residentId: string; name: string }[]> {
    if (!residentIds.length) return Promise.resolve([]);
    return this.dataSource.query(
      `SELECT f.resident_id AS residentId, COALESCE((SELECT p.name FROM household_ties t
            JOIN residents p ON p.id = t.resident_id
            WHERE t.account_id = f.follower_account_id AND t.community_id = f.community_id AND t.ended_at IS NULL
            ORDER BY t.confirmed_at, t.id LIMIT 1),
          (SELECT a.display_name FROM accounts a WHERE a.id = f.follower_account_id)) AS name
        FROM follow_ties f
        WHERE f.resident_id IN (?) AND f.followed_account_id IS NULL AND f.ended_at IS NULL
        ORDER BY f.created_at, f.id`,
      [residentIds],
    );
  }

  /** Who follows somebody of a range: few, by index (community_id, ended_at) and primary keys. */
  ofRange(noticeId: string, range: HouseholdRange, manager: EntityManager): Promise<Follower[]> {
    return manager.query(
      `SELECT DISTINCT f.follower_account_id AS accountId, ${receivedName} AS receivesFor FROM follow_ties f
          STRAIGHT_JOIN notice_recipients n ON n.notice_id = ? AND n.resident_id = f.resident_id
          STRAIGHT_JOIN households h ON h.id = n.household_id
          STRAIGHT_JOIN residents p ON p.id = f.resident_id
        WHERE f.community_id = (SELECT community_id FROM grids WHERE id = ?) AND f.ended_at IS NULL AND ${inRange}
        ORDER BY f.follower_account_id, p.birth_date, p.id`,
      [noticeId, range.gridId, ...rangeOf(range)],
    );
  }

  /** Those of some readers who receive for others and get nothing of it at home, each with for whom; by primary keys. */
  receiving(
    noticeId: string,
    accountIds: readonly string[],
    how: How,
    manager: EntityManager,
  ): Promise<Follower[]> {
    if (!accountIds.length) return Promise.resolve([]);
    return manager.query(
      `SELECT r.account_id AS accountId, p.name AS receivesFor FROM notice_readers r
          JOIN follow_ties f ON f.follower_account_id = r.account_id AND f.ended_at IS NULL
            AND f.followed_account_id IS NULL
          JOIN notice_recipients e ON e.notice_id = r.notice_id AND e.resident_id = f.resident_id
          JOIN residents p ON p.id = f.resident_id
        WHERE r.notice_id = ? AND r.account_id IN (?) AND NOT ${atHome(how)}
        ORDER BY r.account_id, p.birth_date, p.id`,
      [noticeId, accountIds],
    );
  }

  /**
   * Those of some accounts that the audience means as well, whichever batch their own homes are in. By the indexes of the
   * ties on the account, and of the people of those few households.
   */
  async meantThemselves(
    accountIds: readonly string[],
    audience: AskedAudience,
    { countsByHousehold }: How,
    manager: EntityManager,
  ): Promise<Set<string>> {
    if (!accountIds.length) return new Set();
    const of = (ties: string) =>
      `SELECT account_id AS accountId, household_id AS householdId, resident_id AS residentId FROM ${ties}
        WHERE account_id IN (?) AND ended_at IS NULL`;
    const ties = await manager.query<TieRow[]>(`${of('household_ties')} UNION ALL ${of('care_ties')}`, [
      accountIds,
      accountIds,
    ]);
    if (!ties.length) return new Set();
    const { sql, values } = meant(audience);
    const people = await manager.query<{ householdId: string; residentId: string }[]>(
      `SELECT h.id AS householdId, p.id AS residentId FROM ${peopleOfHouseholds(audience)}
        WHERE h.id IN (?) AND ${sql}`,
      [ties.map(({ householdId }) => householdId), ...values],
    );
    const mine = ties.filter((tie) =>
      people.some((one) =>
        countsByHousehold ? one.householdId === tie.householdId : one.residentId === tie.residentId,
      ),
    );
    return new Set(mine.map(({ accountId }) => accountId));
  }

  /**
   * Those of some accounts that only follow and have not read it, while whom they follow has not either and was not told:
   * what they can do is pass it on. By the index of the ties on the follower, and primary keys.
   */
  async behind(
    noticeId: string,
    accountIds: readonly string[],
    how: How,
    manager: EntityManager,
  ): Promise<string[]> {
    if (!accountIds.length) return [];
    const rows = await manager.query<{ id: string }[]>(
      `SELECT r.account_id AS id FROM notice_readers r
        WHERE r.notice_id = ? AND r.account_id IN (?) AND r.read_at IS NULL
          AND EXISTS (SELECT 1 FROM follow_ties f
            JOIN notice_recipients n ON n.notice_id = r.notice_id AND n.resident_id = f.resident_id
              AND n.read_at IS NULL
            JOIN notice_households h ON h.notice_id = n.notice_id AND h.household_id = n.household_id
              AND h.status IN ('toReach', 'notReachable')
            WHERE f.follower_account_id = r.account_id AND f.ended_at IS NULL)
          AND NOT ${ownReader(how)}`,
      [noticeId, accountIds],
    );
    return rows.map(({ id }) => id);
  }
}
