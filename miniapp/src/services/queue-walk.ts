import { createStore } from './store';

/** The order in which the queue showed what waits; null unless a complaint was opened from there. */
const walk = createStore<readonly string[] | null>(null);

/** Remembers what stood in the list, so that one leads on to the next. */
export function startWalk(ids: readonly string[]): void {
  walk.set(ids);
}

/** The one after it in the list that it was opened from; null for the last, and for what was opened elsewhere. */
export function nextOnWalk(id: string): string | null {
  const ids = walk.get();
  const at = ids?.indexOf(id) ?? -1;
  return at < 0 ? null : (ids?.[at + 1] ?? null);
}
