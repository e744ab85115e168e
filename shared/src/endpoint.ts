import type * as z from 'zod/mini';
import type { ErrorCode } from './error-code.js';
import type { Permission } from './permission.js';

/** Those that WeChat's `wx.request` knows: it has no PATCH, so a partial change is an action. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Any zod schema; `undefined` where an endpoint has no such part. */
export type Schema = z.ZodMiniType | undefined;

/**
 * One endpoint of the REST API: the single source for the server's route, its validation, its permission,
 * the OpenAPI page and the mini-program's typed client.
 */
export interface Endpoint<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Response extends Schema = Schema,
> {
  /** Unique over the whole API, `capability.verb`, e.g. `complaint.submit`. */
  readonly name: string;
  readonly method: HttpMethod;
  /** Below `/api`, parameters as `:name`, e.g. `/complaints/:id`. */
  readonly path: `/${string}`;
  /** What the caller's role must allow; which rows they reach is decided by the capability's policy. */
  readonly permission: Permission;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** What a success carries; absent for 204 and for binary answers. */
  readonly response?: Response;
  /** Status of a success; 200 unless told. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Media type of a binary answer, where the answer is not JSON. */
  readonly produces?: string;
  /** Media type of the request body, where it is not JSON. */
  readonly consumes?: 'multipart/form-data';
  /** The sender may call its body text or XML; the route then gets it as text. */
  readonly anyBodyType?: true;
  /** Seconds that anybody may keep the answer; only for answers that do not depend on who asks. */
  readonly publicCacheSeconds?: number;
  /** Requests allowed to one caller (account, else address) in a minute, where the general limit is too generous. */
  readonly requestsPerMinute?: number;
  /**
   * Nobody may learn who calls: the client sends no token, the server reads none, and the request is not logged.
   * Only for endpoints that anybody may call.
   */
  readonly anonymous?: true;
  /**
   * Open to the account of a child under 14 before its guardian has agreed, though it writes: whatever ends, answers or
   * asks for that. Everything else that is not a GET is refused to it.
   */
  readonly beforeGuardian?: true;
  /** The errors a client should be ready to explain, beyond those that every endpoint can answer. */
  readonly errors?: readonly ErrorCode[];
}

/** A contract entry whose schemas are known to be there, or known to be missing. */
export type DefinedEndpoint<
  Params extends Schema,
  Query extends Schema,
  Body extends Schema,
  Response extends Schema,
> = Endpoint<Params, Query, Body, Response> & {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
};

/** Keeps the literal types of a contract entry while checking its form. */
export function defineEndpoint<
  const Params extends Schema = undefined,
  const Query extends Schema = undefined,
  const Body extends Schema = undefined,
  const Response extends Schema = undefined,
>(endpoint: Endpoint<Params, Query, Body, Response>): DefinedEndpoint<Params, Query, Body, Response> {
  return endpoint as DefinedEndpoint<Params, Query, Body, Response>;
}

type Output<S> = S extends z.ZodMiniType ? z.output<S> : undefined;
type Input<S> = S extends z.ZodMiniType ? z.input<S> : undefined;

/** What a client sends: schema inputs, so that defaults may be left out. */
export type ParamsOf<E> = E extends Endpoint<infer P, Schema, Schema, Schema> ? Input<P> : never;
export type QueryOf<E> = E extends Endpoint<Schema, infer Q, Schema, Schema> ? Input<Q> : never;
export type BodyOf<E> = E extends Endpoint<Schema, Schema, infer B, Schema> ? Input<B> : never;
/** What a success carries. */
export type ResponseOf<E> = E extends Endpoint<Schema, Schema, Schema, infer R> ? Output<R> : never;

/** Fills `:name` parts of an endpoint's path, percent-encoded. */
export function pathOf(endpoint: Endpoint, params: Readonly<Record<string, string>> = {}): string {
  return endpoint.path.replace(/:([A-Za-z]+)/g, (_match, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${endpoint.name} needs the path parameter "${name}"`);
    return encodeURIComponent(value);
  });
}
