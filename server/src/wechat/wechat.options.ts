import type { AccessTokenStore } from './access-token.store.js';
import type { HttpExchange } from './http-exchange.js';

/** What the client needs to know about the mini-program; read from the environment by `config/`. */
export interface WechatOptions {
  /** Base of WeChat's server API without a trailing slash: the real one, or a simulator's. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly appSecret: string;
  /** The message push as set up in WeChat's console; without it nothing is taken from WeChat. */
  readonly callback?: { readonly token: string; readonly aesKey: string } | undefined;
  /** How patient the client is; see {@link WechatPatience} for the defaults. */
  readonly patience?: Partial<WechatPatience>;
}

/** Time-outs and retries. Times are in milliseconds. */
export interface WechatPatience {
  /** One attempt, from the first byte sent to the last byte read. */
  readonly timeout: number;
  /** All attempts of a call together, with the pauses between them: so long does who asks wait at most. */
  readonly total: number;
  /** Further attempts after the first one failed in a way that may be retried. */
  readonly retries: number;
  /** The first pause between attempts; later ones grow exponentially, with jitter. */
  readonly retryDelay: number;
  /** Failures in a row after which a call is not even tried for `circuitPause`. */
  readonly circuitFailures: number;
  readonly circuitPause: number;
}

/**
 * A token and what it is for, fetched one after the other, stay below the 15 s after which the mini-program and WeChat's
 * cloud hosting give up, so that whoever asks hears from us rather than from a gateway.
 */
export const DEFAULT_PATIENCE: WechatPatience = {
  timeout: 4_000,
  total: 7_000,
  retries: 2,
  retryDelay: 150,
  circuitFailures: 8,
  circuitPause: 15_000,
};

/** What the client takes from its surroundings; tests bring their own. */
export interface WechatSurroundings {
  /** What the servers of the mini-program share; a server without one is the only one. */
  readonly tokenStore: AccessTokenStore;
  readonly exchange: HttpExchange;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Injection token of {@link WechatOptions}. */
export const WECHAT_OPTIONS = Symbol('WECHAT_OPTIONS');

/** Injection token of the {@link AccessTokenStore}; optional. */
export const ACCESS_TOKEN_STORE = Symbol('ACCESS_TOKEN_STORE');
