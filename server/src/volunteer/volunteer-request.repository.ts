import { Injectable } from '@nestjs/common';
import type { VolunteerRequestState } from '@linge/shared/volunteer/volunteer.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { accountName } from '../common/database/account-name.js';
import { insertRows } from '../common/database/insert-rows.js';
import { VolunteerRequest } from './entities/volunteer-request.entity.js';
import type { RequestRow } from './volunteer.row.js';

/** Queries on who asks to join a team. */
@Injectable()
export class VolunteerRequestRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<VolunteerRequest | null> {
    return manager.findOneBy(VolunteerRequest, { id });
  }

  /** Oldest first, by index (team_id, state, created_at, id). */
  waiting(teamId: string, rows: number): Promise<RequestRow[]> {
    return this.dataSource.query(
      `SELECT r.id, r.team_id AS teamId, r.account_id AS accountId, r.state, r.created_at AS createdAt,
          ${accountName('r.account_id', 'r.community_id')} AS name, p.skills, p.times
        FROM volunteer_requests r LEFT JOIN volunteer_profiles p ON p.account_id = r.account_id
        WHERE r.team_id = ? AND r.state = 'waiting' ORDER BY r.created_at, r.id LIMIT ?`,
      [teamId, rows],
    );
  }

  /** Index (account_id, state, team_id). */
  isWaiting(teamId: string, accountId: string, manager: EntityManager): Promise<boolean> {
    return manager.existsBy(VolunteerRequest, { accountId, state: 'waiting', teamId });
  }

  async insert(request: VolunteerRequest, manager: EntityManager): Promise<void> {
    await insertRows(manager, VolunteerRequest, [request]);
  }

  /** @returns false where somebody answered before */
  async answer(
    { id }: Pick<VolunteerRequest, 'id'>,
    answer: Pick<VolunteerRequest, 'reason' | 'answeredByAccountId' | 'answeredAt'> & {
      readonly state: VolunteerRequestState;
    },
    manager: EntityManager,
  ): Promise<boolean> {
    return (await manager.update(VolunteerRequest, { id, state: 'waiting' }, answer)).affected === 1;
  }
}
