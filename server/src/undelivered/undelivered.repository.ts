import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

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
 * Queries on outbox messages that were given up. Whose community one belongs to is in what it says: its community, or
 * a grid of it. Few are ever parked, and all are found by index (state, available_at); a column that is written with
 * every message would cost each submission something.
 */
@Injectable()
export class UndeliveredRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Longest waiting first. */
  async page(
    communityId: string,
    after: { readonly availableAt: Date; readonly id: string } | undefined,
    rows: number,
  ): Promise<ParkedMessage[]> {
    const grids = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM grids WHERE community_id = ?',
      [communityId],
    );
    const gridIds = grids.map(({ id }) => id);
    const ofGrids = gridIds.length ? `OR ${inPayload('gridId')} IN (?)` : '';
    const further = after ? 'AND available_at >= ? AND (available_at > ? OR id > ?)' : '';
    return this.dataSource.query(
      `SELECT id, topic, attempts, last_error AS lastError, created_at AS createdAt, available_at AS availableAt
        FROM outbox_messages
        WHERE state = 'parked' AND (${inPayload('communityId')} = ? ${ofGrids}) ${further}
        ORDER BY available_at, id LIMIT ?`,
      [
        communityId,
        ...(gridIds.length ? [gridIds] : []),
        ...(after ? [after.availableAt, after.availableAt, after.id] : []),
        rows,
      ],
    );
  }

  /** Undefined where there is no such message, or it belongs to no community; by primary keys. */
  async communityOf(id: string): Promise<string | undefined> {
    const [message] = await this.dataSource.query<{ communityId: string | null; gridId: string | null }[]>(
      `SELECT ${inPayload('communityId')} AS communityId, ${inPayload('gridId')} AS gridId
        FROM outbox_messages WHERE id = ?`,
      [id],
    );
    if (!message) return undefined;
    const { communityId, gridId } = message;
    if (communityId !== null || gridId === null) return communityId ?? undefined;
    const [grid] = await this.dataSource.query<{ communityId: string }[]>(
      'SELECT community_id AS communityId FROM grids WHERE id = ?',
      [gridId],
    );
    return grid?.communityId;
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
