import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { askConsent, canAskConsent, useSubscriptions, type Asked } from './subscription';

export interface TellMe {
  /** Messages that may still be sent, of the template with the fewest. */
  readonly left: number;
  readonly busy: boolean;
  /** To be called in the tap itself. */
  readonly ask: () => void;
}

/** Asking to be told through WeChat; null where nobody can be asked: in a browser, or without a login. */
export function useTellMe(templates: readonly PushTemplateName[]): TellMe | null {
  const subscriptions = useSubscriptions(canAskConsent);
  const [busy, setBusy] = useState(false);
  const offered = (subscriptions ?? []).filter(
    ({ template, templateId }) => templateId !== null && templates.includes(template),
  );
  if (!canAskConsent || offered.length === 0) return null;
  return {
    left: Math.min(...offered.map(({ left, stopped }) => (stopped ? 0 : left))),
    busy,
    ask: () => {
      setBusy(true);
      void askConsent(templates).then((asked) => {
        setBusy(false);
        const title = askedText(asked);
        if (title) void Taro.showToast({ title, icon: 'none', duration: 3000 });
      });
    },
  };
}

/** What to say afterwards: where somebody chose once and for all, WeChat's own question is not there to say it. */
export function askedText(asked: Asked): string | null {
  switch (asked.kind) {
    case 'answered':
      return answeredText(asked);
    case 'off':
      return '您在微信里关掉了订阅消息：点右上角“…”，进“设置”，再打开“订阅消息”';
    case 'failed':
      return '没有问成，请稍后再试';
    case 'nothing':
      return null;
  }
}

function answeredText({ accepted, rejected }: Extract<Asked, { readonly kind: 'answered' }>): string {
  if (accepted > 0) return '好的，到时在微信里提醒您';
  return rejected > 0
    ? '没有同意，就不会提醒您。要改，到“消息”里的“消息提醒”'
    : '微信暂时不让订阅这一类，消息照样在“消息”里';
}
