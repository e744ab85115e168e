import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { TellingHow } from '@linge/shared/notice/notice-reach.schema';
import { onNetworkChange } from '../platform/network';
import { ApiError } from './api-error';
import { call } from './client';
import { newId } from './new-id';
import { nextTick, tried, without, withTick, withUndo, type QueuedTick } from './notice-telling.policy';
import { comesLater, delayAfter } from './retry.policy';
import { sessionStore } from './session-store';
import { createStore, createStoredValue } from './store';
import { toastError } from './use-action';
import { useStore } from './use-store';

const queueStore = createStoredValue<readonly QueuedTick[]>('linge.notice-tellings', [], Array.isArray);

/** What the server took in since the list was opened: it leaves a list that was loaded before. */
const settledStore = createStore<readonly QueuedTick[]>([]);

let running = false;
let attempts = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

async function send({ kind, id, noticeId, householdId, how, note }: QueuedTick): Promise<void> {
  const params = { id: noticeId, householdId };
  if (kind === 'undo') {
    await call(noticeDeskApi.undoTelling, { params: { ...params, tellingId: id } });
    return;
  }
  await call(noticeDeskApi.tell, { params, body: { id, how, ...(note ? { note } : {}) } });
}

/** A tick that is undone twice, or whose telling never arrived, is where it should be. */
const isDone = ({ kind }: QueuedTick, error: unknown) =>
  kind === 'undo' && error instanceof ApiError && error.status === 404;

async function sendAll(): Promise<void> {
  for (;;) {
    const tick = nextTick(queueStore.get(), sessionStore.get()?.account.id ?? null);
    if (!tick) break;
    queueStore.set(tried(queueStore.get(), tick));
    let takenIn = true;
    try {
      await send(tick);
    } catch (error) {
      if (comesLater(error)) throw error;
      takenIn = isDone(tick, error);
      // refused for good: the list shows where the household really stands
      if (!takenIn) toastError(error);
    }
    attempts = 0;
    queueStore.set(without(queueStore.get(), tick));
    if (takenIn) settledStore.set([...settledStore.get(), tick]);
  }
}

/** Tells the server what waits, one after the other; what cannot go now goes later by itself. */
export async function sendTicks(): Promise<void> {
  if (running) return;
  running = true;
  clearTimeout(timer);
  try {
    await sendAll();
  } catch {
    attempts += 1;
    timer = setTimeout(() => void sendTicks(), delayAfter(attempts, Math.random()));
  } finally {
    running = false;
  }
}

let started = false;

/** For a list that is opened: keeps ticks going when the network is back or somebody has logged in. */
export function startTicks(): void {
  settledStore.set([]);
  if (!started) {
    started = true;
    onNetworkChange((online) => online && void sendTicks());
    sessionStore.subscribe(() => void sendTicks());
  }
  void sendTicks();
}

interface Ticked {
  readonly noticeId: string;
  readonly householdId: string;
  readonly how: TellingHow;
  readonly note: string;
}

/** Ticks a household off; it counts at once here, and at the server when there is a network. */
export function tickHousehold(ticked: Ticked): QueuedTick | null {
  const accountId = sessionStore.get()?.account.id;
  if (!accountId) return null;
  const tick: QueuedTick = { ...ticked, kind: 'tell', id: newId(), accountId, tried: false };
  queueStore.set(withTick(queueStore.get(), tick));
  void sendTicks();
  return tick;
}

/** It was a mistake. */
export function undoTick(tick: Omit<QueuedTick, 'kind' | 'tried'>): void {
  queueStore.set(withUndo(queueStore.get(), tick));
  void sendTicks();
}

export function useTicks(): {
  /** What waits to be told to the server. */
  readonly queue: readonly QueuedTick[];
  readonly settled: readonly QueuedTick[];
} {
  const accountId = sessionStore.get()?.account.id;
  const queue = useStore(queueStore).filter((tick) => tick.accountId === accountId);
  return { queue, settled: useStore(settledStore) };
}
