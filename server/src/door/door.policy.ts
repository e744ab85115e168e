import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles } from '@linge/shared/permission';
import { reaches, type Scope } from '../common/auth/scope.policy.js';

/** Staff of a grid print its codes; administrators those of the whole community, or of any grid of it. */
export function mayPrintDoors(grants: readonly RoleGrant[], scope: Scope): boolean {
  return reaches(grants, permissionRoles['door.print'], scope);
}
