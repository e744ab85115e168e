import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles } from '@linge/shared/permission';

/** Whose something is that was given up: a community's, or a town's that sent it itself. */
export type UndeliveredOwner = { readonly communityId: string } | { readonly townId: string };

/**
 * Administrators see what was given up in their community, officers of a town in each of its communities, and of what
 * the town itself sent.
 */
export function maySeeUndelivered(grants: readonly RoleGrant[], owner: UndeliveredOwner): boolean {
  if ('townId' in owner) {
    return grants.some(({ role, townId }) => role === 'townOfficer' && townId === owner.townId);
  }
  const roles: readonly string[] = permissionRoles['undelivered.manage'];
  return grants.some((grant) => grant.communityId === owner.communityId && roles.includes(grant.role));
}
