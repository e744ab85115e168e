import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { VolunteerTeam } from './entities/volunteer-team.entity.js';
import { Volunteer } from './entities/volunteer.entity.js';

@Injectable()
export class VolunteerService {
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
