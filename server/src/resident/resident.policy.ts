import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';
import { reaches, type Scope } from '../common/auth/scope.policy.js';

/** The registry is read by those who serve it: staff of a grid their grid, administrators their community. */
export function mayReadRegistry(grants: readonly RoleGrant[], scope: Scope): boolean {
  return reaches(grants, permissionRoles['resident.read'], scope);
}

/** And changed by those who work in the grid, or administer the community. */
export function mayChangeRegistry(grants: readonly RoleGrant[], scope: Scope): boolean {
  return reaches(grants, permissionRoles['resident.manage'], scope);
}

/** The role in which somebody changes the registry of a place: the nearest to it. */
export function roleInRegistry(grants: readonly RoleGrant[], scope: Scope): Role | null {
  return permissionRoles['resident.manage'].find((role) => reaches(grants, [role], scope)) ?? null;
}

/** The role in which somebody reads the registry of a place: the nearest to it. */
export function nearestReader(grants: readonly RoleGrant[], scope: Scope): Role | null {
  return permissionRoles['resident.read'].find((role) => reaches(grants, [role], scope)) ?? null;
}
