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
  const key = input === null ? null : JSON.stringify(input);

  const load = useCallback(async (): Promise<void> => {
    if (key === null) return;
    const turn = ++latest.current;
    const args = [JSON.parse(key)] as unknown as Arguments<E>;
    try {
      const data = await call(endpoint, ...args);
      if (turn === latest.current) setState({ state: 'ready', data });
    } catch (error) {
      if (turn === latest.current) setState((before) => failed(before, error));
    }
  }, [endpoint, key]);

  useEffect(() => {
    setState({ state: 'loading' });
    void load();
    return () => {
      latest.current += 1;
    };
  }, [load]);

  useRevisit(load);

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

/** Runs `load` when the page is shown again (not the first time) and when it is pulled down. */
export function useRevisit(load: () => Promise<void>): void {
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) void load();
    shown.current = true;
  });
  usePullDownRefresh(() => {
    void load().finally(() => Taro.stopPullDownRefresh());
  });
}
