import { Injectable } from '@nestjs/common';
import type { Role } from '@linge/shared/permission';
import { DataSource, type EntityManager } from 'typeorm';

/** Somebody who serves: in one grid, or over the whole community. */
export interface Serving {
  readonly accountId: string;
  readonly role: Role;
  readonly gridId: string | null;
}

/** A grid assignment that is over. */
export interface EndedPost {
  readonly communityId: string;
  readonly gridId: string;
  readonly role: Role;
  /** Null where they have no account, so handle nothing. */
  readonly accountId: string | null;
  /** Who was stood in for; null where nobody was, where the post is no longer held, or its holder has no account. */
  readonly regularAccountId: string | null;
}

type Result = { readonly affectedRows: number };

const validOn = (alias: string) =>
  `${alias}.valid_from <= ? AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > ?)`;

/** An office that is over, in a community that it reached. */
export interface EndedOffice {
  readonly communityId: string;
  readonly accountId: string;
  readonly role: Role;
}

/** Queries on what is still to be settled once a day has come. */
@Injectable()
export class SettlementRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Index (completed_at, day). */
  async dueHandovers(today: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM handovers WHERE completed_at IS NULL AND cancelled_at IS NULL AND day <= ?
       ORDER BY day, id`,
      [today],
    );
    return rows.map(({ id }) => id);
  }

  /** Looks through all assignments of the deployment, some ten thousand, once an hour. */
  async duePosts(today: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM grid_assignments WHERE returned_at IS NULL AND valid_to <= ? ORDER BY valid_to, id',
      [today],
    );
    return rows.map(({ id }) => id);
  }

  /** Looks through all offices of the deployment, some thousand, once an hour. */
  async dueOffices(today: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM appointments WHERE returned_at IS NULL AND valid_to <= ? ORDER BY valid_to, id',
      [today],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns whether this transaction is the one that completes it */
  async claimHandover(id: string, now: Date, manager: EntityManager): Promise<boolean> {
    const result = await manager.query<Result>(
      'UPDATE handovers SET completed_at = ? WHERE id = ? AND completed_at IS NULL AND cancelled_at IS NULL',
      [now, id],
    );
    return result.affectedRows === 1;
  }

  /** @returns whether this transaction is the one that completes it */
  async claimPost(id: string, now: Date, manager: EntityManager): Promise<boolean> {
    const result = await manager.query<Result>(
      'UPDATE grid_assignments SET returned_at = ? WHERE id = ? AND returned_at IS NULL',
      [now, id],
    );
    return result.affectedRows === 1;
  }

  /** @returns whether this transaction is the one that completes it */
  async claimOffice(id: string, now: Date, manager: EntityManager): Promise<boolean> {
    const result = await manager.query<Result>(
      'UPDATE appointments SET returned_at = ? WHERE id = ? AND returned_at IS NULL',
      [now, id],
    );
    return result.affectedRows === 1;
  }

  async countComplaints(id: string, count: number, manager: EntityManager): Promise<void> {
    await manager.query('UPDATE handovers SET complaint_count = ? WHERE id = ?', [count, id]);
  }

  async accountOf(staffMemberId: string, manager: EntityManager): Promise<string | null> {
    const rows = await manager.query<{ accountId: string | null }[]>(
      'SELECT account_id AS accountId FROM staff_members WHERE id = ?',
      [staffMemberId],
    );
    return rows[0]?.accountId ?? null;
  }

  async holderOf(
    posts: 'appointments' | 'grid_assignments',
    id: string,
    manager: EntityManager,
  ): Promise<string | null> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT staff_member_id AS id FROM ${posts} WHERE id = ?`,
      [id],
    );
    return rows[0]?.id ?? null;
  }

  /** The teams whose lead a handover gives to somebody, or to nobody. */
  teams(
    handoverId: string,
    manager: EntityManager,
  ): Promise<{ readonly teamId: string; readonly successorId: string | null }[]> {
    return manager.query(
      `SELECT post_id AS teamId, successor_staff_member_id AS successorId FROM handover_posts
       WHERE handover_id = ? AND kind = 'volunteerTeam'`,
      [handoverId],
    );
  }

  /** To whom somebody gave a team in a handover of their own that was decided later and holds by the day. */
  async passedOn(
    teamId: string,
    staffMemberId: string,
    since: Date,
    day: string,
    manager: EntityManager,
  ): Promise<{ readonly successorId: string | null; readonly createdAt: Date } | undefined> {
    const rows = await manager.query<{ successorId: string | null; createdAt: Date }[]>(
      `SELECT p.successor_staff_member_id AS successorId, h.created_at AS createdAt
       FROM handovers h JOIN handover_posts p ON p.handover_id = h.id
       WHERE h.staff_member_id = ? AND h.created_at > ? AND h.day <= ? AND h.cancelled_at IS NULL
         AND p.post_id = ? AND p.kind = 'volunteerTeam'
       ORDER BY h.created_at DESC LIMIT 1`,
      [staffMemberId, since, day, teamId],
    );
    return rows[0];
  }

  /** Who took over posts of a handover and holds them on the day, as far as they have an account. */
  successors(
    handoverId: string,
    roles: readonly Role[],
    day: string,
    manager: EntityManager,
  ): Promise<Serving[]> {
    const select = (table: string, grid: string) =>
      `SELECT s.account_id AS accountId, a.role, ${grid} AS gridId FROM handover_posts p
         JOIN ${table} a ON a.id = p.successor_post_id JOIN staff_members s ON s.id = a.staff_member_id
       WHERE p.handover_id = ? AND a.role IN (?) AND ${validOn('a')} AND s.account_id IS NOT NULL`;
    const values = [handoverId, roles, day, day];
    return manager.query(
      `${select('grid_assignments', 'a.grid_id')} UNION ALL ${select('appointments', 'NULL')}`,
      [...values, ...values],
    );
  }

  /** Where an account serves in one of the roles on the day, in a community. */
  serving(
    accountId: string,
    communityId: string,
    roles: readonly Role[],
    day: string,
    manager: EntityManager,
  ): Promise<Serving[]> {
    const select = (table: string, grid: string) =>
      `SELECT s.account_id AS accountId, a.role, ${grid} AS gridId FROM staff_members s
         JOIN ${table} a ON a.staff_member_id = s.id
       WHERE s.account_id = ? AND a.community_id = ? AND a.role IN (?) AND ${validOn('a')}`;
    const ofTown = `SELECT s.account_id, a.role, NULL FROM staff_members s
         JOIN appointments a ON a.staff_member_id = s.id AND a.community_id IS NULL
         JOIN communities c ON c.town_id = a.town_id
       WHERE s.account_id = ? AND c.id = ? AND a.role IN (?) AND ${validOn('a')}`;
    const values = [accountId, communityId, roles, day, day];
    return manager.query(
      `${select('grid_assignments', 'a.grid_id')} UNION ALL ${select('appointments', 'NULL')} UNION ALL ${ofTown}`,
      [...values, ...values, ...values],
    );
  }

  /** One row a community; none where its holder has no account, so handles nothing. */
  endedOffice(id: string, manager: EntityManager): Promise<EndedOffice[]> {
    return manager.query(
      `SELECT c.id AS communityId, s.account_id AS accountId, a.role
       FROM appointments a JOIN staff_members s ON s.id = a.staff_member_id AND s.account_id IS NOT NULL
         JOIN communities c ON c.town_id = a.town_id AND (a.community_id IS NULL OR c.id = a.community_id)
       WHERE a.id = ?`,
      [id],
    );
  }

  async endedPost(id: string, day: string, manager: EntityManager): Promise<EndedPost | undefined> {
    const rows = await manager.query<EndedPost[]>(
      `SELECT a.community_id AS communityId, a.grid_id AS gridId, a.role, s.account_id AS accountId,
         away.account_id AS regularAccountId
       FROM grid_assignments a JOIN staff_members s ON s.id = a.staff_member_id
         LEFT JOIN grid_assignments r ON r.id = a.stand_in_for_id AND ${validOn('r')}
         LEFT JOIN staff_members away ON away.id = r.staff_member_id
       WHERE a.id = ?`,
      [day, day, id],
    );
    return rows[0];
  }
}
