import type { Account } from '../account/entities/account.entity.js';
import type { HouseholdTie } from '../household-tie/entities/household-tie.entity.js';
import { maskName } from '../common/crypto/mask.js';
import type { ComplaintCategory } from '../complaint/entities/complaint-category.entity.js';
import type { Door } from '../door/entities/door.entity.js';
import type { Community } from '../grid/entities/community.entity.js';
import type { Label } from '../resident/entities/label.entity.js';
import type { OtherHome } from '../resident/entities/other-home.entity.js';
import type { ResidentLabel } from '../resident/entities/resident-label.entity.js';
import type { Volunteer } from '../volunteer/entities/volunteer.entity.js';
import { demoEpoch, demoId } from './common/demo-id.js';
import { demoPhone, PhoneIssuer } from './common/phone-number.js';
import { generateCategories } from './complaint/category.generator.js';
import { personas } from './persona.js';
import { generateDoors } from './place/door.generator.js';
import { generatePlaces, type GridPlace } from './place/place.generator.js';
import type { CommunityPlan } from './plan/community.plan.js';
import { generateLabels, labelResidents } from './registry/label.generator.js';
import { generateOtherHomes } from './registry/other-home.generator.js';
import { settlePersonas } from './registry/persona-home.js';
import { generateRegistry, type HouseholdDraft } from './registry/registry.generator.js';
import { generateStaff, type StaffRows } from './staff/staff.generator.js';

/** A community before encryption. */
export type CommunityDraft = Omit<Community, 'phoneCipher'> & { readonly phone: string };
/** An account before encryption. */
export type AccountDraft = Omit<Account, 'phoneCipher' | 'phoneIndex' | 'phoneGivenAt'> & {
  readonly phone: string | null;
};

/** All that stays the same on every seed; complaints are told relative to the day of the first. */
export interface DemoCommunity extends StaffRows {
  readonly community: CommunityDraft;
  readonly grids: readonly GridPlace[];
  readonly doors: readonly Door[];
  readonly households: readonly HouseholdDraft[];
  readonly otherHomes: readonly OtherHome[];
  readonly labels: readonly Label[];
  readonly residentLabels: readonly ResidentLabel[];
  readonly householdTies: readonly HouseholdTie[];
  readonly accounts: readonly AccountDraft[];
  readonly volunteers: readonly Volunteer[];
  readonly complaintCategories: readonly ComplaintCategory[];
}

export const demoTown = { id: demoId('town', '灵泉镇'), name: '灵泉镇' } as const;

/** The service hall's line comes last in a community's range of numbers. */
const hallPhone = 999_999;

/** Generates a community from its plan: nothing but the plan decides what comes out. */
export function generateCommunity(plan: CommunityPlan): DemoCommunity {
  const communityId = demoId('community', plan.key);
  const grids = generatePlaces(plan);
  const households = generateRegistry(plan, grids, new PhoneIssuer(plan.firstPhone));
  const residentLabels = labelResidents(plan, households);
  const householdTies = settlePersonas(plan, households);
  const staff = generateStaff(plan, demoTown.id, grids);
  return {
    ...staff,
    community: {
      id: communityId,
      townId: demoTown.id,
      name: plan.name,
      address: plan.address,
      serviceHours: plan.serviceHours,
      phone: demoPhone(plan.firstPhone + hallPhone),
    },
    grids,
    doors: generateDoors(plan, grids),
    households,
    otherHomes: generateOtherHomes(plan, households),
    labels: generateLabels(plan),
    residentLabels,
    householdTies,
    accounts: accountsOf(staff, householdTies, households),
    volunteers: volunteersOf(staff, householdTies, households),
    complaintCategories: generateCategories(plan, communityId, staff.units),
  };
}

/** An account for each persona who lives or serves here; residents are greeted masked, as the contract says. */
function accountsOf(
  { staffMembers }: StaffRows,
  ties: readonly HouseholdTie[],
  households: readonly HouseholdDraft[],
): AccountDraft[] {
  return personas.flatMap(({ persona, openId, name }) => {
    const id = demoId('account', persona);
    const staff = staffMembers.find(({ accountId }) => accountId === id);
    const tie = ties.find(({ accountId }) => accountId === id);
    if (!staff && !tie) return [];
    const resident = households
      .flatMap(({ residents }) => residents)
      .find((one) => one.id === tie?.residentId);
    return {
      id,
      openId,
      displayName: tie ? maskName(name) : name,
      phone: staff?.phone ?? resident?.phone ?? null,
      createdAt: demoEpoch,
      deletedAt: null,
    };
  });
}

/** The volunteer belongs to the first team of the grid where they live. */
function volunteersOf(
  { volunteerTeams }: StaffRows,
  ties: readonly HouseholdTie[],
  households: readonly HouseholdDraft[],
): Volunteer[] {
  const accountId = demoId('account', 'volunteer');
  const home = ties.find((tie) => tie.accountId === accountId);
  const gridId = households.find(({ row }) => row.id === home?.householdId)?.row.gridId;
  const team = volunteerTeams.find((one) => one.gridId === gridId);
  if (!team) return [];
  const { id: teamId, communityId } = team;
  return [
    {
      id: demoId('volunteer', 'volunteer'),
      communityId,
      teamId,
      accountId,
      joinedAt: demoEpoch,
      leftAt: null,
    },
  ];
}
