import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import type { DeskChild, HandOver, PickUpDesk } from '@linge/shared/pick-up/pick-up-desk.schema';
import { useCallback, useEffect, useRef, useState } from 'react';
import { onNetworkChange } from '../platform/network';
import { ApiError } from './api-error';
import { call } from './client';
import { failed, restarted, type LoadState } from './load-state';
import { newId } from './new-id';
import {
  keptFor,
  nextQueued,
  refusedQueued,
  withoutQueued,
  type KeptDesk,
  type QueuedPickUp,
} from './pick-up-desk.policy';
import { comesLater, delayAfter } from './retry.policy';
import { sessionStore } from './session-store';
import { createStore, createStoredValue } from './store';
import { useRevisit } from './use-query';
import { useStore } from './use-store';

/** One session alone, and no longer than it may be read. */
const deskStore = createStoredValue<KeptDesk | null>('linge.pick-up-desk', null);
const queueStore = createStoredValue<readonly QueuedPickUp[]>('linge.pick-ups', [], Array.isArray);
/** How often something that waited was sent since the app was opened: the list is read anew then. */
const sentStore = createStore(0);

const pageSize = 100;
const me = () => sessionStore.get()?.account.id ?? null;

/** Every child of the session that is on. @throws ApiError, NetworkError */
export async function readPickUpDesk(activityId: string): Promise<PickUpDesk> {
  const ask = (cursor?: string) =>
    call(pickUpApi.listDesk, {
      params: { id: activityId },
      query: { limit: pageSize, ...(cursor ? { cursor } : {}) },
    });
  const first = await ask();
  const items = [...first.items];
  for (let next = first.nextCursor; next;) {
    const page = await ask(next);
    items.push(...page.items);
    next = page.nextCursor;
  }
  const desk = { ...first, items, nextCursor: null };
  const accountId = me();
  if (accountId) deskStore.set({ accountId, readAt: Date.now(), desk });
  return desk;
}

/** The list as it is shown. */
export interface ShownDesk {
  readonly desk: PickUpDesk;
  /** When it was read, where that is not now: there is no network. Milliseconds since 1970. */
  readonly readAt: number | null;
}

type DeskQuery = LoadState<ShownDesk> & {
  readonly reload: () => Promise<void>;
  readonly replace: (desk: PickUpDesk) => void;
};

/** The children of a session; what was read before, where there is no network. */
export function usePickUpDesk(activityId: string): DeskQuery {
  const [state, setState] = useState<LoadState<ShownDesk>>({ state: 'loading' });
  const turn = useRef(0);
  const underWay = useRef(0);
  const load = useCallback(async () => {
    const mine = ++turn.current;
    underWay.current += 1;
    const show = (shown: (before: LoadState<ShownDesk>) => LoadState<ShownDesk>) => {
      if (mine === turn.current) setState(shown);
    };
    try {
      const desk = await readPickUpDesk(activityId);
      show(() => ({ state: 'ready', data: { desk, readAt: null } }));
    } catch (error) {
      const kept = keptFor(deskStore.get(), { accountId: me(), activityId }, Date.now());
      if (kept && comesLater(error)) {
        show(() => ({ state: 'ready', data: { desk: kept.desk, readAt: kept.readAt } }));
      } else {
        show((before) => (comesLater(error) ? failed(before, error) : { state: 'error', error }));
      }
    } finally {
      underWay.current -= 1;
    }
  }, [activityId]);
  const sent = useStore(sentStore);
  useEffect(() => {
    void load();
  }, [load, sent]);
  useRevisit(load, () => turn.current > 0 && underWay.current === 0);
  useEffect(() => onNetworkChange((online) => online && void load()), [load]);
  const reload = useCallback(async () => {
    setState(restarted);
    await load();
  }, [load]);
  const replace = useCallback((desk: PickUpDesk) => {
    turn.current += 1;
    const accountId = me();
    if (accountId) deskStore.set({ accountId, readAt: Date.now(), desk });
    setState({ state: 'ready', data: { desk, readAt: null } });
  }, []);
  return { ...state, reload, replace };
}

/** To whom a child is given. */
export type Taker = Pick<HandOver, 'to' | 'authorisationId' | 'code'>;

/** Names of hand-overs whose answer has not come: the same one is asked for again under its id. */
const underWay = new Map<string, string>();

/**
 * Hands a child over. Without a network it is kept and sent later, once; only a code has to be checked at once.
 * @returns null where it waits for the network
 * @throws ApiError, NetworkError
 */
export async function handChildOver(
  { activityId, session }: PickUpDesk,
  { signUpId, name }: DeskChild,
  taker: Taker,
): Promise<DeskChild | null> {
  const accountId = me();
  const what = { signUpId, startsAt: session.startsAt, ...taker };
  const key = JSON.stringify([accountId, what]);
  const id = underWay.get(key) ?? newId();
  underWay.set(key, id);
  const takenAt = new Date().toISOString();
  try {
    const child = await call(pickUpApi.handOver, { params: { id: activityId }, body: { id, ...what } });
    underWay.delete(key);
    return child;
  } catch (error) {
    if (!comesLater(error)) underWay.delete(key);
    if (taker.to === 'code' || accountId === null || !comesLater(error)) throw error;
    underWay.delete(key);
    // under the same id: it may have arrived, and only the answer was lost
    const body = { id, ...what, takenAt };
    queueStore.set([...queueStore.get(), { accountId, activityId, childName: name, body, problem: null }]);
    void sendPickUps();
    return null;
  }
}

let running = false;
let attempts = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

async function sendAll(): Promise<void> {
  for (;;) {
    const next = nextQueued(queueStore.get(), me());
    if (!next) return;
    try {
      await call(pickUpApi.handOver, { params: { id: next.activityId }, body: next.body });
      queueStore.set(withoutQueued(queueStore.get(), next));
    } catch (error) {
      if (comesLater(error)) throw error;
      const problem = error instanceof ApiError ? error.code : 'INTERNAL_ERROR';
      queueStore.set(refusedQueued(queueStore.get(), next, problem));
    }
    attempts = 0;
    sentStore.set(sentStore.get() + 1);
  }
}

/** Sends what waits, one after the other; what cannot go now goes later by itself. */
async function sendPickUps(): Promise<void> {
  if (running) return;
  running = true;
  clearTimeout(timer);
  try {
    await sendAll();
  } catch {
    attempts += 1;
    timer = setTimeout(() => void sendPickUps(), delayAfter(attempts, Math.random()));
  } finally {
    running = false;
  }
}

let started = false;

/** For a list that is opened: keeps sending when the network is back or somebody has logged in. */
export function startPickUps(): void {
  if (!started) {
    started = true;
    onNetworkChange((online) => online && void sendPickUps());
    sessionStore.subscribe(() => void sendPickUps());
  }
  void sendPickUps();
}

/** What was recorded here and is not at the server. */
export function useQueuedPickUps(): readonly QueuedPickUp[] {
  const accountId = me();
  return useStore(queueStore).filter((one) => one.accountId === accountId);
}

/** Somebody has read why it was not taken in. */
export function dropRefused(one: QueuedPickUp): void {
  queueStore.set(withoutQueued(queueStore.get(), one));
}

/** Leaves nothing of children on the device for longer than it may be read, or when somebody logs out. */
function forgetOld(): void {
  const kept = deskStore.get();
  const over = kept !== null && Date.parse(kept.desk.until) < Date.now();
  if (kept && (over || kept.accountId !== me())) deskStore.set(null);
}
forgetOld();
sessionStore.subscribe(forgetOld);
