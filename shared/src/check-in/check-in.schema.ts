import * as z from 'zod/mini';
import { Id, Instant } from '../common.schema.js';
import { ActivitySession } from '../activity/activity.schema.js';

/** `excused`: they said before that they would not come. */
export const Attendance = z.enum(['present', 'absent', 'excused']);
export type Attendance = z.infer<typeof Attendance>;

/** Seconds for which a code stands on the organiser’s screen. */
export const checkInStepSeconds = 30;
/** Minutes before a session begins from which people check in, and after it ended until which they do. */
export const checkInOpensMinutes = 60;
export const checkInClosesMinutes = 180;
/** Days after a session for which its organiser still puts the list right. */
export const checkInMarkDays = 60;

/** Six digits, as they stand on the organiser’s screen. */
export const CheckInCode = z.string().check(z.regex(/^\d{6}$/));
/** What the code on the phone of somebody who comes holds: it tells nobody who they are. */
export const CheckInPass = z.string().check(z.regex(/^[2-9A-HJKMNP-Z]{12}$/));

/** Why other minutes are confirmed than those of the check-in; the volunteer reads it. */
export const HoursReason = z.enum(['cameLate', 'leftEarly', 'stayedLonger', 'setUp', 'codeMissed', 'agreed']);
export type HoursReason = z.infer<typeof HoursReason>;

/** How the hours of somebody’s part in a session stand; null minutes until they are confirmed. */
export const OwnCheckInHours = z.object({
  /** `none`: the activity gives none, or they were not there. */
  state: z.enum(['none', 'toConfirm', 'confirmed']),
  /** As they were confirmed; what put them right later stands with the service hours. */
  minutes: z.nullable(z.int()),
  reason: z.nullable(HoursReason),
});
export type OwnCheckInHours = z.infer<typeof OwnCheckInHours>;

/** Somebody’s part in a session, as they and whoever signed them up see it. */
export const OwnCheckIn = z.object({
  signUpId: Id,
  /** `李桂芳`. */
  name: z.string(),
  self: z.boolean(),
  session: ActivitySession,
  /** Null until the organiser or a code says. */
  attendance: z.nullable(Attendance),
  cameAt: z.nullable(Instant),
  leftAt: z.nullable(Instant),
  /** Scanned without a network, and sent too late to be checked: the organiser still has to say that they were there. */
  claimedAt: z.nullable(Instant),
  hours: OwnCheckInHours,
});
export type OwnCheckIn = z.infer<typeof OwnCheckIn>;

/** A session to which somebody of mine comes, kept by the phone so that it is there without a network. */
export const CheckInPassItem = z.object({
  ...OwnCheckIn.shape,
  activityId: Id,
  title: z.string(),
  place: z.string(),
  /** Of this session alone; `passText` makes of it what the code on the screen holds. */
  pass: CheckInPass,
  opensAt: Instant,
  closesAt: Instant,
});
export type CheckInPassItem = z.infer<typeof CheckInPassItem>;

/** Of sessions that are on or begin within two days, the next first; at most 50. */
export const CheckInPasses = z.object({ items: z.array(CheckInPassItem) });
export type CheckInPasses = z.infer<typeof CheckInPasses>;

/** Of all sessions of an activity for which something is written down, the earliest first. */
export const OwnCheckIns = z.object({ items: z.array(OwnCheckIn) });
export type OwnCheckIns = z.infer<typeof OwnCheckIns>;

/** The code of the organiser’s screen, scanned or typed. */
export const ScanCheckIn = z.object({
  id: Id,
  /** Of the session: from the code, or that which is on. */
  startsAt: Instant,
  /** Who; left out where only one of mine is signed up, or for myself. */
  signUpId: z.optional(Id),
  kind: z._default(z.enum(['come', 'go']), 'come'),
  code: CheckInCode,
  /** When, by the phone; it may be sent later. */
  scannedAt: Instant,
});
export type ScanCheckIn = z.output<typeof ScanCheckIn>;
