import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';

/** The registry is read by those who serve it: staff of a grid their grid, administrators their community. */
export function mayReadRegistry(
  grants: readonly RoleGrant[],
  where: { readonly communityId: string; readonly gridId?: string | undefined },
): boolean {
  const allowed: readonly Role[] = permissionRoles['resident.read'];
  return grants.some(
    (grant) =>
      allowed.includes(grant.role) &&
      grant.communityId === where.communityId &&
      (grant.gridId === null || grant.gridId === where.gridId),
  );
}
