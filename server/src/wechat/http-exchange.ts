import { request } from 'undici';

/** What came back, whoever sent it. */
export interface HttpAnswer {
  readonly status: number;
  /** As declared; empty where it was not. */
  readonly contentType: string;
  readonly data: Uint8Array;
}

export interface HttpQuestion {
  readonly method: 'GET' | 'POST';
  /** JSON. */
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** Sends one request and reads all of its answer. It rejects as undici does: with a `code` where the network failed. */
export type HttpExchange = (address: string, question: HttpQuestion) => Promise<HttpAnswer>;

/**
 * With undici itself: the `fetch` that Node makes of it costs a call four times as much, and each submission waits for
 * one. It follows no redirect: addresses carry the secret or the token, which are for nobody whom a redirect names.
 */
export const httpExchange: HttpExchange = async (address, { method, body, signal }) => {
  const {
    statusCode,
    headers,
    body: stream,
  } = await request(address, {
    method,
    signal,
    ...(body !== undefined && { body, headers: { 'content-type': 'application/json; charset=utf-8' } }),
  });
  const type = headers['content-type'];
  return {
    status: statusCode,
    contentType: (Array.isArray(type) ? type[0] : type) ?? '',
    data: await stream.bytes(),
  };
};
