import { api, WxFailure } from './call';

const PREFIX = 'wx:';
const LIMIT_BYTES = 10 * 1024 * 1024;
/** One value; WeChat refuses more. */
const VALUE_LIMIT_BYTES = 1024 * 1024;

interface KeyOptions {
  key: string;
}

function read(key: string): unknown {
  const text = localStorage.getItem(PREFIX + key);
  return text === null ? undefined : (JSON.parse(text) as unknown);
}

function write(key: string, data: unknown): void {
  const text = JSON.stringify(data ?? '');
  if (text.length > VALUE_LIMIT_BYTES) throw new WxFailure('entry size limit reached');
  localStorage.setItem(PREFIX + key, text);
}

function keys(): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
}

function clear(): void {
  for (const key of keys()) localStorage.removeItem(PREFIX + key);
}

function info() {
  const bytes = keys().reduce((sum, key) => sum + (localStorage.getItem(PREFIX + key)?.length ?? 0), 0);
  return { keys: keys(), currentSize: Math.ceil(bytes / 1024), limitSize: LIMIT_BYTES / 1024 };
}

/** Storage of the mini-program, kept in the browser profile so that it survives a relaunch. */
export const storage = {
  getStorageSync: (key: string) => read(key) ?? '',
  setStorageSync: write,
  removeStorageSync: (key: string) => localStorage.removeItem(PREFIX + key),
  clearStorageSync: clear,
  getStorageInfoSync: info,
  getStorage: api<KeyOptions>('getStorage', ({ key }) => {
    const data = read(key);
    if (data === undefined) throw new WxFailure('data not found');
    return { data };
  }),
  setStorage: api<KeyOptions & { data: unknown }>('setStorage', ({ key, data }) => write(key, data)),
  removeStorage: api<KeyOptions>('removeStorage', ({ key }) => localStorage.removeItem(PREFIX + key)),
  clearStorage: api('clearStorage', clear),
  getStorageInfo: api('getStorageInfo', info),
};
