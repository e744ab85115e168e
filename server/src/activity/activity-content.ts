import type { ActivityActionBody } from '@linge/shared/activity/activity-write.schema';
import { AppError } from '../common/error/app-error.js';
import type { ActivityRole } from './entities/activity-role.entity.js';
import type { ActivitySession } from './entities/activity-session.entity.js';
import type { Activity, ActivityWords } from './entities/activity.entity.js';
import { currentSession } from './activity-due.policy.js';

/** What an organiser writes down, besides whom it is for. */
export type Written = Omit<ActivityActionBody<'change'>, 'version' | 'note' | 'audience' | 'unitId'>;

const instantOf = (instant: string | null) => (instant === null ? null : new Date(instant));

/** The columns that hold what was written. */
export function contentColumns(written: Written, now: Date) {
  const { kind, title, text, place, toBring, offerHours, insurance, needsGuardianConsent } = written;
  const sessions = written.sessions.map(({ startsAt, endsAt }) => ({
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  }));
  const [first, last, next] = [sessions[0], sessions.at(-1), currentSession(sessions, now)];
  // The schema asks for one at least.
  if (!first || !last || !next) throw new Error('An activity without a session');
  return {
    ...{ kind, title, text, place, toBring, offerHours, insurance, needsGuardianConsent },
    ...{ sessionCount: sessions.length, nextStartsAt: next.startsAt, nextEndsAt: next.endsAt },
    ...{ firstStartsAt: first.startsAt, lastStartsAt: last.startsAt, lastEndsAt: last.endsAt },
    signUpFrom: instantOf(written.signUpFrom),
    signUpUntil: instantOf(written.signUpUntil),
    cancelUntil: instantOf(written.cancelUntil),
    pictureCount: written.pictureIds.length,
  };
}

/** What was said of a session stays said, as long as it begins when it did. */
export function sessionRows(
  activityId: string,
  { sessions }: Written,
  before: readonly ActivitySession[] = [],
): ActivitySession[] {
  return sessions.map(({ startsAt, endsAt }) => {
    const begins = new Date(startsAt);
    const known = before.find((one) => one.startsAt.getTime() === begins.getTime());
    const { dayRemindedAt = null, hourRemindedAt = null } = known ?? {};
    return { activityId, startsAt: begins, endsAt: new Date(endsAt), dayRemindedAt, hourRemindedAt };
  });
}

/**
 * How the places stand stays as it is.
 * @throws AppError ACTIVITY_PLACES_TAKEN where fewer would be left than are taken or offered, or a role would go that
 * somebody does, is offered or waits for
 */
export function roleRows(
  activityId: string,
  { roles }: Written,
  before: readonly ActivityRole[] = [],
  inUse: ReadonlySet<string> = new Set(),
): ActivityRole[] {
  const gone = before.find(({ id }) => inUse.has(id) && !roles.some((role) => role.id === id));
  if (gone) throw placesTaken('body.roles');
  return roles.map(({ id, name, places }, position) => {
    const { taken = 0, offered = 0, places: had = 0 } = before.find((role) => role.id === id) ?? {};
    // Those who came without having signed up may be more than there are places.
    if (places < had && places < taken + offered) throw placesTaken(`body.roles.${position}.places`);
    return { activityId, id, position, name, places, taken, offered };
  });
}

/** @throws AppError ACTIVITY_SESSION_CHECKED_IN where a session would go, or begin at another time, to which somebody came */
export function checkKept({ sessions }: Written, checkedIn: readonly Date[]): void {
  const kept = new Set(sessions.map(({ startsAt }) => Date.parse(startsAt)));
  if (checkedIn.every((startsAt) => kept.has(startsAt.getTime()))) return;
  throw new AppError(409, 'ACTIVITY_SESSION_CHECKED_IN', undefined, [
    { path: 'body.sessions', code: 'checked_in' },
  ]);
}

function placesTaken(path: string): AppError {
  return new AppError(409, 'ACTIVITY_PLACES_TAKEN', undefined, [{ path, code: 'taken' }]);
}

/** @throws AppError ACTIVITY_TIME_PAST where all of it would be over, ACTIVITY_TIMES_CONTRADICT */
export function checkTimes({ sessions, signUpFrom, signUpUntil, cancelUntil }: Written, now: Date): void {
  const last = Date.parse(sessions.at(-1)?.startsAt ?? '');
  if (last <= now.getTime()) {
    throw new AppError(400, 'ACTIVITY_TIME_PAST', undefined, [{ path: 'body.sessions', code: 'past' }]);
  }
  const after = (instant: string | null, limit: number) => instant !== null && Date.parse(instant) > limit;
  const until = signUpUntil === null ? last : Date.parse(signUpUntil);
  const wrong = [
    after(signUpUntil, last) && 'signUpUntil',
    after(signUpFrom, until) && 'signUpFrom',
    after(cancelUntil, last) && 'cancelUntil',
  ].filter((name) => name !== false);
  if (!wrong.length) return;
  const fields = wrong.map((name) => ({ path: `body.${name}`, code: 'contradicts' }));
  throw new AppError(400, 'ACTIVITY_TIMES_CONTRADICT', undefined, fields);
}

/** As they were written last. */
export function writtenWords(
  activity: Pick<Activity, 'title' | 'text' | 'place' | 'toBring' | 'changeNote'>,
  roles: readonly Pick<ActivityRole, 'id' | 'name'>[],
): ActivityWords {
  const { title, text, place, toBring, changeNote } = activity;
  const roleNames = Object.fromEntries(roles.map(({ id, name }) => [id, name]));
  return { title, text, place, toBring, changeNote, roleNames };
}

const noWords: ActivityWords = {
  ...{ title: '', text: '', place: '', toBring: null, changeNote: null },
  roleNames: {},
};

/** As others read them. */
export function wordsOf({ shownWords }: Pick<Activity, 'shownWords'>): ActivityWords {
  return shownWords ?? noWords;
}
