import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles, type Permission, type Role } from '@linge/shared/permission';

/** A community in which somebody works: all of it, or some of its grids. */
export interface WorkScope {
  readonly communityId: string;
  readonly communityName: string;
  readonly town: { readonly id: string; readonly name: string };
  /** Works for the whole community, not for single grids only. */
  readonly whole: boolean;
  readonly grids: readonly { readonly id: string; readonly name: string }[];
}

/** Where grants that hold a permission reach: `null` for a whole community, else its grids. */
export function reachOf(
  grants: readonly RoleGrant[],
  permission: Permission,
): Readonly<Record<string, readonly string[] | null>> {
  const roles: readonly Role[] = permissionRoles[permission];
  const reach: Record<string, readonly string[] | null> = {};
  for (const { role, communityId, gridId } of grants) {
    if (!roles.includes(role)) continue;
    const before = reach[communityId];
    if (gridId === null || before === null) reach[communityId] = null;
    else reach[communityId] = [...new Set([...(before ?? []), gridId])];
  }
  return reach;
}

/** A scope as one value of a chooser. */
export type ScopeKey = `${string}/${string}`;

export function scopeKey(communityId: string, gridId: string | null): ScopeKey {
  return `${communityId}/${gridId ?? ''}`;
}

export function scopeOf(key: ScopeKey): { readonly communityId: string; readonly gridId: string | null } {
  const [communityId = '', gridId = ''] = key.split('/');
  return { communityId, gridId: gridId || null };
}

/** Every scope there is to choose from, by community; the first is the widest. */
export function scopeGroups(scopes: readonly WorkScope[]) {
  return scopes.map(({ communityId, communityName, whole, grids }) => ({
    title: communityName,
    options: [
      ...(whole
        ? [
            {
              value: scopeKey(communityId, null),
              text: scopes.length > 1 ? `${communityName}全部` : communityName,
            },
          ]
        : []),
      ...grids.map((grid) => ({ value: scopeKey(communityId, grid.id), text: grid.name })),
    ],
  }));
}
