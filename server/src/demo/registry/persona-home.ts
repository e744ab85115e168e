import type { HouseholdTie } from '../../household-tie/entities/household-tie.entity.js';
import { demoEpoch, demoId } from '../common/demo-id.js';
import { personas } from '../persona.js';
import type { CommunityPlan, PersonaHome } from '../plan/community.plan.js';
import type { HouseholdDraft, ResidentDraft } from './registry.generator.js';

/**
 * Finds a home among the generated households for each persona that the plan sends home, and gives the resident
 * there the persona's name. Only those are chosen whose surname nobody else of the household carries.
 * @throws RangeError where no household fits
 */
export function settlePersonas(plan: CommunityPlan, households: readonly HouseholdDraft[]): HouseholdTie[] {
  const settled = new Set<string>();
  return plan.personaHomes.map((home) => {
    const resident = households
      .filter((household) => isAt(household, home))
      .flatMap((household) => candidates(household, home))
      .find(({ id }) => !settled.has(id));
    if (!resident) throw new RangeError(`No home for ${home.persona}`);
    settled.add(resident.id);
    resident.name = personas.find(({ persona }) => persona === home.persona)?.name ?? resident.name;
    return {
      id: demoId('householdTie', home.persona),
      communityId: resident.communityId,
      accountId: demoId('account', home.persona),
      householdId: resident.householdId,
      residentId: resident.id,
      confirmedAt: demoEpoch,
      endedAt: null,
    };
  });
}

function isAt({ estate, building, buildingUnitName }: HouseholdDraft, home: PersonaHome): boolean {
  return (
    estate.name === home.estate &&
    (home.building ?? building.name) === building.name &&
    (home.buildingUnit ?? buildingUnitName) === buildingUnitName
  );
}

function candidates({ residents }: HouseholdDraft, { as, ages }: PersonaHome): ResidentDraft[] {
  const married = residents.some(({ relation }) => relation === 'spouse');
  const lives = {
    wife: ({ relation }: ResidentDraft) => married && (relation === 'head' || relation === 'spouse'),
    mother: ({ relation }: ResidentDraft) => relation === 'parent',
    alone: () => residents.length === 1,
  }[as];
  return residents.filter(
    (resident) =>
      lives(resident) &&
      resident.sex === 'female' &&
      resident.age >= ages[0] &&
      resident.age <= ages[1] &&
      resident.phone !== null,
  );
}
