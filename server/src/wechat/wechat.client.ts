import { AccessToken } from './access-token.js';
import { codeToSession } from './call/code-to-session.js';
import type { WechatIdentity } from './call/code-to-session.js';
import { miniProgramCode } from './call/mini-program-code.js';
import type { MiniProgramCodeRequest } from './call/mini-program-code.js';
import { phoneNumber } from './call/phone-number.js';
import type { WechatPhoneNumber } from './call/phone-number.js';
import { WechatApi } from './wechat.api.js';
import type { WechatImage } from './wechat.api.js';
import type { WechatOptions, WechatSurroundings } from './wechat.options.js';
import { WechatTransport } from './wechat.transport.js';

/**
 * WeChat's server API as the product uses it; knows nothing of the domain. Keep one for each mini-program in a
 * process: it holds the access token and the circuit breakers. A further call of WeChat's is one file in `call/`
 * and one line here.
 *
 * Every method throws a `WechatError` and nothing else.
 */
export class WechatClient {
  readonly #options: WechatOptions;
  readonly #api: WechatApi;

  constructor(options: WechatOptions, surroundings: Partial<WechatSurroundings> = {}) {
    const { fetch = globalThis.fetch, now = Date.now } = surroundings;
    const transport = new WechatTransport(options, { fetch });
    this.#options = options;
    this.#api = new WechatApi(transport, new AccessToken(transport, options, now));
  }

  /** Who the code of `wx.login` stands for. */
  codeToSession(code: string): Promise<WechatIdentity> {
    return codeToSession(this.#api, this.#options, code);
  }

  /** The number behind the code of a `getPhoneNumber` button. */
  phoneNumber(code: string): Promise<WechatPhoneNumber> {
    return phoneNumber(this.#api, code);
  }

  /** An image of a code that opens a page of the mini-program. */
  miniProgramCode(request: MiniProgramCodeRequest): Promise<WechatImage> {
    return miniProgramCode(this.#api, request);
  }
}
