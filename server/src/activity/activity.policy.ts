import type { RoleGrant } from '@linge/shared/account/account.schema';
import { communityOrganisers, gridOrganisers } from '@linge/shared/activity/activity-organiser';
import type { OrganiserKind } from '@linge/shared/activity/activity.schema';
import type { Role } from '@linge/shared/permission';

/** Who asks, with the volunteer teams that they lead. */
export interface Organising {
  readonly grants: readonly RoleGrant[];
  readonly ledTeams: readonly { readonly id: string; readonly communityId: string }[];
}

/** In whose name an activity is. */
export interface OrganiserPlace {
  readonly communityId: string;
  readonly organiserKind: OrganiserKind;
  readonly gridId: string | null;
  readonly teamId: string | null;
}

/** As which role somebody may organise in a name; undefined where they may not. Who leads a team may be anything else. */
export function organiserRole({ grants, ledTeams }: Organising, place: OrganiserPlace): Role | undefined {
  const here = grants.filter(({ communityId }) => communityId === place.communityId);
  const whole = here.find(({ role }) => communityOrganisers.includes(role));
  if (whole) return whole.role;
  if (place.organiserKind === 'grid') {
    return here.find(({ role, gridId }) => gridOrganisers.includes(role) && gridId === place.gridId)?.role;
  }
  const leads = place.organiserKind === 'team' && ledTeams.some(({ id }) => id === place.teamId);
  if (!leads) return undefined;
  return here.find(({ role }) => role !== 'resident' && role !== 'volunteer')?.role ?? 'volunteer';
}

/** A list of activities: one column of an index with the value that is looked for. */
export interface ActivityRange {
  readonly column: 'communityId' | 'gridId' | 'teamId';
  readonly id: string;
}

/** Of which activities somebody sees the list. */
export function organisedRanges({ grants, ledTeams }: Organising): ActivityRange[] {
  const communities = new Set(
    grants.filter(({ role }) => communityOrganisers.includes(role)).map(({ communityId }) => communityId),
  );
  const grids = new Set(
    grants
      .filter(({ role, communityId }) => gridOrganisers.includes(role) && !communities.has(communityId))
      .flatMap(({ gridId }) => gridId ?? []),
  );
  const teams = ledTeams.filter(({ communityId }) => !communities.has(communityId)).map(({ id }) => id);
  return [
    ...[...communities].map((id): ActivityRange => ({ column: 'communityId', id })),
    ...[...grids].map((id): ActivityRange => ({ column: 'gridId', id })),
    ...[...new Set(teams)].map((id): ActivityRange => ({ column: 'teamId', id })),
  ];
}

/** Some labels are for administrators alone: whom they mark is not told to others by inviting them. */
export function mayUseLabel(
  { grants }: Pick<Organising, 'grants'>,
  { visibleTo, communityId }: { readonly visibleTo: string; readonly communityId: string },
): boolean {
  const staff = grants.some((grant) => grant.communityId === communityId && grant.role !== 'resident');
  const admin = grants.some((grant) => grant.communityId === communityId && grant.role === 'communityAdmin');
  return visibleTo === 'staff' ? staff : admin;
}
