import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';
import { reaches, type Scope } from '../common/auth/scope.policy.js';

type Grants = readonly RoleGrant[];

/** Whoever may read units at all needs every one of their community: work is handed over to any of them. */
export function mayReadUnits(grants: Grants, communityId: string): boolean {
  const allowed: readonly Role[] = permissionRoles['unit.read'];
  return grants.some((grant) => allowed.includes(grant.role) && grant.communityId === communityId);
}

/** Everybody who works for a community sees the whole of its chart: they turn to one another. */
export function mayReadOrganisation(grants: Grants, communityId: string): boolean {
  const allowed: readonly Role[] = permissionRoles['organisation.read'];
  return grants.some((grant) => allowed.includes(grant.role) && grant.communityId === communityId);
}

/** Staff of a grid see who serves that grid; the community and the town see every grid. */
export function mayReadAssignments(grants: Grants, scope: Scope): boolean {
  return reaches(grants, permissionRoles['gridAssignment.read'], scope);
}

/** Only a community's own administrators say who serves it. */
export function mayManageStaff(grants: Grants, communityId: string): boolean {
  return reaches(grants, permissionRoles['staffMember.manage'], { communityId });
}
