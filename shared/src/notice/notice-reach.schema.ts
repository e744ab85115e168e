import * as z from 'zod/mini';
import { Id, Instant, pageQuery, text } from '../common.schema.js';
import { Role } from '../permission.js';

/**
 * Where a household stands: `toReach` until somebody whose reading counts read it or it was told; `read`, which where it
 * asks for a confirmation means that this is missing; `acknowledged`, where it asks for that; `told` by staff;
 * `notReachable`: staff tried in vain.
 */
export const ReachStatus = z.enum(['toReach', 'read', 'acknowledged', 'told', 'notReachable']);
export type ReachStatus = z.infer<typeof ReachStatus>;

/** How a household was told: by phone, at the door, by a slip in the letter box, through somebody else; or not. */
export const TellingHow = z.enum(['phone', 'door', 'posted', 'otherPerson', 'notReachable']);
export type TellingHow = z.infer<typeof TellingHow>;

const count = z.int().check(z.nonnegative());

export const ReachFigures = z.object({
  people: count,
  peopleRead: count,
  peopleAcknowledged: count,
  households: count,
  householdsWithApp: count,
  /** Where each household stands; they add up to `households`. */
  toReach: count,
  read: count,
  acknowledged: count,
  told: count,
  notReachable: count,
  /** Of those `told`, by how. */
  toldByPhone: count,
  toldAtDoor: count,
  toldByPost: count,
  toldByOtherPerson: count,
});
export type ReachFigures = z.infer<typeof ReachFigures>;

/** Figures of the households that I may see, in all and by grid (for a leader of micro-grids, of those alone). */
export const NoticeFigures = z.object({
  total: ReachFigures,
  grids: z.array(
    z.object({ gridId: Id, communityId: Id, name: z.string(), households: count, toReach: count }),
  ),
});
export type NoticeFigures = z.infer<typeof NoticeFigures>;

/** Somebody of a household whom the notice is for. */
export const ReachPerson = z.object({
  residentId: Id,
  /** In full for those who read the registry, else masked. */
  name: z.string(),
  age: z.int(),
  readAt: z.nullable(Instant),
  /** There is a number to call, shown and dialled for a purpose through the registry. */
  hasPhone: z.boolean(),
  /** Relatives who receive for them, as they have no account; in full or masked like the name. */
  receivedBy: z.array(z.string()),
});
export type ReachPerson = z.infer<typeof ReachPerson>;

export const NoticeTelling = z.object({
  id: Id,
  how: TellingHow,
  note: z.nullable(z.string()),
  /** `第3网格 网格员 王建国`; `我`. */
  byName: z.string(),
  createdAt: Instant,
});
export type NoticeTelling = z.infer<typeof NoticeTelling>;

export const NoticeHousehold = z.object({
  householdId: Id,
  communityId: Id,
  gridId: Id,
  gridName: z.string(),
  microGridId: Id,
  microGridName: z.string(),
  buildingId: Id,
  /** `西河湾小区 3栋 2单元 501`. */
  address: z.string(),
  status: ReachStatus,
  /** An account of it can read the notice; whoever got an account since finds it among their notices. */
  hasApp: z.boolean(),
  readAt: z.nullable(Instant),
  acknowledgedAt: z.nullable(Instant),
  people: z.array(ReachPerson),
  /** The one that stands. */
  telling: z.nullable(NoticeTelling),
  /** Who serves them, the micro-grid's leader last. */
  servedBy: z.array(z.object({ role: Role, name: z.string() })),
});
export type NoticeHousehold = z.infer<typeof NoticeHousehold>;

/** By grid, building and household; whoever serves a grid gets the households of that grid alone. */
export const NoticeHouseholdQuery = z.object({
  ...pageQuery,
  status: z._default(ReachStatus, 'toReach'),
  gridId: z.optional(Id),
  microGridId: z.optional(Id),
  buildingId: z.optional(Id),
});
export type NoticeHouseholdQuery = z.output<typeof NoticeHouseholdQuery>;

export const NoticeFiguresQuery = z.object({ gridId: z.optional(Id) });

/** The client names it, so that a retry is the same telling. */
export const TellHousehold = z.object({
  id: Id,
  how: TellingHow,
  note: z.optional(text(200)),
});
export type TellHousehold = z.output<typeof TellHousehold>;

export const NoticeHouseholdParams = z.object({ id: Id, householdId: Id });
export const NoticeTellingParams = z.object({ id: Id, householdId: Id, tellingId: Id });
