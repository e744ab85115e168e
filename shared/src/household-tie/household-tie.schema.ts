import * as z from 'zod/mini';
import { Id, Instant, pageQuery, text } from '../common.schema.js';
import { DoorCode } from '../door/door.schema.js';
import { Relation, Residency } from '../resident/ledger.schema.js';
import { MobilePhone } from '../staff/staff.schema.js';

/** `home`: that an account belongs to a household; `care`: that it looks after somebody of that household. */
export const HouseholdTieKind = z.enum(['home', 'care']);
export type HouseholdTieKind = z.infer<typeof HouseholdTieKind>;

export const HouseholdTieState = z.enum(['waiting', 'confirmed', 'declined', 'withdrawn']);
export type HouseholdTieState = z.infer<typeof HouseholdTieState>;

export const HouseholdTieAction = z.enum(['agree', 'confirm', 'decline', 'withdraw']);
export type HouseholdTieAction = z.infer<typeof HouseholdTieAction>;

export const HouseholdTieEventType = z.enum([
  'HouseholdTieRequested',
  'HouseholdTieAgreed',
  'HouseholdTieConfirmed',
  'HouseholdTieDeclined',
  'HouseholdTieWithdrawn',
]);
export type HouseholdTieEventType = z.infer<typeof HouseholdTieEventType>;

export const HouseholdTieActor = z.enum(['asker', 'decider', 'registry']);
export type HouseholdTieActor = z.infer<typeof HouseholdTieActor>;

/** A room to choose; nothing is told about who lives there, or whether anybody does. */
export const RoomChoice = z.object({ id: Id, number: z.string() });
export type RoomChoice = z.infer<typeof RoomChoice>;

/** The room by its id, or by the code at the door and the number on it. */
export const RequestHouseholdTie = z
  .object({
    id: Id,
    roomId: z.optional(Id),
    doorCode: z.optional(DoorCode),
    /** `501`. */
    roomNumber: z.optional(text(20)),
    name: text(50),
    /** Only where WeChat has not told the account’s own; a typed number never confirms by itself. */
    phone: z.optional(z.nullable(MobilePhone)),
  })
  .check(
    z.refine((it) => Boolean(it.roomId) || (Boolean(it.doorCode) && Boolean(it.roomNumber)), {
      path: ['roomNumber'],
      error: 'a room, or a door code with a room number',
    }),
  );
export type RequestHouseholdTie = z.infer<typeof RequestHouseholdTie>;

/** Asks to look after somebody of one's own household. */
export const RequestCare = z.object({ id: Id, residentId: Id });
export type RequestCare = z.infer<typeof RequestCare>;

/** What was asked for, as the one who asked sees it. */
export const HouseholdTieRequest = z.object({
  id: Id,
  kind: HouseholdTieKind,
  state: HouseholdTieState,
  /** `西河湾小区 3栋 2单元 501`. */
  address: z.string(),
  /** As it was typed; of somebody to look after, masked. */
  name: z.string(),
  /** Masked; null where it is not about a phone. */
  phone: z.nullable(z.string()),
  /** Why it was declined. */
  reason: z.nullable(z.string()),
  createdAt: Instant,
  decidedAt: z.nullable(Instant),
  version: z.int(),
  availableActions: z.array(HouseholdTieAction),
});
export type HouseholdTieRequest = z.infer<typeof HouseholdTieRequest>;

/** Somebody of the room, and what of the request agrees with the registry. */
export const HouseholdTieCandidate = z.object({
  residentId: Id,
  householdId: Id,
  name: z.string(),
  relation: Relation,
  nameAgrees: z.boolean(),
  phoneAgrees: z.boolean(),
});
export type HouseholdTieCandidate = z.infer<typeof HouseholdTieCandidate>;

/** A request as those see it who decide. */
export const HouseholdTieCase = z.object({
  ...HouseholdTieRequest.shape,
  communityId: Id,
  gridId: Id,
  roomId: Id,
  /** Whether WeChat vouches for the phone, or it was only typed. */
  phoneVouched: z.boolean(),
  /** Somebody of the room has the name. */
  nameAgrees: z.boolean(),
  /** Somebody of the room has the phone. */
  phoneAgrees: z.boolean(),
  /** Whom the account wants to look after. */
  careForResidentId: z.nullable(Id),
  /** Who lives in the room now, or whom it is about. */
  candidates: z.array(HouseholdTieCandidate),
});
export type HouseholdTieCase = z.infer<typeof HouseholdTieCase>;

export const HouseholdTieListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  gridId: z.optional(Id),
});

export const OwnHouseholdTieListQuery = z.object(pageQuery);

export const ConfirmHouseholdTie = z.object({
  version: z.int(),
  /** Who of the room the account is; left out for looking after somebody. */
  residentId: z.optional(Id),
});
export type ConfirmHouseholdTie = z.infer<typeof ConfirmHouseholdTie>;

export const DeclineHouseholdTie = z.object({
  version: z.int(),
  /** Read by the one who asked. */
  reason: text(200),
});
export type DeclineHouseholdTie = z.infer<typeof DeclineHouseholdTie>;

export const WithdrawHouseholdTie = z.object({ version: z.int() });
export type WithdrawHouseholdTie = z.infer<typeof WithdrawHouseholdTie>;

/** Somebody of a household of mine. */
export const HouseholdPerson = z.object({
  residentId: Id,
  /** In full where it is me or I look after them; else masked. */
  name: z.string(),
  relation: Relation,
  self: z.boolean(),
  /** Whether I look after them. */
  lookedAfter: z.boolean(),
  /** Whether I asked to, and it waits. */
  asked: z.boolean(),
});
export type HouseholdPerson = z.infer<typeof HouseholdPerson>;

/** One of my homes, with its people. */
export const OwnHousehold = z.object({
  householdId: Id,
  communityId: Id,
  gridId: Id,
  /** `西河湾小区 3栋 2单元 501`. */
  address: z.string(),
  residency: Residency,
  confirmedAt: Instant,
  people: z.array(HouseholdPerson),
});
export type OwnHousehold = z.infer<typeof OwnHousehold>;
