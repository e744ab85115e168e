import { Injectable } from '@nestjs/common';
import type { NoticeHouseholdQuery, ReachStatus } from '@linge/shared/notice/notice-reach.schema';
import type { Role } from '@linge/shared/permission';
import { DataSource, type EntityManager } from 'typeorm';
import { NoticeHousehold } from './entities/notice-household.entity.js';
import { NoticeTelling } from './entities/notice-telling.entity.js';
import { allStatuses, counted, countOf, livesThere, scopeSql } from './notice-reach.sql.js';
import type { ReachScope } from './notice.policy.js';

/** Households of one grid by where they stand and how they were told. Counts as the database has them. */
export interface FigureRow {
  readonly gridId: string;
  readonly gridName: string;
  readonly communityId: string;
  readonly status: ReachStatus;
  readonly toldHow: NoticeHousehold['toldHow'];
  readonly households: string;
  readonly withApp: string;
  readonly people: string;
}

/** A household with the names of where it is. */
export interface ReachRow extends NoticeHousehold {
  readonly gridName: string;
  readonly microGridName: string;
  readonly address: string;
}

/** How many households of a notice there are, and of how many nobody knows it yet. */
export interface ReachCount {
  readonly households: number;
  readonly toReach: number;
  readonly notReachable: number;
}

export interface PersonRow {
  readonly residentId: string;
  readonly householdId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly readAt: Date | null;
  readonly hasPhone: number;
}

export interface ServerRow {
  readonly gridId: string;
  readonly microGridId: string | null;
  readonly role: Role;
  readonly name: string;
}

/** Where a page ended. */
export interface HouseholdKey {
  readonly gridId: string;
  readonly buildingId: string;
  readonly householdId: string;
}

const columns = `h.notice_id AS noticeId, h.household_id AS householdId, h.community_id AS communityId,
  h.grid_id AS gridId, h.micro_grid_id AS microGridId, h.building_id AS buildingId, h.status, h.people,
  h.has_app AS hasApp, h.read_at AS readAt, h.acknowledged_at AS acknowledgedAt, h.telling_id AS tellingId,
  h.told_how AS toldHow, g.name AS gridName, m.name AS microGridName,
  CONCAT_WS(' ', b.estate, b.name, u.name, r.number) AS address`;
const joins = `JOIN grids g ON g.id = h.grid_id JOIN micro_grids m ON m.id = h.micro_grid_id
  JOIN households e ON e.id = h.household_id JOIN rooms r ON r.id = e.room_id
  JOIN building_units u ON u.id = r.building_unit_id JOIN buildings b ON b.id = u.building_id`;

/** Queries on which households a notice reached. */
@Injectable()
export class NoticeReachRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Of some notices, by notice: some rows for each, by primary key. Whom staff tried in vain are counted, as staff wrote
   * each of them down by hand: index (notice_id, status, grid_id, …).
   */
  async counts(noticeIds: readonly string[], scope: ReachScope): Promise<Map<string, ReachCount>> {
    if (!noticeIds.length) return new Map();
    const { sql, values } = scopeSql(scope);
    const [rows, inVain] = await Promise.all([
      this.dataSource.query<{ noticeId: string; households: string; toReach: string }[]>(
        `SELECT h.notice_id AS noticeId, SUM(h.households) AS households, SUM(h.to_reach) AS toReach
          FROM notice_counts h WHERE h.notice_id IN (?) AND ${sql} GROUP BY h.notice_id`,
        [noticeIds, ...values],
      ),
      this.dataSource.query<{ noticeId: string; households: string }[]>(
        `SELECT h.notice_id AS noticeId, COUNT(*) AS households FROM notice_households h
          WHERE h.notice_id IN (?) AND h.status = 'notReachable' AND h.people > 0 AND ${sql} GROUP BY h.notice_id`,
        [noticeIds, ...values],
      ),
    ]);
    const notReachable = new Map(inVain.map((row) => [row.noticeId, Number(row.households)]));
    return new Map(
      rows.map(({ noticeId, ...row }) => [
        noticeId,
        {
          ...{ households: Number(row.households), toReach: Number(row.toReach) },
          notReachable: notReachable.get(noticeId) ?? 0,
        },
      ]),
    );
  }

  /** Index (notice_id, status, grid_id, …). */
  figures(noticeId: string, scope: ReachScope): Promise<FigureRow[]> {
    const { sql, values } = scopeSql(scope);
    return this.dataSource.query(
      `SELECT f.*, g.name AS gridName, g.community_id AS communityId FROM
        (SELECT h.grid_id AS gridId, h.status, h.told_how AS toldHow, COUNT(*) AS households,
            SUM(h.has_app) AS withApp, SUM(h.people) AS people
          FROM notice_households h WHERE h.notice_id = ? AND h.status IN (?) AND ${counted} AND ${sql}
          GROUP BY h.grid_id, h.status, h.told_how) f
        JOIN grids g ON g.id = f.gridId ORDER BY g.community_id, g.number`,
      [noticeId, allStatuses, ...values],
    );
  }

  /** People of those households who read it themselves, or whose reading is theirs. Index (notice_id, household_id). */
  async readPeople(
    noticeId: string,
    scope: ReachScope,
    gridId: string | undefined,
  ): Promise<{ read: number; acknowledged: number }> {
    const { sql, values } = scopeSql(scope);
    const [row] = await this.dataSource.query<{ people: string; acknowledged: string | null }[]>(
      `SELECT COUNT(*) AS people, SUM(n.acknowledged_at IS NOT NULL) AS acknowledged
        FROM notice_households h JOIN notice_recipients n
          ON n.notice_id = h.notice_id AND n.household_id = h.household_id AND n.read_at IS NOT NULL
        WHERE h.notice_id = ? AND h.status IN (?) AND ${sql} ${gridId ? 'AND h.grid_id = ?' : ''}`,
      [noticeId, allStatuses, ...values, ...(gridId ? [gridId] : [])],
    );
    return { read: Number(row?.people ?? 0), acknowledged: Number(row?.acknowledged ?? 0) };
  }

  /** By grid, building and household: a range of index (notice_id, status, grid_id, building_id, household_id). */
  list(
    noticeId: string,
    query: Pick<NoticeHouseholdQuery, 'status' | 'gridId' | 'microGridId' | 'buildingId'>,
    scope: ReachScope,
    after: HouseholdKey | undefined,
    rows: number,
  ): Promise<ReachRow[]> {
    const { sql, values } = scopeSql(scope);
    const conditions = ['h.notice_id = ?', 'h.status = ?', counted, sql];
    const parameters: unknown[] = [noticeId, query.status, ...values];
    for (const [column, id] of [
      ['grid_id', query.gridId],
      ['micro_grid_id', query.microGridId],
      ['building_id', query.buildingId],
    ] as const) {
      if (id === undefined) continue;
      conditions.push(`h.${column} = ?`);
      parameters.push(id);
    }
    if (after) {
      const { gridId, buildingId, householdId } = after;
      conditions.push(`h.grid_id >= ? AND (h.grid_id > ? OR h.building_id > ?
        OR (h.building_id = ? AND h.household_id > ?))`);
      parameters.push(gridId, gridId, buildingId, buildingId, householdId);
    }
    const page = `SELECT h.* FROM notice_households h WHERE ${conditions.join(' AND ')}
      ORDER BY h.grid_id, h.building_id, h.household_id LIMIT ?`;
    return this.dataSource.query(
      `SELECT ${columns} FROM (${page}) h ${joins} ORDER BY h.grid_id, h.building_id, h.household_id`,
      [...parameters, rows],
    );
  }

  /** By primary key. */
  async find(noticeId: string, householdId: string): Promise<ReachRow | undefined> {
    const rows = await this.dataSource.query<ReachRow[]>(
      `SELECT ${columns} FROM notice_households h ${joins} WHERE h.notice_id = ? AND h.household_id = ?`,
      [noticeId, householdId],
    );
    return rows[0];
  }

  /** Locked, as reading and telling both change where a household stands. */
  lock(
    noticeId: string,
    householdIds: readonly string[],
    manager: EntityManager,
  ): Promise<NoticeHousehold[]> {
    if (!householdIds.length) return Promise.resolve([]);
    return manager
      .createQueryBuilder(NoticeHousehold, 'h')
      .where('h.noticeId = :noticeId AND h.householdId IN (:...householdIds)', { noticeId, householdIds })
      .orderBy('h.householdId')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** Of a household that the caller has locked, as it was found. */
  async save(
    before: NoticeHousehold,
    change: Partial<NoticeHousehold>,
    manager: EntityManager,
  ): Promise<void> {
    const { noticeId, householdId, microGridId } = before;
    await manager.update(NoticeHousehold, { noticeId, householdId }, change);
    const [was, is] = [countOf(before), countOf({ ...before, ...change })];
    const [households, toReach] = [is.households - was.households, is.toReach - was.toReach];
    if (households === 0 && toReach === 0) return;
    await manager.query(
      `UPDATE notice_counts SET households = households + ?, to_reach = to_reach + ?
        WHERE notice_id = ? AND micro_grid_id = ?`,
      [households, toReach, noticeId, microGridId],
    );
  }

  /** Whom it is for in some households, of those who live there; by index (notice_id, household_id). */
  people(noticeId: string, householdIds: readonly string[]): Promise<PersonRow[]> {
    if (!householdIds.length) return Promise.resolve([]);
    return this.dataSource.query(
      `SELECT n.resident_id AS residentId, n.household_id AS householdId, p.name, p.birth_date AS birthDate,
          n.read_at AS readAt,
          (p.phone_index IS NOT NULL OR p.other_phone_index IS NOT NULL) AS hasPhone
        FROM notice_recipients n JOIN residents p ON p.id = n.resident_id AND ${livesThere}
        WHERE n.notice_id = ? AND n.household_id IN (?) ORDER BY p.birth_date, p.id`,
      [noticeId, householdIds],
    );
  }

  /** Who serves some grids on a day, leaders of micro-grids last; by index (grid_id, role, valid_from). */
  servers(gridIds: readonly string[], day: string): Promise<ServerRow[]> {
    if (!gridIds.length) return Promise.resolve([]);
    return this.dataSource.query(
      `SELECT a.grid_id AS gridId, a.micro_grid_id AS microGridId, a.role, s.name
        FROM grid_assignments a JOIN staff_members s ON s.id = a.staff_member_id
        WHERE a.grid_id IN (?) AND a.role IN ('gridWorker', 'microGridLeader')
          AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)
        ORDER BY a.role, a.valid_from, a.id`,
      [gridIds, day, day],
    );
  }

  /** By primary key. */
  async tellings(ids: readonly string[]): Promise<NoticeTelling[]> {
    if (!ids.length) return [];
    return this.dataSource.manager
      .createQueryBuilder(NoticeTelling, 't')
      .where('t.id IN (:...ids)', { ids })
      .getMany();
  }
}
