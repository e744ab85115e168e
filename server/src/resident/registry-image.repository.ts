import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Household } from './entities/household.entity.js';
import type { Label } from './entities/label.entity.js';
import type { Resident } from './entities/resident.entity.js';

/** A room with what lies above it. */
export interface RoomRow {
  readonly id: string;
  readonly gridId: string;
  readonly microGridId: string;
  readonly estate: string;
  readonly building: string;
  readonly buildingUnit: string;
  readonly number: string;
}

type ImageResident = Omit<
  Resident,
  | 'communityId'
  | 'namePinyin'
  | 'nameInitials'
  | 'idNumberIndex'
  | 'idNumberTailIndex'
  | 'phoneIndex'
  | 'phoneTailIndex'
  | 'otherPhoneIndex'
  | 'otherPhoneTailIndex'
  | 'createdAt'
  | 'updatedAt'
  | 'custom'
> & {
  readonly roomId: string;
  /** Parsed or not, as the engine has it. */
  readonly custom: Resident['custom'] | string;
};

type ImageHousehold = Pick<
  Household,
  'id' | 'gridId' | 'roomId' | 'version' | 'residency' | 'headId' | 'landlordName' | 'landlordPhoneCipher'
>;

interface FieldRow {
  readonly id: string;
  readonly name: string;
  readonly type: 'text' | 'number' | 'date' | 'choice' | 'yesNo';
  /** Parsed or not, as the engine has it. */
  readonly options: string[] | string;
  readonly visibleTo: Label['visibleTo'];
}

/** Reads all of a community's registry at once, for what compares or writes out the whole of it. */
@Injectable()
export class RegistryImageRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Index (community_id, estate, name) of the buildings, then the keys of what lies in them. */
  rooms(communityId: string): Promise<RoomRow[]> {
    return this.dataSource.query(
      `SELECT r.id, b.grid_id AS gridId, b.micro_grid_id AS microGridId, b.estate, b.name AS building,
        u.name AS buildingUnit, r.number
      FROM buildings b JOIN building_units u ON u.building_id = b.id JOIN rooms r ON r.building_unit_id = u.id
      WHERE b.community_id = ?`,
      [communityId],
    );
  }

  /** Index (community_id, estate, name). */
  async estates(communityId: string, gridId: string | null): Promise<string[]> {
    const rows = await this.dataSource.query<{ estate: string }[]>(
      `SELECT DISTINCT estate FROM buildings WHERE community_id = ? AND (? IS NULL OR grid_id = ?) ORDER BY estate`,
      [communityId, gridId, gridId],
    );
    return rows.map(({ estate }) => estate);
  }

  /** Index (community_id, id). */
  residents(communityId: string): Promise<ImageResident[]> {
    return this.dataSource.query(
      `SELECT p.id, p.grid_id AS gridId, p.household_id AS householdId, h.room_id AS roomId, p.state,
        p.left_on AS leftOn, p.version, p.name, p.sex, p.birth_date AS birthDate, p.residency, p.relation,
        p.id_number_cipher AS idNumberCipher, p.phone_cipher AS phoneCipher,
        p.other_phone_cipher AS otherPhoneCipher, p.domicile, p.political_status AS politicalStatus,
        p.education, p.marital_status AS maritalStatus, p.occupation, p.employer,
        p.term_ends_on AS termEndsOn, p.custom
      FROM residents p JOIN households h ON h.id = p.household_id
      WHERE p.community_id = ?`,
      [communityId],
    );
  }

  /** Index (community_id, state, grid_id, residency). */
  households(communityId: string): Promise<ImageHousehold[]> {
    return this.dataSource.query(
      `SELECT id, grid_id AS gridId, room_id AS roomId, version, residency, head_id AS headId,
        landlord_name AS landlordName, landlord_phone_cipher AS landlordPhoneCipher
      FROM households WHERE community_id = ? AND state = 'open'`,
      [communityId],
    );
  }

  /** Index (community_id, label_id, grid_id) of the labels given. */
  labelsGiven(communityId: string): Promise<{ residentId: string; code: string }[]> {
    return this.dataSource.query(
      `SELECT given.resident_id AS residentId, l.code FROM resident_labels given
      JOIN labels l ON l.id = given.label_id WHERE given.community_id = ? ORDER BY l.position, l.id`,
      [communityId],
    );
  }

  /** Index (community_id, code). */
  labels(communityId: string): Promise<Pick<Label, 'code' | 'name' | 'visibleTo'>[]> {
    return this.dataSource.query(
      `SELECT code, name, visible_to AS visibleTo FROM labels
      WHERE community_id = ? AND retired = 0 ORDER BY position, id`,
      [communityId],
    );
  }

  /** Index (community_id, name). */
  fields(communityId: string): Promise<FieldRow[]> {
    return this.dataSource.query(
      `SELECT id, name, type, options, visible_to AS visibleTo FROM registry_fields
      WHERE community_id = ? AND retired = 0 ORDER BY position, id`,
      [communityId],
    );
  }

  /** Index (room_id, state). @returns rooms that are lived in */
  async roomsTaken(roomIds: readonly string[], manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ roomId: string }[]>(
      `SELECT room_id AS roomId FROM households WHERE room_id IN (?) AND state = 'open'`,
      [roomIds],
    );
    return rows.map(({ roomId }) => roomId);
  }
}
