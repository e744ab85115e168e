import { adultFromAge, type ActivityState, type SignUpWindow } from '@linge/shared/activity/activity.schema';
import type { NotEntitled, SignUpAction, SignUpState } from '@linge/shared/activity/sign-up.schema';
import { guardianUntilAge } from '@linge/shared/privacy/guardian-consent.schema';

const hourMs = 3_600_000;

/** A role with how its places stand. */
export interface RolePlaces {
  readonly id: string;
  readonly places: number;
  readonly taken: number;
  readonly offered: number;
}

/** Somebody in the line. */
export interface Waiting {
  readonly id: string;
  readonly ticket: number;
  readonly wanted: readonly string[];
}

/** Places that are neither taken nor offered. */
export function freeIn({ places, taken, offered }: RolePlaces): number {
  return Math.max(0, places - taken - offered);
}

/**
 * Who is asked next. Each in the order in which the server took them gets what they like best of what is free; who wants
 * none of it keeps their place in the line.
 */
export function nextInLine(
  roles: readonly RolePlaces[],
  waiting: readonly Waiting[],
): { readonly id: string; readonly roleId: string }[] {
  const free = new Map(roles.map((role) => [role.id, freeIn(role)]));
  const asked: { id: string; roleId: string }[] = [];
  for (const { id, wanted } of [...waiting].sort((one, other) => one.ticket - other.ticket)) {
    const roleId = wanted.find((want) => (free.get(want) ?? 0) > 0);
    if (roleId === undefined) continue;
    free.set(roleId, (free.get(roleId) ?? 0) - 1);
    asked.push({ id, roleId });
  }
  return asked;
}

/** What decides when one can sign up and leave. */
export interface SignUpTimes {
  readonly state: ActivityState;
  readonly signUpFrom: Date | null;
  readonly signUpUntil: Date | null;
  readonly cancelUntil: Date | null;
  readonly lastStartsAt: Date;
  readonly changedAt: Date | null;
}

/** Until when people sign up: never after the last session has begun. */
export function signUpEnd({ signUpUntil, lastStartsAt }: Pick<SignUpTimes, 'signUpUntil' | 'lastStartsAt'>) {
  return signUpUntil && signUpUntil < lastStartsAt ? signUpUntil : lastStartsAt;
}

/** Until when people leave by themselves. */
export function leaveEnd({ cancelUntil, lastStartsAt }: Pick<SignUpTimes, 'cancelUntil' | 'lastStartsAt'>) {
  return cancelUntil && cancelUntil < lastStartsAt ? cancelUntil : lastStartsAt;
}

export function windowOf(times: SignUpTimes, free: number, now: Date): SignUpWindow {
  if (times.state !== 'published' || now >= signUpEnd(times)) return 'closed';
  if (times.signUpFrom && now < times.signUpFrom) return 'notYet';
  return free > 0 ? 'open' : 'full';
}

/** Until when an offered place is kept; undefined where it is too late to offer any. */
export function offerEnd(
  { offerHours, lastStartsAt }: { readonly offerHours: number; readonly lastStartsAt: Date },
  now: Date,
): Date | undefined {
  if (now >= lastStartsAt) return undefined;
  return new Date(Math.min(now.getTime() + offerHours * hourMs, lastStartsAt.getTime()));
}

/** A sign-up as far as it decides what can be done with it. */
export interface Answerable {
  readonly state: SignUpState;
  readonly offerUntil: Date | null;
  readonly createdAt: Date;
}

/** Whether the activity was changed after they signed up. */
export function changedSince(
  { changedAt }: Pick<SignUpTimes, 'changedAt'>,
  { createdAt }: Pick<Answerable, 'createdAt'>,
): boolean {
  return changedAt !== null && changedAt > createdAt;
}

/** Whoever waits may leave the line as long as there is one; a place also late, where what they agreed to was changed. */
export function mayLeave(times: SignUpTimes, signUp: Answerable, now: Date): boolean {
  const late = signUp.state === 'waiting' || signUp.state === 'offered' || changedSince(times, signUp);
  return now < (late ? times.lastStartsAt : leaveEnd(times));
}

/** What can be done with a sign-up now. */
export function signUpActions(times: SignUpTimes, signUp: Answerable, now: Date): SignUpAction[] {
  if (times.state !== 'published') return [];
  const leaves = mayLeave(times, signUp, now);
  switch (signUp.state) {
    case 'in':
    case 'waiting':
      return leaves ? ['leave'] : [];
    case 'offered': {
      const stands = signUp.offerUntil !== null && now < signUp.offerUntil;
      return stands ? ['accept', 'decline'] : [];
    }
    default:
      return [];
  }
}

/** Somebody of the registry, as far as it decides whether they may join. */
export interface Person {
  readonly communityId: string;
  readonly gridId: string;
  /** Whole years today, and on the day of the first session. */
  readonly age: number;
  readonly ageThen: number;
  readonly labels: readonly string[];
}

/** Whom an activity is for. */
export interface Joinable {
  readonly communityId: string;
  readonly gridIds: readonly string[];
  readonly labels: readonly string[];
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly needsGuardianConsent: boolean;
}

/** Whether a guardian has to agree. */
export function needsGuardian(
  { needsGuardianConsent }: Pick<Joinable, 'needsGuardianConsent'>,
  { age }: Pick<Person, 'age'>,
): boolean {
  return age < (needsGuardianConsent ? adultFromAge : guardianUntilAge);
}

/** Why somebody may not join; undefined where they may. @param self they would sign up themselves */
export function notEntitled(activity: Joinable, person: Person, self: boolean): NotEntitled | undefined {
  const { gridIds, labels, minAge, maxAge } = activity;
  if (person.communityId !== activity.communityId) return 'otherPlace';
  if (gridIds.length && !gridIds.includes(person.gridId)) return 'otherPlace';
  if (labels.length && !labels.some((code) => person.labels.includes(code))) return 'notInvited';
  if (minAge !== null && person.ageThen < minAge) return 'tooYoung';
  if (maxAge !== null && person.ageThen > maxAge) return 'tooOld';
  return self && needsGuardian(activity, person) ? 'guardianSignsUp' : undefined;
}
