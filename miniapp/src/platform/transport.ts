import Taro from '@tarojs/taro';
import { NetworkError } from '../services/api-error';
import type { Transport } from '../services/client-core';

function reasonOf(error: unknown): 'unreachable' | 'timeout' {
  const text =
    typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : String(error);
  return /time.?out|abort/i.test(text) ? 'timeout' : 'unreachable';
}

/** Every failure of the carrier is one thing to the rest of the app: no answer. */
export function networkError(error: unknown): NetworkError {
  return new NetworkError(reasonOf(error));
}

/** `Taro.request` as a transport; text is asked for, so that both builds leave the parsing to the client. */
export const taroTransport: Transport = async ({ method, url, headers, body, timeoutMs }) => {
  try {
    const answer = await Taro.request<string>({
      url,
      method: method as keyof Taro.request.Method,
      header: { ...headers },
      ...(body === undefined ? {} : { data: body }),
      dataType: 'text',
      responseType: 'text',
      timeout: timeoutMs,
    });
    return { status: answer.statusCode, body: answer.data };
  } catch (error) {
    throw networkError(error);
  }
};
