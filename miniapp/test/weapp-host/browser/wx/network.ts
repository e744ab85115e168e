import { WxFailure } from './call';
import type { Callbacks } from './call';
import type { HostContext } from './context';
import { baseName } from './file-store';

const DEFAULT_TIMEOUT_MS = 60_000;
/** WeChat knows no PATCH. */
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'];

interface CallOptions extends Callbacks {
  url: string;
  header?: Record<string, string>;
  timeout?: number;
}
interface RequestOptions extends CallOptions {
  method?: string;
  data?: string | ArrayBuffer | Record<string, unknown>;
  dataType?: string;
  responseType?: 'text' | 'arraybuffer';
}
interface UploadOptions extends CallOptions {
  filePath: string;
  name: string;
  formData?: Record<string, unknown>;
}

/** Phones report header names in their canonical spelling, not as the server wrote them. */
function headersOf(response: Response): Record<string, string> {
  const canonical = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
  return Object.fromEntries([...response.headers].map(([name, value]) => [canonical(name), value]));
}

function bodyOf(options: RequestOptions, headers: Headers): BodyInit | undefined {
  const { data } = options;
  if (data === undefined || data === null) return undefined;
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data;
  if (headers.get('content-type')?.includes('x-www-form-urlencoded')) {
    return new URLSearchParams(data as Record<string, string>).toString();
  }
  return JSON.stringify(data);
}

/** `wx.request`, `uploadFile` and `downloadFile` over the browser's fetch. */
export function network(context: HostContext) {
  const { options: host, files, recorder } = context;

  /** Stands for the list of allowed domains: only the product's server may be called. */
  const address = (url: string): URL => {
    if (!/^https?:\/\//.test(url)) throw new WxFailure(`invalid url "${url}"`);
    const target = new URL(url);
    const server = new URL(host.serverUrl);
    if (host.builtForOrigins.includes(target.origin)) return new URL(target.pathname + target.search, server);
    if (target.origin === server.origin) return target;
    recorder.error(`${url} is not in the list of allowed domains`);
    throw new WxFailure('url not in domain list');
  };

  /** Runs a call as a task that can be aborted. */
  const task = (
    name: string,
    options: CallOptions,
    run: (signal: AbortSignal, target: URL) => Promise<object>,
  ) => {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort('timeout'), options.timeout ?? DEFAULT_TIMEOUT_MS);
    const answer = async () => {
      const target = address(options.url);
      if (host.offline) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED', { errno: 600001 });
      try {
        return { errMsg: `${name}:ok`, ...(await run(abort.signal, target)) };
      } catch (error) {
        if (error instanceof WxFailure) throw error;
        throw new WxFailure(abort.signal.aborted ? String(abort.signal.reason) : String(error), {
          errno: 600000,
        });
      } finally {
        clearTimeout(timer);
      }
    };
    void answer().then(
      (result) => {
        options.success?.(result);
        options.complete?.(result);
      },
      (error: unknown) => {
        if (!(error instanceof WxFailure)) throw error;
        const failure = { errMsg: `${name}:fail ${error.message}`, ...error.extra };
        options.fail?.(failure);
        options.complete?.(failure);
      },
    );
    const ignore = () => {};
    return {
      abort: () => abort.abort('abort'),
      onHeadersReceived: ignore,
      offHeadersReceived: ignore,
      onProgressUpdate: ignore,
      offProgressUpdate: ignore,
      onChunkReceived: ignore,
      offChunkReceived: ignore,
    };
  };

  const request = (options: RequestOptions) =>
    task('request', options, async (signal, target) => {
      const method = (options.method ?? 'GET').toUpperCase();
      if (!METHODS.includes(method)) {
        recorder.error(`wx.request has no method ${method}`);
        throw new WxFailure(`method "${method}" is not supported`);
      }
      const headers = new Headers(options.header);
      if (!headers.has('content-type')) headers.set('content-type', 'application/json');
      const inQuery =
        (method === 'GET' || method === 'HEAD') && options.data && typeof options.data === 'object';
      if (inQuery) {
        for (const [key, value] of Object.entries(options.data ?? {}))
          target.searchParams.set(key, String(value));
      }
      const body = inQuery || method === 'GET' || method === 'HEAD' ? undefined : bodyOf(options, headers);
      const response = await fetch(target, {
        method,
        headers,
        signal,
        cache: 'no-store',
        ...(body ? { body } : {}),
      });
      const header = headersOf(response);
      const { status: statusCode } = response;
      if (options.responseType === 'arraybuffer') {
        return { statusCode, header, cookies: [], data: await response.arrayBuffer() };
      }
      return {
        statusCode,
        header,
        cookies: [],
        data: parse(await response.text(), options.dataType ?? 'json'),
      };
    });

  const uploadFile = (options: UploadOptions) =>
    task('uploadFile', options, async (signal, target) => {
      if (!files.has(options.filePath)) throw new WxFailure(`file not found "${options.filePath}"`);
      const form = new FormData();
      for (const [key, value] of Object.entries(options.formData ?? {})) form.append(key, String(value));
      form.append(options.name, files.blob(options.filePath), baseName(options.filePath));
      const headers = new Headers(options.header);
      headers.delete('content-type');
      const response = await fetch(target, { method: 'POST', headers, signal, body: form });
      return { statusCode: response.status, header: headersOf(response), data: await response.text() };
    });

  const downloadFile = (options: CallOptions) =>
    task('downloadFile', options, async (signal, target) => {
      const response = await fetch(target, { headers: options.header ?? {}, signal });
      const extension = (response.headers.get('content-type') ?? '')
        .split(/[/;+]/)[1]
        ?.replace('jpeg', 'jpg');
      const bytes = new Uint8Array(await response.arrayBuffer());
      return {
        statusCode: response.status,
        header: headersOf(response),
        tempFilePath: files.addTemporary(bytes, extension ?? 'bin'),
      };
    });

  return { request, uploadFile, downloadFile };
}

function parse(text: string, dataType: string): unknown {
  if (dataType !== 'json') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
