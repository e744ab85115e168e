import { idNumberBirthDate, idNumberSex, type LedgerEntry } from '@linge/shared/resident/ledger.schema';
import { AppError } from '../common/error/app-error.js';
import type { RegistryOperation } from './registry-operation.js';
import type { HouseholdDraft, PersonDraft, RegistryState } from './registry-state.js';

/**
 * Carries one operation out on the state in memory. What must hold between several (one head a household …) is
 * checked once all are done, so that a birth, a death and a new head can come together.
 * @throws AppError NOT_FOUND, VERSION_CONFLICT, REGISTRY_ENTRY_CONTRADICTS, ROOM_NOT_FOUND
 */
export function applyOperation(
  state: RegistryState,
  communityId: string,
  operation: RegistryOperation,
): void {
  switch (operation.kind) {
    case 'enterHousehold': {
      const { id, residency, landlordName = null, landlordPhone = null } = operation;
      state.households.set(id, {
        ...roomOf(state, operation.roomId),
        ...{ id, communityId, residency, landlordName, landlordPhone },
        ...{ headId: null, state: 'open', version: 1 },
      });
      return;
    }
    case 'changeHousehold': {
      const household = known(state.households.get(operation.id), operation.version);
      const { roomId, ...patch } = operation.patch;
      const place = roomId === undefined ? {} : roomOf(state, roomId);
      state.households.set(household.id, { ...household, ...patch, ...place });
      return;
    }
    case 'enterResident': {
      const { id, householdId, entry } = operation;
      known(state.households.get(householdId), undefined);
      state.people.set(id, {
        ...{ id, communityId, householdId, entry: checked(entry) },
        ...{ state: 'present', leftOn: null, version: 1 },
      });
      return;
    }
    case 'changeResident': {
      const person = known(state.people.get(operation.id), operation.version);
      const {
        householdId = person.householdId,
        state: now = person.state,
        leftOn,
        ...patch
      } = operation.patch;
      known(state.households.get(householdId), undefined);
      state.people.set(person.id, {
        ...person,
        householdId,
        state: now,
        leftOn: now === 'present' ? null : leftOn === undefined ? person.leftOn : leftOn,
        entry: checked({ ...person.entry, ...(defined(patch) as Partial<LedgerEntry>) }),
      });
      return;
    }
  }
}

function roomOf(state: RegistryState, roomId: string) {
  const room = state.rooms.get(roomId);
  if (!room) throw new AppError(404, 'ROOM_NOT_FOUND');
  return room;
}

function known<Draft extends HouseholdDraft | PersonDraft>(
  draft: Draft | undefined,
  version: number | undefined,
): Draft {
  if (!draft) throw AppError.notFound();
  if (version !== undefined && draft.version !== version) throw AppError.versionConflict();
  return draft;
}

/** What is left out of a request is `undefined` and stays. */
function defined<Patch extends object>(patch: Patch): Patch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Patch;
}

/** An ID number says when somebody was born, and the sex: what contradicts it was mistyped on one side. */
function checked(entry: LedgerEntry): LedgerEntry {
  const { idNumber, birthDate, sex } = entry;
  if (idNumber === null) return entry;
  const fields = [
    ...(idNumberBirthDate(idNumber) === birthDate ? [] : ['birthDate']),
    ...(idNumberSex(idNumber) === sex ? [] : ['sex']),
  ].map((field) => ({ path: `body.${field}`, code: 'contradicts_id_number' }));
  if (fields.length) throw new AppError(400, 'REGISTRY_ENTRY_CONTRADICTS', undefined, fields);
  return entry;
}
