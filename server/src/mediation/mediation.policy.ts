import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { ComplaintLevel } from '@linge/shared/complaint/complaint.schema';
import type { MediationActor } from '@linge/shared/mediation/mediation.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';
import { reaches } from '../common/auth/scope.policy.js';

/** Who asks, as far as the policy looks. */
export interface Asker {
  readonly accountId: string;
  readonly grants: readonly RoleGrant[];
}

/** Where a mediation stands. */
export interface PlacedMediation {
  readonly communityId: string;
  readonly gridId: string;
  readonly level: ComplaintLevel;
  readonly mediatorAccountId: string | null;
  readonly mediatorRole: Role | null;
}

const working: readonly Role[] = permissionRoles['mediation.work'];
const gridWorkers: readonly Role[] = ['gridWorker', 'partTimeGridWorker'];

/** Who stands above a mediator: sees what they see, and may name another one. A town has nobody above but itself. */
export const levelAbove: Readonly<Record<ComplaintLevel, readonly Role[]>> = {
  grid: ['communityAdmin'],
  community: ['townOfficer'],
  town: ['townOfficer'],
};

/** Who can mediate at a level: those who answer for it, or the level above. */
export const mediators: Readonly<Record<ComplaintLevel, readonly Role[]>> = {
  grid: [...gridWorkers, 'communityAdmin'],
  community: ['communityAdmin', 'townOfficer'],
  town: ['townOfficer'],
};

/**
 * What somebody is to a mediation; empty for a stranger. Whoever is a party sees their own side alone, whatever else
 * they are, and whoever serves the place no more is its mediator no more.
 */
export function actorsOf(
  { accountId, grants }: Asker,
  mediation: PlacedMediation,
  partyAccountIds: readonly (string | null)[],
): Map<MediationActor, Role> {
  if (partyAccountIds.includes(accountId)) return new Map([['party', 'resident']]);
  const actors = new Map<MediationActor, Role>();
  if (mediation.mediatorAccountId === accountId) {
    const role = [mediation.mediatorRole, ...working].find(
      (one) => one !== null && reaches(grants, [one], mediation),
    );
    if (role) actors.set('mediator', role);
  }
  const above = levelAbove[mediation.level].find((role) => reaches(grants, [role], mediation));
  if (above && !actors.has('mediator')) actors.set('levelAbove', above);
  return actors;
}

/** The communities and levels that somebody sees as the level above. */
export function placesBelow({ grants }: Asker): { communityId: string; level: ComplaintLevel }[] {
  const levels: readonly ComplaintLevel[] = ['grid', 'community', 'town'];
  const found = grants
    .filter(({ gridId }) => gridId === null)
    .flatMap(({ role, communityId }) =>
      levels.filter((level) => levelAbove[level].includes(role)).map((level) => ({ communityId, level })),
    );
  return [...new Map(found.map((place) => [`${place.communityId} ${place.level}`, place])).values()];
}
