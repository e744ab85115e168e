import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import type { Scope } from '../common/auth/scope.policy.js';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { HouseholdTieEvent } from './entities/household-tie-event.entity.js';
import { HouseholdTieRequest } from './entities/household-tie-request.entity.js';
import type { Guesses } from './household-tie.policy.js';
import { requestColumns, requestJoins, type HouseholdTieRequestRow } from './household-tie.row.js';

/** What a step changes in the row, besides its version. */
export type RequestChange = Pick<
  HouseholdTieRequest,
  'state' | 'householdId' | 'residentId' | 'atOnce' | 'reason' | 'decidedAt' | 'updatedAt'
>;

const select = `SELECT ${requestColumns} FROM household_tie_requests q ${requestJoins}`;

/** Queries on requests and their events. */
@Injectable()
export class HouseholdTieRequestRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<HouseholdTieRequestRow | undefined> {
    return (await manager.query<HouseholdTieRequestRow[]>(`${select} WHERE q.id = ?`, [id]))[0];
  }

  /** Newest first, by index (account_id, created_at, id). */
  ofAccount(
    accountId: string,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<HouseholdTieRequestRow[]> {
    const key = after ? 'AND (q.created_at < ? OR (q.created_at = ? AND q.id < ?))' : '';
    return this.dataSource.query<HouseholdTieRequestRow[]>(
      `${select} WHERE q.account_id = ? ${key} ORDER BY q.created_at DESC, q.id DESC LIMIT ?`,
      [accountId, ...(after ? [after.createdAt, after.createdAt, after.id] : []), rows],
    );
  }

  /** Oldest first, by index (grid_id, state, created_at, id) or (community_id, state, created_at, id). */
  waiting(
    { communityId, gridId }: Scope,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<HouseholdTieRequestRow[]> {
    const key = after ? 'AND (q.created_at > ? OR (q.created_at = ? AND q.id > ?))' : '';
    return this.dataSource.query<HouseholdTieRequestRow[]>(
      `${select} WHERE q.community_id = ? ${gridId ? 'AND q.grid_id = ?' : ''} AND q.state = 'waiting' ${key}
       ORDER BY q.created_at, q.id LIMIT ?`,
      [
        communityId,
        ...(gridId ? [gridId] : []),
        ...(after ? [after.createdAt, after.createdAt, after.id] : []),
        rows,
      ],
    );
  }

  /** Requests of an account that wait: for a room, or to look after somebody. By index (account_id, …). */
  waitingOf(accountId: string, manager: EntityManager): Promise<HouseholdTieRequestRow[]> {
    return manager.query<HouseholdTieRequestRow[]>(
      `${select} WHERE q.account_id = ? AND q.state = 'waiting'`,
      [accountId],
    );
  }

  /** Indexes (account_id, created_at, id) and (room_id, created_at). */
  async guesses(
    where: { readonly accountId: string; readonly roomId: string },
    since: { readonly hour: Date; readonly day: Date },
    manager: EntityManager,
  ): Promise<Guesses> {
    const guess = `q.kind = 'home' AND q.at_once = 0 AND q.created_at > ?`;
    const [row] = await manager.query<Record<keyof Guesses, number | string>[]>(
      `SELECT
        (SELECT COUNT(*) FROM household_tie_requests q WHERE q.account_id = ? AND ${guess}) AS byAccountInHour,
        (SELECT COUNT(*) FROM household_tie_requests q WHERE q.account_id = ? AND ${guess}) AS byAccountInDay,
        (SELECT COUNT(*) FROM household_tie_requests q WHERE q.room_id = ? AND ${guess}) AS forRoomInDay`,
      [where.accountId, since.hour, where.accountId, since.day, where.roomId, since.day],
    );
    return {
      byAccountInHour: Number(row?.byAccountInHour),
      byAccountInDay: Number(row?.byAccountInDay),
      forRoomInDay: Number(row?.forRoomInDay),
    };
  }

  async insert(request: HouseholdTieRequest, manager: EntityManager): Promise<void> {
    await insertRows(manager, HouseholdTieRequest, [request]);
  }

  async appendEvent(event: HouseholdTieEvent, manager: EntityManager): Promise<void> {
    await insertRows(manager, HouseholdTieEvent, [event]);
  }

  /** From the state and version that were seen to the next; returns how many rows that changed. */
  async advance(
    { id, state, version }: Pick<HouseholdTieRequestRow, 'id' | 'state' | 'version'>,
    change: RequestChange,
    manager: EntityManager,
  ): Promise<number> {
    const to = { ...change, version: version + 1 };
    return (await manager.update(HouseholdTieRequest, { id, state, version }, to)).affected ?? 0;
  }

  /**
   * What was typed or answered goes with the account, and who it was; that somebody asked for a room stays, as guesses
   * are counted by it.
   */
  async forget(accountId: string, manager: EntityManager): Promise<void> {
    await manager.query(
      `UPDATE household_tie_events e JOIN household_tie_requests q ON q.id = e.request_id SET e.note = NULL
        WHERE q.account_id = ? AND e.note IS NOT NULL`,
      [accountId],
    );
    const typed = { name: '', phoneCipher: null, phoneIndex: null, reason: null };
    await manager.update(
      HouseholdTieRequest,
      { accountId },
      { ...typed, householdId: null, residentId: null },
    );
  }
}
