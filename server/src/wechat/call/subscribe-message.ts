import * as z from 'zod/mini';
import type { WechatApi } from '../wechat.api.js';

/** One message into a user's list of service notices. */
export interface SubscribeMessage {
  readonly openid: string;
  readonly templateId: string;
  /** Opened by a tap; with parameters, without a leading slash. */
  readonly page: string;
  /** The template's fields, e.g. `{ thing1: '路灯不亮', time2: '2026年11月27日 15:01' }`, within their types' limits. */
  readonly data: Readonly<Record<string, string>>;
  /** Which version a tap opens; the published one unless told. */
  readonly version?: 'formal' | 'trial' | 'developer';
}

/**
 * Uses up one consent of the user for the template. It is not sent again after a lost answer, because the first
 * one may have arrived; a later try of the caller's may therefore be a second message, or find no consent left.
 * @throws WechatError `consentMissing`, `openidUnknown`, `templateInvalid`, `pageInvalid`, `fieldInvalid` (with the
 *   field's name) and the general kinds
 */
export async function sendSubscribeMessage(api: WechatApi, message: SubscribeMessage): Promise<void> {
  const fields = Object.entries(message.data).map(([field, value]) => [field, { value }] as const);
  await api.jsonWithToken(
    {
      name: 'sendSubscribeMessage',
      method: 'POST',
      path: '/cgi-bin/message/subscribe/send',
      body: {
        touser: message.openid,
        template_id: message.templateId,
        page: message.page,
        data: Object.fromEntries(fields),
        miniprogram_state: message.version ?? 'formal',
        lang: 'zh_CN',
      },
      retryOn: 'busy',
      // No request waits for it, and what is given up too early may have arrived.
      timeout: 20_000,
    },
    z.object({}),
  );
}
