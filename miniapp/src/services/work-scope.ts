import { gridApi } from '@linge/shared/grid/grid.api';
import type { Permission } from '@linge/shared/permission';
import { useCallback, useEffect, useState } from 'react';
import { call } from './client';
import { failed, restarted, type LoadState } from './load-state';
import { useMe } from './session';
import { reachOf, type WorkScope } from './work-scope.policy';

async function loadScopes(reach: ReturnType<typeof reachOf>): Promise<WorkScope[]> {
  const communities = (await call(gridApi.listCommunities)).items.filter(({ id }) => id in reach);
  return Promise.all(
    communities.map(async ({ id: communityId, name: communityName, townId, townName }) => {
      const { items } = await call(gridApi.listGrids, { query: { communityId } });
      const own = reach[communityId] ?? null;
      const grids = items.filter(({ id }) => own === null || own.includes(id));
      const town = { id: townId, name: townName };
      return { communityId, communityName, town, whole: own === null, grids };
    }),
  );
}

/** Where I work with a permission, with names; empty for somebody who does not. Waits until it is known who I am. */
export function useWorkScopes(
  permission: Permission,
): LoadState<readonly WorkScope[]> & { readonly reload: () => void } {
  const me = useMe();
  const [state, setState] = useState<LoadState<readonly WorkScope[]>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const key = me && JSON.stringify(reachOf(me.account.grants, permission));

  useEffect(() => {
    if (key === null) return undefined;
    let gone = false;
    loadScopes(JSON.parse(key) as ReturnType<typeof reachOf>).then(
      (data) => !gone && setState({ state: 'ready', data }),
      (error: unknown) => !gone && setState((before) => failed(before, error)),
    );
    return () => {
      gone = true;
    };
  }, [key, attempt]);

  const reload = useCallback(() => {
    setState(restarted);
    setAttempt((count) => count + 1);
  }, []);
  return { ...state, reload };
}
