import type { MessageGroup } from '@linge/shared/message/message-group';
import type { Message, MessageKind } from '@linge/shared/message/message.schema';
import type { Within } from '../subscription/push.service.js';

/** What is put into inboxes because of one event. */
export interface NewMessage {
  readonly kind: MessageKind;
  /** Where it is not the kind's own: what staff are told of a step that residents hear of too is `work`. */
  readonly group?: MessageGroup;
  /** At most 100 characters. */
  readonly title: string;
  /** At most 500 characters. */
  readonly body: string;
  readonly subject: Message['subject'];
  /** What happened; an account hears of it once, however often this is delivered. */
  readonly eventId: string;
  readonly createdAt: Date;
  /** Pushed at night too. */
  readonly urgent?: boolean;
  /** Only put into the inbox: it is no news any more. */
  readonly quiet?: boolean;
  /** Whose staff see it when it cannot be pushed; the operators alone where it is not told. */
  readonly within?: Within | undefined;
}

/** A message and those whose inboxes it goes into. */
export interface Delivery {
  readonly message: NewMessage;
  readonly accountIds: Iterable<string>;
}
