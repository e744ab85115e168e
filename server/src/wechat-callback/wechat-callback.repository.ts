import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { WechatEvent } from './entities/wechat-event.entity.js';

/** Something that WeChat told and that nothing came of. */
export interface GivenUp {
  readonly id: string;
  readonly topic: string;
  readonly since: Date;
  /** Whom it is about; null for a picture. */
  readonly openId: string | null;
}

/** Queries on what WeChat pushed. */
@Injectable()
export class WechatCallbackRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws QueryFailedError for a fingerprint that is there already */
  insert(event: WechatEvent, manager: EntityManager): Promise<void> {
    return insertRows(manager, WechatEvent, [event]);
  }

  /** By index (received_at). @returns how many are gone */
  async deleteReceived(before: Date, rows: number): Promise<number> {
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      'DELETE FROM wechat_events WHERE received_at < ? LIMIT ?',
      [before, rows],
    );
    return affectedRows;
  }

  /** What was given up of what WeChat told, by index (state, available_at): few are. */
  givenUp(): Promise<GivenUp[]> {
    return this.dataSource.query(
      `SELECT id, topic, available_at AS since, JSON_UNQUOTE(JSON_EXTRACT(payload, '$.openid')) AS openId
        FROM outbox_messages WHERE state = 'parked' AND topic LIKE 'wechat.%'`,
    );
  }

  /** Those of some openids that are somebody's, by index (open_id). */
  async known(openIds: readonly string[]): Promise<Set<string>> {
    if (!openIds.length) return new Set();
    const rows = await this.dataSource.query<{ openId: string }[]>(
      'SELECT open_id AS openId FROM accounts WHERE open_id IN (?)',
      [openIds],
    );
    return new Set(rows.map(({ openId }) => openId));
  }

  async forgetGivenUp(ids: readonly string[]): Promise<void> {
    if (!ids.length) return;
    await this.dataSource.query("DELETE FROM outbox_messages WHERE id IN (?) AND state = 'parked'", [ids]);
  }

  async tryAgain(ids: readonly string[], now: Date): Promise<void> {
    if (!ids.length) return;
    await this.dataSource.query(
      `UPDATE outbox_messages SET state = 'pending', attempts = 0, available_at = ?
        WHERE id IN (?) AND state = 'parked'`,
      [now, ids],
    );
  }
}
