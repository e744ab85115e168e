import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';

/** Staff of a grid print its codes; administrators those of the whole community, or of any grid of it. */
export function mayPrintDoors(
  grants: readonly RoleGrant[],
  where: { readonly communityId: string; readonly gridId?: string | undefined },
): boolean {
  const allowed: readonly Role[] = permissionRoles['door.print'];
  return grants.some(
    (grant) =>
      allowed.includes(grant.role) &&
      grant.communityId === where.communityId &&
      (grant.gridId === null || grant.gridId === where.gridId),
  );
}
