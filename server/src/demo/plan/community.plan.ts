import type { Persona } from '@linge/shared/account/account.schema';
import type { UnitKind } from '@linge/shared/staff/staff.schema';

/**
 * How a household came to be: a family that is registered here (`permanent`), or people who live here for a
 * time: a family that rents, a family with its helpers above their stall, a flat shared by young workers, a
 * room of a building site's dormitory.
 */
export type HouseholdKind = 'permanent' | 'tenant' | 'stall' | 'sharedFlat' | 'dormitory';

/** How many households of each size there are, `{ 3: 12 }` for twelve of three people. */
export type SizeDeck = Readonly<Record<number, number>>;

/** Houses that are managed together: an estate, a lane of courtyards, a market, a site's dormitory. */
export interface EstatePlan {
  readonly name: string;
  /** `block` counts 1栋, 2栋 …; `courtyard` has the even numbers of a lane, 2号院, 4号院 …. */
  readonly style: 'block' | 'courtyard';
  readonly buildings: number;
  readonly unitsPerBuilding: number;
  readonly floors: number;
  readonly roomsPerFloor: number;
  /** Micro-grids that its buildings are divided into; 1 unless told. */
  readonly microGrids?: number;
  /** Rooms left over stand empty. */
  readonly households: Readonly<Partial<Record<HouseholdKind, number>>>;
  /** Families moved here out of poverty. */
  readonly relocation?: boolean;
  /** A grid Party group has its seat in the first building. */
  readonly partyGroup?: boolean;
  readonly gates?: readonly string[];
  readonly shops?: readonly string[];
  readonly publicPlaces?: readonly string[];
}

/** One grid; its number is its place in the list, from 1. */
export interface GridPlan {
  readonly estates: readonly EstatePlan[];
  readonly partTimeMembers: number;
  readonly partTimeGridWorkers: number;
  /** Volunteer teams beside the grid's own 党员志愿服务队. */
  readonly extraTeams?: readonly string[];
}

/** Where somebody whom a visitor of the demo can be is at home. */
export interface PersonaHome {
  readonly persona: Persona;
  readonly estate: string;
  readonly building?: string;
  readonly buildingUnit?: string;
  /** A woman: with her husband, with a grown son, or by herself. */
  readonly as: 'wife' | 'mother' | 'alone';
  /** Whole years at the demo's epoch, both ends included. */
  readonly ages: readonly [number, number];
}

export interface CommunityPlan {
  /** Part of every derived id. */
  readonly key: string;
  readonly name: string;
  readonly address: string;
  readonly serviceHours: string;
  /** Six digits that begin its people's ID numbers, `99…`. */
  readonly idNumberRegion: string;
  readonly grids: readonly GridPlan[];
  /** Each secretary's grids, by number. */
  readonly branchSecretaries: readonly (readonly number[])[];
  readonly householdSizes: Readonly<Partial<Record<HouseholdKind, SizeDeck>>>;
  readonly units: readonly { readonly kind: UnitKind; readonly name: string }[];
  /** Administrators of the community; the first is the one whom residents see. */
  readonly admins: number;
  readonly townOfficers: number;
  /** Who of the staff is a persona: `gridWorker 9` for the worker of grid 9. */
  readonly personaPosts: Readonly<Record<string, Persona>>;
  readonly personaHomes: readonly PersonaHome[];
  /** Where its phone numbers begin, see `demoPhone`. */
  readonly firstPhone: number;
}

/** Adds up what the estates of a plan house, by kind. */
export function countHouseholds(plan: CommunityPlan): Record<HouseholdKind, number> {
  const total = { permanent: 0, tenant: 0, stall: 0, sharedFlat: 0, dormitory: 0 };
  for (const { households } of plan.grids.flatMap((grid) => grid.estates)) {
    for (const kind of Object.keys(total) as HouseholdKind[]) total[kind] += households[kind] ?? 0;
  }
  return total;
}
