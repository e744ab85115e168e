import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { WorkScope } from '../../../services/work-scope.policy';

/** Whose list is shown: a community's, or that of what a town itself sends. */
export type Owner = `community/${string}` | `town/${string}`;

export interface OwnerOption {
  readonly value: Owner;
  readonly text: string;
}

/** The communities that somebody works for; and behind them, for an officer, the towns. */
export function ownerOptions(
  scopes: readonly Pick<WorkScope, 'communityId' | 'communityName' | 'town'>[],
  grants: readonly Pick<RoleGrant, 'role' | 'townId'>[],
): OwnerOption[] {
  const officerIn = new Set(grants.flatMap(({ role, townId }) => (role === 'townOfficer' ? [townId] : [])));
  const towns = new Map(
    scopes.flatMap(({ town }) => (officerIn.has(town.id) ? [[town.id, town.name] as const] : [])),
  );
  return [
    ...scopes.map(({ communityId, communityName }): OwnerOption => {
      return { value: `community/${communityId}`, text: communityName };
    }),
    ...[...towns].map(([id, name]): OwnerOption => ({ value: `town/${id}`, text: `${name}发的通知` })),
  ];
}

/** Which of both, and its id. */
export function ownerOf(owner: Owner): { readonly kind: 'community' | 'town'; readonly id: string } {
  const [kind, id = ''] = owner.split('/');
  return { kind: kind === 'town' ? 'town' : 'community', id };
}
