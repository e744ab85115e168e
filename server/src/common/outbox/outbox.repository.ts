import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { insertRows } from '../database/insert-rows.js';
import { OutboxMessage } from './entities/outbox-message.entity.js';

export type NewOutboxMessage = Pick<OutboxMessage, 'id' | 'topic' | 'subjectId' | 'payload' | 'createdAt'>;

/** What has not been delivered. */
export interface OutboxBacklog {
  readonly pending: number;
  readonly parked: number;
  /** Pending, and written before the instant asked about. */
  readonly late: number;
}

/** Queries on the outbox. */
@Injectable()
export class OutboxRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(messages: readonly NewOutboxMessage[], manager: EntityManager): Promise<void> {
    const rows = messages.map((message) => ({
      ...message,
      state: 'pending' as const,
      availableAt: message.createdAt,
      attempts: 0,
      claimedBy: null,
      claimedUntil: null,
      lastError: null,
      doneAt: null,
    }));
    await insertRows(manager, OutboxMessage, rows);
  }

  /**
   * Takes a lease on what waits, oldest first. What could be taken is looked up without locks, by index
   * (state, available_at), so that no submission under way is waited for; the update by primary key then decides
   * between servers that saw the same rows.
   */
  async claim(claim: { by: string; now: Date; until: Date; limit: number }): Promise<OutboxMessage[]> {
    const { by, now, until, limit } = claim;
    const waiting = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM outbox_messages WHERE state = 'pending' AND available_at <= ?
        ORDER BY available_at LIMIT ?`,
      [now, limit],
    );
    if (!waiting.length) return [];
    const taken = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE outbox_messages
        SET claimed_by = ?, claimed_until = ?, available_at = ?, attempts = attempts + 1
        WHERE id IN (?) AND state = 'pending' AND available_at <= ?`,
      [by, until, until, waiting.map(({ id }) => id), now],
    );
    if (!taken.affectedRows) return [];
    return this.dataSource.manager.find(OutboxMessage, {
      where: { claimedBy: by, state: 'pending' },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** @returns false when the lease went to somebody else in the meantime */
  async complete(id: string, by: string, doneAt: Date, manager: EntityManager): Promise<boolean> {
    const done = { state: 'done', doneAt, availableAt: doneAt, claimedBy: null, claimedUntil: null } as const;
    const { affected } = await manager.update(OutboxMessage, { id, claimedBy: by, state: 'pending' }, done);
    return affected === 1;
  }

  async redact(id: string, manager: EntityManager): Promise<void> {
    await manager.update(OutboxMessage, { id }, { payload: {} });
  }

  /** @returns how many of them were still this server's */
  async completeAll(
    ids: readonly string[],
    by: string,
    doneAt: Date,
    manager: EntityManager,
  ): Promise<number> {
    const { affectedRows } = await manager.query<{ affectedRows: number }>(
      `UPDATE outbox_messages
        SET state = 'done', done_at = ?, available_at = ?, claimed_by = NULL, claimed_until = NULL
        WHERE id IN (?) AND claimed_by = ? AND state = 'pending'`,
      [doneAt, doneAt, ids, by],
    );
    return affectedRows;
  }

  /** Gives a failed message back, to be tried at `availableAt`, or parked. */
  async fail(
    id: string,
    by: string,
    failure: Pick<OutboxMessage, 'state' | 'availableAt' | 'lastError'>,
  ): Promise<void> {
    await this.dataSource.manager.update(
      OutboxMessage,
      { id, claimedBy: by, state: 'pending' },
      { ...failure, claimedBy: null, claimedUntil: null },
    );
  }

  /** Gives back what was claimed and not begun, as if it had never been claimed. */
  async release(ids: readonly string[], by: string, availableAt: Date): Promise<void> {
    if (!ids.length) return;
    await this.dataSource
      .createQueryBuilder()
      .update(OutboxMessage)
      .set({ availableAt, claimedBy: null, claimedUntil: null, attempts: () => 'attempts - 1' })
      .where({ id: In([...ids]), claimedBy: by, state: 'pending' })
      .execute();
  }

  /** Index (state, available_at): what is delivered, which is nearly all, is not looked at. */
  async backlog(lateBefore: Date): Promise<OutboxBacklog> {
    const rows = await this.dataSource.query<{ state: string; count: string; late: string }[]>(
      `SELECT state, COUNT(*) AS count, SUM(created_at < ?) AS late FROM outbox_messages
        WHERE state IN ('pending', 'parked') GROUP BY state`,
      [lateBefore],
    );
    const of = (state: string) => rows.find((row) => row.state === state);
    return {
      pending: Number(of('pending')?.count ?? 0),
      parked: Number(of('parked')?.count ?? 0),
      late: Number(of('pending')?.late ?? 0),
    };
  }

  /** Forgets what was delivered before an instant, a piece at a time so that no lock is held for long. */
  async forgetDone(before: Date): Promise<void> {
    let affectedRows: number;
    do {
      ({ affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
        `DELETE FROM outbox_messages WHERE state = 'done' AND available_at < ? LIMIT ${pieceRows}`,
        [before],
      ));
    } while (affectedRows === pieceRows);
  }
}

const pieceRows = 1_000;
