import { shanghaiDay } from '../../common/clock/clock.js';
import type { HouseholdSpell } from '../../resident/entities/household-spell.entity.js';
import type { ResidentSpell } from '../../resident/entities/resident-spell.entity.js';
import { spellLabels } from '../../resident/registry-spell.js';
import type { DemoCommunity } from '../demo-community.js';

/** The demo's households as they were written down: all on the day of its epoch. */
export function householdSpells({ households }: DemoCommunity): HouseholdSpell[] {
  return households.map(({ row: { id, communityId, gridId, residency, createdAt } }) => ({
    ...{ householdId: id, communityId, gridId, residency },
    ...{ fromDay: shanghaiDay(createdAt), toDay: null },
  }));
}

export function residentSpells({ households, residentLabels, labels }: DemoCommunity): ResidentSpell[] {
  const codes = new Map(labels.map(({ id, code }) => [id, code]));
  const given = new Map<string, string[]>();
  for (const { residentId, labelId } of residentLabels) {
    given.set(residentId, [...(given.get(residentId) ?? []), codes.get(labelId) ?? '']);
  }
  return households
    .flatMap(({ residents }) => residents)
    .map(({ id, communityId, gridId, householdId, residency, sex, birthDate, createdAt }) => ({
      ...{ residentId: id, communityId, gridId, householdId, residency, sex, birthDate },
      ...{ fromDay: shanghaiDay(createdAt), toDay: null, labels: spellLabels(given.get(id) ?? []) },
    }));
}
