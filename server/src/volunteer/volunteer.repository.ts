import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { accountName } from '../common/database/account-name.js';
import { insertRows } from '../common/database/insert-rows.js';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { VolunteerProfile } from './entities/volunteer-profile.entity.js';
import { VolunteerTeam } from './entities/volunteer-team.entity.js';
import { Volunteer } from './entities/volunteer.entity.js';
import type { MemberRow, TeamRow } from './volunteer.row.js';

/** Each `?` is the account that asks. */
const teamSelect = `
  SELECT t.id, t.community_id AS communityId, t.grid_id AS gridId, g.name AS gridName, t.name,
    s.name AS leaderName, s.account_id AS leaderAccountId,
    (SELECT COUNT(*) FROM volunteers m WHERE m.team_id = t.id AND m.left_at IS NULL) AS memberCount,
    EXISTS (SELECT 1 FROM volunteers o WHERE o.account_id = ? AND o.team_id = t.id AND o.left_at IS NULL) AS member,
    (SELECT r.id FROM volunteer_requests r
      WHERE r.account_id = ? AND r.state = 'waiting' AND r.team_id = t.id LIMIT 1) AS requestId
  FROM volunteer_teams t JOIN grids g ON g.id = t.grid_id LEFT JOIN staff_members s ON s.id = t.leader_id`;

/** Queries on volunteer teams, their members and what those can do. */
@Injectable()
export class VolunteerRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By the index of the foreign key community_id. */
  teamsOf(communityId: string, accountId: string): Promise<TeamRow[]> {
    return this.#teams('WHERE t.community_id = ? ORDER BY g.number, t.id', [communityId], accountId);
  }

  /** Where the account is a member, asked to be, or is captain; by the indexes that begin with account_id, and leader_id. */
  teamsWith(accountId: string): Promise<TeamRow[]> {
    const mine = `WHERE t.id IN (
      SELECT v.team_id FROM volunteers v WHERE v.account_id = ? AND v.left_at IS NULL
      UNION SELECT q.team_id FROM volunteer_requests q WHERE q.account_id = ? AND q.state = 'waiting'
      UNION SELECT l.id FROM staff_members p JOIN volunteer_teams l ON l.leader_id = p.id WHERE p.account_id = ?
    ) ORDER BY g.number, t.id`;
    return this.#teams(mine, [accountId, accountId, accountId], accountId);
  }

  async team(id: string, accountId: string, manager?: EntityManager): Promise<TeamRow | undefined> {
    return (await this.#teams('WHERE t.id = ?', [id], accountId, manager))[0];
  }

  /** Makes those wait for one another who change who is in a team. First of a transaction. */
  async lockTeam(id: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT id FROM volunteer_teams WHERE id = ? FOR UPDATE', [id]);
  }

  async profile(accountId: string): Promise<VolunteerProfile | null> {
    return this.dataSource.manager.findOneBy(VolunteerProfile, { accountId });
  }

  async saveProfile(profile: VolunteerProfile): Promise<void> {
    await this.dataSource.manager.upsert(VolunteerProfile, profile, ['accountId']);
  }

  async insertMember(member: Volunteer, manager: EntityManager): Promise<void> {
    await insertRows(manager, Volunteer, [member]);
  }

  isMember(teamId: string, accountId: string, manager: EntityManager): Promise<boolean> {
    return manager.existsBy(Volunteer, { teamId, accountId, leftAt: IsNull() });
  }

  /** In the order in which they came, by index (team_id, left_at, joined_at, id). */
  members(teamId: string, after: InstantKey | undefined, rows: number): Promise<MemberRow[]> {
    const key = after ? 'AND (v.joined_at > ? OR (v.joined_at = ? AND v.id > ?))' : '';
    return this.dataSource.query(
      `SELECT v.id, v.team_id AS teamId, v.account_id AS accountId, ${accountName('v.account_id', 'v.community_id')} AS name,
          p.skills, p.times, v.joined_at AS joinedAt
        FROM volunteers v LEFT JOIN volunteer_profiles p ON p.account_id = v.account_id
        WHERE v.team_id = ? AND v.left_at IS NULL ${key} ORDER BY v.joined_at, v.id LIMIT ?`,
      [teamId, ...(after ? [after.createdAt, after.createdAt, after.id] : []), rows],
    );
  }

  /** One who is a member now. */
  async member(id: string, manager: EntityManager): Promise<Volunteer | null> {
    return manager.findOneBy(Volunteer, { id, leftAt: IsNull() });
  }

  /** By the index of the foreign key account_id. */
  async teamFor(
    accountId: string,
    { communityId, gridId }: { readonly communityId: string; readonly gridId: string },
    manager: EntityManager,
  ): Promise<string | null> {
    const [row] = await manager.query<{ teamId: string }[]>(
      `SELECT v.team_id AS teamId FROM volunteers v JOIN volunteer_teams t ON t.id = v.team_id
        WHERE v.account_id = ? AND v.community_id = ? AND v.left_at IS NULL
        ORDER BY IF(t.grid_id = ?, 0, 1), v.joined_at, v.id LIMIT 1`,
      [accountId, communityId, gridId],
    );
    return row?.teamId ?? null;
  }

  /** By the index of the foreign key grid_id, and index (team_id, left_at, …). */
  async accountsIn(gridId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ accountId: string }[]>(
      `SELECT DISTINCT v.account_id AS accountId FROM volunteer_teams t
        JOIN volunteers v ON v.team_id = t.id AND v.left_at IS NULL WHERE t.grid_id = ?`,
      [gridId],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** Index (account_id). */
  async leave(teamId: string, accountId: string, leftAt: Date): Promise<void> {
    await this.dataSource.manager.update(Volunteer, { teamId, accountId, leftAt: IsNull() }, { leftAt });
  }

  /** Index (account_id). */
  async leaveAll(accountId: string, leftAt: Date, manager: EntityManager): Promise<void> {
    await manager.update(Volunteer, { accountId, leftAt: IsNull() }, { leftAt });
  }

  async changeLeader(teamId: string, from: string, to: string | null, manager: EntityManager): Promise<void> {
    await manager.update(VolunteerTeam, { id: teamId, leaderId: from }, { leaderId: to });
  }

  async #teams(
    where: string,
    values: readonly string[],
    accountId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<TeamRow[]> {
    const rows = await manager.query<TeamRow[]>(`${teamSelect} ${where}`, [accountId, accountId, ...values]);
    // The driver gives counts and the like as text.
    return rows.map((row) => ({
      ...row,
      memberCount: Number(row.memberCount),
      member: Number(row.member) === 1,
    }));
  }
}
