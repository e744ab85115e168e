import { ReachStatus } from '@linge/shared/notice/notice-reach.schema';
import type { NoticeHousehold } from './entities/notice-household.entity.js';
import type { SqlPart } from './notice-audience.sql.js';
import type { ReachScope } from './notice.policy.js';

/** Every status: named so that what comes after it in an index can be used. */
export const allStatuses: readonly ReachStatus[] = ReachStatus.options;

/** A recipient `n` who is a person `p` and still lives in the household in which they were addressed. */
export const livesThere = `p.state = 'present' AND p.household_id = n.household_id`;

/** A household `h` that counts: where nobody is left whom it is for, there is nobody to reach. */
export const counted = `(h.people > 0 OR h.status NOT IN ('toReach', 'notReachable'))`;

/** What a household adds to the counts of its micro-grid. */
export function countOf({ people, status }: Pick<NoticeHousehold, 'people' | 'status'>): {
  readonly households: number;
  readonly toReach: number;
} {
  const households = people > 0 || (status !== 'toReach' && status !== 'notReachable') ? 1 : 0;
  return { households, toReach: status === 'toReach' ? households : 0 };
}

/** Households `h` of a scope; none for an empty one. */
export function scopeSql({ communityIds, gridIds, microGridIds }: ReachScope): SqlPart {
  const parts = [
    ['h.community_id IN (?)', communityIds],
    ['h.grid_id IN (?)', gridIds],
    ['h.micro_grid_id IN (?)', microGridIds],
  ] as const;
  const given = parts.filter(([, ids]) => ids.length > 0);
  return {
    sql: given.length ? `(${given.map(([sql]) => sql).join(' OR ')})` : '1 = 0',
    values: given.map(([, ids]) => ids),
  };
}
