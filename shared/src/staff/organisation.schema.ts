import * as z from 'zod/mini';
import { Day, Id } from '../common.schema.js';
import { Role } from '../permission.js';
import { UnitKind } from './staff.schema.js';

export const OrganisationQuery = z.object({ communityId: Id });

/** Somebody in a post of the chart, as of today. */
export const OrganisationPerson = z.object({
  staffMemberId: Id,
  name: z.string(),
  /** Masked: `138****1234`. */
  phone: z.nullable(z.string()),
  role: Role,
  partyMember: z.boolean(),
  /** First day on which they no longer hold it; null while open. */
  validTo: z.nullable(Day),
  /** Whom they stand in for; null where the post is their own. */
  standInForName: z.nullable(z.string()),
});
export type OrganisationPerson = z.infer<typeof OrganisationPerson>;

export const PartyGroup = z.object({
  id: Id,
  name: z.string(),
  /** Where it is seated: `西河湾小区 3栋`. */
  seat: z.nullable(z.string()),
});
export type PartyGroup = z.infer<typeof PartyGroup>;

/** A grid with its Party branch: who serves there, by role. */
export const OrganisationGrid = z.object({
  id: Id,
  number: z.int(),
  name: z.string(),
  branchName: z.string(),
  /** Secretary, grid worker, part-time members, part-time grid workers, in this order. */
  people: z.array(OrganisationPerson),
  microGrids: z.array(z.object({ id: Id, name: z.string(), people: z.array(OrganisationPerson) })),
  partyGroups: z.array(PartyGroup),
});
export type OrganisationGrid = z.infer<typeof OrganisationGrid>;

export const OrganisationUnit = z.object({
  id: Id,
  name: z.string(),
  kind: UnitKind,
  /** Who acts for the unit. */
  delegates: z.array(OrganisationPerson),
});
export type OrganisationUnit = z.infer<typeof OrganisationUnit>;

/** People, each counted once however many grids they serve; whoever only stands in is not counted. */
export const OrganisationFigures = z.object({
  grids: z.int(),
  gridWorkers: z.int(),
  branchSecretaries: z.int(),
  partTimeMembers: z.int(),
  partTimeGridWorkers: z.int(),
  microGridLeaders: z.int(),
  partyGroups: z.int(),
  assignedUnits: z.int(),
  stationedUnits: z.int(),
  /** Party members who hold a post today. */
  partyMembers: z.int(),
});
export type OrganisationFigures = z.infer<typeof OrganisationFigures>;

/** The chart of a community: 社区党委 — 网格党支部 — 网格员 — 微网格, with its units and Party groups. */
export const Organisation = z.object({
  communityId: Id,
  name: z.string(),
  /** `西河社区党委`. */
  committeeName: z.string(),
  committee: z.array(OrganisationPerson),
  grids: z.array(OrganisationGrid),
  units: z.array(OrganisationUnit),
  /** The Party members on the ground: who hold a post today. */
  partyMembers: z.array(z.object({ staffMemberId: Id, name: z.string() })),
  figures: OrganisationFigures,
});
export type Organisation = z.infer<typeof Organisation>;
