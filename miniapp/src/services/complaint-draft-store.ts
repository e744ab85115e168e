import type { ComplaintDraft } from './complaint-draft';
import type { Store } from './store';

/** The device's storage: a value for each key. `write` throws when it is full. */
export interface DraftStorage {
  readonly keys: () => readonly string[];
  readonly read: (key: string) => unknown;
  readonly write: (key: string, value: ComplaintDraft) => void;
  readonly remove: (key: string) => void;
}

export interface DraftStore extends Pick<Store<readonly ComplaintDraft[]>, 'get' | 'subscribe'> {
  readonly find: (id: string) => ComplaintDraft | null;
  /** Keeps it as of now; false when the storage is full and it will be lost with the app. */
  readonly put: (draft: ComplaintDraft) => boolean;
  /**
   * Changes what is stored now, not what was once read. Null from `change`, or a draft that is gone, changes
   * nothing and answers null.
   */
  readonly change: (
    id: string,
    change: (draft: ComplaintDraft) => ComplaintDraft | null,
  ) => ComplaintDraft | null;
  readonly remove: (id: string) => void;
  /** Looks again: another window may have written. */
  readonly refresh: () => void;
}

const prefix = 'linge.draft.';

function isDraft(value: unknown): value is ComplaintDraft {
  return typeof value === 'object' && value !== null && 'stage' in value && 'photos' in value;
}

/**
 * Unsent reports, a key each: two windows that write different drafts do not meet, and a change starts from
 * what the other window left. Newest first.
 */
export function createDraftStore(
  storage: DraftStorage,
  createStore: <T>(initial: T) => Store<T>,
  now: () => Date,
): DraftStore {
  /** What a full storage would not take. */
  const unsaved = new Map<string, ComplaintDraft>();

  function load(id: string): ComplaintDraft | null {
    const kept = unsaved.get(id) ?? storage.read(prefix + id);
    return isDraft(kept) ? kept : null;
  }

  function loadAll(): readonly ComplaintDraft[] {
    const ids = new Set([
      ...storage.keys().flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])),
      ...unsaved.keys(),
    ]);
    return [...ids]
      .map(load)
      .filter((draft) => draft !== null)
      .sort((one, other) => other.savedAt.localeCompare(one.savedAt));
  }

  const store = createStore<readonly ComplaintDraft[]>(loadAll());
  const refresh = () => store.set(loadAll());

  function keep(draft: ComplaintDraft): boolean {
    try {
      storage.write(prefix + draft.id, draft);
      unsaved.delete(draft.id);
    } catch {
      unsaved.set(draft.id, draft);
    }
    refresh();
    return !unsaved.has(draft.id);
  }

  function remove(id: string): void {
    unsaved.delete(id);
    storage.remove(prefix + id);
    refresh();
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    find: load,
    put: (draft) => keep({ ...draft, savedAt: now().toISOString() }),
    change: (id, change) => {
      const before = load(id);
      const after = before && change(before);
      if (after && after !== before) {
        keep(after);
        if (after.id !== id) remove(id);
      }
      return after && load(after.id);
    },
    remove,
    refresh,
  };
}
