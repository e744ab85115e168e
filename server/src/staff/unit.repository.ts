import { Injectable } from '@nestjs/common';
import type { UnitKind } from '@linge/shared/staff/staff.schema';
import { DataSource } from 'typeorm';

export interface UnitRow {
  readonly id: string;
  readonly communityId: string;
  readonly name: string;
  readonly kind: UnitKind;
}

export interface DelegateRow {
  readonly unitId: string;
  readonly staffMemberId: string;
  readonly name: string;
}

/** Queries on units (单位) and their delegates. */
@Injectable()
export class UnitRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Index (community_id, id). */
  list(communityId: string, kind: UnitKind | undefined, after: string, limit: number): Promise<UnitRow[]> {
    return this.dataSource.query(
      `SELECT id, community_id AS communityId, name, kind FROM units
       WHERE community_id = ? AND id > ? ${kind ? 'AND kind = ?' : ''} ORDER BY id LIMIT ?`,
      [communityId, after, ...(kind ? [kind] : []), limit],
    );
  }

  /**
   * Index of the foreign key unit_id, and the indexes (staff_member_id) of the posts. Whoever held a post and holds none
   * from the day on has left; whoever never held one has yet to begin.
   */
  delegates(unitIds: readonly string[], day: string): Promise<DelegateRow[]> {
    const posts = (more: string) =>
      ['grid_assignments', 'appointments'].map(
        (table) => `EXISTS (SELECT 1 FROM ${table} p WHERE p.staff_member_id = s.id ${more})`,
      );
    const open = posts('AND (p.valid_to IS NULL OR (p.valid_to > ? AND p.valid_to > p.valid_from))');
    return this.dataSource.query(
      `SELECT s.unit_id AS unitId, s.id AS staffMemberId, s.name FROM staff_members s
       WHERE s.unit_id IN (?) AND (${open.join(' OR ')} OR NOT (${posts('').join(' OR ')}))
       ORDER BY s.unit_id, s.id`,
      [unitIds, day, day],
    );
  }

  async belongsTo(unitId: string, communityId: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM units WHERE id = ? AND community_id = ?',
      [unitId, communityId],
    );
    return rows.length > 0;
  }

  /** Index (community_id, id). */
  allOf(communityId: string): Promise<Pick<UnitRow, 'id' | 'name'>[]> {
    return this.dataSource.query('SELECT id, name FROM units WHERE community_id = ? ORDER BY id', [
      communityId,
    ]);
  }

  /** By primary key. */
  names(unitIds: readonly string[], communityId: string): Promise<Pick<UnitRow, 'id' | 'name'>[]> {
    return this.dataSource.query('SELECT id, name FROM units WHERE id IN (?) AND community_id = ?', [
      unitIds,
      communityId,
    ]);
  }

  /** The accounts of those who act for units on a day; by index of the foreign key unit_id. */
  async accountsActingFor(unitIds: readonly string[], day: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ accountId: string }[]>(
      `SELECT DISTINCT s.account_id AS accountId FROM appointments a JOIN staff_members s ON s.id = a.staff_member_id
       WHERE a.unit_id IN (?) AND a.role = 'unitHandler' AND a.valid_from <= ?
         AND (a.valid_to IS NULL OR a.valid_to > ?) AND s.account_id IS NOT NULL`,
      [unitIds, day, day],
    );
    return rows.map(({ accountId }) => accountId);
  }
}
