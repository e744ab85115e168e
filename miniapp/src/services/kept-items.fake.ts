import { createKeptItems, type KeptItems } from './kept-items';
import type { Store } from './store';

function createStore<T>(initial: T): Store<T> {
  let value = initial;
  return {
    get: () => value,
    set: (next) => {
      value = next;
    },
    subscribe: () => () => undefined,
  };
}

/** A device for tests: what is on it is in `disk`. */
export function keptInMemory<Item extends { readonly id: string }>(
  disk: Map<string, unknown>,
  prefix: string,
): KeptItems<Item> {
  return createKeptItems<Item>({
    prefix,
    storage: {
      keys: () => [...disk.keys()],
      read: (key) => disk.get(key),
      write: (key, value) => void disk.set(key, value),
      remove: (key) => void disk.delete(key),
    },
    createStore,
    isItem: (value): value is Item => typeof value === 'object' && value !== null,
    order: (one, other) => one.id.localeCompare(other.id),
  });
}
