import type { Message } from '@linge/shared/message/message.schema';
import type { Announcement } from '../common/outbox/outbox.js';

/** Subjects that count who read of them. */
export const countedSubjects = ['notice'] as const satisfies readonly Message['subject']['type'][];
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
export function messageReadNews(accountId: string, { type, id }: Message['subject']): Announcement | undefined {
  const subject = countedSubjects.find((one) => one === type);
  const payload: MessageRead = { accountId };
  return subject && { topic: messageReadTopic(subject), subjectId: id, payload };
}
