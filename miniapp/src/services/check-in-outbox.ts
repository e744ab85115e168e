import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import { checkInDeskApi } from '@linge/shared/check-in/check-in-desk.api';
import { onNetworkChange } from '../platform/network';
import { onOtherWindow } from '../platform/window';
import {
  byTime,
  withAnswers,
  type CheckInNote,
  type KeptMark,
  type KeptWalkIn,
} from './check-in-mark.policy';
import { createCheckInOutbox } from './check-in-outbox.core';
import { rollAt } from './check-in-roll';
import { call } from './client';
import { deviceStorage } from './device-storage';
import { createKeptItems } from './kept-items';
import { newId } from './new-id';
import { createWaker } from './resend.core';
import { sessionStore } from './session-store';
import { createStore, createStoredValue } from './store';

const isKept = <Kept extends object>(value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'accountId' in value && 'at' in value;

/** What was said and not sent yet, the earliest first. */
export const marks = createKeptItems<KeptMark>({
  prefix: 'linge.check-in-mark.',
  storage: deviceStorage,
  createStore,
  isItem: isKept<KeptMark>,
  order: byTime,
});

export const walkIns = createKeptItems<KeptWalkIn>({
  prefix: 'linge.check-in-walk-in.',
  storage: deviceStorage,
  createStore,
  isItem: isKept<KeptWalkIn>,
  order: byTime,
});

/** More than this nobody reads. */
const mostNotes = 50;

/** What did not come out as it was said, until somebody has read it. */
export const notes = createStoredValue<readonly CheckInNote[]>('linge.check-in-notes', [], Array.isArray);

const accountId = () => sessionStore.get()?.account.id ?? null;

const drain = createCheckInOutbox({
  marks,
  walkIns,
  accountId,
  mark: (id, body) => call(checkInDeskApi.mark, { params: { id }, body }),
  addWalkIn: (id, body) => call(activityDeskApi.addWalkIn, { params: { id }, body }),
  onMarked: (of, answers) => {
    const roll = rollAt(of);
    const known = roll.get();
    if (known) roll.set({ ...known, items: withAnswers(known.items, answers) });
  },
  onNote: (note) => notes.set([...notes.get(), note].slice(-mostNotes)),
  random: () => Math.random(),
  wakeAfter: createWaker(),
});

/** @returns once it is kept: whether it outlives the app (a full storage keeps nothing). It is sent by itself. */
export function keepMark(mark: Omit<KeptMark, 'id'>): boolean {
  const kept = marks.put({ ...mark, id: newId() });
  void drain();
  return kept;
}

/** Adds somebody, who is there. @returns as `keepMark` */
export function keepWalkIn(walkIn: KeptWalkIn): boolean {
  const { id, accountId: owner, activityId, startsAt, name, at } = walkIn;
  const kept = walkIns.put(walkIn);
  const mark = {
    accountId: owner,
    activityId,
    startsAt,
    signUpId: id,
    name,
    at,
    kind: 'present',
    way: 'tick',
  } as const;
  return keepMark(mark) && kept;
}

/** Sends what waits, without minding pauses. @returns whether all of it went */
export async function sendMarks(): Promise<boolean> {
  await drain();
  return ![...marks.get(), ...walkIns.get()].some((kept) => kept.accountId === accountId());
}

let started = false;

/** Keeps marks going that could not be sent: when the app is shown, the network is back, somebody has logged in. */
export function startMarks(): void {
  if (!started) {
    started = true;
    onNetworkChange((online) => {
      if (online) void drain();
    });
    onOtherWindow(() => {
      marks.refresh();
      walkIns.refresh();
    });
    sessionStore.subscribe(() => void drain());
  }
  void drain();
}
