import type { Message, MessageKind } from '@linge/shared/message/message.schema';

/** What is put into inboxes because of one event. */
export interface NewMessage {
  readonly kind: MessageKind;
  /** At most 100 characters. */
  readonly title: string;
  /** At most 500 characters. */
  readonly body: string;
  readonly subject: Message['subject'];
  /** What happened; an account hears of it once, however often this is delivered. */
  readonly eventId: string;
  readonly createdAt: Date;
}
