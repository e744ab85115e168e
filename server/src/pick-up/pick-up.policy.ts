import type { Presence } from '@linge/shared/pick-up/pick-up-desk.schema';
import {
  authorisationsKeptDays,
  goesAloneFromAge,
  type AuthorisationKind,
} from '@linge/shared/pick-up/pick-up.schema';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** How long before a session, and after it, whoever organises it reads who may take whom. */
const readMs = { before: 3 * hourMs, after: 6 * hourMs } as const;
/** A child that came early may be taken again before it began. */
const earlyMs = 30 * minuteMs;
/** How long after a session that is still taken in which was recorded without a network. */
const lateMs = 48 * hourMs;
/** How much a device's clock may be ahead. */
const aheadMs = 2 * minuteMs;
/** How long after a session it is looked whom nobody has taken. */
export const overdueMs = 20 * minuteMs;
/** After which it is too late to say so. */
export const overdueGivenUpMs = 3 * hourMs;

/** When a session is. */
export interface SessionTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Until when a session's children can be read. */
export function readableUntil({ endsAt }: SessionTimes): Date {
  return new Date(endsAt.getTime() + readMs.after);
}

export function isReadable(session: SessionTimes, now: Date): boolean {
  return session.startsAt.getTime() - readMs.before <= now.getTime() && now <= readableUntil(session);
}

/** Those from which a child can still be taken, also while it waits after the end. */
export function notOver<Session extends SessionTimes>(sessions: readonly Session[], now: Date): Session[] {
  return sessions.filter((session) => readableUntil(session) >= now);
}

/** Whether a guardian still says who may take a child. @param next session that is not over */
export function isOpen(signUpState: string, activityState: string, next: SessionTimes | undefined): boolean {
  return signUpState === 'in' && ['published', 'finished'].includes(activityState) && next !== undefined;
}

/** The session whose children are handed over now: the latest that began, else the next of those that can be read. */
export function sessionOf<Session extends SessionTimes>(
  sessions: readonly Session[],
  now: Date,
): Session | undefined {
  const readable = sessions.filter((session) => isReadable(session, now));
  const begun = readable.filter(({ startsAt }) => startsAt.getTime() - earlyMs <= now.getTime());
  return begun.at(-1) ?? readable[0];
}

/**
 * Whether a child may have been taken from a session at an instant, and that can still be recorded.
 * @param takenAt told by a device that had no network; null for now
 */
export function isInTime(session: SessionTimes, takenAt: Date | null, now: Date): boolean {
  const at = takenAt ?? now;
  const within =
    at.getTime() >= session.startsAt.getTime() - earlyMs && at.getTime() <= readableUntil(session).getTime();
  if (takenAt === null) return within;
  const told = takenAt.getTime() <= now.getTime() + aheadMs;
  return within && told && now.getTime() <= session.endsAt.getTime() + lateMs;
}

/** An authorisation as far as it decides. */
export interface Allowed {
  readonly kind: AuthorisationKind;
  readonly day: string | null;
  readonly revokedAt: Date | null;
  readonly usedAt: Date | null;
}

/** Whether it counts now. @param day of the session */
export function holds({ kind, day: only, revokedAt, usedAt }: Allowed, day: string): boolean {
  return revokedAt === null && usedAt === null && (kind !== 'code' || only === day);
}

/** Whether the guardian still sees it among those that count. @param today in Asia/Shanghai */
export function isShown({ kind, day, revokedAt, usedAt }: Allowed, today: string): boolean {
  return revokedAt === null && usedAt === null && (kind !== 'code' || (day !== null && day >= today));
}

/**
 * What becomes of handing over to somebody of the list. `doubtful`: that was done without a network, after the guardian
 * had taken the authorisation back; the child is gone, and it is recorded.
 */
export function judged(
  { kind, revokedAt }: Allowed,
  { takenAt, offline, age }: { readonly takenAt: Date; readonly offline: boolean; readonly age: number },
): 'fine' | 'doubtful' | 'refused' {
  // A code is shown and checked, never chosen.
  if (kind === 'code' || (kind === 'alone' && age < goesAloneFromAge)) return 'refused';
  if (revokedAt === null || (offline && revokedAt > takenAt)) return 'fine';
  return offline ? 'doubtful' : 'refused';
}

/** When those whom a guardian named are deleted. */
export function forgetAtOf(lastEndsAt: Date): Date {
  return new Date(lastEndsAt.getTime() + authorisationsKeptDays * 24 * hourMs);
}

/** A child of a session, as far as it decides whether somebody has to be told. */
export interface Remaining {
  readonly presence: Presence;
  readonly taken: boolean;
}

/**
 * Those of a session whom nobody has taken though it is over. Where no roll was called it is only known that the children
 * came by others having been taken; where nothing was recorded at all, nobody is worried.
 */
export function overdueOf<Child extends Remaining>(children: readonly Child[]): Child[] {
  const known = children.some(({ presence, taken }) => taken || presence !== 'unknown');
  return known ? children.filter(({ presence, taken }) => !taken && presence !== 'absent') : [];
}
