import { checkInApi } from '@linge/shared/check-in/check-in.api';
import type { CheckInPassItem, OwnCheckIn } from '@linge/shared/check-in/check-in.schema';
import { call } from './client';
import { createKeptValues } from './kept-values';
import { sessionStore } from './session-store';
import { useKeptQuery, type KeptQuery } from './use-kept-query';

const passes = createKeptValues<readonly CheckInPassItem[]>('linge.check-in-pass');

// a code of somebody else's is of no use to whoever has the phone next
sessionStore.subscribe(() => passes.forget((key) => key !== sessionStore.get()?.account.id));

async function readPasses(): Promise<readonly CheckInPassItem[]> {
  return (await call(checkInApi.listPasses)).items;
}

/** The sessions of now and the next days to which mine come; kept, so that their codes are there without a network. */
export function usePasses(accountId: string): KeptQuery<readonly CheckInPassItem[]> {
  return useKeptQuery(passes.at(accountId), readPasses);
}

const samePart = (one: OwnCheckIn, other: OwnCheckIn) =>
  one.signUpId === other.signUpId && one.session.startsAt === other.session.startsAt;

/** Puts what the server said of one. */
export function knowOwnCheckIn(accountId: string, own: OwnCheckIn): void {
  const store = passes.at(accountId);
  store.set(store.get()?.map((pass) => (samePart(pass, own) ? { ...pass, ...own } : pass)) ?? null);
}
