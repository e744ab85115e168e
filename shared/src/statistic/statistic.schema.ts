import * as z from 'zod/mini';
import { Day, Id } from '../common.schema.js';

const count = z.int().check(z.nonnegative());

/** Households and people, and how many of each are permanent and floating. */
export const Population = z.object({
  households: count,
  permanentHouseholds: count,
  floatingHouseholds: count,
  people: count,
  permanentPeople: count,
  floatingPeople: count,
});
export type Population = z.infer<typeof Population>;

export const AgeBand = z.enum(['0-6', '7-13', '14-17', '18-34', '35-59', '60-69', '70+']);
export type AgeBand = z.infer<typeof AgeBand>;

/** The ages of a band as a list of residents is asked for them, both ends included: `{ ageFrom: 7, ageTo: 13 }`. */
export function agesOf(band: AgeBand): { ageFrom?: number; ageTo?: number } {
  const [youngest = 0, oldest] = band.split(/[-+]/).filter(Boolean).map(Number);
  // Whoever is registered before they are born counts among the youngest.
  return {
    ...(youngest > 0 ? { ageFrom: youngest } : {}),
    ...(oldest === undefined ? {} : { ageTo: oldest }),
  };
}

/** The organisation's figures, in the order of the reference table. */
export const Organisation = z.object({
  grids: count,
  gridWorkers: count,
  branchSecretaries: count,
  partTimeMembers: count,
  partTimeGridWorkers: count,
  partyGroups: count,
  assignedUnits: count,
  stationedUnits: count,
  partyMembers: count,
});
export type Organisation = z.infer<typeof Organisation>;

/** Figures counted from the registry at the moment of asking: live ones, or those of the end of a past day. */
export const Statistics = z.object({
  communityId: Id,
  gridId: z.nullable(Id),
  /** Ages are those of this day in Asia/Shanghai. */
  day: Day,
  total: Population,
  grids: z.array(z.object({ gridId: Id, number: z.int(), name: z.string(), ...Population.shape })),
  ageBands: z.array(z.object({ band: AgeBand, female: count, male: count })),
  labels: z.array(z.object({ code: z.string(), name: z.string(), people: count })),
  /** Null when asked for a single grid. */
  organisation: z.nullable(Organisation),
});
export type Statistics = z.infer<typeof Statistics>;

export const StatisticsQuery = z.object({
  communityId: Id,
  gridId: z.optional(Id),
  /** A past day: what was known at its end, which never changes any more. Today, live, unless told. */
  day: z.optional(Day),
});
