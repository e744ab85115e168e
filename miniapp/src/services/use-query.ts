import type { Endpoint, ResponseOf } from '@linge/shared/endpoint';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from './client';
import type { Arguments, InputOf } from './client-core';
import { failed, restarted, type LoadState } from './load-state';

export type Query<T> = LoadState<T> & {
  /** Loads again; what is shown stays until the answer is there. */
  readonly reload: () => Promise<void>;
  /** Puts an answer that is known already, e.g. of an action on the thing. */
  readonly replace: (data: T) => void;
};

/**
 * Loads an endpoint for a page: at once, again when the input changes, when the page is shown again and when
 * it is pulled down. `input: null` waits (state `loading`) until there is something to ask with.
 */
export function useQuery<E extends Endpoint>(endpoint: E, input: InputOf<E> | null): Query<ResponseOf<E>> {
  const [state, setState] = useState<LoadState<ResponseOf<E>>>({ state: 'loading' });
  const latest = useRef(0);
  const underWay = useRef(0);
  const key = input === null ? null : JSON.stringify(input);

  const load = useCallback(async (): Promise<void> => {
    if (key === null) return;
    const turn = ++latest.current;
    underWay.current += 1;
    const args = [JSON.parse(key)] as unknown as Arguments<E>;
    try {
      const data = await call(endpoint, ...args);
      if (turn === latest.current) setState({ state: 'ready', data });
    } catch (error) {
      if (turn === latest.current) setState((before) => failed(before, error));
    } finally {
      underWay.current -= 1;
    }
  }, [endpoint, key]);

  useEffect(() => {
    setState({ state: 'loading' });
    void load();
    return () => {
      latest.current += 1;
    };
  }, [load]);

  useRevisit(load, () => latest.current > 0 && underWay.current === 0);

  const reload = useCallback(async () => {
    setState(restarted);
    await load();
  }, [load]);
  const replace = useCallback((data: ResponseOf<E>) => {
    latest.current += 1;
    setState({ state: 'ready', data });
  }, []);
  return { ...state, reload, replace };
}

/**
 * Runs `load` when the page is shown again and when it is pulled down. The page's first show is told to those that
 * are there by then, while they load anyhow, and not to what comes later: `rested` tells that from a return.
 */
export function useRevisit(load: () => Promise<void>, rested: () => boolean): void {
  useDidShow(() => {
    if (rested()) void load();
  });
  usePullDownRefresh(() => {
    void load().finally(() => Taro.stopPullDownRefresh());
  });
}
