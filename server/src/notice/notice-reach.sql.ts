import { ReachStatus } from '@linge/shared/notice/notice-reach.schema';
import type { SqlPart } from './notice-audience.sql.js';
import type { ReachScope } from './notice.policy.js';

/** Every status: named so that what comes after it in an index can be used. */
export const allStatuses: readonly ReachStatus[] = ReachStatus.options;

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
