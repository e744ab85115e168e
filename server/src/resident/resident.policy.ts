import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles } from '@linge/shared/permission';
import { reaches, type Scope } from '../common/auth/scope.policy.js';

/** The registry is read by those who serve it: staff of a grid their grid, administrators their community. */
export function mayReadRegistry(grants: readonly RoleGrant[], scope: Scope): boolean {
  return reaches(grants, permissionRoles['resident.read'], scope);
}
