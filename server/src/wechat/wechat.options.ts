/** What the client needs to know about the mini-program; read from the environment by `config/`. */
export interface WechatOptions {
  /** Base of WeChat's server API without a trailing slash: the real one, or a simulator's. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly appSecret: string;
  /** How patient the client is; see {@link WechatPatience} for the defaults. */
  readonly patience?: Partial<WechatPatience>;
}

/** Time-outs and retries. Times are in milliseconds. */
export interface WechatPatience {
  /** One attempt, from the first byte sent to the last byte read. */
  readonly timeout: number;
  /** Further attempts after the first one failed in a way that may be retried. */
  readonly retries: number;
  /** The first pause between attempts; later ones grow exponentially, with jitter. */
  readonly retryDelay: number;
  /** Failures in a row after which a call is not even tried for `circuitPause`. */
  readonly circuitFailures: number;
  readonly circuitPause: number;
}

/**
 * Three attempts of 4 s stay below the 15 s that a call through WeChat's cloud hosting may take, so that
 * the caller hears from us rather than from a gateway.
 */
export const DEFAULT_PATIENCE: WechatPatience = {
  timeout: 4_000,
  retries: 2,
  retryDelay: 150,
  circuitFailures: 8,
  circuitPause: 15_000,
};

/** What the client takes from its surroundings; tests bring their own. */
export interface WechatSurroundings {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Injection token of {@link WechatOptions}. */
export const WECHAT_OPTIONS = Symbol('WECHAT_OPTIONS');
