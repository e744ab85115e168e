import { Injectable } from '@nestjs/common';
import type { MessageGroup } from '@linge/shared/message/message-group';
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

  /** Newest first, by index (account_id, created_at, id), or of one group (account_id, message_group, created_at, id). */
  page(
    accountId: string,
    group: MessageGroup | undefined,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<Message[]> {
    const query = this.dataSource
      .createQueryBuilder(Message, 'm')
      .where('m.accountId = :accountId', { accountId })
      .orderBy('m.createdAt', 'DESC')
      .addOrderBy('m.id', 'DESC')
      .limit(rows);
    if (group) query.andWhere('m.messageGroup = :group', { group });
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

  async markAllRead(accountId: string, group: MessageGroup | undefined, readAt: Date): Promise<void> {
    const of = group ? { messageGroup: group } : {};
    await this.dataSource.manager.update(Message, { accountId, readAt: IsNull(), ...of }, { readAt });
  }

  async deleteAll(accountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(Message, { accountId });
  }

  /** From index (account_id, read_at, message_group) alone. */
  async unreadByGroup(accountId: string): Promise<{ group: MessageGroup; unread: number }[]> {
    const rows = await this.dataSource.query<{ group: MessageGroup; unread: string }[]>(
      `SELECT message_group AS \`group\`, COUNT(*) AS unread FROM messages
        WHERE account_id = ? AND read_at IS NULL GROUP BY message_group ORDER BY message_group`,
      [accountId],
    );
    return rows.map(({ group, unread }) => ({ group, unread: Number(unread) }));
  }

  /** By index (account_id, read_at, message_group). */
  unreadCount(accountId: string): Promise<number> {
    return this.dataSource.manager.countBy(Message, { accountId, readAt: IsNull() });
  }
}
