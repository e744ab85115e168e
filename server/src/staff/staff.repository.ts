import { Injectable } from '@nestjs/common';
import type { Role } from '@linge/shared/permission';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { StaffMember } from './entities/staff-member.entity.js';
import type { PostRow, ServedPlace, ServerRow, ServingRow, AwayRow } from './staff.rows.js';

const valid = 'valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)';
const anyPost = (table: string, when: string) =>
  `EXISTS (SELECT 1 FROM ${table} WHERE staff_member_id = s.id AND community_id = s.community_id AND ${when})`;
const had = 'valid_from <= ? AND valid_to > valid_from';
/** Whether `s` held posts in their community and holds none on a day any more; by the indexes on staff_member_id. */
const left = `(NOT ${anyPost('appointments', valid)} AND NOT ${anyPost('grid_assignments', valid)}
  AND (${anyPost('appointments', had)} OR ${anyPost('grid_assignments', had)}))`;
const leftOn = (day: string) => Array<string>(6).fill(day);

/** Queries on staff members. */
@Injectable()
export class StaffRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Index (community_id, id). */
  list(communityId: string, after: string, limit: number): Promise<StaffMember[]> {
    return this.dataSource.manager
      .createQueryBuilder(StaffMember, 'member')
      .where('member.communityId = :communityId AND member.id > :after', { communityId, after })
      .orderBy('member.id')
      .limit(limit)
      .getMany();
  }

  find(id: string): Promise<StaffMember | null> {
    return this.dataSource.manager.findOneBy(StaffMember, { id });
  }

  async insert(member: StaffMember): Promise<void> {
    await this.dataSource.manager.insert(StaffMember, member);
  }

  /** Indexes (grid_id, role, valid_from), (community_id, role) and of the foreign key town_id. */
  serversOf(gridId: string, roles: readonly Role[], day: string): Promise<ServerRow[]> {
    return this.dataSource.query(
      `SELECT s.account_id AS accountId, s.name, a.role FROM grid_assignments a
         JOIN staff_members s ON s.id = a.staff_member_id
         WHERE a.grid_id = ? AND a.role IN (?) AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)
           AND s.account_id IS NOT NULL
       UNION
       SELECT s.account_id, s.name, p.role FROM grids g JOIN appointments p ON p.community_id = g.community_id
         JOIN staff_members s ON s.id = p.staff_member_id
         WHERE g.id = ? AND p.role IN (?) AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to > ?)
           AND s.account_id IS NOT NULL
       UNION
       SELECT s.account_id, s.name, p.role FROM grids g JOIN communities c ON c.id = g.community_id
         JOIN appointments p ON p.town_id = c.town_id AND p.community_id IS NULL
         JOIN staff_members s ON s.id = p.staff_member_id
         WHERE g.id = ? AND p.role IN (?) AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to > ?)
           AND s.account_id IS NOT NULL`,
      [gridId, roles, day, day, gridId, roles, day, day, gridId, roles, day, day],
    );
  }

  /** Index (grid_id, role, valid_from), and that of the foreign key stand_in_for_id. */
  async accountsAtWork(gridId: string, roles: readonly Role[], day: string): Promise<string[]> {
    const rows: { accountId: string }[] = await this.dataSource.query(
      `SELECT DISTINCT s.account_id AS accountId FROM grid_assignments a
         JOIN staff_members s ON s.id = a.staff_member_id AND s.account_id IS NOT NULL
         WHERE a.grid_id = ? AND a.role IN (?) AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)
           AND NOT EXISTS (SELECT 1 FROM grid_assignments i JOIN staff_members m ON m.id = i.staff_member_id
             WHERE i.stand_in_for_id = a.id AND i.valid_from <= ? AND (i.valid_to IS NULL OR i.valid_to > ?)
               AND m.account_id IS NOT NULL)`,
      [gridId, roles, day, day, day, day],
    );
    return rows.map((row) => row.accountId);
  }

  /** Who stands in in a grid on a day, and for whom. Index (grid_id, role, valid_from). */
  standInsIn(gridId: string, roles: readonly Role[], day: string): Promise<AwayRow[]> {
    return this.dataSource.query(
      `SELECT away.account_id AS awayAccountId, s.account_id AS accountId FROM grid_assignments i
         JOIN staff_members s ON s.id = i.staff_member_id AND s.account_id IS NOT NULL
         JOIN grid_assignments a ON a.id = i.stand_in_for_id
         JOIN staff_members away ON away.id = a.staff_member_id
         WHERE i.grid_id = ? AND i.role IN (?) AND i.valid_from <= ? AND (i.valid_to IS NULL OR i.valid_to > ?)`,
      [gridId, roles, day, day],
    );
  }

  /** Indexes (community_id, number) of grids and (grid_id, role, valid_from). */
  gridsWithout(
    roles: readonly Role[],
    communityIds: readonly string[],
    day: string,
  ): Promise<{ communityId: string; gridId: string }[]> {
    return this.dataSource.query(
      `SELECT g.community_id AS communityId, g.id AS gridId FROM grids g WHERE g.community_id IN (?)
         AND NOT EXISTS (SELECT 1 FROM grid_assignments a JOIN staff_members s ON s.id = a.staff_member_id
           WHERE a.grid_id = g.id AND a.role IN (?) AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)
             AND s.account_id IS NOT NULL)`,
      [communityIds, roles, day, day],
    );
  }

  /** Indexes (community_id, number) of grids, (grid_id, role, valid_from) and (community_id, role). */
  placesServed(communityIds: readonly string[], roles: readonly Role[], day: string): Promise<ServedPlace[]> {
    return this.dataSource.query(
      `SELECT g.community_id AS communityId, g.id AS gridId, s.account_id AS accountId FROM grids g
         LEFT JOIN grid_assignments a ON a.grid_id = g.id AND a.role IN (?)
           AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)
         LEFT JOIN staff_members s ON s.id = a.staff_member_id WHERE g.community_id IN (?)
       UNION ALL SELECT p.community_id, NULL, s.account_id FROM appointments p
         JOIN staff_members s ON s.id = p.staff_member_id WHERE p.community_id IN (?) AND p.role IN (?)
           AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to > ?)`,
      [roles, day, day, communityIds, communityIds, roles, day, day],
    );
  }

  /** Index (phone_index). */
  async tieAccount(accountId: string, phoneIndex: string, manager: EntityManager): Promise<number> {
    const result = await manager.update(StaffMember, { phoneIndex, accountId: IsNull() }, { accountId });
    return result.affected ?? 0;
  }

  /** Index (account_id). */
  async releaseAccount(accountId: string, manager: EntityManager): Promise<void> {
    await manager.update(StaffMember, { accountId }, { accountId: null });
  }

  /** Indexes (account_id) and of the foreign keys staff_member_id. */
  postsOf(
    accountId: string,
    day: string,
  ): Promise<{ place: string; gridName: string | null; role: Role; until: string | null }[]> {
    const lasting = '(a.valid_to IS NULL OR (a.valid_to > ? AND a.valid_to > a.valid_from))';
    return this.dataSource.query(
      `SELECT c.name AS place, g.name AS gridName, a.role, a.valid_to AS until FROM staff_members s
         JOIN grid_assignments a ON a.staff_member_id = s.id JOIN grids g ON g.id = a.grid_id
         JOIN communities c ON c.id = a.community_id WHERE s.account_id = ? AND ${lasting}
       UNION ALL SELECT COALESCE(c.name, t.name), NULL, a.role, a.valid_to FROM staff_members s
         JOIN appointments a ON a.staff_member_id = s.id JOIN towns t ON t.id = a.town_id
         LEFT JOIN communities c ON c.id = a.community_id WHERE s.account_id = ? AND ${lasting}`,
      [accountId, day, accountId, day],
    );
  }

  /** Index (account_id). */
  names(accountIds: readonly string[]): Promise<{ accountId: string; name: string }[]> {
    return this.dataSource.query(
      'SELECT account_id AS accountId, name FROM staff_members WHERE account_id IN (?) ORDER BY id',
      [accountIds],
    );
  }

  /** Index (community_id, id). */
  async namesIn(communityId: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ name: string }[]>(
      'SELECT DISTINCT name FROM staff_members WHERE community_id = ?',
      [communityId],
    );
    return rows.map(({ name }) => name);
  }

  /** Everybody on a community's list with what they are in its grids on a day. Index (community_id, id). */
  serving(communityId: string, day: string): Promise<ServingRow[]> {
    return this.dataSource.query(
      `SELECT s.id, s.name, s.account_id AS accountId, a.role, a.grid_id AS gridId, g.name AS gridName
        FROM staff_members s
        LEFT JOIN grid_assignments a ON a.staff_member_id = s.id AND a.community_id = s.community_id
          AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)
        LEFT JOIN grids g ON g.id = a.grid_id
        WHERE s.community_id = ? ORDER BY g.number, s.id`,
      [day, day, communityId],
    );
  }

  members(communityId: string, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
    return this.dataSource.query('SELECT id, name FROM staff_members WHERE id IN (?) AND community_id = ?', [
      ids,
      communityId,
    ]);
  }

  /** Indexes (community_id, id) and (community_id, role); a row for each post, or one without. */
  servingIn(communityId: string, day: string): Promise<PostRow[]> {
    return this.dataSource.query(
      `SELECT s.id, s.name, s.account_id AS accountId, post.role, ${left} AS hasLeft
         FROM staff_members s LEFT JOIN (
           SELECT staff_member_id, role FROM appointments WHERE community_id = ? AND ${valid}
         UNION SELECT staff_member_id, role FROM grid_assignments WHERE community_id = ? AND ${valid}
       ) post ON post.staff_member_id = s.id
       WHERE s.community_id = ? ORDER BY s.id, post.role`,
      [...leftOn(day), communityId, day, day, communityId, day, day, communityId],
    );
  }

  /** Index (account_id). */
  async memberIdsOf(accountId: string, day: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT s.id FROM staff_members s WHERE s.account_id = ? AND NOT ${left}`,
      [accountId, ...leftOn(day)],
    );
    return rows.map(({ id }) => id);
  }

  async hasLeft(id: string, day: string, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT s.id FROM staff_members s WHERE s.id = ? AND ${left}`,
      [id, ...leftOn(day)],
    );
    return rows.length > 0;
  }

  /** By the index of the foreign key town_id. */
  async townOfficersOf(communityId: string, day: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ accountId: string }[]>(
      `SELECT s.account_id AS accountId FROM communities c
         JOIN appointments p ON p.town_id = c.town_id AND p.community_id IS NULL
         JOIN staff_members s ON s.id = p.staff_member_id AND s.account_id IS NOT NULL
         WHERE c.id = ? AND p.role = 'townOfficer' AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to > ?)`,
      [communityId, day, day],
    );
    return rows.map((row) => row.accountId);
  }

  accounts(ids: readonly string[]): Promise<{ id: string; accountId: string }[]> {
    return this.dataSource.query(
      'SELECT id, account_id AS accountId FROM staff_members WHERE id IN (?) AND account_id IS NOT NULL',
      [ids],
    );
  }
}
