import { residentApi } from '@linge/shared/resident/resident.api';
import type { RegistryChange } from '@linge/shared/resident/registry-change.schema';
import type { Household, Resident } from '@linge/shared/resident/resident.schema';
import { statisticApi } from '@linge/shared/statistic/statistic.api';
import { momentText } from '../format/day';
import { changeTitle, type Vocabulary } from '../format/ledger';
import { call } from './client';
import type { LoadState } from './load-state';
import { roleNames } from './role';
import { useQuery } from './use-query';

/** A household with those who live there now, the head first. */
export interface HouseholdWithPeople {
  readonly household: Household;
  readonly people: readonly Resident[];
}

export type HouseholdQuery = LoadState<HouseholdWithPeople> & { readonly reload: () => Promise<void> };

/** A household and its people; waits while the id is null. */
export function useHousehold(id: string | null): HouseholdQuery {
  const household = useQuery(residentApi.getHousehold, id ? { params: { id } } : null);
  const communityId = household.state === 'ready' ? household.data.communityId : null;
  const people = useQuery(
    residentApi.listResidents,
    id && communityId ? { query: { communityId, householdId: id, limit: 100 } } : null,
  );
  const reload = async () => {
    await Promise.all([household.reload(), people.reload()]);
  };
  for (const part of [household, people]) {
    if (part.state === 'error') return { state: 'error', error: part.error, reload };
  }
  if (household.state !== 'ready' || people.state !== 'ready') return { state: 'loading', reload };
  const present = people.data.items.filter(({ state }) => state === 'present');
  const byHead = (resident: Resident) => (resident.relation === 'head' ? 0 : 1);
  return {
    state: 'ready',
    data: {
      household: household.data,
      people: [...present].sort((one, other) => byHead(one) - byHead(other)),
    },
    reload,
  };
}

/** The community's labels, by code, as far as the reader may see them. */
export function useLabels(communityId: string | null, gridId: string | null): Vocabulary {
  const query = useQuery(statisticApi.get, communityId && gridId ? { query: { communityId, gridId } } : null);
  if (query.state !== 'ready') return {};
  return Object.fromEntries(query.data.labels.map(({ code, name }) => [code, name]));
}

/** `第9网格 网格员 罗*`, as a step on the timeline says it. */
export function changeActor({
  actorName,
  actorRole,
}: Pick<RegistryChange, 'actorName' | 'actorRole'>): string {
  const [role = '系统'] = actorRole ? roleNames([actorRole]) : [];
  return actorName ? `${role} ${actorName}` : role;
}

/** Who was faster: told where a form meets another change. Empty where that cannot be told either. */
export async function latestChangeText(of: 'household' | 'resident', id: string): Promise<string> {
  const endpoint = of === 'household' ? residentApi.householdTimeline : residentApi.residentTimeline;
  try {
    const { items } = await call(endpoint, { params: { id }, query: { limit: 1 } });
    const [last] = items;
    return last ? `${changeActor(last)} ${momentText(last.createdAt)}登记了“${changeTitle(last)}”。` : '';
  } catch {
    return '';
  }
}
