import { Injectable } from '@nestjs/common';
import { messageGroupOf, type MessageGroup } from '@linge/shared/message/message-group';
import type {
  MarkedRead,
  Message as MessageView,
  MessageListQuery,
  UnreadCounts,
} from '@linge/shared/message/message.schema';
import type * as z from 'zod/mini';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { PushService } from '../subscription/push.service.js';
import { toMessage } from './message.mapper.js';
import { MessagePreferenceRepository } from './message-preference.repository.js';
import { MessageRepository } from './message.repository.js';
import type { Delivery, NewMessage } from './new-message.js';
import { UnreadHold, type StillAsked } from './unread-hold.js';

export type { Delivery, NewMessage } from './new-message.js';

/** The inboxes (消息): the truth of who was told what; any push is only a hint to look here. */
@Injectable()
export class MessageService {
  constructor(
    private readonly messages: MessageRepository,
    private readonly preferences: MessagePreferenceRepository,
    private readonly pushes: PushService,
    private readonly hold: UnreadHold,
    private readonly clock: Clock,
  ) {}

  /** Puts a message into each account's inbox, once for each event, and has those told through WeChat who want it. */
  deliver(message: NewMessage, accountIds: Iterable<string>, manager: EntityManager): Promise<void> {
    return this.deliverAll([{ message, accountIds }], manager);
  }

  /**
   * The same for several messages, with no more statements than for one. Who is named twice for the same event is told
   * once, by the first.
   */
  async deliverAll(deliveries: readonly Delivery[], manager: EntityManager): Promise<void> {
    const told = deliveries
      .map(({ message, accountIds }) => ({
        message: { ...message, group: message.group ?? messageGroupOf[message.kind] },
        accountIds: [...new Set(accountIds)],
      }))
      .filter(({ accountIds }) => accountIds.length > 0);
    await this.messages.insertMissing(told, this.clock.now(), manager);
    await this.pushes.queueFor(
      told
        .filter(({ message }) => !message.quiet)
        .map(({ message, accountIds }) => ({ event: message, accountIds })),
      manager,
    );
  }

  async list(accountId: string, { limit, cursor, group }: z.output<typeof MessageListQuery>) {
    const rows = await this.messages.page(accountId, group, decodeInstantCursor(cursor), limit + 1);
    return pageOfRows(rows, limit, instantKeys, toMessage);
  }

  /** Those of some accounts who have a message of a kind about something that they did not read yet. */
  unreadBy(
    accountIds: readonly string[],
    kind: MessageView['kind'],
    subjectId: string,
    manager: EntityManager,
  ): Promise<string[]> {
    return this.messages.unreadBy(accountIds, kind, subjectId, manager);
  }

  /** Other words in place of those that are not to be read any more; what was pushed cannot be taken back. */
  async rewrite(
    eventId: string,
    accountIds: readonly string[],
    words: Pick<NewMessage, 'title' | 'body'>,
    manager: EntityManager,
  ): Promise<void> {
    if (accountIds.length) await this.messages.rewrite(eventId, accountIds, words, manager);
  }

  /** Marks what an account was told about something as read, where that was opened itself. */
  readAbout(accountId: string, subject: MessageView['subject'], manager: EntityManager): Promise<void> {
    return this.messages.markReadAbout(accountId, subject, this.clock.now(), manager);
  }

  /**
   * Marks what needs no more than a look. What asks for an answer of its own stays unread until it has it.
   * @param group all of them unless told
   */
  async readAll(accountId: string, group?: MessageGroup): Promise<MarkedRead> {
    const { types } = this.hold;
    const subjects = await this.messages.unreadSubjects(accountId, group, types);
    const held = await this.hold.heldOf(accountId, subjects);
    const ids = subjects.map(({ id }) => id).filter((id) => !held.includes(id));
    await this.messages.markAllRead(accountId, group, { types, ids }, this.clock.now());
    return { held: held.length, unread: await this.unreadCount(accountId) };
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

  /** Has messages about a type of subject stay unread while it is still asked of the reader. */
  holdUnread(type: MessageView['subject']['type'], stillAsked: StillAsked): void {
    this.hold.register(type, stillAsked);
  }

  unreadCount(accountId: string): Promise<number> {
    return this.messages.unreadCount(accountId);
  }
}
