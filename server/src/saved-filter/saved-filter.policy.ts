import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles, type Permission } from '@linge/shared/permission';
import type { SavedFilterKind } from '@linge/shared/saved-filter/saved-filter.schema';

/** Whoever reads what a filter narrows may keep one. */
const reads: Readonly<Record<SavedFilterKind, Permission>> = {
  registry: 'resident.read',
  queue: 'complaint.queue',
};

/** Filters are saved where one serves; what they find is decided anew each time they are used. */
export function mayKeepFilters(
  grants: readonly RoleGrant[],
  communityId: string,
  kind: SavedFilterKind,
): boolean {
  const roles: readonly string[] = permissionRoles[reads[kind]];
  return grants.some((grant) => grant.communityId === communityId && roles.includes(grant.role));
}
