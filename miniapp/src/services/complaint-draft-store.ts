import type { ComplaintDraft } from './complaint-draft';
import { createKeptItems, type ItemStorage, type KeptItems } from './kept-items';
import type { Store } from './store';

export type DraftStorage = ItemStorage<ComplaintDraft>;

export interface DraftStore extends KeptItems<ComplaintDraft> {
  /**
   * Changes what is stored now, not what was once read. Null from `change`, or a draft that is gone, changes
   * nothing and answers null.
   */
  readonly change: (
    id: string,
    change: (draft: ComplaintDraft) => ComplaintDraft | null,
  ) => ComplaintDraft | null;
}

function isDraft(value: unknown): value is ComplaintDraft {
  return typeof value === 'object' && value !== null && 'stage' in value && 'photos' in value;
}

/** Unsent reports; a change starts from what another window left. Kept as of now, newest first. */
export function createDraftStore(
  storage: DraftStorage,
  createStore: <T>(initial: T) => Store<T>,
  now: () => Date,
): DraftStore {
  const kept = createKeptItems<ComplaintDraft>({
    prefix: 'linge.draft.',
    storage,
    createStore,
    isItem: isDraft,
    order: (one, other) => other.savedAt.localeCompare(one.savedAt),
  });
  return {
    ...kept,
    put: (draft) => kept.put({ ...draft, savedAt: now().toISOString() }),
    change: (id, change) => {
      const before = kept.find(id);
      const after = before && change(before);
      if (after && after !== before) {
        kept.put(after);
        if (after.id !== id) kept.remove(id);
      }
      return after && kept.find(after.id);
    },
  };
}
