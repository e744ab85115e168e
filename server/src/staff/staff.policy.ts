import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';

type Grants = readonly RoleGrant[];

/** Everybody who may read units at all needs all of their own community's: work is handed over to any of them. */
export function mayReadUnits(grants: Grants, communityId: string): boolean {
  return grants.some(
    (grant) => holds(permissionRoles['unit.read'], grant.role) && grant.communityId === communityId,
  );
}

/** Staff of a grid see who serves that grid; the community and the town see every grid. */
export function mayReadAssignments(
  grants: Grants,
  where: { readonly communityId: string; readonly gridId?: string | undefined },
): boolean {
  return grants.some(
    (grant) =>
      holds(permissionRoles['gridAssignment.read'], grant.role) &&
      grant.communityId === where.communityId &&
      (grant.gridId === null || grant.gridId === where.gridId),
  );
}

/** Only the community's own administrators say who serves it. */
export function mayManageStaff(grants: Grants, communityId: string): boolean {
  return grants.some(
    (grant) => holds(permissionRoles['staffMember.manage'], grant.role) && grant.communityId === communityId,
  );
}

function holds(allowed: readonly Role[], role: Role): boolean {
  return allowed.includes(role);
}
