import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { WechatEvent } from './entities/wechat-event.entity.js';

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
}
