import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { HouseholdLink } from '@linge/shared/complaint/complaint-list.schema';
import type {
  ComplaintActor,
  ComplaintDispatch,
  ComplaintLevel,
  ComplaintSource,
} from '@linge/shared/complaint/complaint.schema';
import type { EventAudience } from '@linge/shared/complaint/complaint.transitions';
import { permissionRoles, type Role } from '@linge/shared/permission';

/** Who asks, as far as the policy looks. */
export interface Asker {
  readonly accountId: string;
  readonly grants: readonly RoleGrant[];
}

/** A unit that a complaint was dispatched to. */
export interface Dispatched {
  readonly unitId: string;
  readonly lead: boolean | number;
  readonly state: ComplaintDispatch['state'];
}

/** Where a complaint stands. */
export interface Placed {
  readonly communityId: string;
  readonly gridId: string;
  readonly level: ComplaintLevel;
  readonly reporterAccountId: string | null;
  readonly handlerAccountId: string | null;
  /** Who said what was done. */
  readonly resolvedByAccountId: string | null;
  /** Who wrote it down for somebody; lists do not look at that. */
  readonly filedByAccountId?: string | null;
  readonly source?: ComplaintSource;
}

/** Who may take a complaint on in the grid itself, or over its whole community. */
export const handlerRoles: readonly Role[] = ['gridWorker', 'partTimeGridWorker', 'communityAdmin'];
/** Who answers for a complaint at each level: 小事不出网格、大事不出社区、难事不出乡镇. */
export const levelHandlers: Readonly<Record<ComplaintLevel, readonly Role[]>> = {
  grid: handlerRoles,
  community: ['communityAdmin'],
  town: ['townOfficer'],
};
/**
 * Who checks at each level what was done there, the nearest first. Several, as whoever dealt with it is none of them; a
 * branch secretary never does.
 */
export const levelSupervisors: Readonly<Record<ComplaintLevel, readonly Role[]>> = {
  grid: ['branchSecretary', 'communityAdmin', 'townOfficer'],
  community: ['communityAdmin', 'townOfficer', 'branchSecretary'],
  town: ['townOfficer', 'communityAdmin', 'branchSecretary'],
};
const readerRoles: readonly Role[] = permissionRoles['complaint.queue'];
/** A unit that was relieved of it has no more to do with it. */
const unitReads: readonly ComplaintDispatch['state'][] = ['waiting', 'accepted', 'returned', 'reported'];

/** What somebody is to a complaint, each part with the role that makes them it; empty for a stranger. */
export function actorsOf(
  { accountId, grants }: Asker,
  complaint: Placed,
  dispatches: readonly Dispatched[] = [],
): Map<ComplaintActor, Role> {
  const actors = new Map<ComplaintActor, Role>();
  const held = grants.filter((grant) => reaches(grant, complaint)).map((grant) => grant.role);
  const handler = levelHandlers[complaint.level].find((role) => held.includes(role));
  const supervisor = levelSupervisors[complaint.level].find((role) => held.includes(role));
  if (complaint.reporterAccountId === accountId) actors.set('reporter', 'resident');
  const filed = complaint.source === 'worker' && complaint.filedByAccountId === accountId;
  const filer = filed ? roleToFile({ grants }, complaint) : undefined;
  if (filer) actors.set('filer', filer);
  if (handler) actors.set('handler', handler);
  const own = complaint.handlerAccountId === accountId || complaint.resolvedByAccountId === accountId;
  if (supervisor && !own) actors.set('supervisor', supervisor);
  const unit = dispatchOf({ accountId, grants }, dispatches);
  if (unit) actors.set(unit.lead ? 'leadUnit' : 'helpingUnit', 'unitHandler');
  return actors;
}

/** What the unit of somebody was asked to do, as long as it has to do with it. */
export function dispatchOf<Row extends Dispatched>(
  asker: Asker,
  dispatches: readonly Row[],
): Row | undefined {
  const units = unitsOf(asker);
  const own = dispatches.filter(({ unitId, state }) => units.includes(unitId) && unitReads.includes(state));
  // Of two units of theirs the one that has still to answer.
  return own.find(({ state }) => state === 'waiting' || state === 'accepted') ?? own[0];
}

/** Whether somebody reads a complaint as one of those who work for the community. */
export function readsAsStaff({ grants }: Asker, complaint: Placed): boolean {
  return grants.some((grant) => readerRoles.includes(grant.role) && reaches(grant, complaint));
}

/** The role in which somebody files a report for somebody else in a place: the nearest to it. */
export function roleToFile(
  { grants }: Pick<Asker, 'grants'>,
  place: Pick<Placed, 'communityId' | 'gridId'>,
): Role | undefined {
  const roles: readonly Role[] = permissionRoles['complaint.file'];
  return roles.find((role) => grants.some((grant) => grant.role === role && reaches(grant, place)));
}

/**
 * Whether a unit is told who reported what it was sent: where that was released, and for as long as its answer is waited
 * for.
 */
export function isReleased(
  { releaseReporter }: { readonly releaseReporter: boolean | number },
  own: Dispatched | undefined,
): boolean {
  return Boolean(releaseReporter) && (own?.state === 'waiting' || own?.state === 'accepted');
}

/** The role in which somebody may call the reporter: a handler at its level, or the leading unit that it was released to. */
export function roleToCall(
  asker: Asker,
  complaint: Placed & { readonly releaseReporter: boolean | number },
  dispatches: readonly Dispatched[],
): Role | undefined {
  const actors = actorsOf(asker, complaint, dispatches);
  const released = isReleased(complaint, dispatchOf(asker, dispatches));
  return actors.get('handler') ?? (released ? actors.get('leadUnit') : undefined);
}

/** How much of a complaint somebody sees; undefined where it is not there for them. */
export function audienceOf(
  asker: Asker,
  complaint: Placed,
  dispatches: readonly Dispatched[] = [],
): EventAudience | undefined {
  if (readsAsStaff(asker, complaint)) return 'staff';
  if (dispatchOf(asker, dispatches)) return 'unit';
  return complaint.reporterAccountId === asker.accountId ? 'everybody' : undefined;
}

/**
 * Whether a complaint may stand beside a household, for somebody who reads that household. Its own page shows staff a
 * masked name at most; beside a household the same complaint would say who it was. So whoever reported anonymously is
 * never told by the household, and what is about its door says nothing of who reported it.
 *
 * Disputes and family matters stand beside no household. What is refused here, for both links, is left out by
 * `ComplaintHouseholdRepository` alike, so that not even a gap tells of it.
 */
export function mayStandBeside(
  asker: Asker,
  complaint: Placed & { readonly anonymous: boolean; readonly sensitive: boolean },
  link: HouseholdLink,
): boolean {
  if (complaint.sensitive) return false;
  return readsAsStaff(asker, complaint) && (link === 'atDoor' || !complaint.anonymous);
}

/** A part of the queue: a level of a grid, or of a whole community, each with the community that it must lie in. */
export interface QueueScope {
  readonly communityId: string;
  readonly gridId: string | null;
  readonly level: ComplaintLevel;
}

/** What waits for somebody, where no level was asked for: the community also sees to it that grids do theirs. */
const queueLevels: readonly (readonly [Role, readonly ComplaintLevel[]])[] = [
  ['communityAdmin', ['grid', 'community']],
  ['townOfficer', ['town']],
];

export interface QueueWhere {
  readonly communityId?: string | undefined;
  readonly gridId?: string | undefined;
  readonly level?: ComplaintLevel | undefined;
}

/**
 * Where somebody's queue reaches, without overlaps; undefined where they have none.
 * @param where narrows it; a community or a grid that is not theirs gives undefined too
 */
export function queueScopes({ grants }: Asker, where: QueueWhere = {}): QueueScope[] | undefined {
  const { communityId: asked, gridId, level } = where;
  const staff = grants.filter(
    ({ role, communityId }) => readerRoles.includes(role) && (asked === undefined || communityId === asked),
  );
  const scopes = new Map<string, QueueScope>();
  const add = (scope: QueueScope) => scopes.set(keyOf(scope), scope);
  for (const { role, communityId, gridId: own } of staff) {
    if (own !== null) continue;
    const usual = queueLevels.find(([one]) => one === role)?.[1] ?? [];
    for (const one of level ? [level] : usual) add({ communityId, gridId: gridId ?? null, level: one });
  }
  for (const { communityId, gridId: own } of staff) {
    const one = level ?? 'grid';
    const covered = own === null || scopes.has(keyOf({ communityId, gridId: null, level: one }));
    if (!covered && (gridId === undefined || gridId === own)) add({ communityId, gridId: own, level: one });
  }
  return scopes.size ? [...scopes.values()] : undefined;
}

function keyOf({ communityId, gridId, level }: QueueScope): string {
  return `${communityId} ${gridId ?? ''} ${level}`;
}

/** The units whose part in complaints somebody does. */
export function unitsOf({ grants }: Asker): string[] {
  return [
    ...new Set(grants.flatMap(({ role, unitId }) => (role === 'unitHandler' && unitId ? [unitId] : []))),
  ];
}

function reaches(grant: RoleGrant, { communityId, gridId }: Pick<Placed, 'communityId' | 'gridId'>): boolean {
  return grant.communityId === communityId && (grant.gridId === null || grant.gridId === gridId);
}
