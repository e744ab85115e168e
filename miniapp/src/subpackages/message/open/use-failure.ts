import { useCallback, useState } from 'react';

/** Why the last attempt failed, null while one is under way, and how to make another. */
export function useFailure() {
  const [{ failure, attempt }, setState] = useState<{ failure: unknown; attempt: number }>({
    failure: null,
    attempt: 1,
  });
  const failed = useCallback(
    (error: unknown) => setState((before) => ({ ...before, failure: error ?? new Error('unknown') })),
    [],
  );
  const again = useCallback(() => setState((before) => ({ failure: null, attempt: before.attempt + 1 })), []);
  return { failure, attempt, failed, again };
}
