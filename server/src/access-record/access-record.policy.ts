import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles } from '@linge/shared/permission';

/** Who was shown what is for the administrators of the community. */
export function mayReadRecords(grants: readonly RoleGrant[], communityId: string): boolean {
  const roles: readonly string[] = permissionRoles['accessRecord.read'];
  return grants.some((grant) => grant.communityId === communityId && roles.includes(grant.role));
}
