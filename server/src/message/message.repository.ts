import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { Message } from './entities/message.entity.js';

/** Queries on the inboxes. */
@Injectable()
export class MessageRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Writes what is not there yet: the unique key (account_id, event_id) decides, whoever delivers. */
  async insertMissing(messages: readonly Message[], manager: EntityManager): Promise<void> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(Message)
      .values([...messages])
      .orUpdate(['event_id'], ['account_id', 'event_id'])
      .updateEntity(false)
      .execute();
  }

  /** Newest first, by index (account_id, created_at, id). */
  page(accountId: string, after: InstantKey | undefined, rows: number): Promise<Message[]> {
    const query = this.dataSource
      .createQueryBuilder(Message, 'm')
      .where('m.accountId = :accountId', { accountId })
      .orderBy('m.createdAt', 'DESC')
      .addOrderBy('m.id', 'DESC')
      .limit(rows);
    if (after) {
      query
        .andWhere('m.createdAt <= :createdAt', after)
        .andWhere('(m.createdAt < :createdAt OR m.id < :id)', after);
    }
    return query.getMany();
  }

  find(accountId: string, id: string): Promise<Message | null> {
    return this.dataSource.manager.findOneBy(Message, { id, accountId });
  }

  async markRead(accountId: string, id: string, readAt: Date): Promise<void> {
    await this.dataSource.manager.update(Message, { id, accountId, readAt: IsNull() }, { readAt });
  }

  async markAllRead(accountId: string, readAt: Date): Promise<void> {
    await this.dataSource.manager.update(Message, { accountId, readAt: IsNull() }, { readAt });
  }

  async deleteAll(accountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(Message, { accountId });
  }

  /** By index (account_id, read_at). */
  unreadCount(accountId: string): Promise<number> {
    return this.dataSource.manager.countBy(Message, { accountId, readAt: IsNull() });
  }
}
