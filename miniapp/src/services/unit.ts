import { staffApi } from '@linge/shared/staff/staff.api';
import type { Unit, UnitKind } from '@linge/shared/staff/staff.schema';
import { useCallback, useEffect, useState } from 'react';
import { call } from './client';
import { failed, restarted, type LoadState } from './load-state';

/** Kinds of units as people call them, in the order in which work goes to them. */
export const unitKinds = [
  { value: 'department', text: '职能部门' },
  { value: 'property', text: '物业' },
  { value: 'assigned', text: '包联单位' },
  { value: 'stationed', text: '驻社单位' },
] as const satisfies readonly { readonly value: UnitKind; readonly text: string }[];

async function loadUnits(communityId: string): Promise<Unit[]> {
  const units: Unit[] = [];
  let cursor: string | null = null;
  do {
    const query: { communityId: string; limit: number; cursor?: string } = { communityId, limit: 100 };
    if (cursor !== null) query.cursor = cursor;
    const page: { items: Unit[]; nextCursor: string | null } = await call(staffApi.listUnits, { query });
    units.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return units;
}

/** Every unit of a community: a few dozen, to choose from; `null` waits until it is known of which. */
export function useUnits(
  communityId: string | null,
): LoadState<readonly Unit[]> & { readonly reload: () => Promise<void> } {
  const [state, setState] = useState<LoadState<readonly Unit[]>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (communityId === null) return undefined;
    let gone = false;
    loadUnits(communityId).then(
      (data) => !gone && setState({ state: 'ready', data }),
      (error: unknown) => !gone && setState((before) => failed(before, error)),
    );
    return () => {
      gone = true;
    };
  }, [communityId, attempt]);
  const reload = useCallback(() => {
    setState(restarted);
    setAttempt((count) => count + 1);
    return Promise.resolve();
  }, []);
  return { ...state, reload };
}
