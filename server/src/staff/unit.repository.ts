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

  /** Index of the foreign key unit_id. */
  delegates(unitIds: readonly string[]): Promise<DelegateRow[]> {
    return this.dataSource.query(
      `SELECT unit_id AS unitId, id AS staffMemberId, name FROM staff_members
       WHERE unit_id IN (?) ORDER BY unit_id, id`,
      [unitIds],
    );
  }

  async belongsTo(unitId: string, communityId: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM units WHERE id = ? AND community_id = ?',
      [unitId, communityId],
    );
    return rows.length > 0;
  }
}
