import { registryFieldApi } from '@linge/shared/registry-field/registry-field.api';
import type { RegistryField } from '@linge/shared/registry-field/registry-field.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import type { RegistryChange } from '@linge/shared/resident/registry-change.schema';
import type { Household, Resident } from '@linge/shared/resident/resident.schema';
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
  const place = household.state === 'ready' ? household.data : null;
  const people = useQuery(
    residentApi.listResidents,
    id && place
      ? { query: { communityId: place.communityId, gridId: place.gridId, householdId: id, limit: 100 } }
      : null,
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

/** The community's own words: labels and fields, as far as the reader may see them. */
export interface RegistryWords {
  /** Names of labels by code, and of fields by id, also of those not given any more. */
  readonly names: Vocabulary;
  /** Those that can be given now, by code. */
  readonly labels: Vocabulary;
  /** Those that can be filled in now. */
  readonly fields: readonly RegistryField[];
}

/** Empty while it loads and where it cannot be loaded: then codes stand in for names. */
export function useRegistryWords(communityId: string): RegistryWords {
  const input = { query: { communityId } };
  const labels = useQuery(registryFieldApi.listLabels, input);
  const fields = useQuery(registryFieldApi.listFields, input);
  const allLabels = labels.state === 'ready' ? labels.data.items : [];
  const allFields = fields.state === 'ready' ? fields.data.items : [];
  const named = (of: typeof allLabels) => Object.fromEntries(of.map(({ code, name }) => [code, name]));
  return {
    names: { ...named(allLabels), ...Object.fromEntries(allFields.map(({ id, name }) => [id, name])) },
    labels: named(allLabels.filter(({ retired }) => !retired)),
    fields: allFields.filter(({ retired }) => !retired),
  };
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
