import { Injectable } from '@nestjs/common';
import type { ActivityChoices, ActivityOrganiser } from '@linge/shared/activity/activity-desk.schema';
import { communityOrganisers, gridOrganisers } from '@linge/shared/activity/activity-organiser';
import type { ActivityAudience, CreateActivity } from '@linge/shared/activity/activity-write.schema';
import type { PlannedSessions, PlanSessions } from '@linge/shared/activity/session-plan.schema';
import type { Role } from '@linge/shared/permission';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { GridService } from '../grid/grid.service.js';
import { UnitService } from '../staff/unit.service.js';
import { VolunteerService } from '../volunteer/volunteer.service.js';
import { WorkingCalendarService } from '../working-calendar/working-calendar.service.js';
import { ActivityChoiceRepository } from './activity-choice.repository.js';
import { mayUseLabel, organiserRole, type OrganiserPlace, type Organising } from './activity.policy.js';
import type { StoredAudience } from './entities/activity.entity.js';
import { plannedSessions } from './session-plan.policy.js';

/** In whose name, and as which role. */
export type ResolvedOrganiser = OrganiserPlace & { readonly organiserName: string; readonly role: Role };

/** In whose name somebody may organise, and what they choose from. */
@Injectable()
export class ActivityChoiceService {
  constructor(
    private readonly rows: ActivityChoiceRepository,
    private readonly grids: GridService,
    private readonly units: UnitService,
    private readonly volunteers: VolunteerService,
    private readonly calendar: WorkingCalendarService,
  ) {}

  /** Who asks, with the teams that they lead. */
  async organising({ accountId, grants }: Principal): Promise<Organising & { readonly accountId: string }> {
    return { accountId, grants, ledTeams: await this.volunteers.teamsLedBy(accountId) };
  }

  /** @throws AppError ACTIVITY_OUT_OF_REACH for a community in which they may not */
  async choices(principal: Principal, asked: string | undefined): Promise<ActivityChoices> {
    const who = await this.organising(principal);
    const communities = await this.rows.communities(communitiesOf(who));
    const community = communities.find(({ id }) => asked === undefined || id === asked);
    if (!community) throw outOfReach('query.communityId');
    const { id: communityId } = community;
    const [grids, units, teams, labels] = await Promise.all([
      this.grids.gridsOf(communityId),
      this.units.allOf(communityId),
      this.volunteers.allTeamsOf(communityId),
      this.rows.labels(communityId),
    ]);
    const all: ActivityOrganiser[] = [
      { kind: 'community', id: null, communityId, name: community.name },
      ...grids.map(({ id, name }) => ({
        ...({ kind: 'grid', id, communityId } as const),
        name: `${community.name} ${name}`,
      })),
      ...teams.map(({ id, name }) => ({ kind: 'team', id, communityId, name }) as const),
    ];
    return {
      ...{ communities, communityId, units },
      organisers: all.filter((one) => organiserRole(who, placeOf(one)) !== undefined),
      grids: grids.map(({ id, name }) => ({ id, name })),
      labels: labels.filter((label) => mayUseLabel(who, label)).map(({ code, name }) => ({ code, name })),
    };
  }

  /** @throws AppError ACTIVITY_OUT_OF_REACH */
  async organiser(
    principal: Principal,
    { communityId, organiser }: Pick<CreateActivity, 'communityId' | 'organiser'>,
  ): Promise<ResolvedOrganiser> {
    const who = await this.organising(principal);
    const [community] = await this.rows.communities([communityId]);
    const name = community && (await this.#nameOf(community, organiser));
    const place = placeOf({ communityId, ...organiser });
    const role = organiserRole(who, place);
    if (name === undefined || !role) throw outOfReach('body.organiser');
    return { ...place, organiserName: name, role };
  }

  /** @throws AppError ACTIVITY_OUT_OF_REACH, REGISTRY_LABEL_UNKNOWN */
  async audience(
    { grants }: Pick<Principal, 'grants'>,
    communityId: string,
    { gridIds, labels, minAge, maxAge }: ActivityAudience,
  ): Promise<StoredAudience> {
    const grids = gridIds.length ? await this.grids.gridsOf(communityId) : [];
    const rows = labels.length ? await this.rows.labels(communityId) : [];
    return {
      grids: gridIds.map((id) => {
        const grid = grids.find((one) => one.id === id);
        if (!grid) throw outOfReach('body.audience.gridIds');
        return { id, name: grid.name };
      }),
      labels: labels.map((code) => {
        const label = rows.find((one) => one.code === code && mayUseLabel({ grants }, one));
        if (label) return { code, name: label.name };
        throw new AppError(400, 'REGISTRY_LABEL_UNKNOWN', undefined, [
          { path: 'body.audience.labels', code: 'unknown' },
        ]);
      }),
      ...{ minAge, maxAge },
    };
  }

  /** @throws AppError ACTIVITY_UNIT_UNKNOWN */
  async checkUnit(communityId: string, unitId: string | null): Promise<void> {
    if (unitId === null || (await this.units.namesOf([unitId], communityId)).has(unitId)) return;
    throw new AppError(400, 'ACTIVITY_UNIT_UNKNOWN', undefined, [{ path: 'body.unitId', code: 'unknown' }]);
  }

  async plan({ communityId, ...asked }: PlanSessions): Promise<PlannedSessions> {
    return plannedSessions(asked, await this.calendar.of(communityId));
  }

  async #nameOf(
    community: { readonly id: string; readonly name: string },
    { kind, id }: CreateActivity['organiser'],
  ): Promise<string | undefined> {
    if (kind === 'community') return id === null ? community.name : undefined;
    if (kind === 'grid') {
      const grid = (await this.grids.gridsOf(community.id)).find((one) => one.id === id);
      return grid && `${community.name} ${grid.name}`;
    }
    return (await this.volunteers.allTeamsOf(community.id)).find((team) => team.id === id)?.name;
  }
}

function placeOf({
  kind,
  id,
  communityId,
}: Pick<ActivityOrganiser, 'kind' | 'id' | 'communityId'>): OrganiserPlace {
  return {
    ...{ communityId, organiserKind: kind },
    gridId: kind === 'grid' ? id : null,
    teamId: kind === 'team' ? id : null,
  };
}

function communitiesOf({ grants, ledTeams }: Organising): string[] {
  const roles = [...communityOrganisers, ...gridOrganisers];
  const served = grants.filter(({ role }) => roles.includes(role)).map(({ communityId }) => communityId);
  return [...new Set([...served, ...ledTeams.map(({ communityId }) => communityId)])];
}

function outOfReach(path: string): AppError {
  return new AppError(403, 'ACTIVITY_OUT_OF_REACH', undefined, [{ path, code: 'out_of_reach' }]);
}
