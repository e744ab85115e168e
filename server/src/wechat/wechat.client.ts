import { AccessToken } from './access-token.js';
import { UnsharedTokenStore } from './access-token.store.js';
import { codeToSession } from './call/code-to-session.js';
import type { WechatIdentity } from './call/code-to-session.js';
import { checkImage } from './call/image-check.js';
import type { ImageToCheck } from './call/image-check.js';
import { miniProgramCode } from './call/mini-program-code.js';
import type { MiniProgramCodeRequest } from './call/mini-program-code.js';
import { phoneNumber } from './call/phone-number.js';
import type { WechatPhoneNumber } from './call/phone-number.js';
import { sendSubscribeMessage } from './call/subscribe-message.js';
import type { SubscribeMessage } from './call/subscribe-message.js';
import { checkText } from './call/text-check.js';
import type { TextToCheck, WechatVerdict } from './call/text-check.js';
import { urlLink } from './call/url-link.js';
import type { UrlLinkRequest } from './call/url-link.js';
import { httpExchange } from './http-exchange.js';
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
    const { exchange = httpExchange, now = Date.now } = surroundings;
    const { tokenStore = new UnsharedTokenStore() } = surroundings;
    const transport = new WechatTransport(options, { exchange });
    this.#options = options;
    this.#api = new WechatApi(transport, new AccessToken(transport, options, now, tokenStore));
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

  /** A message into the user's list of service notices; uses up one of their consents. */
  sendSubscribeMessage(message: SubscribeMessage): Promise<void> {
    return sendSubscribeMessage(this.#api, message);
  }

  /** What WeChat makes of a text that a user wrote. */
  checkText(text: TextToCheck): Promise<WechatVerdict> {
    return checkText(this.#api, text);
  }

  /** Asks for a check of a picture; its verdict comes through the callback. */
  checkImage(image: ImageToCheck): Promise<{ traceId: string }> {
    return checkImage(this.#api, image);
  }

  /** A link that opens a page from outside WeChat. */
  urlLink(request: UrlLinkRequest): Promise<string> {
    return urlLink(this.#api, request);
  }
}
