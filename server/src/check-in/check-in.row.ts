import type { ActivityKind, ActivityState } from '@linge/shared/activity/activity.schema';
import type { HoursReason } from '@linge/shared/check-in/check-in.schema';
import type { SessionTimes, Standing } from './check-in.policy.js';

/** Somebody's part in a session with what became of its hours. */
export interface CheckInColumns extends Standing {
  readonly hoursMinutes: number | null;
  readonly hoursReason: HoursReason | null;
  /** Their own account; null where they have none. */
  readonly accountId: string | null;
}

/** Somebody of the list of a session. */
export interface ListedRow extends CheckInColumns {
  readonly signUpId: string;
  readonly ticket: number;
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly gridName: string | null;
  readonly roleName: string | null;
  readonly walkIn: boolean;
  /** Null until something is written down. */
  readonly version: number | null;
}

/** Somebody's part in a session, as they read it. */
export interface OwnRow extends CheckInColumns, SessionTimes {
  readonly signUpId: string;
  readonly activityId: string;
  readonly residentId: string | null;
  readonly name: string | null;
  readonly kind: ActivityKind;
  readonly state: ActivityState;
  readonly endedAt: Date | null;
  readonly title: string;
  readonly place: string;
}

/** How many of a session. */
export interface SessionCounts {
  readonly startsAt: Date;
  readonly present: number;
  readonly absent: number;
  readonly excused: number;
  readonly claimed: number;
  readonly confirmed: number;
  /** Who has no place in it any more, and had a part in this session. */
  readonly gone: number;
}

/** The account that somebody of the registry uses themselves; by the index of the foreign key resident_id. */
export const ownAccount = `(SELECT t.account_id FROM household_ties t
  WHERE t.resident_id = s.resident_id AND t.ended_at IS NULL ORDER BY t.confirmed_at, t.id LIMIT 1) AS accountId`;

export const checkInColumns = `c.attendance, c.came_at AS cameAt, c.left_at AS leftAt, c.claimed_at AS claimedAt,
  c.hours_minutes AS hoursMinutes, c.hours_reason AS hoursReason`;
