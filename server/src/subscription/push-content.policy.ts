import type { MessageGroup } from '@linge/shared/message/message-group';
import type { MessageKind } from '@linge/shared/message/message.schema';
import {
  pushTemplates,
  pushWord,
  type PushFieldSource,
  type PushTemplateName,
} from '@linge/shared/subscription/push-template';
import { fieldValue, timeValue, topicOf } from './push-field.policy.js';

/** A line of the inbox, as far as a push says something of it. */
export interface Pushed {
  readonly kind: MessageKind;
  readonly group: MessageGroup;
  readonly title: string;
  readonly body: string;
  readonly createdAt: Date;
}

/** Opens the message, marks it as read and goes on to what it is about. */
export const pushPage = (messageId: string) => `subpackages/message/open/index?id=${messageId}`;

/**
 * What fills a template.
 * @param keys where this deployment's template has other keys than ours
 */
export function pushData(
  template: PushTemplateName,
  message: Pushed,
  keys: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const values: Readonly<Record<PushFieldSource, string>> = {
    // Other titles may have quotes of their own: `关于“五一”期间…`.
    topic: message.kind.startsWith('complaint') ? topicOf(message.title) : message.title,
    word: pushWord(message.kind, message.group),
    body: message.body,
    time: timeValue(message.createdAt),
  };
  return Object.fromEntries(
    pushTemplates[template].fields.map(({ key, type, source }) => [
      keys[key] ?? key,
      fieldValue(type, values[source]),
    ]),
  );
}
