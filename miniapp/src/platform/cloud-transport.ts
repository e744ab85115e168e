import type { Transport } from '../services/client-core';

/** What WeChat's cloud hosting carries: `wx.cloud.callContainer`, in its own words. */
export interface ContainerCall {
  readonly config: { readonly env: string };
  /** With parameters. */
  readonly path: string;
  readonly method: string;
  readonly header: Readonly<Record<string, string>>;
  readonly data?: string;
  readonly dataType: 'text';
  readonly timeout: number;
}

export interface CloudCarrier {
  /** Rejects with `NetworkError` when there is no answer. */
  readonly call: (call: ContainerCall) => Promise<{ readonly statusCode: number; readonly data: unknown }>;
  /** Name of the environment, and of the service in it. */
  readonly env: string;
  readonly service: string;
  /** Origin that addresses begin with. */
  readonly origin: string;
  /** The way over the public domain. */
  readonly ordinary: Transport;
}

/** WeChat takes so many bytes, and gives up after so many milliseconds. */
const largestBody = 100 * 1024;
const longestMs = 15_000;

/** Bytes in UTF-8; mini-programs have no TextEncoder. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * Requests through WeChat's cloud hosting. What is too large for it goes over the public domain, and so does what nobody
 * may learn the sender of: cloud hosting writes the openid on everything that it carries.
 */
export function cloudTransport({ call, env, service, origin, ordinary }: CloudCarrier): Transport {
  return async (request) => {
    const { method, url, headers, body, timeoutMs, anonymous } = request;
    const foreign = !url.startsWith(`${origin}/`);
    if (anonymous || foreign || (body !== undefined && byteLength(body) > largestBody)) {
      return ordinary(request);
    }
    const { statusCode, data } = await call({
      config: { env },
      path: url.slice(origin.length),
      method,
      header: { ...headers, 'X-WX-SERVICE': service },
      ...(body === undefined ? {} : { data: body }),
      dataType: 'text',
      timeout: Math.min(timeoutMs, longestMs),
    });
    return { status: statusCode, body: data };
  };
}
