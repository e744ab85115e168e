import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '@linge/shared/endpoint';
import { pathOf } from '@linge/shared/endpoint';
import type { Problem } from '@linge/shared/error-code';

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  /** Of a success; reading it after a failure throws, with what the server said. */
  readonly body: Body;
  /** Of a failure; reading it after a success throws. */
  readonly problem: Problem;
  /** Statements that the request took. */
  readonly queries: number;
}

export interface CallInput<E> {
  readonly params?: ParamsOf<E>;
  readonly query?: QueryOf<E>;
  readonly body?: BodyOf<E>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls the API over real HTTP, typed by the contract, as a visitor or with somebody's token. */
export class ApiClient {
  constructor(
    readonly baseUrl: string,
    readonly token?: string,
  ) {}

  /** The same server as somebody else. */
  as(token: string): ApiClient {
    return new ApiClient(this.baseUrl, token);
  }

  async call<E extends Endpoint>(endpoint: E, input: CallInput<E> = {}): Promise<Answer<ResponseOf<E>>> {
    const response = await this.send(endpoint, input);
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json')
      ? (JSON.parse(text) as unknown)
      : text;
    return {
      status: response.status,
      headers: response.headers,
      queries: Number(response.headers.get('x-query-count')),
      get body() {
        if (!response.ok) throw new Error(`${endpoint.name} answered ${response.status}: ${text}`);
        return json as ResponseOf<E>;
      },
      get problem() {
        if (response.ok) throw new Error(`${endpoint.name} succeeded with ${response.status}`);
        return json as Problem;
      },
    };
  }

  send<E extends Endpoint>(endpoint: E, input: CallInput<E> = {}): Promise<Response> {
    const url = new URL(`/api${pathOf(endpoint, input.params ?? {})}`, this.baseUrl);
    for (const [name, value] of Object.entries(input.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, `${value as string | number}`);
    }
    return fetch(url, {
      method: endpoint.method,
      redirect: 'manual',
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...input.headers,
      },
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    });
  }
}
