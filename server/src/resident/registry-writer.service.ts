import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { duplicateKeyOf } from '../common/database/database-error.js';
import { AppError } from '../common/error/app-error.js';
import type { RegistryChange } from './entities/registry-change.entity.js';
import { RegistryValueService, type ValueChange } from '../registry-field/registry-value.service.js';
import { applyOperation } from './registry-apply.js';
import { householdChanges, personChanges } from './registry-diff.js';
import { RegistryHidden } from './registry-hidden.js';
import { settle } from './registry-invariant.js';
import { RegistryListeners, type RegistryMoves } from './registry-listener.js';
import { RegistryLoader, type LoadedRegistry } from './registry-loader.js';
import type { RegistryActor, RegistryCause, RegistryOperation } from './registry-operation.js';
import { RegistryRows } from './registry-rows.js';
import type { PersonDraft } from './registry-state.js';
import { RegistryWriterRepository } from './registry-writer.repository.js';

/** One write of the registry: its operations hold together, or none of them is done. */
export interface RegistryWrite {
  readonly communityId: string;
  readonly actor: RegistryActor;
  readonly operations: readonly RegistryOperation[];
  /** The client's name for it and a hash of what it asked, to tell a retry from another use of the id. */
  readonly request?: { readonly id: string; readonly contentHash: string };
}

/**
 * The one way in which households, people, their labels and their history are written. It runs in the caller's
 * transaction, which may hold the outbox's messages, an import's progress or a correction's answer as well.
 */
@Injectable()
export class RegistryWriter {
  constructor(
    private readonly repository: RegistryWriterRepository,
    private readonly loader: RegistryLoader,
    private readonly rows: RegistryRows,
    private readonly listeners: RegistryListeners,
    private readonly hidden: RegistryHidden,
    private readonly values: RegistryValueService,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns false where the same request had been carried out before: nothing was done
   * @throws AppError NOT_FOUND, VERSION_CONFLICT, ID_ALREADY_USED, ROOM_NOT_FOUND, RESIDENT_ID_NUMBER_TAKEN,
   *   REGISTRY_HEAD_REQUIRED, REGISTRY_HOUSEHOLD_CLOSED, REGISTRY_ENTRY_CONTRADICTS, REGISTRY_LABEL_UNKNOWN,
   *   REGISTRY_FIELD_INVALID
   */
  async write(write: RegistryWrite, manager: EntityManager): Promise<boolean> {
    const { communityId, operations } = write;
    const registry = await this.loader.load(communityId, operations, manager);
    // Under the locks: of two equal requests at once the second finds what the first has done.
    if (await this.#doneBefore(write, manager)) return false;
    const before = { households: new Map(registry.households), people: new Map(registry.people) };
    const kept = await this.hidden.keep(communityId, write.actor, operations, registry, manager);
    const changes = this.#apply({ ...write, operations: kept }, registry);
    await this.values.check(communityId, valueChanges(before.people, registry.people), manager);
    await this.#store(registry, before, manager);
    await this.repository.appendChanges(changes, manager);
    await this.listeners.tell(movesBetween(communityId, before, registry), manager);
    return true;
  }

  async #doneBefore({ request, actor }: RegistryWrite, manager: EntityManager): Promise<boolean> {
    const done = request && (await this.repository.findChange(request.id, manager));
    if (!done) return false;
    const same = done.actorAccountId === actor.accountId && done.contentHash === request.contentHash;
    if (!same) throw AppError.idTaken();
    return true;
  }

  #apply(write: RegistryWrite, registry: LoadedRegistry): RegistryChange[] {
    const { communityId, operations, request } = write;
    const changes: RegistryChange[] = [];
    const note = (
      { type, day, reason }: RegistryCause,
      about: Pick<RegistryChange, 'householdId' | 'residentId' | 'fields'>,
    ) => {
      const { accountId, role, source, sourceId } = write.actor;
      const first = changes.length === 0 ? request : undefined;
      changes.push({
        ...{ id: first?.id ?? uuid(), contentHash: first?.contentHash ?? null, communityId },
        ...{ ...about, type, day, reason, source, sourceId },
        ...{ actorAccountId: accountId, actorRole: role, createdAt: this.clock.now() },
      });
    };
    for (const operation of operations) {
      const { id, cause, kind } = operation;
      const ofHousehold = kind === 'enterHousehold' || kind === 'changeHousehold';
      const [household, person] = [registry.households.get(id), registry.people.get(id)];
      applyOperation(registry, communityId, operation);
      const [nowHousehold, nowPerson] = [registry.households.get(id), registry.people.get(id)];
      if (ofHousehold && nowHousehold) {
        const fields = householdChanges(household, nowHousehold);
        note(cause, { householdId: id, residentId: null, fields });
        const moved = household ? fields.filter(({ field }) => field === 'roomId') : [];
        // Where a household moves as a whole, each of its people moves.
        for (const member of moved.length ? membersOf(registry, id) : []) {
          note(
            { ...cause, type: 'ResidentMoved' },
            { householdId: id, residentId: member.id, fields: moved },
          );
        }
      } else if (nowPerson) {
        const { householdId } = nowPerson;
        note(cause, { householdId, residentId: id, fields: personChanges(person, nowPerson) });
      }
    }
    const unsettled = new Map(registry.households);
    settle(registry);
    const cause = operations.at(-1)?.cause;
    for (const [id, household] of registry.households) {
      const was = unsettled.get(id);
      const fields = householdChanges(was, household);
      // That a household is new, or got its first head with its first people, goes without saying.
      if (!cause || !was?.headId || !fields.length) continue;
      const type = household.state === 'closed' ? 'HouseholdClosed' : 'HeadChanged';
      note({ ...cause, type }, { householdId: id, residentId: null, fields });
    }
    return changes;
  }

  async #store(
    registry: LoadedRegistry,
    before: Pick<LoadedRegistry, 'households' | 'people'>,
    manager: EntityManager,
  ): Promise<void> {
    const now = this.clock.now();
    const today = this.clock.today();
    const rows = this.rows.of(registry, before, now, today);
    try {
      await this.repository.insertHouseholds(rows.newHouseholds, manager);
      await this.repository.insertResidents(rows.newResidents, manager);
      for (const row of rows.changedHouseholds) await this.repository.updateHousehold(row, manager);
      for (const row of rows.changedResidents) await this.repository.updateResident(row, manager);
    } catch (error) {
      const key = duplicateKeyOf(error);
      if (key === undefined) throw error;
      if (key === 'PRIMARY') throw AppError.idTaken();
      throw new AppError(409, 'RESIDENT_ID_NUMBER_TAKEN', undefined, [
        { path: 'body.idNumber', code: 'taken' },
      ]);
    }
    await this.repository.replaceLabels(rows.relabelledIds, rows.labels, manager);
    await this.repository.turnHouseholds(rows.turnedHouseholdIds, rows.householdSpells, today, manager);
    await this.repository.turnResidents(rows.turnedResidentIds, rows.residentSpells, today, manager);
  }
}

function valueChanges(before: LoadedRegistry['people'], after: LoadedRegistry['people']): ValueChange[] {
  return [...after.values()].flatMap(({ id, entry }) => {
    const was = before.get(id)?.entry.custom ?? {};
    return was === entry.custom ? [] : { before: was, after: entry.custom };
  });
}

function membersOf({ people }: LoadedRegistry, householdId: string): PersonDraft[] {
  return [...people.values()].filter(
    (person) => person.state === 'present' && person.householdId === householdId,
  );
}

function movesBetween(
  communityId: string,
  before: Pick<LoadedRegistry, 'households' | 'people'>,
  after: Pick<LoadedRegistry, 'households' | 'people'>,
): RegistryMoves {
  const left = [...before.people.values()].flatMap((was) => {
    const now = after.people.get(was.id);
    const stays = now?.state === 'present' && now.householdId === was.householdId;
    return was.state === 'present' && !stays ? { residentId: was.id, householdId: was.householdId } : [];
  });
  const closedHouseholdIds = [...before.households.values()].flatMap(({ id, state }) =>
    state === 'open' && after.households.get(id)?.state === 'closed' ? id : [],
  );
  const goneResidentIds = left.flatMap(({ residentId }) =>
    after.people.get(residentId)?.state === 'present' ? [] : residentId,
  );
  return { communityId, left, goneResidentIds, closedHouseholdIds };
}
