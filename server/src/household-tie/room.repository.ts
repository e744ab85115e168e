import { Injectable } from '@nestjs/common';
import type { RoomChoice } from '@linge/shared/household-tie/household-tie.schema';
import { DataSource, type EntityManager } from 'typeorm';
import type { RoomMember, RoomPlace } from './household-tie.row.js';

const memberColumns = (relation: string) => `
  SELECT h.room_id AS roomId, p.id AS residentId, h.id AS householdId, p.name, ${relation} AS relation,
    TIMESTAMPDIFF(YEAR, p.birth_date, ?) AS age, p.phone_index AS phoneIndex, p.other_phone_index AS otherPhoneIndex`;
const otherHome = `other_homes o ON o.household_id = h.id AND o.since <= ? AND (o.until IS NULL OR o.until > ?)`;

const placeSql = `
  SELECT r.id AS roomId, r.community_id AS communityId, b.grid_id AS gridId,
    CONCAT_WS(' ', b.estate, b.name, u.name, r.number) AS address
  FROM rooms r JOIN building_units u ON u.id = r.building_unit_id JOIN buildings b ON b.id = u.building_id`;

/** Queries on rooms and who lives in them. */
@Injectable()
export class RoomRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Undefined for a door that is unknown or leads to no rooms. By the unique key (building_unit_id, number). */
  async behindDoor(doorId: string): Promise<RoomChoice[] | undefined> {
    const rows = await this.dataSource.query<{ id: string | null; number: string }[]>(
      `SELECT r.id, r.number FROM doors d LEFT JOIN rooms r ON r.building_unit_id = d.building_unit_id
       WHERE d.id = ? ORDER BY r.floor, r.number`,
      [doorId],
    );
    if (!rows.length) return undefined;
    return rows.flatMap(({ id, number }) => (id === null ? [] : { id, number }));
  }

  async find(id: string): Promise<RoomPlace | undefined> {
    return (await this.dataSource.query<RoomPlace[]>(`${placeSql} WHERE r.id = ?`, [id]))[0];
  }

  /** By the door's unique code, then the unique key (building_unit_id, number). */
  async findAt(doorCode: string, number: string): Promise<RoomPlace | undefined> {
    const rows = await this.dataSource.query<RoomPlace[]>(
      `${placeSql} JOIN doors d ON d.building_unit_id = u.id WHERE d.code = ? AND r.number = ?`,
      [doorCode, number],
    );
    return rows[0];
  }

  /** Makes those who ask for the same room wait for one another, so that their guesses are counted one by one. */
  async lock(id: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT id FROM rooms WHERE id = ? FOR UPDATE', [id]);
  }

  /**
   * Who lives there on a day, each permanent home before the other ones.
   * Indexes (room_id, state), (household_id, id) and (household_id, until).
   */
  async members(
    roomIds: readonly string[],
    day: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<RoomMember[]> {
    if (!roomIds.length) return [];
    const rows = await manager.query<RoomMember[]>(
      `${memberColumns('p.relation')} FROM households h
         JOIN residents p ON p.household_id = h.id AND p.state = 'present'
         WHERE h.room_id IN (?) AND h.state = 'open'
       UNION ALL ${memberColumns('o.relation')} FROM households h JOIN ${otherHome}
         JOIN residents p ON p.id = o.resident_id AND p.state = 'present'
         WHERE h.room_id IN (?) AND h.state = 'open'`,
      [day, roomIds, day, day, day, roomIds],
    );
    return rows.map(withAge);
  }

  /** The same for whole households. */
  async householdMembers(
    householdIds: readonly string[],
    day: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<RoomMember[]> {
    if (!householdIds.length) return [];
    const rows = await manager.query<RoomMember[]>(
      `${memberColumns('p.relation')} FROM households h
         JOIN residents p ON p.household_id = h.id AND p.state = 'present'
         WHERE h.id IN (?) AND h.state = 'open'
       UNION ALL ${memberColumns('o.relation')} FROM households h JOIN ${otherHome}
         JOIN residents p ON p.id = o.resident_id AND p.state = 'present'
         WHERE h.id IN (?) AND h.state = 'open'`,
      [day, householdIds, day, day, day, householdIds],
    );
    return rows.map(withAge);
  }
}

/** The driver gives counts and the like as text. */
function withAge(member: RoomMember): RoomMember {
  return { ...member, age: Number(member.age) };
}
