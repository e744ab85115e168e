import type { Message as MessageView } from '@linge/shared/message/message.schema';
import type { MessageRow } from './message.repository.js';

export function toMessage(message: MessageRow): MessageView {
  return {
    id: message.id,
    kind: message.kind,
    group: message.messageGroup,
    title: message.title,
    body: message.body,
    subject: { type: message.subjectType, id: message.subjectId },
    createdAt: message.createdAt.toISOString(),
    readAt: message.readAt?.toISOString() ?? null,
  };
}
