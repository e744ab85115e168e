import { Injectable } from '@nestjs/common';
import type { HelpRequestState } from '@linge/shared/help-request/help-request.schema';
import { DataSource, In, LessThan, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { HelpRequestEvent } from './entities/help-request-event.entity.js';
import { HelpRequest } from './entities/help-request.entity.js';
import { helpRequestSelect, type HelpRequestRow } from './help-request.row.js';

/** What a step changes in the row, besides its version. */
export type HelpRequestChange = Partial<Omit<HelpRequest, 'id' | 'version' | 'createdAt' | 'contentHash'>> &
  Pick<HelpRequest, 'state' | 'updatedAt'>;

/** Queries on requests and their events, by primary keys unless told. */
@Injectable()
export class HelpRequestRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<HelpRequest | null> {
    return manager.findOneBy(HelpRequest, { id });
  }

  /** As it is now; who takes a step waits here for who took one before. The first statement of its transaction. */
  lock(id: string, manager: EntityManager): Promise<HelpRequest | null> {
    return manager.findOne(HelpRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async row(id: string): Promise<HelpRequestRow | undefined> {
    return (await this.dataSource.query<HelpRequestRow[]>(`${helpRequestSelect} WHERE h.id = ?`, [id]))[0];
  }

  async insert(help: HelpRequest, manager: EntityManager): Promise<void> {
    await insertRows(manager, HelpRequest, [help]);
  }

  async appendEvent(event: HelpRequestEvent, manager: EntityManager): Promise<void> {
    await insertRows(manager, HelpRequestEvent, [event]);
  }

  /** From the state and version that were seen to the next; returns how many rows that changed. */
  async advance(
    {
      id,
      state,
      version,
    }: { readonly id: string; readonly state: HelpRequestState; readonly version: number },
    change: HelpRequestChange,
    manager: EntityManager,
  ): Promise<number> {
    const to = { ...change, version: version + 1 };
    return (await manager.update(HelpRequest, { id, state, version }, to)).affected ?? 0;
  }

  /** By index (help_request_id, sequence). */
  events(id: string): Promise<HelpRequestEvent[]> {
    return this.dataSource.manager.find(HelpRequestEvent, {
      where: { helpRequestId: id },
      order: { sequence: 'ASC' },
    });
  }

  /** Whoever took a step of it, by the same index. */
  async actors(id: string, manager: EntityManager = this.dataSource.manager): Promise<string[]> {
    const rows = await manager.query<{ accountId: string }[]>(
      `SELECT DISTINCT actor_account_id AS accountId FROM help_request_events
        WHERE help_request_id = ? AND actor_account_id IS NOT NULL`,
      [id],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** The last step of some types before another one, by the same index. */
  lastOf(
    id: string,
    types: readonly HelpRequestEvent['type'][],
    before: number,
    manager: EntityManager,
  ): Promise<HelpRequestEvent | null> {
    return manager.findOne(HelpRequestEvent, {
      where: { helpRequestId: id, type: In([...types]), sequence: LessThan(before) },
      order: { sequence: 'DESC' },
    });
  }

  /** Open ones that an account asked for or has, by the indexes that begin with asker_account_id and taker_account_id. */
  goingOf(accountId: string, manager: EntityManager): Promise<{ id: string; taken: number }[]> {
    const going = `phase <> 'over'`;
    return manager.query(
      `SELECT id, 0 AS taken FROM help_requests WHERE asker_account_id = ? AND ${going}
       UNION SELECT id, 1 FROM help_requests WHERE taker_account_id = ? AND ${going} ORDER BY id`,
      [accountId, accountId],
    );
  }

  /** Ids and communities of those that go on for some people, by index (resident_id, created_at, id). */
  goingFor(
    residentIds: readonly string[],
    manager: EntityManager,
  ): Promise<{ readonly id: string; readonly communityId: string }[]> {
    if (!residentIds.length) return Promise.resolve([]);
    return manager.query(
      `SELECT id, community_id AS communityId FROM help_requests
        WHERE resident_id IN (?) AND state IN ('checking', 'open', 'taken') ORDER BY id`,
      [residentIds],
    );
  }

  /** Those with which the clock has something to do, by index (due_at, id). */
  async due(now: Date, rows: number): Promise<string[]> {
    const found = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM help_requests WHERE due_at <= ? ORDER BY due_at, id LIMIT ?',
      [now, rows],
    );
    return found.map(({ id }) => id);
  }

  /** Looks at one again later. */
  async postpone(id: string, now: Date, dueAt: Date, manager = this.dataSource.manager): Promise<void> {
    await manager.query('UPDATE help_requests SET due_at = ? WHERE id = ? AND due_at <= ?', [dueAt, id, now]);
  }

  /** What was written goes with the account that wrote it, or that it was written to. */
  async forget(accountId: string, manager: EntityManager): Promise<void> {
    await manager.query(
      `UPDATE help_request_events e JOIN help_requests h ON h.id = e.help_request_id SET e.note = NULL
        WHERE (h.asker_account_id = ? OR h.taker_account_id = ?) AND e.note IS NOT NULL`,
      [accountId, accountId],
    );
    const words = { text: null, thanks: null, reason: null, phoneCipher: null };
    const toTaker = { reason: null, thanks: null, takerPhoneCipher: null };
    await manager.update(HelpRequest, { askerAccountId: accountId }, words);
    await manager.update(HelpRequest, { takerAccountId: accountId }, toTaker);
  }
}
