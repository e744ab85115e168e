import { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { readsAsStaff, type Asker, type Placed, type QueueScope } from './complaint.policy.js';

const ended: readonly ComplaintState[] = ['closed', 'withdrawn', 'merged', 'rejected'];

/** Nothing is merged into what has ended, or was merged away itself. */
export const mergeableStates: readonly ComplaintState[] = ComplaintState.options.filter(
  (state) => !ended.includes(state),
);

type Merged = Pick<Placed, 'communityId' | 'gridId' | 'level'> & { readonly id: string };

/**
 * Whether one complaint may be merged into another: still open, and of the same community. Who works in one grid reads
 * no other; and nobody is let into a dispute by way of something else.
 */
export function mayMergeInto(
  row: Merged,
  other: Merged & { readonly state: ComplaintState; readonly sensitive: boolean | number },
): boolean {
  const reached = row.level !== 'grid' || other.gridId === row.gridId;
  const open = mergeableStates.includes(other.state) && !other.sensitive;
  return other.id !== row.id && open && reached && other.communityId === row.communityId;
}

/** Of what was merged, as far as somebody reads it: of another grid a worker reads nothing. */
export function readOf(
  asker: Asker,
  merged: readonly (Placed & { readonly id: string; readonly number: string })[],
): { id: string; number: string }[] {
  return merged.filter((one) => readsAsStaff(asker, one)).map(({ id, number }) => ({ id, number }));
}

/** Where those lie that one may be merged into: at any level. */
export function mergeScopes({ communityId, gridId, level }: Merged): QueueScope[] {
  const where = { communityId, gridId: level === 'grid' ? gridId : null };
  return (['grid', 'community', 'town'] as const).map((one) => ({ ...where, level: one }));
}
