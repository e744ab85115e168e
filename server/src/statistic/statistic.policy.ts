import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles } from '@linge/shared/permission';
import { reaches, type Scope } from '../common/auth/scope.policy.js';

/** Staff of a grid read its figures; the community and the town those of every grid and of all together. */
export function mayReadFigures(grants: readonly RoleGrant[], scope: Scope): boolean {
  return reaches(grants, permissionRoles['statistics.read'], scope);
}
