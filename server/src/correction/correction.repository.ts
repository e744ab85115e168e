import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Scope } from '../common/auth/scope.policy.js';
import { insertRows } from '../common/database/insert-rows.js';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { correctionSelect, type CorrectionRow } from './correction.row.js';
import { CorrectionEvent } from './entities/correction-event.entity.js';
import { Correction } from './entities/correction.entity.js';

/** What a step changes in the row, besides its version. */
export type CorrectionStepChange = Pick<Correction, 'state' | 'answer' | 'decidedAt' | 'updatedAt'>;

/** Queries on corrections and their events. */
@Injectable()
export class CorrectionRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<CorrectionRow | undefined> {
    return (await manager.query<CorrectionRow[]>(`${correctionSelect} WHERE c.id = ?`, [id]))[0];
  }

  /** Newest first, by index (account_id, created_at, id). */
  ofAccount(accountId: string, after: InstantKey | undefined, rows: number): Promise<CorrectionRow[]> {
    const key = after ? 'AND (c.created_at < ? OR (c.created_at = ? AND c.id < ?))' : '';
    return this.dataSource.query<CorrectionRow[]>(
      `${correctionSelect} WHERE c.account_id = ? ${key} ORDER BY c.created_at DESC, c.id DESC LIMIT ?`,
      [accountId, ...(after ? [after.createdAt, after.createdAt, after.id] : []), rows],
    );
  }

  /** Oldest first, by index (grid_id, state, created_at, id) or (community_id, state, created_at, id). */
  waiting(
    { communityId, gridId }: Scope,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<CorrectionRow[]> {
    const key = after ? 'AND (c.created_at > ? OR (c.created_at = ? AND c.id > ?))' : '';
    return this.dataSource.query<CorrectionRow[]>(
      `${correctionSelect} WHERE c.community_id = ? ${gridId ? 'AND c.grid_id = ?' : ''}
       AND c.state = 'waiting' ${key} ORDER BY c.created_at, c.id LIMIT ?`,
      [
        communityId,
        ...(gridId ? [gridId] : []),
        ...(after ? [after.createdAt, after.createdAt, after.id] : []),
        rows,
      ],
    );
  }

  /** By index (account_id, created_at, id). */
  waitingOf(accountId: string, manager: EntityManager): Promise<CorrectionRow[]> {
    const ofAccount = `WHERE c.account_id = ? AND c.state = 'waiting'`;
    return manager.query<CorrectionRow[]>(`${correctionSelect} ${ofAccount}`, [accountId]);
  }

  async insert(correction: Correction, manager: EntityManager): Promise<void> {
    await insertRows(manager, Correction, [correction]);
  }

  async appendEvent(event: CorrectionEvent, manager: EntityManager): Promise<void> {
    await insertRows(manager, CorrectionEvent, [event]);
  }

  /** From the state and version that were seen to the next; returns how many rows that changed. */
  async advance(
    { id, state, version }: Pick<CorrectionRow, 'id' | 'state' | 'version'>,
    change: CorrectionStepChange,
    manager: EntityManager,
  ): Promise<number> {
    const to = { ...change, version: version + 1 };
    return (await manager.update(Correction, { id, state, version }, to)).affected ?? 0;
  }

  /** What was typed goes with the account; what was taken over stays in the registry. */
  async forget(accountId: string, manager: EntityManager): Promise<void> {
    await manager.query(
      `UPDATE correction_events e JOIN corrections c ON c.id = e.correction_id SET e.note = NULL
        WHERE c.account_id = ? AND e.note IS NOT NULL`,
      [accountId],
    );
    await manager.update(Correction, { accountId }, { fieldsCipher: null, note: null, answer: null });
  }
}
