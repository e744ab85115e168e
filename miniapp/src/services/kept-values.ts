import Taro from '@tarojs/taro';
import { createStoredValue, type Store } from './store';

export interface KeptValues<Value> {
  /** Null until something was put there; the same store whenever it is asked for. */
  readonly at: (key: string) => Store<Value | null>;
  /** All there are. */
  readonly values: () => readonly Value[];
  readonly forget: (isOld: (key: string) => boolean) => void;
}

/** Values of one kind that outlive the app, each under a key of its own. */
export function createKeptValues<Value>(name: string): KeptValues<Value> {
  const prefix = `${name}/`;
  const stores = new Map<string, Store<Value | null>>();
  const at = (key: string) => {
    const known = stores.get(key) ?? createStoredValue<Value | null>(prefix + key, null);
    stores.set(key, known);
    return known;
  };
  const keys = () =>
    Taro.getStorageInfoSync().keys.flatMap((key) =>
      key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
    );
  return {
    at,
    values: () =>
      keys()
        .map((key) => at(key).get())
        .filter((value) => value !== null),
    forget: (isOld) =>
      keys()
        .filter(isOld)
        .forEach((key) => at(key).set(null)),
  };
}
