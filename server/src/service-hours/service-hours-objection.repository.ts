import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { ServiceHourObjection } from './entities/service-hour-objection.entity.js';
import { objectionSelect, type ObjectionRow } from './service-hours.row.js';

/** Queries on objections to service hours. */
@Injectable()
export class ServiceHoursObjectionRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ObjectionRow | undefined> {
    return (await manager.query<ObjectionRow[]>(`${objectionSelect} WHERE o.id = ?`, [id]))[0];
  }

  /** Newest first; by index (entry_id, created_at, id). */
  ofEntries(
    entryIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ObjectionRow[]> {
    if (!entryIds.length) return Promise.resolve([]);
    return manager.query(
      `${objectionSelect} WHERE o.entry_id IN (?) ORDER BY o.entry_id, o.created_at DESC, o.id DESC`,
      [entryIds],
    );
  }

  /** Oldest first; by index (team_id, state, created_at, id) or (community_id, state, created_at, id). */
  waiting(
    { communityId, teamId }: { readonly communityId: string; readonly teamId?: string | undefined },
    after: InstantKey | undefined,
    rows: number,
  ): Promise<ObjectionRow[]> {
    const key = after ? 'AND (o.created_at > ? OR (o.created_at = ? AND o.id > ?))' : '';
    return this.dataSource.query(
      `${objectionSelect} WHERE o.community_id = ? ${teamId ? 'AND o.team_id = ?' : ''} AND o.state = 'waiting' ${key}
        ORDER BY o.created_at, o.id LIMIT ?`,
      [
        communityId,
        ...(teamId ? [teamId] : []),
        ...(after ? [after.createdAt, after.createdAt, after.id] : []),
        rows,
      ],
    );
  }

  async insert(objection: ServiceHourObjection, manager: EntityManager): Promise<void> {
    await insertRows(manager, ServiceHourObjection, [objection]);
  }

  /** @returns false where it was answered before */
  async answer(
    id: string,
    answer: Pick<
      ServiceHourObjection,
      'state' | 'answer' | 'answeredByAccountId' | 'correctionId' | 'answeredAt'
    >,
    manager: EntityManager,
  ): Promise<boolean> {
    const change = { ...answer, openEntryId: null };
    return (await manager.update(ServiceHourObjection, { id, state: 'waiting' }, change)).affected === 1;
  }

  /** What was written goes with the account, and nobody has to answer it; by the index on account_id. */
  async forget(accountId: string, now: Date, manager: EntityManager): Promise<void> {
    const withdrawn = { state: 'withdrawn', openEntryId: null, answeredAt: now } as const;
    await manager.update(ServiceHourObjection, { accountId, state: 'waiting' }, withdrawn);
    await manager.update(ServiceHourObjection, { accountId }, { text: null, answer: null });
  }
}
