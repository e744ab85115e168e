import type { Attendance, HoursReason } from '@linge/shared/check-in/check-in.schema';
import type { ErrorCode } from '@linge/shared/error-code';
import type { SessionTimes } from './check-in.policy.js';

const minuteMs = 60_000;
/** The ledger takes no more for a day. */
const mostMinutes = 960;
/** What can be confirmed beyond the session: setting up before, clearing away after. */
const aroundMinutes = 120;

const minutesBetween = (from: Date, to: Date) =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / minuteMs));

export function plannedMinutes({ startsAt, endsAt }: SessionTimes): number {
  return Math.min(mostMinutes, minutesBetween(startsAt, endsAt));
}

export function maxMinutes(session: SessionTimes): number {
  return Math.min(mostMinutes, plannedMinutes(session) + aroundMinutes);
}

/** Somebody's part in a session, as far as hours follow from it. */
export interface Served {
  readonly attendance: Attendance | null;
  readonly cameAt: Date | null;
  readonly leftAt: Date | null;
}

/** From coming to leaving within the session; its planned duration where nobody said when they left. */
export function proposedMinutes({ cameAt, leftAt }: Served, session: SessionTimes): number {
  if (!leftAt) return plannedMinutes(session);
  const from = cameAt && cameAt > session.startsAt ? cameAt : session.startsAt;
  const to = leftAt < session.endsAt ? leftAt : session.endsAt;
  return Math.min(mostMinutes, minutesBetween(from, to));
}

/** What is asked to be confirmed of somebody. */
export interface AskedHours {
  readonly version: number;
  readonly minutes: number;
  readonly reason: HoursReason | null;
}

/** Somebody's part in a session with whose it is. */
export interface ConfirmableCheckIn extends Served {
  readonly version: number;
  readonly hoursMinutes: number | null;
  readonly hoursReason: HoursReason | null;
  /** Their own account; null where they have none. */
  readonly accountId: string | null;
}

/** What to do about hours that somebody wants to confirm; `again`: the same were before. */
export function hoursStep(
  checkIn: ConfirmableCheckIn | undefined,
  { version, minutes, reason }: AskedHours,
  session: SessionTimes,
  askerId: string,
): 'take' | 'again' | ErrorCode {
  if (!checkIn) return 'CHECK_IN_NOT_PRESENT';
  if (checkIn.hoursMinutes !== null) {
    const same = checkIn.hoursMinutes === minutes && checkIn.hoursReason === reason;
    return same ? 'again' : 'CHECK_IN_HOURS_CONFIRMED';
  }
  if (checkIn.attendance !== 'present') return 'CHECK_IN_NOT_PRESENT';
  if (checkIn.version !== version) return 'VERSION_CONFLICT';
  if (checkIn.accountId === null) return 'CHECK_IN_NO_ACCOUNT';
  if (checkIn.accountId === askerId) return 'HOURS_OWN';
  if (minutes > maxMinutes(session)) return 'CHECK_IN_MINUTES_OUT_OF_RANGE';
  const changed = minutes !== proposedMinutes(checkIn, session);
  return changed && reason === null ? 'CHECK_IN_REASON_NEEDED' : 'take';
}
