import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { CorrectionActor } from '@linge/shared/correction/correction.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';
import { reaches, type Scope } from '../common/auth/scope.policy.js';

/** Where a correction stands. */
export interface PlacedCorrection {
  readonly communityId: string;
  readonly gridId: string;
  readonly accountId: string;
}

const deciders: readonly Role[] = permissionRoles['correction.decide'];

/** Whether somebody decides for all of a scope. */
export function mayDecide(grants: readonly RoleGrant[], scope: Scope): boolean {
  return reaches(grants, deciders, scope);
}

/** What somebody is to a correction; nobody accepts their own. */
export function actorsOf(
  { accountId, grants }: { readonly accountId: string; readonly grants: readonly RoleGrant[] },
  correction: PlacedCorrection,
): Map<CorrectionActor, Role> {
  if (correction.accountId === accountId) return new Map([['asker', 'resident']]);
  const role = deciders.find((decider) => reaches(grants, [decider], correction));
  return new Map(role ? [['decider', role]] : []);
}
