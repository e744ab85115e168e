import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import Taro, { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import type { Closed } from './consent-settings.policy';
import {
  askConsent,
  canAskConsent,
  loadConsentSettings,
  openConsentSettings,
  useClosed,
  useSubscriptions,
  type Asked,
} from './subscription';

export interface TellMe {
  /** Messages that may still be sent, of the template with the fewest. */
  readonly left: number;
  readonly busy: boolean;
  /** Why WeChat would not ask, and what it would take; null where it would. */
  readonly closed: Closed | null;
  /** To be called in the tap itself. */
  readonly ask: () => void;
  /** The same: to WeChat's settings, where they were closed. */
  readonly openSettings: () => void;
}

/** Asking to be told through WeChat; null where nobody can be asked: in a browser, or without a login. */
export function useTellMe(templates: readonly PushTemplateName[]): TellMe | null {
  const subscriptions = useSubscriptions(canAskConsent);
  const [busy, setBusy] = useState(false);
  const offered = (subscriptions ?? []).filter(
    ({ template, templateId }) => templateId !== null && templates.includes(template),
  );
  const closed = useClosed(offered.flatMap(({ templateId }) => templateId ?? []));
  // WeChat's own settings may have been changed while this page was not in sight
  useDidShow(() => void loadConsentSettings());
  if (!canAskConsent || offered.length === 0) return null;
  return {
    closed,
    openSettings: () => void openConsentSettings(),
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

/** What to say afterwards; nothing where WeChat's own question, or what stands there from now on, has said all. */
export function askedText(asked: Asked): string | null {
  switch (asked.kind) {
    case 'answered':
      return answeredText(asked);
    case 'failed':
      return '没有问成，请稍后再试';
    case 'off':
    case 'kept':
    case 'nothing':
      return null;
  }
}

function answeredText({ accepted, rejected }: Extract<Asked, { readonly kind: 'answered' }>): string | null {
  if (accepted > 0) return '好的，到时在微信里提醒您';
  return rejected > 0 ? null : '微信暂时不让订阅这一类，消息照样在“消息”里';
}
