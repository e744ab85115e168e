import { Injectable } from '@nestjs/common';
import type { Message } from '@linge/shared/message/message.schema';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox, type Announcement } from '../common/outbox/outbox.js';
import { toMessage } from './message.mapper.js';
import { MessageRepository } from './message.repository.js';

/** Subjects that count who read of them. */
const countedSubjects = ['notice'] as const satisfies readonly Message['subject']['type'][];
export type CountedSubject = (typeof countedSubjects)[number];

/** What the outbox keeps of somebody having read a message. */
export interface MessageRead {
  readonly accountId: string;
}

/** `message.MessageRead.notice`. */
export function messageReadTopic(subject: CountedSubject): string {
  return `message.MessageRead.${subject}`;
}

/** Undefined where nobody counts who read it. */
function messageReadNews(accountId: string, { type, id }: Message['subject']): Announcement | undefined {
  const subject = countedSubjects.find((one) => one === type);
  const payload: MessageRead = { accountId };
  return subject && { topic: messageReadTopic(subject), subjectId: id, payload };
}

/** Reading a message: kept in the inbox, and told to whom it counts for. */
@Injectable()
export class MessageReadingService {
  constructor(
    private readonly messages: MessageRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND for a message that is not in this inbox */
  async read(accountId: string, id: string): Promise<Message> {
    const before = await this.messages.find(accountId, id);
    if (!before) throw AppError.notFound();
    const view = toMessage(before);
    if (before.readAt) return view;
    const readAt = this.clock.now();
    await this.outbox.transaction(async (manager, announce) => {
      const first = await this.messages.markRead(accountId, id, readAt, manager);
      const news = first ? messageReadNews(accountId, view.subject) : undefined;
      if (news) announce(news);
    });
    return { ...view, readAt: readAt.toISOString() };
  }
}
