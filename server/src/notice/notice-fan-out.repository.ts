import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { meant, peopleOfHouseholds, type AskedAudience } from './notice-audience.sql.js';
import { ownReader, receives } from './notice-follower.repository.js';
import { inRange, rangeOf, type HouseholdRange } from './notice-range.sql.js';

/** An insert again of what is there changes nothing: what was read already stays read. */
const unchanged = (column: string) => `ON DUPLICATE KEY UPDATE ${column} = ${column}`;

/**
 * Writes down whom a notice is for, a range of households at a time. Everything is read and written inside of the
 * database: with hundreds of thousands of people nothing of them passes through the server but the ids of accounts.
 */
@Injectable()
export class NoticeFanOutRepository {
  /** Where a batch of so many households ends; null where no more are left. Index (grid_id, id). */
  async boundary(
    gridId: string,
    after: string,
    households: number,
    manager: EntityManager,
  ): Promise<string | null> {
    const rows = await manager.query<{ id: string }[]>(
      'SELECT id FROM households h WHERE h.grid_id = ? AND h.id > ? ORDER BY h.id LIMIT 1 OFFSET ?',
      [gridId, after, households - 1],
    );
    return rows[0]?.id ?? null;
  }

  /** @returns how many people of the range are meant */
  async address(
    noticeId: string,
    audience: AskedAudience,
    range: HouseholdRange,
    manager: EntityManager,
  ): Promise<number> {
    const { sql, values } = meant(audience);
    const { affectedRows } = await manager.query<{ affectedRows: number }>(
      `INSERT INTO notice_recipients (notice_id, resident_id, household_id)
        SELECT ?, p.id, h.id FROM ${peopleOfHouseholds(audience)} WHERE ${inRange} AND ${sql}
        ${unchanged('notice_recipients.household_id')}`,
      [noticeId, ...rangeOf(range), ...values],
    );
    return affectedRows;
  }

  /** The households of those people, each with whether an account of it gets the notice. @returns how many */
  async addHouseholds(
    noticeId: string,
    countsByHousehold: boolean,
    range: HouseholdRange,
    manager: EntityManager,
  ): Promise<number> {
    const tied = (ties: string, where: string) =>
      `EXISTS (SELECT 1 FROM ${ties} t WHERE ${where} AND t.ended_at IS NULL)`;
    const app = countsByHousehold
      ? tied('household_ties', 't.household_id = h.id')
      : `MAX(${tied('household_ties', 't.resident_id = n.resident_id')}
          OR ${tied('care_ties', 't.resident_id = n.resident_id')})`;
    const { affectedRows } = await manager.query<{ affectedRows: number }>(
      `INSERT INTO notice_households
          (notice_id, household_id, community_id, grid_id, micro_grid_id, building_id, status, people, has_app)
        SELECT n.notice_id, h.id, h.community_id, h.grid_id, h.micro_grid_id, u.building_id, 'toReach', COUNT(*), ${app}
        FROM households h
          STRAIGHT_JOIN notice_recipients n ON n.notice_id = ? AND n.household_id = h.id
          JOIN rooms r ON r.id = h.room_id JOIN building_units u ON u.id = r.building_unit_id
        WHERE ${inRange}
        GROUP BY n.notice_id, h.id, h.community_id, h.grid_id, h.micro_grid_id, u.building_id
        ${unchanged('notice_households.people')}`,
      [noticeId, ...rangeOf(range)],
    );
    return affectedRows;
  }

  /** How many households that is; each range once, and of a household that moved meanwhile only where it was first. */
  async count(noticeId: string, range: HouseholdRange, manager: EntityManager): Promise<void> {
    await manager.query(
      `INSERT INTO notice_counts (notice_id, micro_grid_id, grid_id, community_id, households, to_reach)
        SELECT n.notice_id, n.micro_grid_id, n.grid_id, n.community_id, COUNT(*), SUM(n.status = 'toReach')
        FROM households h STRAIGHT_JOIN notice_households n ON n.notice_id = ? AND n.household_id = h.id
        WHERE ${inRange} AND n.grid_id = ?
        GROUP BY n.notice_id, n.micro_grid_id, n.grid_id, n.community_id
        ON DUPLICATE KEY UPDATE households = notice_counts.households + VALUES(households),
          to_reach = notice_counts.to_reach + VALUES(to_reach)`,
      [noticeId, ...rangeOf(range), range.gridId],
    );
  }

  /** Where those households are, for who serves there. */
  async stand(
    noticeId: string,
    publishedAt: Date,
    range: HouseholdRange,
    manager: EntityManager,
  ): Promise<void> {
    const placed = ['community_id', 'grid_id', 'micro_grid_id'].map(
      (column) => `SELECT ${column} AS id FROM placed`,
    );
    await manager.query(
      `INSERT INTO standing_notices (notice_id, place_id, published_at)
        WITH placed AS (SELECT DISTINCT h.community_id, h.grid_id, h.micro_grid_id FROM households h
          STRAIGHT_JOIN notice_households n ON n.notice_id = ? AND n.household_id = h.id WHERE ${inRange})
        SELECT ?, p.id, ? FROM (${placed.join(' UNION ')}) p ${unchanged('standing_notices.published_at')}`,
      [noticeId, ...rangeOf(range), noticeId, publishedAt],
    );
  }

  /**
   * The accounts that get it: of those households where one reading counts for all, else of those people and of who
   * looks after them.
   */
  async accounts(
    noticeId: string,
    countsByHousehold: boolean,
    range: HouseholdRange,
    manager: EntityManager,
  ): Promise<string[]> {
    const from = `households h STRAIGHT_JOIN notice_recipients n ON n.notice_id = ? AND n.household_id = h.id`;
    const bound = [noticeId, ...rangeOf(range)];
    const of = (ties: string, on: string) =>
      `SELECT t.account_id AS id FROM ${from} JOIN ${ties} t ON ${on} AND t.ended_at IS NULL WHERE ${inRange}`;
    const rows = countsByHousehold
      ? await manager.query<{ id: string }[]>(
          `SELECT DISTINCT t.account_id AS id FROM households h
             STRAIGHT_JOIN notice_households n ON n.notice_id = ? AND n.household_id = h.id
             JOIN household_ties t ON t.household_id = h.id AND t.ended_at IS NULL WHERE ${inRange}`,
          bound,
        )
      : await manager.query<{ id: string }[]>(
          `${of('household_ties', 't.resident_id = n.resident_id')}
           UNION ${of('care_ties', 't.resident_id = n.resident_id')}`,
          [...bound, ...bound],
        );
    return rows.map(({ id }) => id).sort();
  }

  /** Accounts that a notice is addressed to, each once; not those that were deleted. */
  async addReaders(
    noticeId: string,
    publishedAt: Date,
    accountIds: readonly string[],
    manager: EntityManager,
  ): Promise<void> {
    if (!accountIds.length) return;
    await manager.query(
      `INSERT INTO notice_readers (notice_id, account_id, published_at)
        SELECT ?, a.id, ? FROM accounts a WHERE a.id IN (?) AND a.deleted_at IS NULL
        ${unchanged('notice_readers.published_at')}`,
      [noticeId, publishedAt, accountIds],
    );
  }

  /**
   * What stands and was for a household, or for people of it, is addressed to an account as well. Notices by index
   * (town_id, state, …), of which few stand at a time; the rest by primary key.
   * @returns the ids of those notices
   */
  async addLateReader(
    accountId: string,
    householdId: string,
    residentIds: readonly string[],
    manager: EntityManager,
  ): Promise<string[]> {
    const standing = await manager.query<{ id: string }[]>(
      `SELECT n.id FROM households h JOIN communities c ON c.id = h.community_id
          JOIN notices n ON n.town_id = c.town_id AND n.state = 'published'
          JOIN notice_households e ON e.notice_id = n.id AND e.household_id = h.id
        WHERE h.id = ? AND (n.counts_by_household = 1 OR EXISTS (SELECT 1 FROM notice_recipients r
          WHERE r.notice_id = n.id AND r.resident_id IN (?)))`,
      [householdId, residentIds.length ? residentIds : ['']],
    );
    const ids = standing.map(({ id }) => id);
    if (!ids.length) return ids;
    await manager.query(
      `INSERT INTO notice_readers (notice_id, account_id, published_at)
        SELECT n.id, a.id, n.published_at FROM notices n JOIN accounts a ON a.id = ? AND a.deleted_at IS NULL
        WHERE n.id IN (?) ${unchanged('notice_readers.published_at')}`,
      [accountId, ids],
    );
    await manager.query(
      'UPDATE notice_households SET has_app = 1 WHERE household_id = ? AND notice_id IN (?)',
      [householdId, ids],
    );
    return ids;
  }

  /** How many accounts it was addressed to, by primary key. */
  async countReaders(noticeId: string, manager: EntityManager): Promise<number> {
    const [row] = await manager.query<{ n: string }[]>(
      'SELECT COUNT(*) AS n FROM notice_readers WHERE notice_id = ?',
      [noticeId],
    );
    return Number(row?.n);
  }

  /** Accounts that it was addressed to, by primary key, in the order of their ids. */
  async readers(noticeId: string, after: string, rows: number, manager: EntityManager): Promise<string[]> {
    const found = await manager.query<{ id: string }[]>(
      `SELECT account_id AS id FROM notice_readers WHERE notice_id = ? AND account_id > ?
        ORDER BY account_id LIMIT ?`,
      [noticeId, after, rows],
    );
    return found.map(({ id }) => id);
  }

  /**
   * Of some accounts those that have not read it, or not confirmed it where it asks for that, and whose reading still
   * adds something: where one of the household did, nobody else of it is reminded, and who only follows somebody is not
   * among them.
   */
  async behind(
    noticeId: string,
    accountIds: readonly string[],
    {
      needsAcknowledgement,
      countsByHousehold,
    }: { readonly needsAcknowledgement: boolean; readonly countsByHousehold: boolean },
    manager: EntityManager,
  ): Promise<string[]> {
    if (!accountIds.length) return [];
    const done = needsAcknowledgement ? 'acknowledged_at' : 'read_at';
    const house = `EXISTS (SELECT 1 FROM household_ties t JOIN notice_households h
      ON h.notice_id = r.notice_id AND h.household_id = t.household_id AND h.${done} IS NULL
      WHERE t.account_id = r.account_id AND t.ended_at IS NULL)`;
    const found = await manager.query<{ id: string }[]>(
      `SELECT r.account_id AS id FROM notice_readers r WHERE r.notice_id = ? AND r.account_id IN (?)
        AND r.${done} IS NULL
        AND ${countsByHousehold ? `(${house} OR ${receives(done)})` : ownReader({ countsByHousehold })}`,
      [noticeId, accountIds],
    );
    return found.map(({ id }) => id);
  }
}
