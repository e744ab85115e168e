import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { AppError } from '../common/error/app-error.js';
import type { Household } from './entities/household.entity.js';
import type { Resident } from './entities/resident.entity.js';
import type { RegistryOperation } from './registry-operation.js';
import type { HouseholdDraft, PersonDraft, RegistryState } from './registry-state.js';
import { RegistryWriterRepository } from './registry-writer.repository.js';
import { ResidentColumns } from './resident-columns.js';

/** Times that the locks are taken again because somebody moved while they were waited for. */
const attempts = 3;

/** The rows as they are, so that a write keeps what it does not change. */
export interface LoadedRegistry extends RegistryState {
  readonly householdRows: ReadonlyMap<string, Household>;
  readonly residentRows: ReadonlyMap<string, Resident>;
  /** Label code → id. */
  readonly labelIds: ReadonlyMap<string, string>;
  /** Codes of labels that administrators alone see. */
  readonly hiddenLabels: ReadonlySet<string>;
}

/** Locks and reads the part of the registry that some operations touch. */
@Injectable()
export class RegistryLoader {
  constructor(
    private readonly repository: RegistryWriterRepository,
    private readonly columns: ResidentColumns,
    private readonly cipher: FieldCipher,
  ) {}

  async load(
    communityId: string,
    operations: readonly RegistryOperation[],
    manager: EntityManager,
  ): Promise<LoadedRegistry> {
    const touched = touchedBy(operations);
    for (let attempt = 1; ; attempt++) {
      const current = await this.repository.householdIdsOf(touched.residentIds, manager);
      const householdIds = [...new Set([...touched.householdIds, ...current])];
      const households = await this.repository.lockHouseholds(householdIds, manager);
      const residents = await this.repository.lockPeople(householdIds, touched.residentIds, manager);
      const locked = new Set(householdIds);
      // Whoever moved elsewhere before the lock was got needs that household locked, too.
      if (residents.every(({ householdId }) => locked.has(householdId))) {
        return this.#state(communityId, households, residents, touched.roomIds, manager);
      }
      if (attempt === attempts) throw AppError.versionConflict();
    }
  }

  async #state(
    communityId: string,
    households: readonly Household[],
    residents: readonly Resident[],
    roomIds: readonly string[],
    manager: EntityManager,
  ): Promise<LoadedRegistry> {
    // Of another community: as if they were not there.
    const ours = residents.filter((resident) => resident.communityId === communityId);
    const ourHouseholds = households.filter((household) => household.communityId === communityId);
    const labels = await this.repository.labels(communityId, manager);
    const codes = new Map(labels.map(({ id, code }) => [id, code]));
    const given = new Map<string, string[]>();
    for (const { residentId, labelId } of await this.repository.labelsOf(
      ours.map(({ id }) => id),
      manager,
    )) {
      given.set(residentId, [...(given.get(residentId) ?? []), codes.get(labelId) ?? labelId]);
    }
    const rooms = await this.repository.rooms(roomIds, communityId, manager);
    return {
      householdRows: byId(ourHouseholds),
      residentRows: byId(ours),
      households: byId(ourHouseholds.map((household) => this.#household(household))),
      people: byId(ours.map((resident) => this.#person(resident, given.get(resident.id) ?? []))),
      rooms: new Map(rooms.map((room) => [room.roomId, room])),
      labelIds: new Map(labels.map(({ id, code }) => [code, id])),
      hiddenLabels: new Set(labels.flatMap(({ code, visibleTo }) => (visibleTo === 'admin' ? code : []))),
    };
  }

  #household({
    landlordPhoneCipher,
    createdAt: _created,
    updatedAt: _updated,
    ...row
  }: Household): HouseholdDraft {
    const place = fieldPlace.householdLandlordPhone(row.id);
    return { ...row, landlordPhone: landlordPhoneCipher && this.cipher.decrypt(landlordPhoneCipher, place) };
  }

  #person(row: Resident, labels: string[]): PersonDraft {
    const { id, communityId, householdId, state, leftOn, version } = row;
    return { id, communityId, householdId, state, leftOn, version, entry: this.columns.open(row, labels) };
  }
}

function touchedBy(operations: readonly RegistryOperation[]) {
  const householdIds = new Set<string>();
  const residentIds = new Set<string>();
  const roomIds = new Set<string>();
  for (const operation of operations) {
    if (operation.kind === 'enterHousehold') roomIds.add(operation.roomId);
    if (operation.kind === 'changeHousehold') {
      householdIds.add(operation.id);
      if (operation.patch.roomId) roomIds.add(operation.patch.roomId);
    }
    if (operation.kind === 'enterResident') householdIds.add(operation.householdId);
    if (operation.kind === 'changeResident') {
      residentIds.add(operation.id);
      if (operation.patch.householdId) householdIds.add(operation.patch.householdId);
    }
  }
  // What is not there yet cannot be locked: that would lock the gap it goes into against everybody else's newcomers.
  for (const { kind, id } of operations) if (kind === 'enterHousehold') householdIds.delete(id);
  return { householdIds: [...householdIds], residentIds: [...residentIds], roomIds: [...roomIds] };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
