import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../../common/database/insert-rows.js';
import { Appointment } from '../entities/appointment.entity.js';
import { GridAssignment } from '../entities/grid-assignment.entity.js';
import { HandoverPost } from '../entities/handover-post.entity.js';
import { Handover } from '../entities/handover.entity.js';
import { StaffMember } from '../entities/staff-member.entity.js';
import type { HeldPostRow } from './held-post.repository.js';

/** The one who leaves, as a handover needs them. */
export type Leaver = Pick<StaffMember, 'id' | 'townId' | 'name' | 'accountId'> & {
  readonly communityId: string;
};

/** Somebody stands in for a post that ends. */
export type StandInRow = Pick<GridAssignment, 'id' | 'validFrom' | 'version'> & { readonly validTo: string };

/** What a handover writes for the successors. */
export interface HandoverRows {
  readonly handover: Handover;
  readonly posts: readonly HandoverPost[];
  readonly assignments: readonly GridAssignment[];
  readonly appointments: readonly Appointment[];
}

/** Queries on handovers. */
@Injectable()
export class HandoverRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Somebody of a community; an officer of the town is not there. */
  async leaver(id: string): Promise<Leaver | undefined> {
    const rows = await this.dataSource.query<Leaver[]>(
      `SELECT id, town_id AS townId, name, account_id AS accountId, community_id AS communityId FROM staff_members
       WHERE id = ? AND community_id IS NOT NULL`,
      [id],
    );
    return rows[0];
  }

  /**
   * Locks everybody who serves the community, by index (community_id, id): two who leave at once could each count on
   * the other to stay, and a successor must not be given the same post twice.
   * @returns their ids
   */
  async lockStaff(communityId: string, manager: EntityManager): Promise<Set<string>> {
    const rows = await manager.query<{ id: string }[]>(
      'SELECT id FROM staff_members WHERE community_id = ? ORDER BY id FOR UPDATE',
      [communityId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  find(id: string, manager: EntityManager): Promise<Handover | null> {
    return manager.findOneBy(Handover, { id });
  }

  /** Who stands in for the posts on the day or later; locked, as they end with them. */
  standIns(posts: readonly HeldPostRow[], day: string, manager: EntityManager): Promise<StandInRow[]> {
    if (!posts.length) return Promise.resolve([]);
    return manager.query(
      `SELECT id, valid_from AS validFrom, valid_to AS validTo, version FROM grid_assignments
       WHERE stand_in_for_id IN (?) AND valid_to > ? FOR UPDATE`,
      [posts.map(({ id }) => id), day],
    );
  }

  /** @returns how many of the posts were still as they had been read */
  async endAssignments(posts: readonly HeldPostRow[], day: string, manager: EntityManager): Promise<number> {
    if (!posts.length) return 0;
    const result = await manager.query<{ affectedRows: number }>(
      `UPDATE grid_assignments SET valid_to = GREATEST(valid_from, ?), version = version + 1
       WHERE id IN (?) AND (id, version) IN (?)`,
      // By id as well: not every engine finds pairs by the primary key, and then it would lock the whole table.
      [day, posts.map(({ id }) => id), posts.map(({ id, version }) => [id, version])],
    );
    return result.affectedRows;
  }

  async endAppointments(posts: readonly HeldPostRow[], day: string, manager: EntityManager): Promise<void> {
    if (!posts.length) return;
    await manager.query('UPDATE appointments SET valid_to = GREATEST(valid_from, ?) WHERE id IN (?)', [
      day,
      posts.map(({ id }) => id),
    ]);
  }

  /** Ids among these new posts that somebody holds already on one of their days. */
  async alreadyHeld(rows: HandoverRows, manager: EntityManager): Promise<Set<string>> {
    const held = new Set<string>();
    const values = (of: readonly (GridAssignment | Appointment)[]) =>
      of.map(({ staffMemberId }) => staffMemberId);
    const assignments = rows.assignments.length
      ? await manager.query<GridAssignment[]>(
          `SELECT staff_member_id AS staffMemberId, grid_id AS gridId, micro_grid_id AS microGridId, role,
             valid_from AS validFrom, valid_to AS validTo FROM grid_assignments WHERE staff_member_id IN (?)`,
          [values(rows.assignments)],
        )
      : [];
    const appointments = rows.appointments.length
      ? await manager.query<Appointment[]>(
          `SELECT staff_member_id AS staffMemberId, community_id AS communityId, unit_id AS unitId, role,
             valid_from AS validFrom, valid_to AS validTo FROM appointments WHERE staff_member_id IN (?)`,
          [values(rows.appointments)],
        )
      : [];
    for (const post of rows.assignments) {
      const same = (one: GridAssignment) =>
        one.gridId === post.gridId && one.microGridId === post.microGridId && overlap(one, post);
      if (assignments.some(same)) held.add(post.id);
    }
    for (const post of rows.appointments) {
      const same = (one: Appointment) =>
        one.communityId === post.communityId && one.unitId === post.unitId && overlap(one, post);
      if (appointments.some(same)) held.add(post.id);
    }
    return held;
  }

  async insert(rows: HandoverRows, manager: EntityManager): Promise<void> {
    await insertRows(manager, Handover, [rows.handover]);
    await insertRows(manager, HandoverPost, rows.posts);
    await insertRows(manager, GridAssignment, rows.assignments);
    await insertRows(manager, Appointment, rows.appointments);
  }
}

interface Span {
  readonly staffMemberId: string;
  readonly role: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Whether one person holds two posts of one role on the same day; an empty span was never held. */
function overlap(one: Span, other: Span): boolean {
  const endless = '9999-12-31';
  const from = one.validFrom > other.validFrom ? one.validFrom : other.validFrom;
  const ends = [one.validTo ?? endless, other.validTo ?? endless].sort();
  return one.staffMemberId === other.staffMemberId && one.role === other.role && from < (ends[0] ?? endless);
}
