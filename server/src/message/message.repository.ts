import { Injectable } from '@nestjs/common';
import type { MessageGroup } from '@linge/shared/message/message-group';
import type { Message as MessageView } from '@linge/shared/message/message.schema';
import { DataSource, In, IsNull, Not, type EntityManager } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { Message } from './entities/message.entity.js';
import type { NewMessage } from './new-message.js';
import type { SubjectType } from './unread-hold.js';

const statementRows = 5_000;

/** As much of a message as its owner reads. */
export type MessageRow = Omit<Message, 'accountId' | 'eventId'>;

/** How a UUIDv7 of an instant begins: `019a0000-0000-7`. */
function timePrefix(instant: Date): string {
  const hex = instant.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7`;
}

/** What goes into whose inbox, each account once. */
interface Told {
  readonly message: NewMessage & { readonly group: MessageGroup };
  readonly accountIds: readonly string[];
}

const linesOfOne = `SELECT CONCAT(?, SUBSTR(x.hash, 1, 3), '-8', SUBSTR(x.hash, 4, 3), '-', SUBSTR(x.hash, 7, 12)),
    x.account_id, ?, ?, ?, ?, ?, ?, ?, ?, NULL
  FROM (SELECT a.id AS account_id, MD5(CONCAT(?, a.id)) AS hash FROM accounts a
    WHERE a.id IN (?) AND a.deleted_at IS NULL) x`;

/** Cut and put together so that no statement has more accounts than it may have. */
function statementsOf(told: readonly Told[]): Told[][] {
  const statements: Told[][] = [];
  let room = 0;
  for (const { message, accountIds } of told) {
    for (let start = 0; start < accountIds.length;) {
      if (room === 0) {
        statements.push([]);
        room = statementRows;
      }
      const some = accountIds.slice(start, start + room);
      statements.at(-1)?.push({ message, accountIds: some });
      start += some.length;
      room -= some.length;
    }
  }
  return statements;
}

/** Queries on the inboxes. */
@Injectable()
export class MessageRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Writes what is not there yet, to those who have not left meanwhile: the unique key (account_id, event_id) decides,
   * whoever delivers, and of two lines about the same event the first. One statement for as many accounts as it may
   * have, of one message or of several: an id is a UUIDv7 of now, so that those of one batch after the other are
   * written side by side.
   */
  async insertMissing(told: readonly Told[], now: Date, manager: EntityManager): Promise<void> {
    for (const pieces of statementsOf(told)) {
      await manager.query(
        `INSERT INTO messages
            (id, account_id, kind, message_group, title, body, subject_type, subject_id, event_id, created_at, read_at)
          ${pieces.map(() => linesOfOne).join(' UNION ALL ')}
          ON DUPLICATE KEY UPDATE messages.event_id = messages.event_id`,
        pieces.flatMap(({ message, accountIds }) => {
          const { kind, group, title, body, subject, eventId, createdAt } = message;
          return [
            ...[timePrefix(now), kind, group, title, body, subject.type, subject.id, eventId, createdAt],
            ...[eventId, accountIds],
          ];
        }),
      );
    }
  }

  /** Newest first, by index (account_id, created_at, id), or of one group (account_id, message_group, created_at, id). */
  page(
    accountId: string,
    group: MessageGroup | undefined,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<MessageRow[]> {
    return this.dataSource.query(
      `SELECT id, kind, message_group AS messageGroup, title, body, subject_type AS subjectType,
          subject_id AS subjectId, created_at AS createdAt, read_at AS readAt
        FROM messages WHERE account_id = ? ${group ? 'AND message_group = ?' : ''}
        ${after ? 'AND created_at <= ? AND (created_at < ? OR id < ?)' : ''}
        ORDER BY created_at DESC, id DESC LIMIT ?`,
      [
        accountId,
        ...(group ? [group] : []),
        ...(after ? [after.createdAt, after.createdAt, after.id] : []),
        rows,
      ],
    );
  }

  find(accountId: string, id: string): Promise<Message | null> {
    return this.dataSource.manager.findOneBy(Message, { id, accountId });
  }

  /** By index (account_id, event_id). */
  async rewrite(
    eventId: string,
    accountIds: readonly string[],
    { title, body }: Pick<NewMessage, 'title' | 'body'>,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(Message, { eventId, accountId: In([...accountIds]) }, { title, body });
  }

  /** @returns whether it was not read before */
  async markRead(accountId: string, id: string, readAt: Date, manager: EntityManager): Promise<boolean> {
    const { affected } = await manager.update(Message, { id, accountId, readAt: IsNull() }, { readAt });
    return affected === 1;
  }

  /** By index (account_id, read_at). */
  async markReadAbout(
    accountId: string,
    { type: subjectType, id: subjectId }: MessageView['subject'],
    readAt: Date,
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(
      `UPDATE messages SET read_at = ?
        WHERE account_id = ? AND read_at IS NULL AND subject_type = ? AND subject_id = ?`,
      [readAt, accountId, subjectType, subjectId],
    );
  }

  /** By index (account_id, read_at). */
  async unreadBy(
    accountIds: readonly string[],
    kind: MessageView['kind'],
    subjectId: string,
    manager: EntityManager,
  ): Promise<string[]> {
    if (!accountIds.length) return [];
    const rows = await manager.query<{ accountId: string }[]>(
      `SELECT DISTINCT account_id AS accountId FROM messages
        WHERE account_id IN (?) AND read_at IS NULL AND kind = ? AND subject_id = ?`,
      [accountIds, kind, subjectId],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** What unread messages of some types of subjects are about, by index (account_id, read_at, message_group). */
  async unreadSubjects(
    accountId: string,
    group: MessageGroup | undefined,
    types: readonly SubjectType[],
  ): Promise<MessageView['subject'][]> {
    const of = group ? { messageGroup: group } : {};
    const lines = await this.dataSource.manager.find(Message, {
      select: { subjectType: true, subjectId: true },
      where: { accountId, readAt: IsNull(), subjectType: In([...types]), ...of },
    });
    const ids = new Map(lines.map(({ subjectType: type, subjectId: id }) => [id, { type, id }]));
    return [...ids.values()];
  }

  /**
   * Marks all, but of some types only what is about the subjects that are named: whatever came meanwhile stays unread.
   * By index (account_id, read_at, message_group).
   */
  async markAllRead(
    accountId: string,
    group: MessageGroup | undefined,
    named: { readonly types: readonly SubjectType[]; readonly ids: readonly string[] },
    readAt: Date,
  ): Promise<void> {
    const lines = { accountId, readAt: IsNull(), ...(group ? { messageGroup: group } : {}) };
    const others = { ...lines, subjectType: Not(In([...named.types])) };
    await this.dataSource.manager.update(Message, others, { readAt });
    if (!named.ids.length) return;
    const ofNamed = { ...lines, subjectType: In([...named.types]), subjectId: In([...named.ids]) };
    await this.dataSource.manager.update(Message, ofNamed, { readAt });
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
