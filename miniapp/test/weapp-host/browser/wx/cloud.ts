import { api, WxFailure } from './call';
import type { HostContext } from './context';

interface ContainerOptions {
  config?: { env?: string };
  path: string;
  method?: string;
  header?: Record<string, string>;
  data?: string;
  dataType?: string;
  timeout?: number;
}

const LARGEST_REQUEST = 100 * 1024;
const LARGEST_ANSWER = 1_000 * 1024;
const LONGEST_MS = 15_000;

/** WeChat's cloud hosting: brings a request to the service of an environment, and says there whose it is. */
export function cloud(context: HostContext) {
  const { options: host } = context;
  let ready = false;

  const callContainer = api<ContainerOptions>('cloud.callContainer', async (options) => {
    const { config, path, method = 'GET', header = {}, data, dataType = 'json' } = options;
    if (!ready) throw new WxFailure('Cloud API isn’t enabled, please call wx.cloud.init first');
    if (!config?.env) throw new WxFailure('invalid parameter: config.env');
    if (!header['X-WX-SERVICE']) throw new WxFailure('X-WX-SERVICE is missing');
    if (!path.startsWith('/')) throw new WxFailure(`invalid path "${path}"`);
    if (host.offline) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED');
    if (data !== undefined && new Blob([data]).size > LARGEST_REQUEST)
      throw new WxFailure('data exceed max size');
    const signal = AbortSignal.timeout(Math.min(options.timeout ?? LONGEST_MS, LONGEST_MS));
    const headers = new Headers(header);
    // What a client writes into these is replaced.
    headers.set('X-WX-OPENID', host.openid);
    headers.set('X-WX-APPID', 'wx0123456789abcdef');
    headers.set('X-WX-SOURCE', 'wx_client');
    headers.set('X-WX-ENV', config.env);
    const response = await fetch(new URL(path, host.serverUrl), {
      method,
      signal,
      cache: 'no-store',
      headers,
      ...(data === undefined ? {} : { body: data }),
    }).catch((error: unknown) => {
      throw new WxFailure(signal.aborted ? 'timeout' : String(error));
    });
    const text = await response.text();
    if (new Blob([text]).size > LARGEST_ANSWER) throw new WxFailure('response exceed max size');
    return {
      statusCode: response.status,
      header: Object.fromEntries(response.headers),
      data: dataType === 'json' ? (JSON.parse(text) as unknown) : text,
    };
  });

  return {
    init: () => {
      ready = true;
    },
    callContainer,
  };
}
