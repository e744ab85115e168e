import type { PublicActivity } from '@linge/shared/activity/activity.schema';
import {
  openSignUpStates,
  type OwnSignUp,
  type SignUpCandidate,
  type SignUpStanding,
} from '@linge/shared/activity/sign-up.schema';

/** Who comes, and as what. */
export interface SignUpChoice {
  readonly candidate: SignUpCandidate;
  /** What they like best first. */
  readonly roleIds: readonly string[];
  readonly guardianConsent: boolean;
}

/** Whether they have a part in it: a place, a place in the line, or an offer. */
export function hasPart(signUp: Pick<OwnSignUp, 'state'> | null): boolean {
  const open: readonly string[] = openSignUpStates;
  return signUp !== null && open.includes(signUp.state);
}

/** What waits for an answer first, else as it comes. */
export function offeredFirst<Item extends Pick<OwnSignUp, 'state'>>(items: readonly Item[]): readonly Item[] {
  const offered = items.filter(({ state }) => state === 'offered');
  return [...offered, ...items.filter(({ state }) => state !== 'offered')];
}

/** Those who may still be signed up. */
export function joinable({ candidates }: Pick<SignUpStanding, 'candidates'>): readonly SignUpCandidate[] {
  return candidates.filter(({ notEntitled, signUp }) => notEntitled === null && !hasPart(signUp));
}

/**
 * What one tap signs up: myself, where there is nothing to choose, nothing to agree to and nothing else at that time;
 * null where it has to be asked first.
 */
export function oneTap(
  { roles }: Pick<PublicActivity, 'roles'>,
  standing: Pick<SignUpStanding, 'candidates'>,
): SignUpChoice | null {
  const candidate = joinable(standing).find(({ self }) => self);
  const [role] = roles;
  if (!candidate || !role || roles.length > 1) return null;
  if (candidate.needsGuardianConsent || candidate.overlaps.length > 0) return null;
  return { candidate, roleIds: [role.id], guardianConsent: false };
}

/** Takes a role to the end of what is liked, or out of it. */
export function toggledRole(roleIds: readonly string[], roleId: string): readonly string[] {
  return roleIds.includes(roleId) ? roleIds.filter((id) => id !== roleId) : [...roleIds, roleId];
}

/** What is missing, by field. */
export function choiceProblems(choice: {
  readonly candidate: SignUpCandidate | null;
  readonly roleIds: readonly string[];
  readonly guardianConsent: boolean;
}): Readonly<Record<string, string>> {
  const { candidate, roleIds, guardianConsent } = choice;
  return {
    ...(candidate ? {} : { candidate: '请选择给谁报名' }),
    ...(roleIds.length > 0 ? {} : { roles: '请选择想做什么' }),
    ...(candidate?.needsGuardianConsent && !guardianConsent
      ? { guardianConsent: '孩子参加，要您作为监护人同意' }
      : {}),
  };
}

/** As the contract has it; myself is told by naming nobody. */
export function choiceBody({ candidate, roleIds, guardianConsent }: SignUpChoice) {
  return {
    ...(candidate.self ? {} : { residentId: candidate.residentId }),
    roleIds: [...roleIds],
    guardianConsent: candidate.needsGuardianConsent && guardianConsent,
  };
}

/**
 * An activity with its places as they are now: what everybody reads may be some seconds old, what somebody is told of
 * where they stand is not.
 */
export function asItStands(activity: PublicActivity, standing: SignUpStanding | null): PublicActivity {
  if (!standing) return activity;
  const { window: signUp, free, waiting } = standing;
  const freeIn = new Map(standing.roles.map((role) => [role.id, role.free]));
  const roles = activity.roles.map((role) => ({ ...role, free: freeIn.get(role.id) ?? role.free }));
  return { ...activity, signUp, free, waiting, roles };
}

/** What stands at the foot of an activity. */
export type SignUpStep =
  | { readonly kind: 'none' }
  /** There is nothing to tap yet or any more, and why. */
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'login' }
  | { readonly kind: 'household' }
  /** `mine`: whether it is about myself first; `family`: whether there is anybody else. */
  | { readonly kind: 'open'; readonly waits: boolean; readonly mine: boolean; readonly family: boolean };

/** @param standing null for a visitor, and until it is known */
export function signUpStep(
  { state, signUp }: Pick<PublicActivity, 'state' | 'signUp'>,
  standing: SignUpStanding | null,
  visitor: boolean,
): SignUpStep {
  if (state !== 'published') return { kind: 'none' };
  const window = standing?.window ?? signUp;
  if (window === 'closed') return { kind: 'told', text: '报名结束' };
  if (window === 'notYet') return { kind: 'told', text: '还没有开始报名' };
  if (visitor) return { kind: 'login' };
  if (!standing) return { kind: 'none' };
  if (standing.needsHousehold) return { kind: 'household' };
  const open = joinable(standing);
  if (open.length === 0) return { kind: 'none' };
  return {
    kind: 'open',
    waits: window === 'full',
    mine: open.some(({ self }) => self),
    family: open.some(({ self }) => !self),
  };
}
