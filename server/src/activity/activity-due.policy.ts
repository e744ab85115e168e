import type { ActivityState } from '@linge/shared/activity/activity.schema';
import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';

const hourMs = 3_600_000;
/** How long before a session those who come are reminded. */
export const reminderMs = { day: 24 * hourMs, hour: hourMs } as const;
export type ReminderKind = keyof typeof reminderMs;
/** Where a session is nearer than this, a reminder of the day before says nothing new any more. */
const lateMs = { day: 12 * hourMs, hour: 0 } as const satisfies Record<ReminderKind, number>;
/** After which words that are looked at are looked for again; those that were refused seldom get another verdict. */
export const heldPauseMs = { waiting: 20_000, refused: 10 * 60_000 } as const satisfies Record<
  ContentMark,
  number
>;

/** A session with what was said of it. */
export interface TimedSession {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly dayRemindedAt: Date | null;
  readonly hourRemindedAt: Date | null;
}

/** What the clock looks at in an activity. */
export interface TimedActivity {
  readonly state: ActivityState;
  readonly wordsHeld: boolean;
  readonly lastEndsAt: Date;
}

const reminded = { day: 'dayRemindedAt', hour: 'hourRemindedAt' } as const;

/** The reminders of a session that are due and not too late. */
export function remindersDue(session: TimedSession, now: Date): ReminderKind[] {
  const left = session.startsAt.getTime() - now.getTime();
  return (Object.keys(reminderMs) as ReminderKind[]).filter(
    (kind) => session[reminded[kind]] === null && left <= reminderMs[kind] && left > lateMs[kind],
  );
}

/** The session that is next or under way; of what is over, the last. */
export function currentSession<Session extends Pick<TimedSession, 'startsAt' | 'endsAt'>>(
  sessions: readonly Session[],
  now: Date,
): Session | undefined {
  return sessions.find(({ endsAt }) => endsAt > now) ?? sessions.at(-1);
}

/**
 * When the clock has something to do with an activity next; null for never.
 * @param firstOfferEnd when the first of its offers ends
 * @param mark what stands beside words of it that are held back
 */
export function dueAtOf(
  { state, wordsHeld, lastEndsAt }: TimedActivity,
  sessions: readonly TimedSession[],
  firstOfferEnd: Date | null,
  now: Date,
  mark: ContentMark = 'waiting',
): Date | null {
  const soon = now.getTime() + heldPauseMs[mark];
  // What was not let through in time is for its organiser to write anew.
  if (state === 'waitsForCheck') return lastEndsAt > now ? new Date(soon) : null;
  if (state !== 'published') return null;
  const times = [lastEndsAt.getTime()];
  if (wordsHeld) times.push(soon);
  if (firstOfferEnd) times.push(firstOfferEnd.getTime());
  for (const session of sessions) {
    if (session.endsAt <= now) continue;
    times.push(session.endsAt.getTime());
    for (const kind of Object.keys(reminderMs) as ReminderKind[]) {
      const at = session.startsAt.getTime() - reminderMs[kind];
      const late = session.startsAt.getTime() - lateMs[kind] <= now.getTime();
      if (session[reminded[kind]] === null && !late) times.push(at);
    }
  }
  return new Date(Math.min(...times));
}
