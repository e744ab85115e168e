/** What a page knows about something it loads. */
export type LoadState<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'error'; readonly error: unknown }
  /** `stale`: the last refresh failed, and what is shown may be old. */
  | { readonly state: 'ready'; readonly data: T; readonly stale?: unknown };

/** A failed refresh keeps what is on screen; only a first load has nothing better to show than the error. */
export function failed<T>(before: LoadState<T>, error: unknown): LoadState<T> {
  return before.state === 'ready' ? { ...before, stale: error } : { state: 'error', error };
}

/** A retry after an error shows that it is moving; a refresh leaves the page as it is. */
export function restarted<T>(before: LoadState<T>): LoadState<T> {
  return before.state === 'ready' ? before : { state: 'loading' };
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** Adds a page; what moved to a later page while reading is not shown twice. */
export function appended<T extends { readonly id: string }>(before: Page<T>, next: Page<T>): Page<T> {
  const known = new Set(before.items.map((item) => item.id));
  return {
    items: [...before.items, ...next.items.filter((item) => !known.has(item.id))],
    nextCursor: next.nextCursor,
  };
}
