import type { NoticeHousehold, TellingHow } from '@linge/shared/notice/notice-reach.schema';

/** A household that was ticked off, or a tick that was a mistake, waiting to be told to the server. */
export interface QueuedTick {
  readonly kind: 'tell' | 'undo';
  /** Of the telling: named here, so that a retry is the same one. */
  readonly id: string;
  readonly accountId: string;
  readonly noticeId: string;
  readonly householdId: string;
  readonly how: TellingHow;
  readonly note: string;
  /** It has been sent at least once: the server may have it. */
  readonly tried: boolean;
}

/** Whose turn it is: ticks go in the order in which they were made, each account its own. */
export function nextTick(queue: readonly QueuedTick[], accountId: string | null): QueuedTick | null {
  return queue.find((tick) => tick.accountId === accountId) ?? null;
}

export function withTick(queue: readonly QueuedTick[], tick: QueuedTick): readonly QueuedTick[] {
  return [...queue, tick];
}

/** Takes a tick back: what was never sent simply goes; else the server is told after it. */
export function withUndo(
  queue: readonly QueuedTick[],
  tick: Omit<QueuedTick, 'kind' | 'tried'>,
): readonly QueuedTick[] {
  const waiting = queue.find(({ kind, id }) => kind === 'tell' && id === tick.id);
  if (waiting && !waiting.tried) return queue.filter((one) => one !== waiting);
  return [...queue, { ...tick, kind: 'undo', tried: false }];
}

const same = (one: QueuedTick, other: QueuedTick) => one.kind === other.kind && one.id === other.id;

export function tried(queue: readonly QueuedTick[], tick: QueuedTick): readonly QueuedTick[] {
  return queue.map((one) => (same(one, tick) ? { ...one, tried: true } : one));
}

export function without(queue: readonly QueuedTick[], tick: QueuedTick): readonly QueuedTick[] {
  return queue.filter((one) => !same(one, tick));
}

/** What stands last about each household of a notice. */
function latestOf(ticks: readonly QueuedTick[], noticeId: string): ReadonlyMap<string, QueuedTick> {
  return new Map(ticks.flatMap((tick) => (tick.noticeId === noticeId ? [[tick.householdId, tick]] : [])));
}

/**
 * A list of those still to reach, without whom somebody ticked off already, also while there is no network.
 * @param ticks made since the list was loaded, in their order, those that the server took in first
 */
export function stillToReach<Item extends Pick<NoticeHousehold, 'householdId'>>(
  items: readonly Item[],
  ticks: readonly QueuedTick[],
  noticeId: string,
): readonly Item[] {
  const latest = latestOf(ticks, noticeId);
  return items.filter(({ householdId }) => latest.get(householdId)?.kind !== 'tell');
}

/** How many of a notice's ticks wait for the network. */
export function waitingTicks(queue: readonly QueuedTick[], noticeId: string): number {
  return queue.filter((tick) => tick.noticeId === noticeId).length;
}
