import { checkInDeskApi } from '@linge/shared/check-in/check-in-desk.api';
import type { CheckInDesk } from '@linge/shared/check-in/check-in-desk.schema';
import { useCallback } from 'react';
import { deskAt } from '../../../services/check-in-roll';
import { call } from '../../../services/client';
import { useLookAgain } from '../../../services/use-look-again';
import { usePageShown } from '../../../services/use-page-shown';
import type { SessionOf } from '../part/use-session';

/** Milliseconds between two looks at how many have come. */
const lookMs = 10_000;

const lookAt = (id: string) => call(checkInDeskApi.getDesk, { params: { id } });

/** Others check in by the code, or are ticked by somebody else: the list, and the codes, are read again when the counts or the phase have changed. */
export function useOthers(
  { accountId, activityId }: SessionOf,
  on: boolean,
  reload: () => Promise<unknown>,
): void {
  const shown = usePageShown();
  const onLatest = useCallback(
    (latest: CheckInDesk) => {
      const store = deskAt(accountId, activityId);
      const known = store.get();
      if (!known || JSON.stringify(known.sessions) === JSON.stringify(latest.sessions)) return;
      store.set({ ...known, ...latest });
      void reload();
    },
    [accountId, activityId, reload],
  );
  useLookAgain({ id: shown && on ? activityId : null, ask: lookAt, onLatest, everyMs: lookMs });
}
