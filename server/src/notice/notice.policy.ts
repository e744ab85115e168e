import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { NoticePlaceKind } from '@linge/shared/notice/notice-audience.schema';
import type { ReachStatus, TellingHow } from '@linge/shared/notice/notice-reach.schema';
import type { NoticeActor, NoticeImportance, NoticeLevel } from '@linge/shared/notice/notice.schema';
import type { Role } from '@linge/shared/permission';

/** Who asks, as far as the policy looks. */
export interface Asker {
  readonly accountId: string;
  readonly grants: readonly RoleGrant[];
}

/** A place of an audience and where it lies; null where it is more than that. */
export interface ResolvedPlace {
  readonly kind: NoticePlaceKind;
  readonly id: string;
  readonly name: string;
  readonly communityId: string;
  readonly gridId: string | null;
  readonly microGridId: string | null;
}

/** What decides who may do what with a notice. */
export interface PlacedNotice {
  readonly level: NoticeLevel;
  readonly authorAccountId: string;
  readonly authorRole: Role;
  readonly places: readonly ResolvedPlace[];
}

/** From the smallest to the largest. */
export const levels: readonly NoticeLevel[] = ['microGrid', 'grid', 'community', 'town'];

/** As whom one writes at a level. */
export const writers: Readonly<Record<NoticeLevel, readonly Role[]>> = {
  microGrid: ['microGridLeader'],
  grid: ['gridWorker', 'branchSecretary'],
  community: ['communityAdmin'],
  town: ['townOfficer'],
};

/** Who carries a notice to the doors, besides the leaders of micro-grids. */
export const gridCarriers: readonly Role[] = ['gridWorker', 'partTimeGridWorker', 'branchSecretary'];

/** Whether a grant reaches all of a place: a leader's only their micro-grid, that of a grid only the grid. */
function covers(grant: RoleGrant, place: ResolvedPlace): boolean {
  if (grant.communityId !== place.communityId) return false;
  if (grant.role === 'microGridLeader') {
    return grant.microGridId !== null && grant.microGridId === place.microGridId;
  }
  return grant.gridId === null || grant.gridId === place.gridId;
}

/** As which role somebody may write to all of some places at a level; undefined where they may not. */
export function writerRole(
  { grants }: Pick<Asker, 'grants'>,
  level: NoticeLevel,
  places: readonly ResolvedPlace[],
): Role | undefined {
  const held = grants.filter(({ role }) => writers[level].includes(role));
  const all = places.length > 0 && places.every((place) => held.some((grant) => covers(grant, place)));
  return all ? held[0]?.role : undefined;
}

/** As which role somebody may write to all of the same people, at the level of a notice or above. */
function roleFrom(asker: Pick<Asker, 'grants'>, { level, places }: PlacedNotice): Role | undefined {
  const reach = levels.slice(levels.indexOf(level));
  return reach.map((one) => writerRole(asker, one, places)).find((one) => one !== undefined);
}

/**
 * What somebody is to a notice, by the posts that they hold today: its author, or a peer, where they may write to all of
 * the same people at the same level or above. Who wrote it and may no more is its former author; empty for everybody else.
 */
export function actorsOf(asker: Asker, notice: PlacedNotice): Map<NoticeActor, Role> {
  const actors = new Map<NoticeActor, Role>();
  const mine = notice.authorAccountId === asker.accountId;
  const role = roleFrom(asker, notice);
  if (role) actors.set(mine ? 'author' : 'peer', role);
  else if (mine) actors.set('formerAuthor', notice.authorRole);
  return actors;
}

/** Whether somebody may look at a town's notice where the town has nobody else who may. */
export function mayStandIn({ accountId, grants }: Asker, notice: PlacedNotice): boolean {
  if (notice.level !== 'town' || notice.authorAccountId === accountId) return false;
  const ids = notice.places.map(({ communityId }) => communityId);
  return grants.some(({ role, communityId }) => role === 'communityAdmin' && ids.includes(communityId));
}

/** Some labels are for administrators alone: whom they mark is not told to others by writing to them. */
export function visibleTo<Label extends { readonly visibleTo: string; readonly communityId: string }>(
  grants: readonly RoleGrant[],
  labels: readonly Label[],
): Label[] {
  const admin = (communityId: string) =>
    grants.some((grant) => grant.role === 'communityAdmin' && grant.communityId === communityId);
  return labels.filter((label) => label.visibleTo === 'staff' || admin(label.communityId));
}

/** Codes of labels that somebody may use: the same one may be for administrators alone in one of several communities. */
export function codesFor(
  grants: readonly RoleGrant[],
  labels: readonly {
    readonly code: string;
    readonly visibleTo: string;
    readonly communityId: string;
  }[],
): Set<string> {
  const visible = visibleTo(grants, labels);
  const hidden = new Set(labels.filter((label) => !visible.includes(label)).map(({ code }) => code));
  return new Set(visible.map(({ code }) => code).filter((code) => !hidden.has(code)));
}

/**
 * Whether it can be that somebody else has to look at it first: what is urgent, or has documents with it, which WeChat has
 * no check for. Where it is for a whole community, they do.
 */
export function mayNeedApproval(notice: {
  readonly importance: NoticeImportance;
  readonly hasAttachments: boolean;
}): boolean {
  return notice.importance === 'urgent' || notice.hasAttachments;
}

/** Households that somebody may see: those of whole communities, of grids, or of micro-grids. */
export interface ReachScope {
  readonly communityIds: readonly string[];
  readonly gridIds: readonly string[];
  readonly microGridIds: readonly string[];
}

const distinct = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))];

/** Whose doors somebody goes to. An officer of the town goes to none. */
export function carrierScope({ grants }: Pick<Asker, 'grants'>): ReachScope {
  return {
    communityIds: distinct(
      grants.filter(({ role }) => role === 'communityAdmin').map(({ communityId }) => communityId),
    ),
    gridIds: distinct(grants.filter(({ role }) => gridCarriers.includes(role)).map(({ gridId }) => gridId)),
    microGridIds: distinct(
      grants.filter(({ role }) => role === 'microGridLeader').map(({ microGridId }) => microGridId),
    ),
  };
}

/** Of which households somebody sees figures: those at whose doors they serve, and those of their town. */
export function figureScope({ grants }: Pick<Asker, 'grants'>): ReachScope {
  const scope = carrierScope({ grants });
  const town = grants.filter(({ role }) => role === 'townOfficer').map(({ communityId }) => communityId);
  return { ...scope, communityIds: distinct([...scope.communityIds, ...town]) };
}

export function isEmpty({ communityIds, gridIds, microGridIds }: ReachScope): boolean {
  return communityIds.length + gridIds.length + microGridIds.length === 0;
}

/** Whether a household lies in a scope. */
export function inScope(
  { communityIds, gridIds, microGridIds }: ReachScope,
  household: { readonly communityId: string; readonly gridId: string; readonly microGridId: string },
): boolean {
  return (
    communityIds.includes(household.communityId) ||
    gridIds.includes(household.gridId) ||
    microGridIds.includes(household.microGridId)
  );
}

/** Whether an audience can have people in a scope: its places and the scope's lie one in the other. */
export function meets(
  { communityIds, gridIds, microGridIds }: ReachScope,
  places: readonly ResolvedPlace[],
  grants: readonly RoleGrant[],
): boolean {
  const gridOf = (microGridId: string) => grants.find((grant) => grant.microGridId === microGridId)?.gridId;
  const communityOf = (gridId: string) => grants.find((grant) => grant.gridId === gridId)?.communityId;
  return places.some(
    (place) =>
      communityIds.includes(place.communityId) ||
      gridIds.some((id) => id === place.gridId || (!place.gridId && communityOf(id) === place.communityId)) ||
      microGridIds.some((id) => {
        if (place.microGridId) return id === place.microGridId;
        const gridId = gridOf(id);
        return place.gridId ? place.gridId === gridId : !!gridId && communityOf(gridId) === place.communityId;
      }),
  );
}

/**
 * Where a household stands: what was read weighs more than what staff did, and both more than nothing. Where a
 * confirmation is asked for, having read it is not all yet: staff who told them weigh more.
 */
export function statusOf(
  household: {
    readonly readAt: Date | null;
    readonly acknowledgedAt: Date | null;
    readonly toldHow: TellingHow | null;
  },
  { needsAcknowledgement }: { readonly needsAcknowledgement: boolean },
): ReachStatus {
  const { readAt, acknowledgedAt, toldHow } = household;
  const told = toldHow !== null && toldHow !== 'notReachable';
  if (acknowledgedAt) return 'acknowledged';
  if (told && needsAcknowledgement) return 'told';
  if (readAt) return 'read';
  if (told) return 'told';
  return toldHow === null ? 'toReach' : 'notReachable';
}
