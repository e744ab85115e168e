import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import { checkInDeskApi } from '@linge/shared/check-in/check-in-desk.api';
import type { CheckInCodes, CheckInDesk, ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import type { ErrorCode } from '@linge/shared/error-code';
import { ApiError } from './api-error';
import { call } from './client';
import { createKeptValues } from './kept-values';
import { sessionStore } from './session-store';
import type { Store } from './store';

/** A session's list and codes as last read: all of it is there without a network. */
export interface Roll {
  readonly items: readonly ListedCheckIn[];
  /** Null where there are none: it is over, or was called off. */
  readonly codes: CheckInCodes | null;
}

/** The sessions of an activity, and what somebody who just came can do there. */
export interface KeptDesk extends CheckInDesk {
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  /** Milliseconds by which the server's clock was ahead of the device's. */
  readonly ahead: number;
}

interface RollOf {
  readonly accountId: string;
  readonly activityId: string;
  readonly startsAt: string;
}

const desks = createKeptValues<KeptDesk>('linge.check-in-desk');
const rolls = createKeptValues<Roll>('linge.check-in-roll');

export const deskAt = (accountId: string, activityId: string): Store<KeptDesk | null> =>
  desks.at(`${accountId}/${activityId}`);

export const rollAt = ({ accountId, activityId, startsAt }: RollOf): Store<Roll | null> =>
  rolls.at(`${accountId}/${activityId}/${Date.parse(startsAt)}`);

/** Milliseconds ahead within which a session is on the same day. */
const soonMs = 12 * 60 * 60 * 1000;

/** Days after which a list of names is not kept on the phone any more. */
const keptDays = 3;

/** Names are kept as long as they are needed, and for whoever is logged in alone. */
function forgetOld(): void {
  const owner = sessionStore.get()?.account.id;
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1000;
  rolls.forget((key) => {
    const [accountId, , startsAt] = key.split('/');
    return accountId !== owner || Number(startsAt) < oldest;
  });
  desks.forget((key) => key.split('/')[0] !== owner);
}

sessionStore.subscribe(forgetOld);

/** Those that the device can open without a network, of sessions that are on or begin soon. */
export function openDesks(now: number): readonly KeptDesk[] {
  const soon = now + soonMs;
  return desks
    .values()
    .filter(({ sessions }) =>
      sessions.some(({ opensAt, closesAt }) => Date.parse(opensAt) < soon && now < Date.parse(closesAt)),
    );
}

/** @throws ApiError, NetworkError */
export async function readDesk(activityId: string): Promise<KeptDesk> {
  const params = { id: activityId };
  const [desk, { roles }] = await Promise.all([
    call(checkInDeskApi.getDesk, { params }),
    call(activityDeskApi.getDesk, { params }),
  ]);
  forgetOld();
  return {
    ...desk,
    roles: roles.map(({ id, name }) => ({ id, name })),
    ahead: Date.parse(desk.now) - Date.now(),
  };
}

/** Items of one request. */
const pageSize = 100;

async function readAll(activityId: string, startsAt: string): Promise<ListedCheckIn[]> {
  const items: ListedCheckIn[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: ListedCheckIn[]; nextCursor: string | null } = await call(checkInDeskApi.list, {
      params: { id: activityId },
      query: { startsAt, limit: pageSize, ...(cursor ? { cursor } : {}) },
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

async function readCodes(activityId: string, startsAt: string): Promise<CheckInCodes | null> {
  try {
    return await call(checkInDeskApi.codes, { params: { id: activityId }, query: { startsAt } });
  } catch (error) {
    const none: readonly ErrorCode[] = ['CHECK_IN_NOT_OPEN', 'CHECK_IN_CANCELLED'];
    if (error instanceof ApiError && none.includes(error.code)) return null;
    throw error;
  }
}

/** @throws ApiError, NetworkError */
export async function readRoll(activityId: string, startsAt: string): Promise<Roll> {
  const [items, codes] = await Promise.all([readAll(activityId, startsAt), readCodes(activityId, startsAt)]);
  return { items, codes };
}
