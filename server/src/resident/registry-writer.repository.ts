import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { HouseholdSpell } from './entities/household-spell.entity.js';
import { Household } from './entities/household.entity.js';
import { Label } from './entities/label.entity.js';
import { RegistryChange } from './entities/registry-change.entity.js';
import { ResidentLabel } from './entities/resident-label.entity.js';
import { ResidentSpell } from './entities/resident-spell.entity.js';
import { Resident } from './entities/resident.entity.js';
import type { RoomPlace } from './registry-state.js';

/** Rows of one statement. */
const pieceRows = 500;

/** Reads under lock and writes, all in the caller's transaction. */
@Injectable()
export class RegistryWriterRepository {
  /** Where people live now; without a lock, to know which households to lock. */
  async householdIdsOf(residentIds: readonly string[], manager: EntityManager): Promise<string[]> {
    const rows = await inPieces(residentIds, (ids) =>
      manager.query<{ householdId: string }[]>(
        'SELECT DISTINCT household_id AS householdId FROM residents WHERE id IN (?)',
        [ids],
      ),
    );
    return rows.map(({ householdId }) => householdId);
  }

  /** In the order of their ids, so that two writes never wait for one another. */
  lockHouseholds(ids: readonly string[], manager: EntityManager): Promise<Household[]> {
    return inPieces([...ids].sort(), (piece) =>
      manager
        .createQueryBuilder(Household, 'h')
        .setLock('pessimistic_write')
        .where({ id: In(piece) })
        .orderBy('h.id')
        .getMany(),
    );
  }

  /** The present members of households, and some people besides, whatever their state. */
  async lockPeople(
    householdIds: readonly string[],
    residentIds: readonly string[],
    manager: EntityManager,
  ): Promise<Resident[]> {
    const members = await inPieces([...householdIds].sort(), (piece) =>
      manager
        .createQueryBuilder(Resident, 'p')
        .setLock('pessimistic_write')
        .where("p.householdId IN (:...piece) AND p.state = 'present'", { piece })
        .getMany(),
    );
    const there = new Set(members.map(({ id }) => id));
    const others = residentIds.filter((id) => !there.has(id)).sort();
    const rest = await inPieces(others, (piece) =>
      manager
        .createQueryBuilder(Resident, 'p')
        .setLock('pessimistic_write')
        .where({ id: In(piece) })
        .getMany(),
    );
    return [...members, ...rest];
  }

  rooms(ids: readonly string[], communityId: string, manager: EntityManager): Promise<RoomPlace[]> {
    return inPieces(ids, (piece) =>
      manager.query<RoomPlace[]>(
        `SELECT r.id AS roomId, b.grid_id AS gridId, b.micro_grid_id AS microGridId FROM rooms r
         JOIN building_units u ON u.id = r.building_unit_id JOIN buildings b ON b.id = u.building_id
         WHERE r.id IN (?) AND r.community_id = ?`,
        [piece, communityId],
      ),
    );
  }

  labels(communityId: string, manager: EntityManager): Promise<Label[]> {
    return manager.findBy(Label, { communityId });
  }

  labelsOf(residentIds: readonly string[], manager: EntityManager): Promise<ResidentLabel[]> {
    // Locked, to see what was committed while the household's lock was waited for.
    return inPieces(residentIds, (piece) =>
      manager
        .createQueryBuilder(ResidentLabel, 'given')
        .setLock('pessimistic_read')
        .where({ residentId: In(piece) })
        .getMany(),
    );
  }

  async insertHouseholds(rows: readonly Household[], manager: EntityManager): Promise<void> {
    await inPieces(rows, (piece) => insertPiece(manager, Household, piece));
  }

  async insertResidents(rows: readonly Resident[], manager: EntityManager): Promise<void> {
    await inPieces(rows, (piece) => insertPiece(manager, Resident, piece));
  }

  async updateHousehold({ id, ...row }: Household, manager: EntityManager): Promise<void> {
    await manager.update(Household, { id }, row);
  }

  async updateResident(
    { id, ...row }: Partial<Resident> & { id: string },
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(Resident, { id }, row);
  }

  /** What of these people's labels is written now is all that they have. */
  async replaceLabels(
    residentIds: readonly string[],
    rows: readonly ResidentLabel[],
    manager: EntityManager,
  ): Promise<void> {
    await inPieces(residentIds, async (piece) => {
      await manager.delete(ResidentLabel, { residentId: In(piece) });
      return [];
    });
    await inPieces(rows, (piece) => insertPiece(manager, ResidentLabel, piece));
  }

  async appendChanges(rows: readonly RegistryChange[], manager: EntityManager): Promise<void> {
    await inPieces(rows, (piece) => insertPiece(manager, RegistryChange, piece));
  }

  findChange(id: string, manager: EntityManager): Promise<RegistryChange | null> {
    return manager.findOneBy(RegistryChange, { id });
  }

  /**
   * From today on something else is known of these people; `rows` is what, without those who left. What was written
   * down earlier today is replaced: only the end of a day counts.
   */
  async turnResidents(
    ids: readonly string[],
    rows: readonly ResidentSpell[],
    today: string,
    manager: EntityManager,
  ): Promise<void> {
    await this.#turn('resident', ids, today, manager);
    await inPieces(rows, (piece) => insertPiece(manager, ResidentSpell, piece));
  }

  async turnHouseholds(
    ids: readonly string[],
    rows: readonly HouseholdSpell[],
    today: string,
    manager: EntityManager,
  ): Promise<void> {
    await this.#turn('household', ids, today, manager);
    await inPieces(rows, (piece) => insertPiece(manager, HouseholdSpell, piece));
  }

  async #turn(
    what: 'resident' | 'household',
    ids: readonly string[],
    today: string,
    manager: EntityManager,
  ): Promise<void> {
    await inPieces(ids, async (piece) => {
      await manager.query(`DELETE FROM ${what}_spells WHERE ${what}_id IN (?) AND from_day = ?`, [
        piece,
        today,
      ]);
      await manager.query(
        `UPDATE ${what}_spells SET to_day = ? WHERE ${what}_id IN (?) AND to_day IS NULL AND from_day < ?`,
        [today, piece, today],
      );
      return [];
    });
  }
}

async function inPieces<Item, Row>(
  items: readonly Item[],
  work: (piece: Item[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < items.length; start += pieceRows) {
    rows.push(...(await work(items.slice(start, start + pieceRows))));
  }
  return rows;
}

async function insertPiece<Row extends object>(
  manager: EntityManager,
  entity: new () => Row,
  piece: readonly Row[],
): Promise<never[]> {
  await insertRows(manager, entity, piece);
  return [];
}
