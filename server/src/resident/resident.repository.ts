import { Injectable } from '@nestjs/common';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { DataSource } from 'typeorm';

/** As the contract shows it, before numbers are masked and age and labels added. */
export type ResidentRow = Omit<
  Resident,
  'age' | 'idNumber' | 'phone' | 'otherPhone' | 'labels' | 'custom' | 'updatedAt'
> & {
  readonly idNumberCipher: string | null;
  readonly phoneCipher: string | null;
  readonly otherPhoneCipher: string | null;
  /** Parsed or not, as the engine has it. */
  readonly custom: Resident['custom'] | string | null;
  readonly updatedAt: Date;
};

/** The columns of a `ResidentRow`; `p` is the person, `h` the household, `m`, `u` and `b` room, unit and building. */
export const residentColumns = `
  p.id, p.community_id AS communityId, p.grid_id AS gridId, p.household_id AS householdId,
  CONCAT_WS(' ', b.estate, b.name, u.name, m.number) AS address, p.state, p.left_on AS leftOn, p.name, p.relation,
  p.sex, p.birth_date AS birthDate, p.residency, p.id_number_cipher AS idNumberCipher,
  p.phone_cipher AS phoneCipher, p.other_phone_cipher AS otherPhoneCipher, p.domicile,
  p.political_status AS politicalStatus, p.education, p.marital_status AS maritalStatus, p.occupation, p.employer,
  p.term_ends_on AS termEndsOn, p.custom, p.updated_at AS updatedAt, p.version`;

export const residentJoins = `
  JOIN households h ON h.id = p.household_id
  JOIN rooms m ON m.id = h.room_id
  JOIN building_units u ON u.id = m.building_unit_id
  JOIN buildings b ON b.id = u.building_id`;

/** Queries on residents. */
@Injectable()
export class ResidentRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string): Promise<ResidentRow | undefined> {
    const rows: ResidentRow[] = await this.dataSource.query(
      `SELECT ${residentColumns} FROM residents p ${residentJoins} WHERE p.id = ?`,
      [id],
    );
    return rows[0];
  }

  /** The people of a household. Index (household_id, id). */
  presentOf(householdId: string): Promise<{ id: string; version: number }[]> {
    return this.dataSource.query(
      "SELECT id, version FROM residents WHERE household_id = ? AND state = 'present' ORDER BY id",
      [householdId],
    );
  }

  /** Primary key (resident_id, label_id). */
  labels(
    residentIds: readonly string[],
  ): Promise<{ residentId: string; code: string; visibleTo: 'staff' | 'admin' }[]> {
    return this.dataSource.query(
      `SELECT given.resident_id AS residentId, l.code, l.visible_to AS visibleTo FROM resident_labels given
       JOIN labels l ON l.id = given.label_id WHERE given.resident_id IN (?) ORDER BY l.position, l.id`,
      [residentIds],
    );
  }
}
