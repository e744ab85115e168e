import { Injectable } from '@nestjs/common';
import type {
  OwnVolunteer,
  VolunteerMemberListQuery,
  VolunteerProfile,
  VolunteerTeam,
} from '@linge/shared/volunteer/volunteer.schema';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import { GrantCache } from '../common/auth/grant-cache.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor } from '../common/paging/instant-cursor.js';
import { toMember, toProfile, toTeam } from './volunteer.mapper.js';
import {
  keeperOf,
  maySeeTeams,
  type PlacedTeam,
  type TeamAsker,
  type TeamKeeper,
} from './volunteer.policy.js';
import { VolunteerTeamRepository } from './volunteer-team.repository.js';
import { VolunteerRepository } from './volunteer.repository.js';
import type { TeamRow } from './volunteer.row.js';

export type { TeamKeeper };

/** A volunteer team (志愿队), for whoever does something in its name. */
export type NamedTeam = Awaited<ReturnType<VolunteerTeamRepository['ofCommunity']>>[number];

/** Volunteer teams and who is in them. */
@Injectable()
export class VolunteerService {
  constructor(
    private readonly volunteers: VolunteerRepository,
    private readonly teams: VolunteerTeamRepository,
    private readonly grants: GrantCache,
    private readonly clock: Clock,
  ) {}

  async own(principal: Principal): Promise<OwnVolunteer> {
    const [profile, teams] = await Promise.all([
      this.volunteers.profile(principal.accountId),
      this.volunteers.teamsWith(principal.accountId),
    ]);
    return {
      profile: toProfile(profile ?? { skills: null, times: null }),
      teams: teams.map((team) => toTeam(team, principal)),
    };
  }

  async saveProfile(
    { accountId }: Principal,
    { skills, times }: VolunteerProfile,
  ): Promise<VolunteerProfile> {
    const profile = { skills: skills.join(','), times: times.join(',') };
    await this.volunteers.saveProfile({ accountId, ...profile, updatedAt: this.clock.now() });
    return toProfile(profile);
  }

  /** @throws AppError PERMISSION_DENIED where one neither lives nor serves */
  async teamsOf(principal: Principal, communityId: string): Promise<VolunteerTeam[]> {
    if (!maySeeTeams(principal, communityId)) throw AppError.denied();
    const rows = await this.volunteers.teamsOf(communityId, principal.accountId);
    return rows.map((row) => toTeam(row, principal));
  }

  /** @throws AppError NOT_FOUND, also where one neither lives nor serves, nor is its captain */
  async team(principal: Principal, id: string): Promise<VolunteerTeam> {
    const row = await this.volunteers.team(id, principal.accountId);
    const seen = row && (maySeeTeams(principal, row.communityId) || keeperOf(principal, row));
    if (!row || !seen) throw AppError.notFound();
    return toTeam(row, principal);
  }

  /** @throws AppError NOT_FOUND where it is not theirs to keep */
  async members(principal: Principal, teamId: string, query: z.output<typeof VolunteerMemberListQuery>) {
    await this.kept(principal, teamId);
    const rows = await this.volunteers.members(teamId, decodeInstantCursor(query.cursor), query.limit + 1);
    return pageOfRows(
      rows,
      query.limit,
      ({ joinedAt, id }): [number, string] => [joinedAt.getTime(), id],
      (row) => toMember(row, principal),
    );
  }

  /** Leaves a team, whether or not one was in it. */
  async leave({ accountId }: Principal, teamId: string): Promise<void> {
    await this.volunteers.leave(teamId, accountId, this.clock.now());
    this.grants.clear();
  }

  /** The teams that an account leads now. */
  teamsLedBy(accountId: string): Promise<NamedTeam[]> {
    return this.teams.ledBy(accountId);
  }

  allTeamsOf(communityId: string): Promise<NamedTeam[]> {
    return this.teams.ofCommunity(communityId);
  }

  /** As whom somebody keeps a team; undefined where they do not. */
  keeperOf(asker: TeamAsker, team: PlacedTeam): TeamKeeper | undefined {
    return keeperOf(asker, team);
  }

  /**
   * A team that is theirs to keep, and as whom.
   * @throws AppError NOT_FOUND
   */
  async kept(
    principal: TeamAsker,
    teamId: string,
    manager?: EntityManager,
  ): Promise<{ readonly team: TeamRow; readonly role: TeamKeeper }> {
    const team = await this.volunteers.team(teamId, principal.accountId, manager);
    const role = team && keeperOf(principal, team);
    if (!team || !role) throw AppError.notFound();
    return { team, role };
  }

  /** Who is a member of a team now; undefined where nobody, or nobody any more. */
  async member(
    id: string,
    manager: EntityManager,
  ): Promise<
    { readonly teamId: string; readonly accountId: string; readonly communityId: string } | undefined
  > {
    return (await this.volunteers.member(id, manager)) ?? undefined;
  }

  /** The team in whose name somebody helps in a grid: that of the grid, else the one they joined first; null for none. */
  teamFor(
    accountId: string,
    place: { readonly communityId: string; readonly gridId: string },
    manager: EntityManager,
  ): Promise<string | null> {
    return this.volunteers.teamFor(accountId, place, manager);
  }

  /** The accounts of those in the teams of a grid now. */
  accountsIn(gridId: string, manager: EntityManager): Promise<string[]> {
    return this.volunteers.accountsIn(gridId, manager);
  }

  /** Ends an account's part in every team. */
  async leaveAll(accountId: string, leftAt: Date, manager: EntityManager): Promise<void> {
    await this.volunteers.leaveAll(accountId, leftAt, manager);
  }

  /** Gives the lead of a team from one member of staff to another, or to nobody; left alone where another leads it. */
  async changeLeader(
    teamId: string,
    { from, to }: { readonly from: string; readonly to: string | null },
    manager: EntityManager,
  ): Promise<void> {
    await this.volunteers.changeLeader(teamId, from, to, manager);
  }
}
