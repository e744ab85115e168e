import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';

/** Staff of a grid read its figures; the community and the town those of every grid and of all together. */
export function mayReadFigures(
  grants: readonly RoleGrant[],
  where: { readonly communityId: string; readonly gridId?: string | undefined },
): boolean {
  const allowed: readonly Role[] = permissionRoles['statistics.read'];
  return grants.some(
    (grant) =>
      allowed.includes(grant.role) &&
      grant.communityId === where.communityId &&
      (grant.gridId === null || grant.gridId === where.gridId),
  );
}
