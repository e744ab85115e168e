import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles, type Permission } from '@linge/shared/permission';

interface Asker {
  readonly accountId: string;
  readonly grants: readonly RoleGrant[];
}

/** A template as far as the policy looks: `ownerAccountId` is null for the community's. */
interface Kept {
  readonly communityId: string;
  readonly ownerAccountId: string | null;
}

/** Whoever serves the community reads its templates and keeps their own. */
export function mayUseTemplates({ grants }: Asker, communityId: string): boolean {
  return holds(grants, 'answerTemplate.use', communityId);
}

/** The community's are its administrators'; one's own are for nobody else, even to read. */
export function mayKeepTemplate(asker: Asker, { communityId, ownerAccountId }: Kept): boolean {
  if (ownerAccountId === null) return holds(asker.grants, 'answerTemplate.manage', communityId);
  return ownerAccountId === asker.accountId && mayUseTemplates(asker, communityId);
}

function holds(grants: readonly RoleGrant[], permission: Permission, communityId: string): boolean {
  const roles: readonly string[] = permissionRoles[permission];
  return grants.some((grant) => grant.communityId === communityId && roles.includes(grant.role));
}
