import type { ActivityState } from '@linge/shared/activity/activity.schema';
import type {
  PictureHidden,
  ReviewAction,
  ReviewState,
} from '@linge/shared/activity-review/activity-review.schema';
import type {
  PictureConsentAction,
  PictureConsentState,
} from '@linge/shared/activity-review/picture-consent.schema';
import { guardianUntilAge } from '@linge/shared/privacy/guardian-consent.schema';

/** An activity as far as it decides whether there is an afterwards. */
export interface PassingActivity {
  readonly state: ActivityState;
  readonly lastStartsAt: Date;
}

/** Whether there is something to tell: it is finished, or its last session has begun. */
export function hasPassed({ state, lastStartsAt }: PassingActivity, now: Date): boolean {
  return state === 'finished' || (state === 'published' && lastStartsAt <= now);
}

export function reviewActions(state: ReviewState, activity: PassingActivity, now: Date): ReviewAction[] {
  if (!hasPassed(activity, now)) return [];
  if (state === 'none') return ['save'];
  return state === 'draft' ? ['save', 'publish'] : ['save', 'takeDown'];
}

/** A picture as far as it decides who may see it. */
export interface HeldPicture {
  readonly nobody: boolean;
  readonly removalAsked: boolean;
  readonly consents: readonly PictureConsentState[];
}

const given: readonly PictureConsentState[] = ['agreed', 'noted'];

/** Why others do not see a picture, whatever was checked of it; undefined where they do. */
export function hiddenBecause(
  { nobody, removalAsked, consents }: HeldPicture,
  state: ReviewState,
): Exclude<PictureHidden, 'check'> | undefined {
  if (removalAsked) return 'removalAsked';
  if (consents.some((consent) => consent === 'refused' || consent === 'gone')) return 'refused';
  if (!nobody && consents.length === 0) return 'unnamed';
  if (!consents.every((consent) => given.includes(consent))) return 'waits';
  return state === 'published' ? undefined : 'unpublished';
}

/** What somebody said stays said: they cannot be taken off the picture again. */
export function mustStayNamed(state: PictureConsentState): boolean {
  return state === 'refused' || state === 'gone';
}

export function consentActions(state: PictureConsentState): PictureConsentAction[] {
  switch (state) {
    case 'asked':
      return ['agree', 'refuse'];
    case 'agreed':
      return ['refuse'];
    case 'refused':
    case 'gone':
      return ['agree'];
    case 'noted':
      return ['refuse'];
  }
}

/** An account beside somebody who is shown. */
export interface Beside {
  readonly accountId: string;
  /** It is their own. */
  readonly self: boolean;
}

const isChild = (age: number | null) => age !== null && age < guardianUntilAge;

/**
 * Who is asked: whoever is old enough and has an account themselves; else who signed them up, or looks after them. For a
 * child never the child.
 */
export function askedAccounts(age: number | null, beside: readonly Beside[]): string[] {
  const own = isChild(age) ? [] : beside.filter(({ self }) => self);
  const asked = own.length ? own : beside.filter(({ self }) => !self);
  return [...new Set(asked.map(({ accountId }) => accountId))];
}

/** Whether somebody answers for a person. @param hasAccount the person uses one themselves */
export function mayAnswer({
  age,
  self,
  hasAccount,
}: {
  readonly age: number | null;
  readonly self: boolean;
  readonly hasAccount: boolean;
}): boolean {
  if (isChild(age)) return !self;
  return self || !hasAccount;
}
