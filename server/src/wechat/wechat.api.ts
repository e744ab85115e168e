import type * as z from 'zod/mini';
import type { AccessToken } from './access-token.js';
import { readJson } from './wechat.answer.js';
import type { WechatCall } from './wechat.call.js';
import { isWechatError, lostAnswer } from './wechat.error.js';
import type { WechatAnswer, WechatTransport } from './wechat.transport.js';

/** An image as WeChat sent it. */
export interface WechatImage {
  /** `image/jpeg` or `image/png`. */
  readonly contentType: string;
  readonly data: Uint8Array;
}

/** What the files in `call/` are written against: one method for each way of calling WeChat. */
export class WechatApi {
  constructor(
    private readonly transport: WechatTransport,
    private readonly accessToken: AccessToken,
  ) {}

  /** For the calls that identify themselves by app id and secret. */
  async json<S extends z.ZodMiniType>(call: WechatCall, schema: S): Promise<z.output<S>> {
    return readJson(call, await this.transport.send(call), schema);
  }

  /** For the calls that take an access token. */
  async jsonWithToken<S extends z.ZodMiniType>(call: WechatCall, schema: S): Promise<z.output<S>> {
    return readJson(call, await this.#sendWithToken(call), schema);
  }

  /** For the calls that take an access token and answer with an image. */
  async imageWithToken(call: WechatCall): Promise<WechatImage> {
    const answer = await this.#sendWithToken(call);
    if (answer.type !== 'image') throw lostAnswer(call, 'an answer that is not an image');
    return { contentType: answer.contentType, data: answer.data };
  }

  /** A rejected token is replaced once; rejection comes before WeChat looks at the rest, so nothing is done twice. */
  async #sendWithToken(call: WechatCall): Promise<WechatAnswer> {
    const token = await this.accessToken.current();
    try {
      return await this.transport.send(withToken(call, token));
    } catch (error) {
      if (!isWechatError(error, 'tokenRejected')) throw error;
    }
    return this.transport.send(withToken(call, await this.accessToken.insteadOf(token)));
  }
}

function withToken(call: WechatCall, token: string): WechatCall {
  return { ...call, query: { ...call.query, access_token: token } };
}
