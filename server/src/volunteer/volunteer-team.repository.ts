import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { VolunteerTeam } from './entities/volunteer-team.entity.js';

type TeamRow = Pick<VolunteerTeam, 'id' | 'communityId' | 'gridId' | 'name'>;

const columns = 'v.id, v.community_id AS communityId, v.grid_id AS gridId, v.name';

/** Queries on volunteer teams. */
@Injectable()
export class VolunteerTeamRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By indexes of the foreign keys account_id and leader_id. */
  ledBy(accountId: string): Promise<TeamRow[]> {
    return this.dataSource.query(
      `SELECT ${columns} FROM staff_members s JOIN volunteer_teams v ON v.leader_id = s.id
        WHERE s.account_id = ? ORDER BY v.id`,
      [accountId],
    );
  }

  /** By the index of the foreign key community_id. */
  ofCommunity(communityId: string): Promise<TeamRow[]> {
    return this.dataSource.query(
      `SELECT ${columns} FROM volunteer_teams v WHERE v.community_id = ? ORDER BY v.grid_id, v.id`,
      [communityId],
    );
  }
}
