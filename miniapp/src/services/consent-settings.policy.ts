import type { ConsentAnswer, ConsentPlace } from '@linge/shared/subscription/subscription.schema';
import type { SubscribeSettings } from '../platform/subscribe.type';

/** Why WeChat would not ask: all such messages are off, or these were refused for good. Only its settings change that. */
export type Closed = 'off' | 'kept';

/** Why asking about these templates would be in vain; null where it is not, and where the settings are not known. */
export function closedFor(settings: SubscribeSettings | null, templateIds: readonly string[]): Closed | null {
  if (!settings) return null;
  if (!settings.on) return 'off';
  const kept = templateIds.length > 0 && templateIds.every((id) => settings.kept[id] === 'reject');
  return kept ? 'kept' : null;
}

/** Where an answer was given, by how WeChat's settings stand after it. */
export function placeOf(
  settings: SubscribeSettings | null,
  templateId: string,
  answer: ConsentAnswer,
): ConsentPlace {
  return answer === 'reject' && closedFor(settings, [templateId]) ? 'settings' : 'popup';
}

/** What to say and do where WeChat does not ask. */
export const closedText: Readonly<Record<Closed, string>> = {
  off: '您在微信里关掉了订阅消息。要提醒，请到微信设置里打开“接收通知”',
  kept: '您在微信里选过“总是拒绝”这类提醒。要提醒，请到微信设置里改成允许',
};
