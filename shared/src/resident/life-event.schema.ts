import * as z from 'zod/mini';
import { Day, Id, text } from '../common.schema.js';
import { MobilePhone } from '../staff/staff.schema.js';
import { LedgerPatch, NewResident, Relation, Residency } from './ledger.schema.js';

/** Of every event: the client's name for it, why, and when it happened in life. */
const told = {
  /** Names the event, so that a retry is told from a second one. */
  id: Id,
  reason: z._default(z.nullable(text(200)), null),
};
const onDay = { ...told, day: Day };

/** What was seen when the form was opened; another change since then answers 409. */
const seen = { version: z.int() };

const Landlord = z.object({ name: text(50), phone: z._default(z.nullable(MobilePhone), null) });

/** A household moves in, or is entered for the first time: one of its people is the head. */
export const EnterHousehold = z.object({
  ...onDay,
  householdId: Id,
  roomId: Id,
  residency: Residency,
  landlord: z._default(z.nullable(Landlord), null),
  residents: z.array(NewResident).check(z.minLength(1), z.maxLength(20)),
});
export type EnterHousehold = z.infer<typeof EnterHousehold>;

/** Somebody comes to a household: born into it, or moved in from elsewhere. */
export const AddResident = z.object({
  ...onDay,
  type: z.enum(['born', 'movedIn']),
  resident: NewResident,
});
export type AddResident = z.infer<typeof AddResident>;

/** A phone that is left out stays as it is: whoever fills in the form sees it masked. */
const ChangedLandlord = z.object({ name: text(50), phone: z.optional(z.nullable(MobilePhone)) });

/** Room, residency or landlord of a household put right, or changed: a move of all its people to another room. */
export const ChangeHousehold = z.object({
  ...onDay,
  ...seen,
  roomId: z.optional(Id),
  residency: z.optional(Residency),
  landlord: z.optional(z.nullable(ChangedLandlord)),
});
export type ChangeHousehold = z.infer<typeof ChangeHousehold>;

/** Somebody else of the household becomes its head; what the others are to them is told with it. */
export const ChangeHead = z.object({
  ...onDay,
  ...seen,
  headId: Id,
  relations: z.record(Id, Relation),
});
export type ChangeHead = z.infer<typeof ChangeHead>;

/** The people of another household of the same place come into this one; the other is closed. */
export const JoinHousehold = z.object({
  ...onDay,
  ...seen,
  otherHouseholdId: Id,
  /** What each of those who come is to this household's head. */
  relations: z.record(Id, Relation),
});
export type JoinHousehold = z.infer<typeof JoinHousehold>;

/** Some people become a household of their own, in the same room or another. */
export const SplitHousehold = z.object({
  ...onDay,
  ...seen,
  newHouseholdId: Id,
  roomId: Id,
  residency: Residency,
  /** What each of those who go is to the new head; exactly one is `head`. */
  relations: z.record(Id, Relation),
  /** Where the head goes, what those who stay are to their new head. */
  staying: z._default(z.record(Id, Relation), {}),
});
export type SplitHousehold = z.infer<typeof SplitHousehold>;

/** A whole household moves out of the community. */
export const MoveOutHousehold = z.object({ ...onDay, ...seen });
export type MoveOutHousehold = z.infer<typeof MoveOutHousehold>;

/** Where a head leaves others behind: who follows, and what each is to them. */
const succession = { relations: z._default(z.record(Id, Relation), {}) };

export const CorrectResident = z.object({ ...told, ...seen, fields: LedgerPatch });
export type CorrectResident = z.infer<typeof CorrectResident>;

export const LeaveResident = z.object({
  ...onDay,
  ...seen,
  ...succession,
  type: z.enum(['died', 'movedOut']),
});
export type LeaveResident = z.infer<typeof LeaveResident>;

/** To another household inside the community. */
export const MoveResident = z.object({
  ...onDay,
  ...seen,
  ...succession,
  householdId: Id,
  relation: Relation,
});
export type MoveResident = z.infer<typeof MoveResident>;

/** Somebody who had moved out comes back, to the same or another household. */
export const ReturnResident = z.object({ ...onDay, ...seen, householdId: Id, relation: Relation });
export type ReturnResident = z.infer<typeof ReturnResident>;

/** A floating resident stays on. */
export const RenewTerm = z.object({ ...told, ...seen, termEndsOn: Day });
export type RenewTerm = z.infer<typeof RenewTerm>;

/** Somebody also lives in another household of the community; they go on counting in their permanent home. */
export const AddOtherHome = z.object({ ...onDay, householdId: Id, relation: Relation });
export type AddOtherHome = z.infer<typeof AddOtherHome>;

/** `id` names the end; the home is told by its own. */
export const EndOtherHome = z.object({ ...onDay, otherHomeId: Id });
export type EndOtherHome = z.infer<typeof EndOtherHome>;

export const OtherHome = z.object({
  id: Id,
  residentId: Id,
  residentName: z.string(),
  householdId: Id,
  /** `西河湾小区 3栋 2单元 501`. */
  address: z.string(),
  relation: Relation,
  since: Day,
});
export type OtherHome = z.infer<typeof OtherHome>;
