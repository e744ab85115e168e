import { useCallback, useEffect, useRef, useState } from 'react';
import { onNetworkChange } from '../platform/network';
import type { LoadState } from './load-state';
import type { Store } from './store';
import { useRevisit } from './use-query';
import { useStore } from './use-store';

export type KeptQuery<T> = LoadState<T> & { readonly reload: () => Promise<void> };

/**
 * What the device keeps, at once, and asked for anew: on opening, when the page is shown again, pulled down, and when the
 * network is back. Where that fails, what was kept stays, marked as stale.
 * @param ask stays the same function as long as the same thing is asked for
 */
export function useKeptQuery<T>(store: Store<T | null>, ask: () => Promise<T>): KeptQuery<T> {
  const data = useStore(store);
  const [problem, setProblem] = useState<{ readonly error: unknown } | null>(null);
  const latest = useRef(0);
  const underWay = useRef(0);
  const reload = useCallback(async () => {
    const turn = ++latest.current;
    underWay.current += 1;
    try {
      const fresh = await ask();
      if (turn !== latest.current) return;
      store.set(fresh);
      setProblem(null);
    } catch (error) {
      if (turn === latest.current) setProblem({ error });
    } finally {
      underWay.current -= 1;
    }
  }, [store, ask]);
  useEffect(() => {
    void Promise.resolve().then(reload);
    const stop = onNetworkChange((online) => {
      if (online) void reload();
    });
    return () => {
      latest.current += 1;
      stop();
    };
  }, [reload]);
  useRevisit(reload, () => latest.current > 0 && underWay.current === 0);
  if (data !== null) return { state: 'ready', data, ...(problem ? { stale: problem.error } : {}), reload };
  return problem ? { state: 'error', error: problem.error, reload } : { state: 'loading', reload };
}
