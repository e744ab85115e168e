import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { useMemo } from 'react';
import type { QueueNames } from '../../../services/queue-filter';
import { useUnits } from '../../../services/unit';
import { useQuery } from '../../../services/use-query';
import type { WorkScope } from '../../../services/work-scope.policy';

interface Option {
  readonly value: string;
  readonly text: string;
}

/** What the queue of a community can be narrowed by, and what all of it is called. */
export interface QueueWords {
  readonly categories: readonly Option[];
  readonly units: readonly Option[];
  /** By id. */
  readonly all: QueueNames;
}

/** @param communityId null where several are looked over */
export function useQueueNames(communityId: string | null, scopes: readonly WorkScope[]): QueueWords {
  const categories = useQuery(
    complaintApi.listCategories,
    communityId === null ? null : { query: { communityId } },
  );
  const units = useUnits(communityId);
  return useMemo(() => {
    const ready = communityId !== null;
    const options = (items: readonly { readonly id: string; readonly name: string }[]) =>
      items.map(({ id, name }) => ({ value: id, text: name }));
    const found = {
      categories: ready && categories.state === 'ready' ? options(categories.data.items) : [],
      units: ready && units.state === 'ready' ? options(units.data) : [],
    };
    const grids = options(scopes.flatMap((scope) => scope.grids));
    const communities = scopes.map((scope) => ({ value: scope.communityId, text: scope.communityName }));
    const all = [...found.categories, ...found.units, ...grids, ...communities];
    const named = all.map(({ value, text }) => [value, text]);
    return { ...found, all: Object.fromEntries(named) as QueueNames };
  }, [communityId, categories, units, scopes]);
}
