import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UndeliveredOwner } from './undelivered.policy.js';

/** An outbox message that was given up. */
export interface ParkedMessage {
  readonly id: string;
  readonly topic: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
  /** Since when it is parked. */
  readonly availableAt: Date;
}

const inPayload = (key: string) => `JSON_UNQUOTE(JSON_EXTRACT(payload, '$.${key}'))`;

/**
 * Queries on outbox messages that were given up. Whose one is stands in what it says: its community, a grid of it, or
 * the town that sent it. Few are ever parked, and all are found by index (state, available_at); a column that is written with
 * every message would cost each submission something.
 */
@Injectable()
export class UndeliveredRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Longest waiting first. */
  async page(
    owner: UndeliveredOwner,
    after: { readonly availableAt: Date; readonly id: string } | undefined,
    rows: number,
  ): Promise<ParkedMessage[]> {
    const [whose, values] = await this.#of(owner);
    const further = after ? 'AND available_at >= ? AND (available_at > ? OR id > ?)' : '';
    return this.dataSource.query(
      `SELECT id, topic, attempts, last_error AS lastError, created_at AS createdAt, available_at AS availableAt
        FROM outbox_messages
        WHERE state = 'parked' AND (${whose}) ${further}
        ORDER BY available_at, id LIMIT ?`,
      [...values, ...(after ? [after.availableAt, after.availableAt, after.id] : []), rows],
    );
  }

  /** What was given up by then. */
  async count(owner: UndeliveredOwner, until: Date): Promise<number> {
    const [whose, values] = await this.#of(owner);
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT COUNT(*) AS count FROM outbox_messages
        WHERE state = 'parked' AND (${whose}) AND available_at <= ?`,
      [...values, until],
    );
    return Number(row?.count ?? 0);
  }

  /**
   * Looked up without locks, longest waiting first; the update by primary key then decides between those who ask at once.
   * @returns how many of what was given up by then is tried again
   */
  async sendSomeAgain(owner: UndeliveredOwner, until: Date, rows: number, now: Date): Promise<number> {
    const [whose, values] = await this.#of(owner);
    const waiting = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM outbox_messages WHERE state = 'parked' AND (${whose}) AND available_at <= ?
        ORDER BY available_at, id LIMIT ?`,
      [...values, until, rows],
    );
    if (!waiting.length) return 0;
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE outbox_messages SET state = 'pending', attempts = 0, available_at = ?
        WHERE id IN (?) AND state = 'parked' AND available_at <= ?`,
      [now, waiting.map(({ id }) => id), until],
    );
    return affectedRows;
  }

  async #of(owner: UndeliveredOwner): Promise<[string, unknown[]]> {
    return 'townId' in owner
      ? [`${inPayload('townId')} = ?`, [owner.townId]]
      : this.#ofCommunity(owner.communityId);
  }

  async #ofCommunity(communityId: string): Promise<[string, unknown[]]> {
    const grids = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM grids WHERE community_id = ?',
      [communityId],
    );
    const own = `${inPayload('communityId')} = ?`;
    if (!grids.length) return [own, [communityId]];
    return [`${own} OR ${inPayload('gridId')} IN (?)`, [communityId, grids.map(({ id }) => id)]];
  }

  /** Undefined where there is no such message, or it belongs to neither a community nor a town; by primary keys. */
  async ownerOf(id: string): Promise<UndeliveredOwner | undefined> {
    const [message] = await this.dataSource.query<
      { communityId: string | null; gridId: string | null; townId: string | null }[]
    >(
      `SELECT ${inPayload('communityId')} AS communityId, ${inPayload('gridId')} AS gridId,
          ${inPayload('townId')} AS townId
        FROM outbox_messages WHERE id = ?`,
      [id],
    );
    if (!message) return undefined;
    const { communityId, gridId, townId } = message;
    if (communityId !== null) return { communityId };
    if (gridId === null) return townId === null ? undefined : { townId };
    const [grid] = await this.dataSource.query<{ communityId: string }[]>(
      'SELECT community_id AS communityId FROM grids WHERE id = ?',
      [gridId],
    );
    return grid;
  }

  /** @returns false where it is parked no more, or not since those tries */
  async sendAgain(id: string, attempts: number, now: Date): Promise<boolean> {
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE outbox_messages SET state = 'pending', attempts = 0, available_at = ?
        WHERE id = ? AND state = 'parked' AND attempts = ?`,
      [now, id, attempts],
    );
    return affectedRows === 1;
  }
}
