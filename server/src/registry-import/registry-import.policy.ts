import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { Role } from '@linge/shared/permission';
import { permissionRoles } from '@linge/shared/permission';
import type {
  RegistryImportAction,
  RegistryImportState,
} from '@linge/shared/registry-import/registry-import.schema';

/** A community, or one grid of it. */
export interface ImportScope {
  readonly communityId: string;
  readonly gridId: string | null;
}

/**
 * Under which role somebody imports there: administrators their community or a grid of it, a grid worker their grid.
 * @returns undefined for whoever may not
 */
export function importRole(grants: readonly RoleGrant[], scope: ImportScope): Role | undefined {
  const roles: readonly Role[] = permissionRoles['registry.import'];
  const reaching = grants.filter(
    ({ role, communityId, gridId }) =>
      roles.includes(role) &&
      communityId === scope.communityId &&
      (gridId === null || gridId === scope.gridId),
  );
  // Who holds both sees what an administrator sees.
  return (reaching.find(({ gridId }) => gridId === null) ?? reaching[0])?.role;
}

/** What can be done with an import as it stands. */
export function importActions(
  state: RegistryImportState,
  counts: { readonly add: number; readonly change: number },
  isLast: boolean,
): RegistryImportAction[] {
  if (state === 'checked') return counts.add + counts.change > 0 ? ['commit', 'cancel'] : ['cancel'];
  return state === 'committed' && isLast ? ['undo'] : [];
}
