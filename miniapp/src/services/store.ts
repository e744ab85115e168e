import Taro from '@tarojs/taro';

/** A value that the whole app shares; components read it with `useStore`. */
export interface Store<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * A store whose value outlives the app. A full or broken storage loses the memory, never the app: then the
 * value lives as long as the app does. What an older version kept and `isValid` refuses counts as never kept.
 */
export function createStoredValue<T>(
  key: string,
  initial: T,
  isValid: (kept: unknown) => boolean = () => true,
): Store<T> {
  const store = createStore<T>(initial);
  try {
    const kept: unknown = Taro.getStorageSync(key);
    if (kept !== '' && kept !== undefined && kept !== null && isValid(kept)) store.set(kept as T);
  } catch {
    // as if nothing had been kept
  }
  return {
    ...store,
    set: (value) => {
      store.set(value);
      try {
        if (value === null) Taro.removeStorageSync(key);
        else Taro.setStorageSync(key, value);
      } catch {
        // kept in memory only
      }
    },
  };
}
