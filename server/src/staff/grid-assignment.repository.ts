import { Injectable } from '@nestjs/common';
import type { GridAssignment as GridAssignmentView } from '@linge/shared/staff/staff.schema';
import { DataSource, type EntityManager } from 'typeorm';
import type { Scope } from '../common/auth/scope.policy.js';
import { GridAssignment } from './entities/grid-assignment.entity.js';

const columns = `a.id, a.community_id AS communityId, a.grid_id AS gridId, a.micro_grid_id AS microGridId, a.role,
  a.staff_member_id AS staffMemberId, s.name AS staffMemberName, a.valid_from AS validFrom, a.valid_to AS validTo,
  a.stand_in_for_id AS standInForId, away.name AS standInForName, a.version`;
const joins = `JOIN staff_members s ON s.id = a.staff_member_id
  LEFT JOIN grid_assignments regular ON regular.id = a.stand_in_for_id
  LEFT JOIN staff_members away ON away.id = regular.staff_member_id`;

/** Queries on grid assignments; rows come in the form of the contract. */
@Injectable()
export class GridAssignmentRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Index (community_id, id); a community's assignments are few enough to look through for one grid. */
  list(where: Scope, after: string, limit: number): Promise<GridAssignmentView[]> {
    return this.dataSource.query(
      `SELECT ${columns} FROM grid_assignments a ${joins}
       WHERE a.community_id = ? AND a.id > ? ${where.gridId ? 'AND a.grid_id = ?' : ''} ORDER BY a.id LIMIT ?`,
      [where.communityId, after, ...(where.gridId ? [where.gridId] : []), limit],
    );
  }

  async view(
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<GridAssignmentView | undefined> {
    const rows: GridAssignmentView[] = await manager.query(
      `SELECT ${columns} FROM grid_assignments a ${joins} WHERE a.id = ?`,
      [id],
    );
    return rows[0];
  }

  find(id: string, manager: EntityManager): Promise<GridAssignment | null> {
    return manager.findOneBy(GridAssignment, { id });
  }

  /** Makes assignments of the same person wait for each other; false where the community has no such person. */
  async lockStaffMember(id: string, communityId: string, manager: EntityManager): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      'SELECT id FROM staff_members WHERE id = ? AND community_id = ? FOR UPDATE',
      [id, communityId],
    );
    return rows.length > 0;
  }

  /** Makes whoever stands in for it, and whoever ends it, wait for each other. */
  async lock(id: string, manager: EntityManager): Promise<GridAssignment | null> {
    return manager.findOne(GridAssignment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Index (staff_member_id): whether the person holds the role at this place on any day of the span. */
  async overlaps(assignment: GridAssignment, manager: EntityManager): Promise<boolean> {
    const { staffMemberId, gridId, microGridId, role, validFrom, validTo } = assignment;
    const rows: unknown[] = await manager.query(
      `SELECT id FROM grid_assignments
       WHERE staff_member_id = ? AND grid_id = ? AND micro_grid_id <=> ? AND role = ?
         AND (valid_to IS NULL OR valid_to > ?) AND (? IS NULL OR valid_from < ?)
         AND (valid_to IS NULL OR valid_to > valid_from)
       LIMIT 1`,
      [staffMemberId, gridId, microGridId, role, validFrom, validTo, validTo],
    );
    return rows.length > 0;
  }

  /** By the index of the foreign key stand_in_for_id: whether somebody stands in there on any day of the span. */
  async stoodInFor(
    { standInForId, validFrom, validTo }: GridAssignment,
    manager: EntityManager,
  ): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `SELECT id FROM grid_assignments
       WHERE stand_in_for_id = ? AND valid_to > ? AND valid_from < ? AND valid_to > valid_from LIMIT 1`,
      [standInForId, validFrom, validTo],
    );
    return rows.length > 0;
  }

  async insert(assignment: GridAssignment, manager: EntityManager): Promise<void> {
    await manager.insert(GridAssignment, assignment);
  }

  /** @returns whether the assignment still had that version */
  async end(id: string, version: number, validTo: string, manager: EntityManager): Promise<boolean> {
    const result = await manager.update(GridAssignment, { id, version }, { validTo, version: version + 1 });
    return result.affected === 1;
  }

  /** Nobody stands in for a post that has ended. */
  async endStandIns(standInForIds: readonly string[], day: string, manager: EntityManager): Promise<void> {
    await manager.query(
      `UPDATE grid_assignments SET valid_to = GREATEST(valid_from, ?), version = version + 1
       WHERE stand_in_for_id IN (?) AND valid_to > ?`,
      [day, standInForIds, day],
    );
  }
}
