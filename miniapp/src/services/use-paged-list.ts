import type { Endpoint, ResponseOf } from '@linge/shared/endpoint';
import { useReachBottom } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from './client';
import type { Arguments, InputOf } from './client-core';
import { appended, failed, restarted, type LoadState, type Page } from './load-state';
import { useRevisit } from './use-query';

type ItemOf<E> = ResponseOf<E> extends { items: readonly (infer Item)[] } ? Item & { id: string } : never;

export type PagedList<T> = LoadState<Page<T>> & {
  readonly reload: () => Promise<void>;
  /** Fetches the next page; does nothing on the last one or while one is under way. */
  readonly more: () => Promise<void>;
  readonly loadingMore: boolean;
  /** Why the last `more` failed, to be offered again. */
  readonly moreError: unknown;
};

/**
 * A keyset-paged list for a page: the next page comes when the end is in sight, or only when asked for where other
 * things stand below the list. `input: null` waits.
 */
export function usePagedList<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E> | null,
  { onlyAsked = false }: { readonly onlyAsked?: boolean } = {},
): PagedList<ItemOf<E>> {
  const [state, setState] = useState<LoadState<Page<ItemOf<E>>>>({ state: 'loading' });
  const [loadingMore, setLoadingMore] = useState(false);
  const [moreError, setMoreError] = useState<unknown>(null);
  const latest = useRef(0);
  const underWay = useRef(0);
  const key = input === null ? null : JSON.stringify(input);

  const fetchPage = useCallback(
    async (cursor: string | null): Promise<Page<ItemOf<E>>> => {
      const asked = JSON.parse(key ?? '{}') as { query?: object };
      const query = cursor === null ? asked.query : { ...asked.query, cursor };
      const args = [{ ...asked, query }] as unknown as Arguments<E>;
      return (await call(endpoint, ...args)) as Page<ItemOf<E>>;
    },
    [endpoint, key],
  );

  const load = useCallback(async (): Promise<void> => {
    if (key === null) return;
    const turn = ++latest.current;
    underWay.current += 1;
    try {
      const data = await fetchPage(null);
      if (turn === latest.current) setState({ state: 'ready', data });
    } catch (error) {
      if (turn === latest.current) setState((before) => failed(before, error));
    } finally {
      underWay.current -= 1;
    }
  }, [fetchPage, key]);

  useEffect(() => {
    setState({ state: 'loading' });
    void load();
    return () => {
      latest.current += 1;
    };
  }, [load]);
  useRevisit(load, () => latest.current > 0 && underWay.current === 0);

  const more = useCallback(async (): Promise<void> => {
    if (state.state !== 'ready' || state.data.nextCursor === null || loadingMore) return;
    const turn = latest.current;
    setLoadingMore(true);
    setMoreError(null);
    try {
      const next = await fetchPage(state.data.nextCursor);
      if (turn === latest.current) setState({ state: 'ready', data: appended(state.data, next) });
    } catch (error) {
      setMoreError(error);
    } finally {
      setLoadingMore(false);
    }
  }, [fetchPage, loadingMore, state]);
  useReachBottom(() => {
    if (!onlyAsked) void more();
  });

  const reload = useCallback(async () => {
    setState(restarted);
    await load();
  }, [load]);
  return { ...state, reload, more, loadingMore, moreError };
}
