import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { FollowOfferState } from '@linge/shared/household-tie/follow-offer.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';
import { reaches, type Scope } from '../common/auth/scope.policy.js';

/** Whether somebody sees who receives for the people of a place. */
export function mayReadOffers(grants: readonly RoleGrant[], scope: Scope): boolean {
  return reaches(grants, permissionRoles['followOffer.read'], scope);
}

/** The role in which somebody writes down what an elder of a place said; null where they may not. */
export function roleForOffers(grants: readonly RoleGrant[], scope: Scope): Role | null {
  return permissionRoles['followOffer.manage'].find((role) => reaches(grants, [role], scope)) ?? null;
}

/** Who is asked: the elder once they have an account, else the relative. */
export function askedOf(offer: {
  readonly followerAccountId: string;
  readonly followedAccountId: string | null;
}): string {
  return offer.followedAccountId ?? offer.followerAccountId;
}

/** What an answer to an offer is: to say the same once more is no harm, to say otherwise too late. */
export function answerTo(state: FollowOfferState, answer: 'agreed' | 'declined'): 'take' | 'again' | 'gone' {
  if (state === 'waiting') return 'take';
  return state === answer ? 'again' : 'gone';
}
