import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { ComplaintActor, HouseholdLink } from '@linge/shared/complaint/complaint.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';

/** Who asks, as far as the policy looks. */
export interface Asker {
  readonly accountId: string;
  readonly grants: readonly RoleGrant[];
}

/** Where a complaint stands. */
export interface Placed {
  readonly communityId: string;
  readonly gridId: string;
  readonly reporterAccountId: string;
  readonly handlerAccountId: string | null;
}

/** Who may take a complaint on: in the grid itself, or over its whole community. */
export const handlerRoles: readonly Role[] = ['gridWorker', 'partTimeGridWorker', 'communityAdmin'];
const supervisorRoles: readonly Role[] = ['branchSecretary', 'communityAdmin'];
const readerRoles: readonly Role[] = permissionRoles['complaint.queue'];

/** What somebody is to a complaint, each part with the role that makes them it; empty for a stranger. */
export function actorsOf({ accountId, grants }: Asker, complaint: Placed): Map<ComplaintActor, Role> {
  const actors = new Map<ComplaintActor, Role>();
  const held = grants.filter((grant) => reaches(grant, complaint)).map((grant) => grant.role);
  const handler = handlerRoles.find((role) => held.includes(role));
  const supervisor = supervisorRoles.find((role) => held.includes(role));
  if (complaint.reporterAccountId === accountId) actors.set('reporter', 'resident');
  if (handler) actors.set('handler', handler);
  if (supervisor && complaint.handlerAccountId !== accountId) actors.set('supervisor', supervisor);
  return actors;
}

/** Whether somebody reads a complaint as one of those who work for the community. */
export function readsAsStaff({ grants }: Asker, complaint: Placed): boolean {
  return grants.some((grant) => readerRoles.includes(grant.role) && reaches(grant, complaint));
}

/** Who reported it, and who answers for its grid or community; to everybody else it is not there. */
export function mayRead(asker: Asker, complaint: Placed): boolean {
  return complaint.reporterAccountId === asker.accountId || readsAsStaff(asker, complaint);
}

/**
 * Whether a complaint may stand beside a household, for somebody who reads that household. Its own page shows staff a
 * masked name at most; beside a household the same complaint would say who it was. So whoever reported anonymously is
 * never told by the household, and what is about its door says nothing of who reported it.
 *
 * What not all staff of a grid may read (sensitive categories, reports about staff) must be refused here, for both
 * links, and left out by `ComplaintHouseholdRepository` alike, so that not even a gap tells of it.
 */
export function mayStandBeside(
  asker: Asker,
  complaint: Placed & { readonly anonymous: boolean },
  link: HouseholdLink,
): boolean {
  return readsAsStaff(asker, complaint) && (link === 'atDoor' || !complaint.anonymous);
}

/** A part of the queue: a grid, or a whole community, each with the community that it must lie in. */
export interface QueueScope {
  readonly communityId: string;
  readonly gridId: string | null;
}

/**
 * Where somebody's queue reaches, without overlaps; undefined where they have none.
 * @param gridId narrows it; a grid that is not theirs gives undefined too
 */
export function queueScopes({ grants }: Asker, gridId?: string): QueueScope[] | undefined {
  const staff = grants.filter((grant) => readerRoles.includes(grant.role));
  const communities = new Set(staff.flatMap((grant) => (grant.gridId === null ? grant.communityId : [])));
  const scopes: QueueScope[] = [...communities].map((communityId) => ({
    communityId,
    gridId: gridId ?? null,
  }));
  const grids = new Set<string>();
  for (const { communityId, gridId: own } of staff) {
    if (own === null || communities.has(communityId) || grids.has(own)) continue;
    if (gridId !== undefined && gridId !== own) continue;
    grids.add(own);
    scopes.push({ communityId, gridId: own });
  }
  return scopes.length ? scopes : undefined;
}

function reaches(grant: RoleGrant, { communityId, gridId }: Placed): boolean {
  return grant.communityId === communityId && (grant.gridId === null || grant.gridId === gridId);
}
