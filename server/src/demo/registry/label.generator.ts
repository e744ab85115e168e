import type { Label } from '../../resident/entities/label.entity.js';
import type { ResidentLabel } from '../../resident/entities/resident-label.entity.js';
import { demoId } from '../common/demo-id.js';
import { DemoRandom } from '../common/demo-random.js';
import type { CommunityPlan } from '../plan/community.plan.js';
import { demoLabels, type LabelCode } from './label.js';
import type { HouseholdDraft, ResidentDraft } from './registry.generator.js';

const elderly = 60;
/** 留守儿童 are under 16; the label goes to those who still are for two years after the demo's epoch. */
const leftBehindUntil = 14;

export function generateLabels(plan: CommunityPlan): Label[] {
  return demoLabels.map(({ code, name }, index) => ({
    id: demoId(`${plan.key} label`, code),
    communityId: demoId('community', plan.key),
    code,
    name,
    position: index + 1,
    visibleTo: 'staff',
    retired: false,
    version: 1,
    contentHash: null,
  }));
}

/** Gives each resident the labels that fit their household and age. */
export function labelResidents(plan: CommunityPlan, households: readonly HouseholdDraft[]): ResidentLabel[] {
  const random = new DemoRandom(`${plan.key} labels`);
  const labelIds = new Map(generateLabels(plan).map(({ code, id }) => [code, id]));
  return households.flatMap((household) => {
    const shared = labelsOfHousehold(random, household);
    return household.residents.flatMap((resident) =>
      [...shared, ...labelsOfResident(random, household, resident)].map((code) => ({
        residentId: resident.id,
        labelId: labelIds.get(code) ?? '',
        communityId: resident.communityId,
        gridId: resident.gridId,
      })),
    );
  });
}

/** What is true of all who live there. */
function labelsOfHousehold(random: DemoRandom, { kind, estate, residents }: HouseholdDraft): LabelCode[] {
  if (kind !== 'permanent') return [];
  const labels: LabelCode[] = estate.relocation ? ['relocated'] : [];
  const old = residents.every(({ age }) => age >= elderly);
  const couple = residents.length === 2 && residents.some(({ relation }) => relation === 'spouse');
  if (old && residents.length === 1) labels.push('livesAlone');
  if (old && couple) labels.push('emptyNest');
  if (random.chance(lowIncomeChance(residents, old, estate.relocation ?? false))) labels.push('lowIncome');
  return labels;
}

function lowIncomeChance(residents: readonly ResidentDraft[], old: boolean, relocated: boolean): number {
  if (isLeftBehind(residents)) return 0.1;
  if (old && residents.length === 1) return 0.08;
  return relocated ? 0.05 : 0.01;
}

function labelsOfResident(
  random: DemoRandom,
  household: HouseholdDraft,
  resident: ResidentDraft,
): LabelCode[] {
  const { age, sex, relation } = resident;
  const labels: LabelCode[] = [];
  if (relation === 'grandchild' && age < leftBehindUntil && isLeftBehind(household.residents)) {
    labels.push('leftBehindChild');
  }
  // Office holders know the health of those who are registered here; of others, only what they tell.
  const known = household.kind === 'permanent' ? 1 : 0.2;
  if (random.chance(known * (age < 18 ? 0.006 : age < elderly ? 0.016 : 0.042))) labels.push('disabled');
  if (random.chance(age < 24 ? 0 : sex === 'male' ? 0.035 : 0.002)) labels.push('veteran');
  const wife = household.residents.some((other) => other.relation === 'spouse');
  const isWife = wife && (relation === 'head' || relation === 'spouse') && sex === 'female';
  if (isWife && age >= 23 && age <= 38 && random.chance(0.05)) labels.push('expectantMother');
  return labels;
}

/** Grandchildren without anybody of their parents' generation. */
function isLeftBehind(residents: readonly ResidentDraft[]): boolean {
  return (
    residents.some(({ relation }) => relation === 'grandchild') &&
    residents.every(({ relation }) => ['head', 'spouse', 'grandchild'].includes(relation))
  );
}
