import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Push } from './entities/push.entity.js';
import type { PushReason } from './push-retry.policy.js';

/** A push that somebody should look at. */
export type ParkedPush = Pick<Push, 'id' | 'messageGroup' | 'attempts' | 'lastError' | 'version'> & {
  readonly reason: PushReason;
  readonly queuedAt: Date;
  readonly settledAt: Date;
};

/** Who looks after what was given up: a community's staff, or the officers of a town. */
export type ParkedOwner = { readonly communityId: string } | { readonly townId: string };

/** Where a page ended. */
export interface ParkedKey {
  readonly settledAt: Date;
  readonly id: string;
}

function columnOf(owner: ParkedOwner): [column: string, id: string] {
  return 'townId' in owner ? ['town_id', owner.townId] : ['community_id', owner.communityId];
}

/** Takes the same instant twice. */
const fromTheFirstTry = `state = 'waiting', attempts = 0, queued_at = ?, available_at = ?, settled_at = NULL,
  reason = NULL, version = version + 1`;

/** What may have arrived: sent a second time only where it is named. */
const doubtful: PushReason = 'answerLost';

/** Queries on pushes that were given up. */
@Injectable()
export class ParkedPushRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Longest waiting first, by index (community_id, state, settled_at, id), or the same of town_id. */
  page(owner: ParkedOwner, after: ParkedKey | undefined, rows: number): Promise<ParkedPush[]> {
    const [column, id] = columnOf(owner);
    const further = after ? 'AND settled_at >= ? AND (settled_at > ? OR id > ?)' : '';
    return this.dataSource.query(
      `SELECT id, message_group AS messageGroup, reason, attempts, last_error AS lastError, version,
          queued_at AS queuedAt, settled_at AS settledAt
        FROM pushes WHERE ${column} = ? AND state = 'parked' ${further}
        ORDER BY settled_at, id LIMIT ?`,
      [id, ...(after ? [after.settledAt, after.settledAt, after.id] : []), rows],
    );
  }

  /** By primary key. Undefined where there is no such push, or it belongs to neither. */
  async ownerOf(id: string): Promise<ParkedOwner | undefined> {
    const [push] = await this.dataSource.query<{ communityId: string | null; townId: string | null }[]>(
      'SELECT community_id AS communityId, town_id AS townId FROM pushes WHERE id = ?',
      [id],
    );
    if (!push) return undefined;
    const { communityId, townId } = push;
    if (communityId !== null) return { communityId };
    return townId === null ? undefined : { townId };
  }

  /** @returns false where it is parked no more, or was sent again since that version */
  async sendAgain(id: string, version: number, now: Date): Promise<boolean> {
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE pushes SET ${fromTheFirstTry} WHERE id = ? AND state = 'parked' AND version = ?`,
      [now, now, id, version],
    );
    return affectedRows === 1;
  }

  /** What was given up by then: what can go out together, and what may have arrived. */
  async count(owner: ParkedOwner, until: Date): Promise<{ count: number; doubtful: number }> {
    const [column, id] = columnOf(owner);
    const [row] = await this.dataSource.query<{ count: string; doubtful: string | null }[]>(
      `SELECT COUNT(*) AS count, SUM(reason = ?) AS doubtful
        FROM pushes WHERE ${column} = ? AND state = 'parked' AND settled_at <= ?`,
      [doubtful, id, until],
    );
    const inDoubt = Number(row?.doubtful ?? 0);
    return { count: Number(row?.count ?? 0) - inDoubt, doubtful: inDoubt };
  }

  /**
   * Looked up without locks, longest waiting first; the update by primary key then decides between those who ask at once.
   * @returns how many of what was given up by then is tried again
   */
  async sendSomeAgain(owner: ParkedOwner, until: Date, rows: number, now: Date): Promise<number> {
    const [column, id] = columnOf(owner);
    const waiting = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM pushes
        WHERE ${column} = ? AND state = 'parked' AND settled_at <= ? AND reason <> ?
        ORDER BY settled_at, id LIMIT ?`,
      [id, until, doubtful, rows],
    );
    if (!waiting.length) return 0;
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE pushes SET ${fromTheFirstTry} WHERE id IN (?) AND state = 'parked' AND settled_at <= ?`,
      [now, now, waiting.map((push) => push.id), until],
    );
    return affectedRows;
  }

  /** How many wait to be looked at, by why. */
  async counts(): Promise<{ reason: PushReason; count: number }[]> {
    const rows = await this.dataSource.query<{ reason: PushReason; count: string }[]>(
      "SELECT reason, COUNT(*) AS count FROM pushes WHERE state = 'parked' GROUP BY reason",
    );
    return rows.map(({ reason, count }) => ({ reason, count: Number(count) }));
  }
}
