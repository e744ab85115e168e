import type { LedgerEntry, LedgerPatch } from '@linge/shared/resident/ledger.schema';
import type { RegistryWrite } from '../../resident/registry-writer.service.js';
import type { PlannedWrite } from './planned-row.js';

export type RegistryOperation = RegistryWrite['operations'][number];

/** Those who share a household, to be written together. */
export interface WriteGroup {
  readonly householdId: string;
  readonly writes: readonly PlannedWrite[];
}

const paper = { day: null, reason: null } as const;

/** What a household's rows do, in the order in which the registry takes it: the household before its people. */
export function stepsOf({ householdId, writes }: WriteGroup): RegistryOperation[] {
  const steps: RegistryOperation[] = [];
  for (const write of writes) {
    const household = write.type === 'change' ? null : write.household;
    if (household) {
      const cause = { ...paper, type: 'HouseholdEntered' } as const;
      steps.push({ kind: 'enterHousehold', id: householdId, ...household, cause });
    }
  }
  for (const write of writes) {
    const id = write.residentId;
    if (write.type === 'add') {
      const cause = { ...paper, type: 'ResidentEntered' } as const;
      steps.push({ kind: 'enterResident', id, householdId, entry: write.entry, cause });
    } else if (write.type === 'return') {
      const { version, entry } = write;
      const cause = { ...paper, type: 'ResidentReturned' } as const;
      const patch = { ...entry, householdId, state: 'present' } as const;
      steps.push({ kind: 'changeResident', id, version, patch, cause });
    } else {
      const { version, patch, household } = write;
      const cause = { ...paper, type: 'ResidentCorrected' } as const;
      if (Object.keys(patch).length) steps.push({ kind: 'changeResident', id, version, patch, cause });
      if (household) {
        const ofHousehold = { ...paper, type: 'HouseholdCorrected' } as const;
        const { id: changed, version: seen, patch: landlord } = household;
        steps.push({
          kind: 'changeHousehold',
          id: changed,
          version: seen,
          patch: landlord,
          cause: ofHousehold,
        });
      }
    }
  }
  return steps;
}

/**
 * What takes a household's rows back. Nobody is deleted: who was added has moved out again.
 * @param versionOf what each person, or household that was changed itself, was left at; nobody may have touched them since
 */
export function stepsBack(
  { writes }: WriteGroup,
  versionOf: (id: string) => number,
  today: string,
): RegistryOperation[] {
  return writes.flatMap((write): RegistryOperation[] => {
    const id = write.residentId;
    const version = versionOf(id);
    const cause = { ...paper, type: 'ResidentCorrected' } as const;
    if (write.type === 'change') {
      const { patch, before, household } = write;
      const steps: RegistryOperation[] = [];
      if (Object.keys(patch).length) {
        steps.push({ kind: 'changeResident', id, version, patch: picked(before, patch), cause });
      }
      if (household) {
        const ofHousehold = { ...paper, type: 'HouseholdCorrected' } as const;
        steps.push({
          kind: 'changeHousehold',
          id: household.id,
          version: versionOf(household.id),
          patch: household.before,
          cause: ofHousehold,
        });
      }
      return steps;
    }
    const left = { ...cause, type: 'ResidentMovedOut' } as const;
    if (write.type === 'add') {
      const patch = { state: 'movedOut', leftOn: today } as const;
      return [{ kind: 'changeResident', id, version, patch, cause: left }];
    }
    const { before, beforeHouseholdId: householdId, beforeLeftOn: leftOn } = write;
    const patch = { ...before, householdId, state: 'movedOut', leftOn } as const;
    return [{ kind: 'changeResident', id, version, patch, cause: left }];
  });
}

/** What stood in the fields that a patch wrote. */
function picked(before: LedgerEntry, patch: LedgerPatch): LedgerPatch {
  const keys = Object.keys(patch) as (keyof LedgerEntry)[];
  return Object.fromEntries(keys.map((key) => [key, before[key]]));
}
