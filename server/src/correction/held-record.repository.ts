import { Injectable } from '@nestjs/common';
import type { HeldRecord } from '@linge/shared/correction/held-record.schema';
import type { CustomValue } from '@linge/shared/resident/ledger.schema';
import { DataSource, type EntityManager } from 'typeorm';

/** A person of the registry as the row keeps it. */
export interface HeldRow extends Omit<
  HeldRecord,
  'self' | 'idNumber' | 'phone' | 'otherPhone' | 'labels' | 'custom' | 'updatedAt'
> {
  readonly communityId: string;
  readonly gridId: string;
  readonly idNumberCipher: string | null;
  readonly phoneCipher: string | null;
  readonly otherPhoneCipher: string | null;
  /** By id of the field; MariaDB gives it as text. */
  readonly custom: string | Readonly<Record<string, CustomValue>> | null;
  readonly updatedAt: Date;
}

/** Queries on what is held about somebody. */
@Injectable()
export class HeldRecordRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those who still live here, by primary key. @param day for the age */
  async find(
    residentIds: readonly string[],
    day: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<HeldRow[]> {
    if (!residentIds.length) return [];
    const rows = await manager.query<HeldRow[]>(
      `SELECT p.id AS residentId, p.community_id AS communityId, p.grid_id AS gridId, p.household_id AS householdId,
         CONCAT_WS(' ', b.estate, b.name, u.name, r.number) AS address, p.name, p.relation, p.sex,
         p.birth_date AS birthDate, TIMESTAMPDIFF(YEAR, p.birth_date, ?) AS age, p.residency,
         p.id_number_cipher AS idNumberCipher, p.phone_cipher AS phoneCipher, p.other_phone_cipher AS otherPhoneCipher,
         p.domicile, p.political_status AS politicalStatus, p.education, p.marital_status AS maritalStatus,
         p.occupation, p.employer, p.term_ends_on AS termEndsOn, p.custom, p.updated_at AS updatedAt
       FROM residents p JOIN households h ON h.id = p.household_id JOIN rooms r ON r.id = h.room_id
         JOIN building_units u ON u.id = r.building_unit_id JOIN buildings b ON b.id = u.building_id
       WHERE p.id IN (?) AND p.state = 'present'`,
      [day, residentIds],
    );
    // The driver gives counts and the like as text.
    return rows.map((row) => ({ ...row, age: Number(row.age) }));
  }

  /** Fields of the communities' own that all staff see. */
  customFields(residentIds: readonly string[]): Promise<{ id: string; name: string }[]> {
    if (!residentIds.length) return Promise.resolve([]);
    return this.dataSource.query(
      `SELECT f.id, f.name FROM registry_fields f WHERE f.visible_to = 'staff' AND f.community_id IN
         (SELECT p.community_id FROM residents p WHERE p.id IN (?)) ORDER BY f.position, f.id`,
      [residentIds],
    );
  }

  /** Names of labels that all staff of the grid see; what only administrators see is not for the person either. */
  labels(residentIds: readonly string[]): Promise<{ residentId: string; name: string }[]> {
    if (!residentIds.length) return Promise.resolve([]);
    return this.dataSource.query(
      `SELECT given.resident_id AS residentId, l.name FROM resident_labels given
       JOIN labels l ON l.id = given.label_id AND l.visible_to = 'staff'
       WHERE given.resident_id IN (?) ORDER BY l.position, l.id`,
      [residentIds],
    );
  }
}
