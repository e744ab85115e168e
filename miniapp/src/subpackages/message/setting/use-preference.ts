import { messageApi } from '@linge/shared/message/message.api';
import type { MessagePreference } from '@linge/shared/message/message-preference.schema';
import { useCallback, useRef, useState } from 'react';
import { call } from '../../../services/client';
import { toastError } from '../../../services/use-action';
import { useQuery } from '../../../services/use-query';

/**
 * What I chose. A change shows at once and is saved behind it, one after the other: of several in a row the last one
 * stands. What could not be saved goes back to how it was.
 */
export function usePreference() {
  const query = useQuery(messageApi.preference, {});
  const { replace } = query;
  const [shown, setShown] = useState<MessagePreference | null>(null);
  const wanted = useRef<MessagePreference | null>(null);
  const saving = useRef(false);

  const save = useCallback(async () => {
    for (let next = wanted.current; next; next = wanted.current) {
      const saved = await call(messageApi.changePreference, { body: next });
      if (wanted.current !== next) continue;
      wanted.current = null;
      replace(saved);
      setShown(null);
    }
  }, [replace]);

  const change = useCallback(
    (next: MessagePreference) => {
      wanted.current = next;
      setShown(next);
      if (saving.current) return;
      saving.current = true;
      save()
        .catch((error: unknown) => {
          wanted.current = null;
          setShown(null);
          toastError(error);
        })
        .finally(() => {
          saving.current = false;
        });
    },
    [save],
  );
  return { query, shown, change };
}
