import type { CheckInSession } from '@linge/shared/check-in/check-in-desk.schema';
import { useCallback } from 'react';
import { newest } from '../../../services/check-in-mark.policy';
import { sendMarks } from '../../../services/check-in-outbox';
import {
  deskAt,
  readDesk,
  readRoll,
  rollAt,
  type KeptDesk,
  type Roll,
} from '../../../services/check-in-roll';
import { useKeptQuery, type KeptQuery } from '../../../services/use-kept-query';

/** A session of an activity, for one who organises it. */
export interface SessionOf {
  readonly accountId: string;
  readonly activityId: string;
  readonly startsAt: string;
}

/** The sessions of an activity; as they were last where there is no network. */
export function useDesk(accountId: string, activityId: string): KeptQuery<KeptDesk> {
  const ask = useCallback(() => readDesk(activityId), [activityId]);
  return useKeptQuery(deskAt(accountId, activityId), ask);
}

/** Who has a part in a session, and its codes; likewise. */
export function useRoll(of: SessionOf): KeptQuery<Roll> {
  const { activityId, startsAt } = of;
  const store = rollAt(of);
  const ask = useCallback(async () => {
    // what is read has in it what was ticked here
    await sendMarks();
    const fresh = await readRoll(activityId, startsAt);
    return { ...fresh, items: newest(store.get()?.items ?? [], fresh.items) };
  }, [activityId, startsAt, store]);
  return useKeptQuery(store, ask);
}

/** The one that begins then. */
export function sessionAt({ sessions }: Pick<KeptDesk, 'sessions'>, startsAt: string): CheckInSession | null {
  return sessions.find(({ session }) => Date.parse(session.startsAt) === Date.parse(startsAt)) ?? null;
}
