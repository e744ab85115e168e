import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles } from '@linge/shared/permission';

/** Administrators see what was given up in their community, officers of a town in each of its communities. */
export function maySeeUndelivered(grants: readonly RoleGrant[], communityId: string): boolean {
  const roles: readonly string[] = permissionRoles['undelivered.manage'];
  return grants.some((grant) => grant.communityId === communityId && roles.includes(grant.role));
}
