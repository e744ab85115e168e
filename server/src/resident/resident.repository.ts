import { Injectable } from '@nestjs/common';
import type { Residency, Sex } from '@linge/shared/resident/resident.schema';
import { DataSource } from 'typeorm';
import type { Scope } from '../common/auth/scope.policy.js';

export interface ResidentRow {
  readonly id: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly householdId: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly residency: Residency;
  readonly idNumberCipher: string | null;
  readonly phoneCipher: string | null;
}

const select = `
  SELECT id, community_id AS communityId, grid_id AS gridId, household_id AS householdId, name, sex,
    birth_date AS birthDate, residency, id_number_cipher AS idNumberCipher, phone_cipher AS phoneCipher
  FROM residents`;

/** Queries on residents. */
@Injectable()
export class ResidentRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Indexes (community_id, id), (grid_id, id) and (household_id, id). */
  list(
    where: Scope & { readonly householdId?: string | undefined },
    after: string,
    limit: number,
  ): Promise<ResidentRow[]> {
    const conditions = ['community_id = ?', 'id > ?'];
    const values = [where.communityId, after];
    if (where.gridId) {
      conditions.push('grid_id = ?');
      values.push(where.gridId);
    }
    if (where.householdId) {
      conditions.push('household_id = ?');
      values.push(where.householdId);
    }
    return this.dataSource.query(`${select} WHERE ${conditions.join(' AND ')} ORDER BY id LIMIT ?`, [
      ...values,
      limit,
    ]);
  }

  async find(id: string): Promise<ResidentRow | undefined> {
    const rows: ResidentRow[] = await this.dataSource.query(`${select} WHERE id = ?`, [id]);
    return rows[0];
  }

  /** Primary key (resident_id, label_id). */
  labels(residentIds: readonly string[]): Promise<{ residentId: string; code: string }[]> {
    return this.dataSource.query(
      `SELECT given.resident_id AS residentId, l.code FROM resident_labels given
       JOIN labels l ON l.id = given.label_id WHERE given.resident_id IN (?) ORDER BY l.position, l.id`,
      [residentIds],
    );
  }
}
