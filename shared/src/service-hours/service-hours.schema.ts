import * as z from 'zod/mini';
import { Day, Id, Instant, pageQuery, text } from '../common.schema.js';

/**
 * Where hours come from: `recorded` by check-in at an activity or by who was helped, `granted` by hand with a
 * reason. They stay apart in every sum.
 */
export const HoursSource = z.enum(['recorded', 'granted']);
export type HoursSource = z.infer<typeof HoursSource>;

/** Minutes of one day of service. */
export const ServiceMinutes = z.int().check(z.minimum(1), z.maximum(960));

/** Minutes by source; what was put right is in them. */
export const HoursSum = z.object({ recordedMinutes: z.int(), grantedMinutes: z.int() });
export type HoursSum = z.infer<typeof HoursSum>;

/** A year of service, latest first. */
export const HoursYear = z.object({ year: z.int(), ...HoursSum.shape });
export type HoursYear = z.infer<typeof HoursYear>;

/** My hours in one community. */
export const OwnHours = z.object({
  communityId: Id,
  communityName: z.string(),
  ...HoursSum.shape,
  years: z.array(HoursYear),
});
export type OwnHours = z.infer<typeof OwnHours>;

/** The hours of a team as a whole: whose they are is no part of it. */
export const TeamHours = z.object({ ...HoursSum.shape, years: z.array(HoursYear) });
export type TeamHours = z.infer<typeof TeamHours>;

/** What put an entry right. */
export const HoursCorrection = z.object({
  id: Id,
  /** Signed: what it adds. */
  minutes: z.int(),
  reason: z.string(),
  /** `志愿队队长 王建国`; `我`. */
  byName: z.string(),
  createdAt: Instant,
});
export type HoursCorrection = z.infer<typeof HoursCorrection>;

/** `corrected` and `refused` are answers; `withdrawn`: taken back, or its account deleted. */
export const HoursObjectionState = z.enum(['waiting', 'corrected', 'refused', 'withdrawn']);
export type HoursObjectionState = z.infer<typeof HoursObjectionState>;

export const HoursObjection = z.object({
  id: Id,
  state: HoursObjectionState,
  text: z.string(),
  answer: z.nullable(z.string()),
  createdAt: Instant,
  answeredAt: z.nullable(Instant),
});
export type HoursObjection = z.infer<typeof HoursObjection>;

/** Service on a day, as it was entered and as it counts now. */
export const HoursEntry = z.object({
  id: Id,
  source: HoursSource,
  /** At which activity; null for what was granted by hand, and for a hand that was lent. */
  activityId: z.nullable(Id),
  day: Day,
  /** `老人理发日`. */
  what: z.string(),
  /** With all corrections. */
  minutes: z.int(),
  enteredMinutes: z.int(),
  /** Why it was granted by hand; null for a check-in. */
  reason: z.nullable(z.string()),
  teamName: z.nullable(z.string()),
  /** Who confirmed it: `志愿队队长 王建国`; `我`. */
  byName: z.string(),
  createdAt: Instant,
  corrections: z.array(HoursCorrection),
  /** The latest one. */
  objection: z.nullable(HoursObjection),
});
export type HoursEntry = z.infer<typeof HoursEntry>;

export const OwnHoursEntry = z.object({ ...HoursEntry.shape, mayObject: z.boolean() });
export type OwnHoursEntry = z.infer<typeof OwnHoursEntry>;

export const OwnHoursListQuery = z.object({
  ...pageQuery,
  year: z.optional(z.coerce.number().check(z.int(), z.minimum(2000), z.maximum(2100))),
});
export type OwnHoursListQuery = z.output<typeof OwnHoursListQuery>;

/** An entry as those see it who keep the team. */
export const TeamHoursEntry = z.object({
  ...HoursEntry.shape,
  /** `已注销用户` once the account is deleted. */
  name: z.string(),
  mayCorrect: z.boolean(),
});
export type TeamHoursEntry = z.infer<typeof TeamHoursEntry>;

export const TeamHoursListQuery = z.object(pageQuery);

/** By hand, for service that no check-in shows. */
export const GrantHours = z.object({
  id: Id,
  /** Who, as a member of the team. */
  memberId: Id,
  /** Not in the future, and within two years. */
  day: Day,
  minutes: ServiceMinutes,
  what: text(60),
  /** Why by hand; the volunteer reads it. */
  reason: text(200),
});
export type GrantHours = z.infer<typeof GrantHours>;

const change = {
  /** What it counts for now, as it was seen: a correction of something else is refused. */
  from: z.int(),
  /** What it should count for. */
  to: z.int().check(z.minimum(0), z.maximum(960)),
};

export const CorrectHours = z.object({ id: Id, ...change, reason: text(200) });
export type CorrectHours = z.infer<typeof CorrectHours>;

export const ObjectToHours = z.object({ id: Id, text: text(300) });
export type ObjectToHours = z.infer<typeof ObjectToHours>;

/** An objection with what it is about, as those see it who may answer. */
export const ObjectionCase = z.object({
  ...HoursObjection.shape,
  name: z.string(),
  entry: TeamHoursEntry,
  /** Not by who confirmed the entry, nor by whom it is about. */
  mayAnswer: z.boolean(),
});
export type ObjectionCase = z.infer<typeof ObjectionCase>;

/** Who leads a team names it. */
export const ObjectionListQuery = z.object({ ...pageQuery, communityId: Id, teamId: z.optional(Id) });
export type ObjectionListQuery = z.output<typeof ObjectionListQuery>;

/** Answers with a correction, which `correctionId` names. */
export const UpholdObjection = z.object({ correctionId: Id, ...change, answer: text(200) });
export type UpholdObjection = z.infer<typeof UpholdObjection>;

export const RefuseObjection = z.object({
  /** Why not; read by the one who objected. */
  answer: text(200),
});
export type RefuseObjection = z.infer<typeof RefuseObjection>;
