import * as z from 'zod/mini';
import { ActivityKind, ActivitySession, ActivityState } from '../activity/activity.schema.js';
import { Id, Instant, pageQuery } from '../common.schema.js';
import { ErrorCode } from '../error-code.js';
import { Attendance, CheckInCode, CheckInPass, HoursReason } from './check-in.schema.js';

/** Marks, or hours, of one request. */
export const maxCheckInBatch = 100;

const count = z.int();

/** One session with how many are there. */
export const CheckInSession = z.object({
  session: ActivitySession,
  /** `open`: from an hour before it begins to three hours after it ended. */
  phase: z.enum(['notYet', 'open', 'over']),
  /** People check in by codes from then to then. */
  opensAt: Instant,
  closesAt: Instant,
  /** Who has a place in it. */
  expected: count,
  present: count,
  absent: count,
  excused: count,
  /** Who says that they were there, and waits for a tick. */
  claimed: count,
  /** Of `present`: whose hours wait, and whose are confirmed. */
  toConfirm: count,
  confirmed: count,
  plannedMinutes: z.int(),
  /** The most that can be confirmed. */
  maxMinutes: z.int(),
});
export type CheckInSession = z.infer<typeof CheckInSession>;

/** An activity with its sessions, the earliest first, for those who organise it. */
export const CheckInDesk = z.object({
  activityId: Id,
  kind: ActivityKind,
  state: ActivityState,
  title: z.string(),
  place: z.string(),
  /** Only what volunteers do gives hours; of everything else it is a roll call. */
  givesHours: z.boolean(),
  /** The server’s clock: what the device’s differs from it is taken off before something is marked. */
  now: Instant,
  sessions: z.array(CheckInSession),
});
export type CheckInDesk = z.infer<typeof CheckInDesk>;

/**
 * How the hours of one stand. `none`: there are none; `notOver`: the session is not over; `own`: they are of who asks, and
 * somebody else who organises confirms them; `noAccount`: nobody’s account could be given them.
 */
export const ListedHours = z.object({
  state: z.enum(['none', 'notOver', 'toConfirm', 'confirmed', 'own', 'noAccount']),
  /** What the check-in and check-out say, else the planned duration; null where there are none. */
  proposedMinutes: z.nullable(z.int()),
  minutes: z.nullable(z.int()),
  reason: z.nullable(HoursReason),
});
export type ListedHours = z.infer<typeof ListedHours>;

/** Somebody of the list of a session. */
export const ListedCheckIn = z.object({
  signUpId: Id,
  ticket: z.int(),
  /** In full: the organiser greets them. */
  name: z.string(),
  /** `第3网格`; null for who came without having signed up. */
  gridName: z.nullable(z.string()),
  /** Of a child; null for adults. */
  age: z.nullable(z.int()),
  roleName: z.nullable(z.string()),
  walkIn: z.boolean(),
  /** What the code on their phone holds: so the organiser’s phone knows them without a network. */
  pass: CheckInPass,
  attendance: z.nullable(Attendance),
  cameAt: z.nullable(Instant),
  leftAt: z.nullable(Instant),
  /** When they say that they came; null once somebody said whether it is so. */
  claimedAt: z.nullable(Instant),
  hours: ListedHours,
  /** 0 until something is written down. */
  version: z.int(),
});
export type ListedCheckIn = z.infer<typeof ListedCheckIn>;

export const CheckInSessionQuery = z.object({ startsAt: Instant });
export type CheckInSessionQuery = z.output<typeof CheckInSessionQuery>;

/** By ticket. */
export const ListedCheckInQuery = z.object({
  ...pageQuery,
  startsAt: Instant,
  only: z.optional(z.enum(['unmarked', 'claimed', 'toConfirm'])),
});
export type ListedCheckInQuery = z.output<typeof ListedCheckInQuery>;

/** The codes of a session for the hours to come, so that they change also without a network. */
export const CheckInCodes = z.object({
  session: ActivitySession,
  /** `https://…/i/…`: with a code behind it, it is what the code on the screen holds. */
  link: z.string(),
  /** The server’s clock: what the device’s differs from it is taken off. */
  now: Instant,
  /** Of the first code: seconds since 1970, divided by `checkInStepSeconds`. */
  firstStep: z.int(),
  codes: z.array(CheckInCode),
});
export type CheckInCodes = z.infer<typeof CheckInCodes>;

/** `clear`: nobody said anything; `back`: they did not leave. */
export const CheckInMarkKind = z.enum(['present', 'absent', 'excused', 'clear', 'left', 'back']);
export type CheckInMarkKind = z.infer<typeof CheckInMarkKind>;

/** What an organiser says of somebody. Of several, the latest by `at` counts, in whatever order they are sent. */
export const CheckInMark = z.object({
  id: Id,
  signUpId: Id,
  kind: CheckInMarkKind,
  /** When it was said, by the device. */
  at: Instant,
  /** Of `present` and `left`: when they came or left, where that is not `at`. */
  time: z.optional(Instant),
  way: z._default(z.enum(['tick', 'scan']), 'tick'),
});
export type CheckInMark = z.output<typeof CheckInMark>;

export const MarkCheckIns = z.object({
  startsAt: Instant,
  marks: z.array(CheckInMark).check(
    z.minLength(1),
    z.maxLength(maxCheckInBatch),
    z.refine((marks) => new Set(marks.map(({ id }) => id)).size === marks.length, {
      error: 'the same mark twice',
    }),
  ),
});
export type MarkCheckIns = z.output<typeof MarkCheckIns>;

/** What became of one. */
export const MarkedCheckIn = z.object({
  id: Id,
  /** `again`: it was sent before; `refused`: nothing was changed. */
  outcome: z.enum(['counted', 'again', 'refused']),
  /** Why it was refused; null where it was not. */
  code: z.nullable(ErrorCode),
  /** As it is now; null where nobody of the list is meant. */
  checkIn: z.nullable(ListedCheckIn),
});
export type MarkedCheckIn = z.infer<typeof MarkedCheckIn>;

/** In the order of the request. */
export const MarkedCheckIns = z.object({ items: z.array(MarkedCheckIn) });
export type MarkedCheckIns = z.infer<typeof MarkedCheckIns>;

/** The hours of several as they were on screen. */
export const ConfirmCheckInHours = z.object({
  startsAt: Instant,
  items: z
    .array(
      z.object({
        signUpId: Id,
        version: z.int(),
        /** At most `maxMinutes` of the session. */
        minutes: z.int().check(z.minimum(1), z.maximum(960)),
        /** Needed where they are not what was proposed. */
        reason: z.optional(HoursReason),
      }),
    )
    .check(
      z.minLength(1),
      z.maxLength(maxCheckInBatch),
      z.refine((items) => new Set(items.map(({ signUpId }) => signUpId)).size === items.length, {
        error: 'the same one twice',
      }),
    ),
});
export type ConfirmCheckInHours = z.output<typeof ConfirmCheckInHours>;

export const ConfirmedHours = z.object({
  signUpId: Id,
  /** `again`: the same was confirmed before; `refused`: nothing was changed. */
  outcome: z.enum(['confirmed', 'again', 'refused']),
  code: z.nullable(ErrorCode),
  checkIn: z.nullable(ListedCheckIn),
});
export type ConfirmedHours = z.infer<typeof ConfirmedHours>;

/** In the order of the request. */
export const ConfirmedHoursList = z.object({ items: z.array(ConfirmedHours) });
export type ConfirmedHoursList = z.infer<typeof ConfirmedHoursList>;
