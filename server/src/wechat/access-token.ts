import * as z from 'zod/mini';
import { readJson } from './wechat.answer.js';
import type { WechatOptions, WechatSurroundings } from './wechat.options.js';
import type { WechatTransport } from './wechat.transport.js';

/** WeChat hands out the next token during the last 5 minutes of one; a little later, so that clocks may differ. */
const RENEW_AHEAD = 4 * 60_000;
/** After a renewal failed while the old token still serves: how long until the next try. */
const RENEW_PAUSE = 30_000;
/** WeChat allows 20 forced refreshes a day; this many milliseconds apart they can never be used up. */
const FORCED_REFRESH_INTERVAL = (24 * 60 * 60_000) / 20;

const StableToken = z.object({ access_token: z.string(), expires_in: z.number() });

interface HeldToken {
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  renewAt: number;
}

/** Keeps the access token of the mini-program: fetched once for all who wait, renewed before it expires. */
export class AccessToken {
  #held: HeldToken | undefined;
  #fetching: Promise<HeldToken> | undefined;
  #forcing: Promise<HeldToken> | undefined;
  #forcedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly transport: WechatTransport,
    private readonly options: Pick<WechatOptions, 'appId' | 'appSecret'>,
    private readonly now: WechatSurroundings['now'],
  ) {}

  /** @throws WechatError if there is no valid token and none can be had */
  async current(): Promise<string> {
    const held = this.#held;
    if (held && this.now() < held.renewAt) return held.value;
    this.#fetching ??= this.#fetch(false).finally(() => (this.#fetching = undefined));
    try {
      return (await this.#fetching).value;
    } catch (error) {
      if (!held || this.now() >= held.expiresAt) throw error;
      held.renewAt = this.now() + RENEW_PAUSE;
      return held.value;
    }
  }

  /**
   * Another token in place of one that WeChat rejected. Normally WeChat already has a newer one, because somebody
   * else refreshed it; only if it names the rejected one again is a new one forced.
   */
  async insteadOf(rejected: string): Promise<string> {
    if (this.#forcing) return (await this.#forcing).value;
    if (this.#held?.value === rejected) this.#held = undefined;
    const value = await this.current();
    return value === rejected ? this.#force(rejected) : value;
  }

  async #force(rejected: string): Promise<string> {
    if (!this.#forcing) {
      if (this.#held && this.#held.value !== rejected) return this.#held.value;
      if (this.now() - this.#forcedAt < FORCED_REFRESH_INTERVAL) return rejected;
      this.#forcedAt = this.now();
      this.#forcing = this.#fetch(true).finally(() => (this.#forcing = undefined));
    }
    return (await this.#forcing).value;
  }

  async #fetch(force: boolean): Promise<HeldToken> {
    const startedAt = this.now();
    const { appId, appSecret } = this.options;
    const call = {
      name: 'getStableAccessToken',
      method: 'POST',
      path: '/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: force },
      retryOn: 'busyOrUnreachable',
    } as const;
    const answer = readJson(call, await this.transport.send(call), StableToken);
    const lifetime = answer.expires_in * 1_000;
    this.#held = {
      value: answer.access_token,
      expiresAt: startedAt + lifetime,
      // A token that is nearly over when it arrives must not be asked for again with every call.
      renewAt: startedAt + Math.max(lifetime - RENEW_AHEAD, lifetime / 2),
    };
    return this.#held;
  }
}
