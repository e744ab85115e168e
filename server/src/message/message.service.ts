import { Injectable } from '@nestjs/common';
import type {
  Message as MessageView,
  MessageKind,
  MessageListQuery,
} from '@linge/shared/message/message.schema';
import type * as z from 'zod/mini';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { toMessage } from './message.mapper.js';
import { MessageRepository } from './message.repository.js';

/** What is put into inboxes because of one event. */
export interface NewMessage {
  readonly kind: MessageKind;
  /** At most 100 characters. */
  readonly title: string;
  /** At most 500 characters. */
  readonly body: string;
  readonly subject: MessageView['subject'];
  /** What happened; an account hears of it once, however often this is delivered. */
  readonly eventId: string;
  readonly createdAt: Date;
}

/** The inboxes (消息): the truth of who was told what; any push is only a hint to look here. */
@Injectable()
export class MessageService {
  constructor(
    private readonly messages: MessageRepository,
    private readonly clock: Clock,
  ) {}

  /** Puts a message into each account's inbox, once for each event. */
  async deliver(message: NewMessage, accountIds: Iterable<string>, manager: EntityManager): Promise<void> {
    const { subject, ...rest } = message;
    const rows = [...new Set(accountIds)].map((accountId) => ({
      ...rest,
      id: uuid(),
      accountId,
      subjectType: subject.type,
      subjectId: subject.id,
      readAt: null,
    }));
    if (rows.length) await this.messages.insertMissing(rows, manager);
  }

  async list(accountId: string, { limit, cursor }: z.output<typeof MessageListQuery>) {
    const rows = await this.messages.page(accountId, decodeInstantCursor(cursor), limit + 1);
    return pageOfRows(rows, limit, instantKeys, toMessage);
  }

  /** @throws AppError NOT_FOUND for a message that is not in this inbox */
  async read(accountId: string, id: string): Promise<MessageView> {
    await this.messages.markRead(accountId, id, this.clock.now());
    const message = await this.messages.find(accountId, id);
    if (!message) throw AppError.notFound();
    return toMessage(message);
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
