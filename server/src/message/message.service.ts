import { Injectable } from '@nestjs/common';
import type { Message as MessageView, MessageListQuery } from '@linge/shared/message/message.schema';
import type * as z from 'zod/mini';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { toMessage } from './message.mapper.js';
import { MessageRepository } from './message.repository.js';
import type { NewMessage } from './new-message.js';

export type { NewMessage } from './new-message.js';

/** The inboxes (消息): the truth of who was told what; any push is only a hint to look here. */
@Injectable()
export class MessageService {
  constructor(
    private readonly messages: MessageRepository,
    private readonly clock: Clock,
  ) {}

  /** Puts a message into each account's inbox, once for each event. */
  async deliver(message: NewMessage, accountIds: Iterable<string>, manager: EntityManager): Promise<void> {
    const ids = [...new Set(accountIds)];
    if (ids.length) await this.messages.insertMissing(message, ids, manager);
  }

  async list(accountId: string, { limit, cursor }: z.output<typeof MessageListQuery>) {
    const rows = await this.messages.page(accountId, decodeInstantCursor(cursor), limit + 1);
    return pageOfRows(rows, limit, instantKeys, toMessage);
  }

  /** Marks what an account was told about something as read, where that was opened itself. */
  readAbout(accountId: string, subject: MessageView['subject'], manager: EntityManager): Promise<void> {
    return this.messages.markReadAbout(accountId, subject, this.clock.now(), manager);
  }

  readAll(accountId: string): Promise<void> {
    return this.messages.markAllRead(accountId, this.clock.now());
  }

  /** Empties the inbox of an account that is being deleted. */
  deleteAll(accountId: string, manager: EntityManager): Promise<void> {
    return this.messages.deleteAll(accountId, manager);
  }

  unreadCount(accountId: string): Promise<number> {
    return this.messages.unreadCount(accountId);
  }
}
