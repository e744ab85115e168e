import { staffApi } from '@linge/shared/staff/staff.api';
import type { StaffMember } from '@linge/shared/staff/staff.schema';
import type { Role } from '@linge/shared/permission';
import { useCallback, useEffect, useState } from 'react';
import { call } from './client';
import { failed, restarted, type LoadState } from './load-state';
import { roleNames } from './role';

/** `网格员`. */
export function roleText(role: Role): string {
  return roleNames([role])[0] ?? '';
}

async function loadStaff(communityId: string): Promise<StaffMember[]> {
  const staff: StaffMember[] = [];
  let cursor: string | null = null;
  do {
    const query: { communityId: string; limit: number; cursor?: string } = { communityId, limit: 100 };
    if (cursor !== null) query.cursor = cursor;
    const page: { items: StaffMember[]; nextCursor: string | null } = await call(staffApi.listStaffMembers, {
      query,
    });
    staff.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return staff;
}

/** Everybody on a community's list of staff: some two hundred people, to choose one from. */
export function useStaffMembers(
  communityId: string,
): LoadState<readonly StaffMember[]> & { readonly reload: () => void } {
  const [state, setState] = useState<LoadState<readonly StaffMember[]>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    loadStaff(communityId).then(
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
  }, []);
  return { ...state, reload };
}
