import { AppError } from '../common/error/app-error.js';
import type { HouseholdDraft, PersonDraft, RegistryState } from './registry-state.js';

/**
 * Puts right what follows by itself (a household whose last member left is closed; who is head has that relation),
 * and refuses what cannot be: a household with people and without a head, or with two.
 * The state must hold all present members of the households in it.
 * @throws AppError REGISTRY_HEAD_REQUIRED, REGISTRY_HOUSEHOLD_CLOSED
 */
export function settle(state: RegistryState): void {
  const members = new Map<string, PersonDraft[]>();
  for (const person of state.people.values()) {
    if (person.state !== 'present') continue;
    members.set(person.householdId, [...(members.get(person.householdId) ?? []), person]);
  }
  for (const household of state.households.values()) {
    settleOne(state, household, members.get(household.id) ?? []);
  }
}

function settleOne(state: RegistryState, household: HouseholdDraft, members: readonly PersonDraft[]): void {
  if (members.length === 0) {
    state.households.set(household.id, { ...household, headId: null, state: 'closed' });
    return;
  }
  if (household.state === 'closed') throw new AppError(409, 'REGISTRY_HOUSEHOLD_CLOSED');
  const heads = members.filter(({ entry }) => entry.relation === 'head');
  const [head] = heads;
  if (!head || heads.length > 1) throw new AppError(409, 'REGISTRY_HEAD_REQUIRED');
  state.households.set(household.id, { ...household, headId: head.id });
}
