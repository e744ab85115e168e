import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { Role } from '@linge/shared/permission';

/** A community, or one grid of it. */
export interface Scope {
  readonly communityId: string;
  readonly gridId?: string | undefined;
}

/**
 * Whether one of the roles is held for all of a scope: for the whole community, or for the grid that is asked about.
 * Who serves a grid reaches the community only by naming that grid.
 */
export function reaches(grants: readonly RoleGrant[], roles: readonly Role[], scope: Scope): boolean {
  return grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      grant.communityId === scope.communityId &&
      (grant.gridId === null || grant.gridId === scope.gridId),
  );
}
