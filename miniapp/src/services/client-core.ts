import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '@linge/shared/endpoint';
import { pathOf } from '@linge/shared/endpoint';
import { ApiError, apiErrorOf } from './api-error';

/** One HTTP exchange, whatever carries it. Rejects with `NetworkError` when there is no answer. */
export type Transport = (request: {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  /** Nobody may learn who sends it, whatever carries it. */
  readonly anonymous?: boolean;
}) => Promise<{ readonly status: number; readonly body: unknown }>;

type Part<Name extends string, Value> = undefined extends Value
  ? { readonly [K in Name]?: undefined }
  : object extends Value
    ? { readonly [K in Name]?: Value }
    : { readonly [K in Name]: Value };

/** What an endpoint is called with: `params`, `query` and `body`, each only where the contract has it. */
export type InputOf<E> = Part<'params', ParamsOf<E>> & Part<'query', QueryOf<E>> & Part<'body', BodyOf<E>>;

/** The same without an endpoint's types. */
type LooseInput = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };

export interface ClientOptions {
  readonly transport: Transport;
  /** Origin and prefix, `http://127.0.0.1:3000/api` or `/api`. */
  readonly baseUrl: string;
  /** The bearer token in use; null for a visitor. */
  readonly token: () => string | null;
  /** Opens a session again after the old one has ended, without asking anybody. Rejects when that cannot be. */
  readonly renew: () => Promise<void>;
  /** The session has ended and could not be renewed. */
  readonly expired: () => void;
}

/** Milliseconds; the server answers ordinary requests far sooner, and a phone gives up after 60 s anyway. */
const timeoutMs = 15_000;

type QueryValue = string | number | boolean | null | undefined;

/** `?a=1&b=2`, without what is undefined; empty when nothing is left. */
export function queryString(query: Readonly<Record<string, QueryValue>> = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

export function createClient(options: ClientOptions) {
  let renewal: Promise<void> | null = null;

  /** One renewal for all calls that met the end of the session at the same time. */
  function renewOnce(): Promise<void> {
    renewal ??= options.renew().finally(() => {
      renewal = null;
    });
    return renewal;
  }

  function url(endpoint: Endpoint, input: LooseInput = {}): string {
    const params = input.params as Readonly<Record<string, string>> | undefined;
    const query = input.query as Readonly<Record<string, QueryValue>> | undefined;
    return options.baseUrl + pathOf(endpoint, params) + queryString(query);
  }

  function authorization(): Record<string, string> {
    const token = options.token();
    return token ? { Authorization: `Bearer ${token}` } : {};
  }

  /** Runs `attempt`; when its token has ended, renews the session and runs it once more. */
  async function withSession<T>(attempt: () => Promise<T>): Promise<T> {
    const used = options.token();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 401 && used)) throw error;
      // another call may have renewed it while this one was under way
      if (options.token() === used) {
        try {
          await renewOnce();
        } catch {
          options.expired();
          throw error;
        }
      }
      return attempt();
    }
  }

  async function exchange(endpoint: Endpoint, input: LooseInput): Promise<unknown> {
    const body = input.body === undefined ? undefined : JSON.stringify(input.body);
    const answer = await options.transport({
      method: endpoint.method,
      url: url(endpoint, input),
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        // Where nobody may learn who calls, not even that somebody is logged in.
        ...(endpoint.anonymous ? {} : authorization()),
      },
      ...(body === undefined ? {} : { body }),
      timeoutMs,
      ...(endpoint.anonymous ? { anonymous: true } : {}),
    });
    if (answer.status < 200 || answer.status >= 300) throw apiErrorOf(answer.status, answer.body);
    if (answer.status === 204 || answer.body === '' || answer.body === null) return undefined;
    return typeof answer.body === 'string' ? (JSON.parse(answer.body) as unknown) : answer.body;
  }

  /**
   * Calls an endpoint of the contract.
   * @throws ApiError when the server refuses, NetworkError when no answer comes.
   */
  async function call<E extends Endpoint>(endpoint: E, ...[input]: Arguments<E>): Promise<ResponseOf<E>> {
    const loose: LooseInput = input ?? {};
    return (await withSession(() => exchange(endpoint, loose))) as ResponseOf<E>;
  }

  return { call, url, authorization, withSession };
}

/** The input may be left out where nothing in it is required. */
export type Arguments<E> = object extends InputOf<E> ? [input?: InputOf<E>] : [input: InputOf<E>];
export type Call = ReturnType<typeof createClient>['call'];
