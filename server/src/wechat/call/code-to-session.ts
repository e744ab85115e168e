import * as z from 'zod/mini';
import type { WechatApi } from '../wechat.api.js';
import type { WechatOptions } from '../wechat.options.js';

/**
 * Who a login code stands for. WeChat's `session_key` is left out on purpose: nothing here decrypts user data
 * with it, and what is not held cannot leak.
 */
export interface WechatIdentity {
  /** The user within this mini-program. */
  readonly openid: string;
  /** The user across the mini-programs of one owner; only if the app is bound to an open-platform account. */
  readonly unionid?: string;
}

const Session = z.object({ openid: z.string().check(z.minLength(1)), unionid: z.optional(z.string()) });

/**
 * Exchanges the code of `wx.login` (single use, 5 minutes).
 * @throws WechatError `codeInvalid`, `tooOften`, `highRisk` and the general kinds
 */
export async function codeToSession(
  api: WechatApi,
  options: Pick<WechatOptions, 'appId' | 'appSecret'>,
  code: string,
): Promise<WechatIdentity> {
  const session = await api.json(
    {
      name: 'code2Session',
      method: 'GET',
      path: '/sns/jscode2session',
      query: {
        appid: options.appId,
        secret: options.appSecret,
        js_code: code,
        grant_type: 'authorization_code',
      },
      retryOn: 'busy',
    },
    Session,
  );
  return { openid: session.openid, ...(session.unionid && { unionid: session.unionid }) };
}
