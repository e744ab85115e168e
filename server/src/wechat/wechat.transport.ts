import {
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import type { IPolicy } from 'cockatiel';
import { withoutSentValues } from './wechat.call.js';
import type { WechatCall } from './wechat.call.js';
import { isWechatError, lostAnswer, WechatError } from './wechat.error.js';
import { DEFAULT_PATIENCE } from './wechat.options.js';
import type { WechatOptions, WechatPatience, WechatSurroundings } from './wechat.options.js';

/** What WeChat answers: JSON, or an image from the calls that make one. */
export type WechatAnswer =
  | { readonly type: 'json'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly type: 'image'; readonly contentType: string; readonly data: Uint8Array };

/** Sends calls over HTTP with time-outs, bounded retries and a circuit breaker for each path. */
export class WechatTransport {
  readonly #baseUrl: string;
  readonly #patience: WechatPatience;
  readonly #exchange: WechatSurroundings['exchange'];
  /** A breaker each, so that one slow call, a content check for example, does not keep people from logging in. */
  readonly #policies = new Map<string, IPolicy>();

  constructor(options: WechatOptions, surroundings: Pick<WechatSurroundings, 'exchange'>) {
    this.#baseUrl = options.baseUrl.replace(/\/+$/, '');
    this.#patience = { ...DEFAULT_PATIENCE, ...options.patience };
    this.#exchange = surroundings.exchange;
  }

  /** @throws WechatError for everything but a success */
  async send(call: WechatCall): Promise<WechatAnswer> {
    try {
      return await this.#policyOf(call).execute(
        ({ signal }) => this.#attempt(call, signal),
        // A signal of its own: on the one that cockatiel shares, listeners of many calls at a time look like a leak.
        new AbortController().signal,
      );
    } catch (error) {
      if (isBrokenCircuitError(error)) {
        throw WechatError.unreachable(call.name, 'not tried, because it failed many times in a row just now');
      }
      throw error;
    }
  }

  #policyOf(call: WechatCall): IPolicy {
    const known = this.#policies.get(call.path);
    if (known) return known;
    const retriable = call.retryOn === 'busy' ? (['busy'] as const) : (['busy', 'unreachable'] as const);
    const policy = wrap(
      timeout(call.timeout ?? this.#patience.total, TimeoutStrategy.Cooperative),
      retry(
        handleWhen((error) => isWechatError(error, ...retriable)),
        {
          maxAttempts: this.#patience.retries,
          backoff: new ExponentialBackoff({ initialDelay: this.#patience.retryDelay, maxDelay: 2_000 }),
        },
      ),
      circuitBreaker(
        handleWhen((error) => isWechatError(error, 'busy', 'unreachable')),
        {
          breaker: new ConsecutiveBreaker(this.#patience.circuitFailures),
          halfOpenAfter: this.#patience.circuitPause,
        },
      ),
      timeout(call.timeout ?? this.#patience.timeout, TimeoutStrategy.Cooperative),
    );
    this.#policies.set(call.path, policy);
    return policy;
  }

  async #attempt(call: WechatCall, signal: AbortSignal): Promise<WechatAnswer> {
    const { contentType, data } = await this.#ask(call, signal);
    if (contentType.startsWith('image/')) return { type: 'image', contentType, data };

    // The declared type is no help here: code2Session calls its JSON text/plain.
    const value = parseObject(data);
    // Something in front of WeChat answers in its place: the call did not get through to it.
    if (!value)
      throw WechatError.unreachable(call.name, `an answer of type "${contentType}" that is not JSON`);
    const { errcode, errmsg } = value;
    if (typeof errcode === 'number' && errcode !== 0) {
      const text = typeof errmsg === 'string' ? errmsg : 'no message';
      throw WechatError.answered(call.name, errcode, withoutSentValues(text, call));
    }
    return { type: 'json', value };
  }

  async #ask(call: WechatCall, signal: AbortSignal): Promise<{ contentType: string; data: Uint8Array }> {
    const query = call.query ? `?${new URLSearchParams(call.query).toString()}` : '';
    try {
      const { status, contentType, data } = await this.#exchange(`${this.#baseUrl}${call.path}${query}`, {
        method: call.method,
        signal,
        ...(call.body && { body: JSON.stringify(call.body) }),
      });
      const refusal = `HTTP status ${status}`;
      if (status === gatewayTimeout) throw lostAnswer(call, refusal);
      if (status < 200 || status > 299) throw WechatError.unreachable(call.name, refusal);
      return { contentType, data };
    } catch (error) {
      if (error instanceof WechatError) throw error;
      if (signal.aborted)
        throw lostAnswer(call, `no answer within ${call.timeout ?? this.#patience.timeout} ms`);
      const reason = networkReason(error);
      throw neverSent.has(reason) ? WechatError.unreachable(call.name, reason) : lostAnswer(call, reason);
    }
  }
}

/** What stands in front of WeChat passed the call on, and did not wait for the answer. */
const gatewayTimeout = 504;

function parseObject(data: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(data));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Codes of Node's for a connection that did not come about. */
const neverSent: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Node's code (`ECONNREFUSED`…) alone: messages may hold addresses, and those hold secrets. */
function networkReason(error: unknown): string {
  const cause = isRecord(error) ? (error['cause'] ?? error) : undefined;
  return isRecord(cause) && typeof cause['code'] === 'string' ? cause['code'] : 'network failure';
}
