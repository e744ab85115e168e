import { Injectable } from '@nestjs/common';
import type { MessageGroup } from '@linge/shared/message/message-group';
import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { DataSource, In, type EntityManager } from 'typeorm';
import { insertMissingRows } from '../common/database/insert-rows.js';
import { Push } from './entities/push.entity.js';
import type { PushCandidate, PushJob } from './push.row.js';

const preference =
  'c.account_id AS chose, c.muted AS muted, c.quiet_from AS quietFrom, c.quiet_to AS quietTo';
const pieceRows = 1_000;

interface PushedEvents {
  readonly eventIds: readonly string[];
  readonly group: MessageGroup;
  readonly template: PushTemplateName;
}

/** Queries on pushes under way. */
@Injectable()
export class PushRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Which of these accounts have an unread line of the events in their inbox, in the template's group, and a credit. Read
   * without locks: whether the credit is still there is decided when the push goes out. By unique index (account_id,
   * event_id), then by primary keys.
   */
  candidates(
    { eventIds, group, template }: PushedEvents,
    accountIds: readonly string[],
    manager: EntityManager,
  ): Promise<PushCandidate[]> {
    return manager.query(
      `SELECT m.id AS id, m.account_id AS accountId, m.event_id AS eventId, ${preference}
        FROM messages m
          JOIN subscription_balances b ON b.account_id = m.account_id AND b.template = ?
            AND b.credits > 0 AND b.stopped = 0
          LEFT JOIN message_preferences c ON c.account_id = m.account_id
        WHERE m.account_id IN (?) AND m.event_id IN (?) AND m.message_group = ?
          AND m.read_at IS NULL`,
      [template, accountIds, eventIds, group],
    );
  }

  insert(pushes: readonly Push[], manager: EntityManager): Promise<void> {
    return insertMissingRows(manager, Push, pushes);
  }

  /**
   * Drops what still waits of earlier lines about the same things, for the accounts of these: nothing was used for it.
   * By primary keys and index (account_id); an older line that is told again stands in the way of no newer one.
   */
  async supersede(ids: readonly string[], now: Date, manager: EntityManager): Promise<void> {
    const earlier = await manager.query<{ id: string }[]>(
      `SELECT p.id AS id FROM messages late
          JOIN pushes p ON p.account_id = late.account_id AND p.state = 'waiting'
          JOIN messages m ON m.id = p.id AND m.subject_type = late.subject_type AND m.subject_id = late.subject_id
            AND m.message_group = late.message_group AND m.created_at < late.created_at
        WHERE late.id IN (?)`,
      [ids],
    );
    if (!earlier.length) return;
    await manager.query(
      `UPDATE pushes SET state = 'dropped', reason = 'superseded', claimed_by = NULL, available_at = ?, settled_at = ?
        WHERE id IN (?) AND state = 'waiting'`,
      [now, now, earlier.map(({ id }) => id)],
    );
  }

  /** By primary keys. */
  async communitiesOfGrids(gridIds: readonly string[], manager: EntityManager): Promise<Map<string, string>> {
    const rows = await manager.query<{ id: string; communityId: string }[]>(
      'SELECT id, community_id AS communityId FROM grids WHERE id IN (?)',
      [gridIds],
    );
    return new Map(rows.map(({ id, communityId }) => [id, communityId]));
  }

  /** Takes a lease on what waits, like the outbox does: looked up without locks, decided by primary key. */
  async claim(claim: { by: string; now: Date; until: Date; limit: number }): Promise<PushJob[]> {
    const { by, now, until, limit } = claim;
    const waiting = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM pushes WHERE state = 'waiting' AND available_at <= ? ORDER BY available_at LIMIT ?`,
      [now, limit],
    );
    if (!waiting.length) return [];
    const taken = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE pushes SET claimed_by = ?, available_at = ?
        WHERE id IN (?) AND state = 'waiting' AND available_at <= ?`,
      [by, until, waiting.map(({ id }) => id), now],
    );
    if (!taken.affectedRows) return [];
    return this.dataSource.query(
      `SELECT p.id AS id, p.account_id AS accountId, p.template AS template, p.message_group AS messageGroup,
          p.urgent AS urgent, p.attempts AS attempts, p.queued_at AS queuedAt, p.available_at AS availableAt,
          m.kind AS kind, m.title AS title, m.body AS body, m.created_at AS createdAt, m.read_at AS readAt,
          a.open_id AS openId, ${preference},
          n.state IN ('withdrawn', 'expired') AND m.kind <> 'noticeWithdrawn' AS ended
        FROM pushes p
          LEFT JOIN messages m ON m.id = p.id
          LEFT JOIN notices n ON m.subject_type = 'notice' AND n.id = m.subject_id
          LEFT JOIN accounts a ON a.id = p.account_id
          LEFT JOIN message_preferences c ON c.account_id = p.account_id
        WHERE p.claimed_by = ? AND p.state = 'waiting' ORDER BY p.queued_at, p.id`,
      [by],
    );
  }

  /** Begins to send; from here on it is never begun again unless WeChat did not get it. */
  async begin(id: string, by: string, until: Date, manager: EntityManager): Promise<boolean> {
    const { affectedRows } = await manager.query<{ affectedRows: number }>(
      `UPDATE pushes SET state = 'sending', attempts = attempts + 1, available_at = ?
        WHERE id = ? AND claimed_by = ? AND state = 'waiting'`,
      [until, id, by],
    );
    return affectedRows === 1;
  }

  /** Writes what came of a push in hand; nothing where its lease was over. */
  async settle(
    id: string,
    by: string,
    outcome: Pick<Push, 'state' | 'availableAt' | 'reason' | 'lastError' | 'settledAt'>,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<boolean> {
    const state = In(['waiting', 'sending']);
    const { affected } = await manager.update(
      Push,
      { id, claimedBy: by, state },
      { ...outcome, claimedBy: null },
    );
    return affected === 1;
  }

  /** Gives back what was claimed and not begun. */
  async release(ids: readonly string[], by: string, availableAt: Date): Promise<void> {
    if (!ids.length) return;
    const mine = { id: In([...ids]), claimedBy: by, state: 'waiting' } as const;
    await this.dataSource.manager.update(Push, mine, { availableAt, claimedBy: null });
  }

  /** Parks what was being sent when its server died: whether it arrived is not known. By index (state, available_at). */
  async parkLost(now: Date): Promise<number> {
    const lost = await this.dataSource.query<{ id: string }[]>(
      "SELECT id FROM pushes WHERE state = 'sending' AND available_at <= ? LIMIT ?",
      [now, pieceRows],
    );
    if (!lost.length) return 0;
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE pushes SET state = 'parked', reason = 'answerLost', claimed_by = NULL, settled_at = ?,
          last_error = 'The server ended while sending'
        WHERE id IN (?) AND state = 'sending' AND available_at <= ?`,
      [now, lost.map(({ id }) => id), now],
    );
    return affectedRows;
  }

  /** Forgets what came to its end before an instant, a piece at a time; by index (state, available_at). */
  async forgetSettled(before: Date): Promise<void> {
    for (const state of ['sent', 'dropped', 'parked'] as const) {
      let affectedRows: number;
      do {
        ({ affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
          `DELETE FROM pushes WHERE state = ? AND available_at < ? LIMIT ${pieceRows}`,
          [state, before],
        ));
      } while (affectedRows === pieceRows);
    }
  }

  async deleteAll(accountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(Push, { accountId });
  }
}
