import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { VolunteerTeamRepository } from './volunteer-team.repository.js';
import { VolunteerTeam } from './entities/volunteer-team.entity.js';
import { Volunteer } from './entities/volunteer.entity.js';

/** A volunteer team (志愿队). */
export interface Team {
  readonly id: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly name: string;
}

@Injectable()
export class VolunteerService {
  constructor(private readonly teams: VolunteerTeamRepository) {}

  /** The teams that an account leads now. */
  teamsLedBy(accountId: string): Promise<Team[]> {
    return this.teams.ledBy(accountId);
  }

  teamsOf(communityId: string): Promise<Team[]> {
    return this.teams.ofCommunity(communityId);
  }

  /** Ends an account's part in every team. */
  async leaveAll(accountId: string, leftAt: Date, manager: EntityManager): Promise<void> {
    await manager.update(Volunteer, { accountId, leftAt: IsNull() }, { leftAt });
  }

  /** Gives the lead of a team from one member of staff to another, or to nobody; left alone where another leads it. */
  async changeLeader(
    teamId: string,
    { from, to }: { readonly from: string; readonly to: string | null },
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(VolunteerTeam, { id: teamId, leaderId: from }, { leaderId: to });
  }
}
