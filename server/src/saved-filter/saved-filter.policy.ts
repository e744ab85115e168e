import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles } from '@linge/shared/permission';

/** Filters are saved where one serves; what they find is decided anew each time they are used. */
export function mayKeepFilters(grants: readonly RoleGrant[], communityId: string): boolean {
  const roles: readonly string[] = permissionRoles['savedFilter.own'];
  return grants.some((grant) => grant.communityId === communityId && roles.includes(grant.role));
}
