import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { meant, peopleOfHouseholds, type AskedAudience } from './notice-audience.sql.js';
import { inRange, rangeOf, type HouseholdRange } from './notice-range.sql.js';

type How = { readonly countsByHousehold: boolean };
interface TieRow {
  readonly accountId: string;
  readonly householdId: string;
  readonly residentId: string | null;
}

/** Whether the account of a reader `r` gets the notice for itself, its home or somebody whom it looks after. */
export function ownReader({ countsByHousehold }: How): string {
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

/** Relatives elsewhere, whom a notice reaches by whom they follow: it is never asked of them to confirm it. */
@Injectable()
export class NoticeFollowerRepository {
  /** Who follows somebody of a range: few, by index (community_id, ended_at) and primary keys. */
  async ofRange(noticeId: string, range: HouseholdRange, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT f.follower_account_id AS id FROM follow_ties f
          STRAIGHT_JOIN notice_recipients n ON n.notice_id = ? AND n.resident_id = f.resident_id
          STRAIGHT_JOIN households h ON h.id = n.household_id
        WHERE f.community_id = (SELECT community_id FROM grids WHERE id = ?) AND f.ended_at IS NULL AND ${inRange}`,
      [noticeId, range.gridId, ...rangeOf(range)],
    );
    return rows.map(({ id }) => id);
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
