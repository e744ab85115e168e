import type { ListedSignUp } from '@linge/shared/activity/sign-up-list.schema';
import type { OwnSignUp } from '@linge/shared/activity/sign-up.schema';
import { adultFromAge } from '@linge/shared/activity/activity.schema';
import { ageOn } from '../common/clock/age.js';
import { shanghaiDay } from '../common/clock/clock.js';
import { wordsOf } from './activity-content.js';
import type { Activity } from './entities/activity.entity.js';
import type { SignUp } from './entities/sign-up.entity.js';
import type { NamedPerson } from './sign-up-person.repository.js';
import { changedSince, signUpActions } from './sign-up.policy.js';

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

/** Who it is about, and how they stand. */
export interface SignUpAbout {
  readonly name: string;
  readonly self: boolean;
  readonly position: number | null;
  readonly now: Date;
}

type Named = { id: string; name: string };

/** What a role is called; one that is no more in it is not named. */
function named(names: Readonly<Record<string, string>>, ids: readonly string[]): Named[] {
  return ids.flatMap((id) => {
    const name = names[id];
    return name === undefined ? [] : [{ id, name }];
  });
}

export function toOwnSignUp(signUp: SignUp, activity: Activity, about: SignUpAbout): OwnSignUp {
  const { id, activityId, residentId, state, roleId, wanted, version } = signUp;
  const { roleNames } = wordsOf(activity);
  const { name, self, position, now } = about;
  return {
    ...{ id, activityId, residentId, name, self, state, position, version },
    wanted: named(roleNames, wanted),
    role: named(roleNames, roleId ? [roleId] : [])[0] ?? null,
    offerUntil: iso(signUp.offerUntil),
    guardianConsent: signUp.guardianConsentAt !== null,
    createdAt: signUp.createdAt.toISOString(),
    changedSince: changedSince(activity, signUp),
    availableActions: signUpActions(activity, signUp, now),
  };
}

/** As the organiser sees them; the names of roles as they were written. */
export function toListed(
  signUp: SignUp,
  roleNames: Readonly<Record<string, string>>,
  person: NamedPerson | undefined,
  { now, published }: { readonly now: Date; readonly published: boolean },
): ListedSignUp {
  const { id, ticket, state, roleId, wanted, walkIn, version } = signUp;
  const age = person && ageOn(shanghaiDay(now), person.birthDate);
  return {
    ...{ id, ticket, state, walkIn, version },
    name: person?.name ?? signUp.name ?? '',
    gridName: person?.gridName ?? null,
    age: age !== undefined && age < adultFromAge ? age : null,
    role: named(roleNames, roleId ? [roleId] : [])[0] ?? null,
    wanted: named(roleNames, wanted),
    offerUntil: iso(signUp.offerUntil),
    guardianConsent: signUp.guardianConsentAt !== null,
    createdAt: signUp.createdAt.toISOString(),
    canRemove: published && (state === 'in' || state === 'waiting' || state === 'offered'),
  };
}
