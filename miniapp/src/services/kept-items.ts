import type { Store } from './store';

/** The device's storage: a value for each key. `write` throws when it is full. */
export interface ItemStorage<Item> {
  readonly keys: () => readonly string[];
  readonly read: (key: string) => unknown;
  readonly write: (key: string, value: Item) => void;
  readonly remove: (key: string) => void;
}

export interface KeptItems<Item> extends Pick<Store<readonly Item[]>, 'get' | 'subscribe'> {
  readonly find: (id: string) => Item | null;
  /** Keeps it; false when the storage is full and it will be lost with the app. */
  readonly put: (item: Item) => boolean;
  readonly remove: (id: string) => void;
  /** Looks again: another window may have written. */
  readonly refresh: () => void;
}

export interface KeptItemsParts<Item> {
  /** Before each id, to make its key. */
  readonly prefix: string;
  readonly storage: ItemStorage<Item>;
  readonly createStore: <T>(initial: T) => Store<T>;
  readonly isItem: (value: unknown) => value is Item;
  readonly order: (one: Item, other: Item) => number;
}

/** Things of one kind on the device, a key each: two windows that write different ones do not meet. */
export function createKeptItems<Item extends { readonly id: string }>(
  parts: KeptItemsParts<Item>,
): KeptItems<Item> {
  const { prefix, storage, isItem, order } = parts;
  /** What a full storage would not take. */
  const unsaved = new Map<string, Item>();

  function find(id: string): Item | null {
    const kept = unsaved.get(id) ?? storage.read(prefix + id);
    return isItem(kept) ? kept : null;
  }

  function loadAll(): readonly Item[] {
    const ids = new Set([
      ...storage.keys().flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])),
      ...unsaved.keys(),
    ]);
    return [...ids]
      .map(find)
      .filter((item) => item !== null)
      .sort(order);
  }

  const store = parts.createStore<readonly Item[]>(loadAll());
  const refresh = () => store.set(loadAll());

  return {
    get: store.get,
    subscribe: store.subscribe,
    find,
    put: (item) => {
      try {
        storage.write(prefix + item.id, item);
        unsaved.delete(item.id);
      } catch {
        unsaved.set(item.id, item);
      }
      refresh();
      return !unsaved.has(item.id);
    },
    remove: (id) => {
      unsaved.delete(id);
      storage.remove(prefix + id);
      refresh();
    },
    refresh,
  };
}
