import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { AccessTokenStore, ForcedLease, SharedToken, TokenLease } from './access-token.store.js';
import { readJson } from './wechat.answer.js';
import type { WechatOptions, WechatSurroundings } from './wechat.options.js';
import type { WechatTransport } from './wechat.transport.js';

/** WeChat hands out the next token during the last 5 minutes of one; a little later, so that clocks may differ. */
const RENEW_AHEAD = 4 * 60_000;
/** After a renewal failed, or while another server renews: how long the old token, still good, serves unasked. */
const RENEW_PAUSE = 30_000;
/** WeChat forces no new token within 30 seconds of the last, and no more than 20 a day. */
const FORCED_APART = 30_000;
/** Half of a day's may follow one another; the other half is spread over the day, so that there is always one soon. */
const FORCED_AT_ONCE = 10;
const FORCED_EACH = (24 * 60 * 60_000) / 10;
/** A little more than a fetch with all its tries takes; a server that dies gives the lease back by that. */
const LEASE = 10_000;
/** While another server fetches: looks at the store, and milliseconds between them. Who asks waits 5 s at most. */
const LOOKS = 50;
const LOOK_PAUSE = 100;

const StableToken = z.object({ access_token: z.string(), expires_in: z.number() });

/**
 * Keeps the access token of the mini-program: fetched once for all who wait, in this process and in the others that
 * share the store, and renewed before it expires. A store that fails is done without, because WeChat itself names
 * the same token to everybody who asks.
 */
export class AccessToken {
  readonly #id = randomUUID();
  #held: SharedToken | undefined;
  #rejected: string | undefined;
  #renewing: Promise<SharedToken> | undefined;
  #forcing: Promise<SharedToken> | undefined;

  constructor(
    private readonly transport: WechatTransport,
    private readonly options: Pick<WechatOptions, 'appId' | 'appSecret'>,
    private readonly now: WechatSurroundings['now'],
    private readonly store: AccessTokenStore,
  ) {}

  /** @throws WechatError if there is no valid token and none can be had */
  async current(): Promise<string> {
    const held = this.#held;
    if (held && this.now() < held.renewAt) return held.value;
    this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined));
    try {
      return (await this.#renewing).value;
    } catch (error) {
      if (!held || this.now() >= held.expiresAt) throw error;
      return this.#hold({ ...held, renewAt: this.now() + RENEW_PAUSE }).value;
    }
  }

  /**
   * Another token in place of one that WeChat rejected. Normally there already is a newer one, because somebody
   * else refreshed it; only if WeChat names the rejected one again is a new one forced.
   */
  async insteadOf(rejected: string): Promise<string> {
    if (this.#forcing) return (await this.#forcing).value;
    if (this.#held?.value === rejected) {
      this.#held = undefined;
      this.#rejected = rejected;
    }
    const value = await this.current();
    return value === rejected ? this.#force(rejected) : value;
  }

  async #force(rejected: string): Promise<string> {
    if (!this.#forcing) {
      if (this.#held && this.#held.value !== rejected) return this.#held.value;
      this.#forcing = this.#renewByForce(rejected).finally(() => (this.#forcing = undefined));
    }
    return (await this.#forcing).value;
  }

  async #renew(): Promise<SharedToken> {
    for (let look = 0; look < LOOKS; look += 1) {
      const shared = await this.#shared();
      if (shared && this.now() < shared.renewAt) return this.#hold(shared);
      if (await this.#mayFetch()) return this.#fetchUnlessDone();
      // Another server is at it: what is still good serves until then.
      if (shared && this.now() < shared.expiresAt) {
        return this.#hold({ ...shared, renewAt: this.now() + RENEW_PAUSE });
      }
      await delay(LOOK_PAUSE);
    }
    return this.#fetch(false);
  }

  /** With the lease. Between the look and the lease another server may have fetched and given it back. */
  async #fetchUnlessDone(): Promise<SharedToken> {
    const shared = await this.#shared();
    if (!shared || this.now() >= shared.renewAt) return this.#fetch(false);
    await this.store.release(this.#id).catch(() => undefined);
    return this.#hold(shared);
  }

  /** Answers the rejected token where WeChat allows no refresh now. */
  async #renewByForce(rejected: string): Promise<SharedToken> {
    for (let look = 0; look < LOOKS; look += 1) {
      const forced = await this.#mayForce();
      if (forced === 'granted') return this.#fetch(true);
      const shared = await this.#shared();
      if (shared) return this.#hold(shared);
      if (forced === 'tooSoon') break;
      await delay(LOOK_PAUSE);
    }
    return { value: rejected, expiresAt: 0, renewAt: 0 };
  }

  /** What the servers share, unless WeChat rejected it here. */
  async #shared(): Promise<SharedToken | undefined> {
    const shared = await this.store.read().catch(() => undefined);
    return shared?.value === this.#rejected ? undefined : shared;
  }

  #mayFetch(): Promise<boolean> {
    return this.store.lease(this.#lease()).catch(() => true);
  }

  #mayForce(): Promise<ForcedLease> {
    const allowance = { apart: FORCED_APART, atOnce: FORCED_AT_ONCE, each: FORCED_EACH };
    // Without the store nobody knows how many refreshes are left.
    return this.store.leaseForced(this.#lease(), allowance).catch(() => 'tooSoon' as const);
  }

  #lease(): TokenLease {
    const now = this.now();
    return { by: this.#id, now, until: now + LEASE };
  }

  #hold(token: SharedToken): SharedToken {
    this.#held = token;
    return token;
  }

  /** With the lease; it ends with it, whatever comes of it. */
  async #fetch(force: boolean): Promise<SharedToken> {
    try {
      const token = await this.#ask(force);
      await this.store.write(this.#id, token).catch(() => undefined);
      return this.#hold(token);
    } catch (error) {
      await this.store.release(this.#id).catch(() => undefined);
      throw error;
    }
  }

  async #ask(force: boolean): Promise<SharedToken> {
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
    return {
      value: answer.access_token,
      expiresAt: startedAt + lifetime,
      // A token that is nearly over when it arrives must not be asked for again with every call.
      renewAt: startedAt + Math.max(lifetime - RENEW_AHEAD, lifetime / 2),
    };
  }
}
