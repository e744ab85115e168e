import { Injectable } from '@nestjs/common';
import { messageGroupOf, type MessageGroup } from '@linge/shared/message/message-group';
import type {
  Message as MessageView,
  MessageKind,
  MessageListQuery,
  UnreadCounts,
} from '@linge/shared/message/message.schema';
import type * as z from 'zod/mini';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { PushService, type Within } from '../subscription/push.service.js';
import { toMessage } from './message.mapper.js';
import { MessagePreferenceRepository } from './message-preference.repository.js';
import { MessageRepository } from './message.repository.js';

/** What is put into inboxes because of one event. */
export interface NewMessage {
  readonly kind: MessageKind;
  /** Where it is not the kind's own: what staff are told of a step that residents hear of too is `work`. */
  readonly group?: MessageGroup;
  /** At most 100 characters. */
  readonly title: string;
  /** At most 500 characters. */
  readonly body: string;
  readonly subject: MessageView['subject'];
  /** What happened; an account hears of it once, however often this is delivered. */
  readonly eventId: string;
  readonly createdAt: Date;
  /** Pushed at night too. */
  readonly urgent?: boolean;
  /** Whose staff see it when it cannot be pushed; the operators alone where it is not told. */
  readonly within?: Within;
}

/** The inboxes (消息): the truth of who was told what; any push is only a hint to look here. */
@Injectable()
export class MessageService {
  constructor(
    private readonly messages: MessageRepository,
    private readonly preferences: MessagePreferenceRepository,
    private readonly pushes: PushService,
    private readonly clock: Clock,
  ) {}

  /** Puts a message into each account's inbox, once for each event, and has those told through WeChat who want it. */
  async deliver(message: NewMessage, accountIds: Iterable<string>, manager: EntityManager): Promise<void> {
    const { subject, urgent, within, group, ...rest } = message;
    const messageGroup = group ?? messageGroupOf[message.kind];
    const recipients = [...new Set(accountIds)];
    const rows = recipients.map((accountId) => ({
      ...rest,
      messageGroup,
      id: uuid(),
      accountId,
      subjectType: subject.type,
      subjectId: subject.id,
      readAt: null,
    }));
    if (!rows.length) return;
    await this.messages.insertMissing(rows, manager);
    const { kind, eventId } = message;
    await this.pushes.queueFor({ kind, eventId, group: messageGroup, urgent, within }, recipients, manager);
  }

  async list(accountId: string, { limit, cursor, group }: z.output<typeof MessageListQuery>) {
    const rows = await this.messages.page(accountId, group, decodeInstantCursor(cursor), limit + 1);
    return pageOfRows(rows, limit, instantKeys, toMessage);
  }

  /** @throws AppError NOT_FOUND for a message that is not in this inbox */
  async read(accountId: string, id: string): Promise<MessageView> {
    await this.messages.markRead(accountId, id, this.clock.now());
    const message = await this.messages.find(accountId, id);
    if (!message) throw AppError.notFound();
    return toMessage(message);
  }

  /** @param group all of them unless told */
  readAll(accountId: string, group?: MessageGroup): Promise<void> {
    return this.messages.markAllRead(accountId, group, this.clock.now());
  }

  async unread(accountId: string): Promise<UnreadCounts> {
    const groups = await this.messages.unreadByGroup(accountId);
    return { total: groups.reduce((sum, { unread }) => sum + unread, 0), groups };
  }

  /** Empties the inbox of an account that is being deleted, and forgets what it chose and agreed to. */
  async deleteAll(accountId: string, manager: EntityManager): Promise<void> {
    await this.pushes.forgetAccount(accountId, manager);
    await this.preferences.delete(accountId, manager);
    await this.messages.deleteAll(accountId, manager);
  }

  unreadCount(accountId: string): Promise<number> {
    return this.messages.unreadCount(accountId);
  }
}
