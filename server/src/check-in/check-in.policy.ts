import type { ActivityKind, ActivityState } from '@linge/shared/activity/activity.schema';
import type { CheckInMarkKind } from '@linge/shared/check-in/check-in-desk.schema';
import {
  checkInClosesMinutes,
  checkInMarkDays,
  checkInOpensMinutes,
  type Attendance,
} from '@linge/shared/check-in/check-in.schema';
import type { ErrorCode } from '@linge/shared/error-code';

const minuteMs = 60_000;
/** By how much the clock of a device may be ahead. */
const skewMs = 2 * minuteMs;
/** A scan that arrives within this is one of now. */
const onTheWayMs = minuteMs;

export interface SessionTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Between which people check in and out. */
export function windowOf({ startsAt, endsAt }: SessionTimes): {
  readonly opensAt: Date;
  readonly closesAt: Date;
} {
  return {
    opensAt: new Date(startsAt.getTime() - checkInOpensMinutes * minuteMs),
    closesAt: new Date(endsAt.getTime() + checkInClosesMinutes * minuteMs),
  };
}

export function phaseOf(session: SessionTimes, now: Date): 'notYet' | 'open' | 'over' {
  const { opensAt, closesAt } = windowOf(session);
  if (now < opensAt) return 'notYet';
  return now <= closesAt ? 'open' : 'over';
}

/** Whether an activity gives hours: nothing but what volunteers do. */
export const givesHours = (kind: ActivityKind) => kind === 'volunteer';

/** Whether a session took place, as far as its activity says: not if it was called off before the session ended. */
export function tookPlace(
  { state, endedAt }: { readonly state: ActivityState; readonly endedAt: Date | null },
  { endsAt }: SessionTimes,
): boolean {
  return state !== 'cancelled' || (endedAt !== null && endedAt >= endsAt);
}

/** Something that was said of somebody's part in a session. */
export interface Said {
  readonly id: string;
  readonly kind: CheckInMarkKind;
  readonly way: 'tick' | 'scan' | 'code' | 'claim';
  readonly at: Date;
  readonly time: Date | null;
}

/** Somebody's part in a session. */
export interface Standing {
  readonly attendance: Attendance | null;
  readonly cameAt: Date | null;
  readonly leftAt: Date | null;
  readonly claimedAt: Date | null;
}

/**
 * What follows from everything that was said, in whatever order it arrived: the latest counts, and of two of the same
 * instant the one with the later id. Who is there came when that was said first. What somebody claims counts for nothing
 * until an organiser says that it is so.
 */
export function standingOf(said: readonly Said[], session: SessionTimes): Standing {
  const ordered = [...said].sort(bySaying);
  const claim = ordered.find(({ way }) => way === 'claim');
  const counted = ordered.filter(({ way }) => way !== 'claim');
  const anew = counted.findLastIndex(
    ({ kind }) => kind === 'absent' || kind === 'excused' || kind === 'clear',
  );
  const since = counted.slice(anew + 1);
  const comings = since.filter(({ kind }) => kind === 'present');
  if (comings.length) {
    return {
      attendance: 'present',
      cameAt: cameAt(comings, session),
      leftAt: leftAt(since, session),
      claimedAt: null,
    };
  }
  const kind = counted[anew]?.kind;
  const attendance = kind === 'absent' || kind === 'excused' ? kind : null;
  return {
    attendance,
    cameAt: null,
    leftAt: null,
    claimedAt: attendance === null && claim ? claim.at : null,
  };
}

function bySaying(one: Said, other: Said): number {
  return one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1);
}

/** Ticked afterwards, nobody knows when they came, unless that was said too. */
function cameAt(comings: readonly Said[], { endsAt }: SessionTimes): Date | null {
  const told = comings.findLast(({ time }) => time !== null)?.time;
  const [first] = comings;
  return told ?? (first && first.at <= endsAt ? first.at : null);
}

/** Leaving may be heard of before coming is. */
function leftAt(said: readonly Said[], session: SessionTimes): Date | null {
  const last = said.findLast(({ kind }) => kind === 'left' || kind === 'back');
  if (last?.kind !== 'left') return null;
  const { closesAt } = windowOf(session);
  const left = last.time ?? last.at;
  return left < closesAt ? left : closesAt;
}

/** Why an organiser's mark is refused; undefined where it is not. */
export function markRefusal(
  { kind, at, time }: Pick<Said, 'kind' | 'at' | 'time'>,
  session: SessionTimes,
  now: Date,
): ErrorCode | undefined {
  const { opensAt, closesAt } = windowOf(session);
  const latest = new Date(now.getTime() + skewMs);
  const ends = session.endsAt.getTime() + checkInMarkDays * 24 * 60 * minuteMs;
  // That somebody will not come is said before.
  const there = kind === 'present' || kind === 'left' || kind === 'back';
  if (now.getTime() > ends || (there && at < opensAt)) return 'CHECK_IN_NOT_OPEN';
  const wrong = at > latest || (time && (time < opensAt || time > closesAt || time > latest));
  return wrong ? 'CHECK_IN_TIME_OUT_OF_RANGE' : undefined;
}

/** When one comes or leaves by the organiser's code: nobody comes to what is over. */
export function scanIsOpen(kind: 'come' | 'go', session: SessionTimes, at: Date): boolean {
  const { opensAt, closesAt } = windowOf(session);
  return at >= opensAt && at <= (kind === 'come' ? session.endsAt : closesAt);
}

/** Whether a scan was kept by the phone and sent later. */
export function scanIsLate(scannedAt: Date, now: Date): boolean {
  return now.getTime() - scannedAt.getTime() > onTheWayMs;
}
