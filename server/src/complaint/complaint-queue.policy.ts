import type { QueueDue } from '@linge/shared/complaint/complaint-list.schema';
import { ComplaintLevel, type ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { silentDays } from '@linge/shared/complaint/complaint.transitions';
import { addDays, endOfDay } from '../common/clock/working-day.policy.js';
import { checkScopes } from './complaint-stuck.policy.js';
import type { Asker, QueueScope, QueueWhere } from './complaint.policy.js';

/** Days, today included, within which something is due soon. */
export const soonDays = 3;
const dayMs = 86_400_000;

/** What waits for staff, where no state was asked for; what is laid aside or waits for the reporter does not. */
export const waiting: readonly ComplaintState[] = ['submitted', 'accepted', 'inProgress', 'dispatched'];

/** Between which instants a deadline lies that is due so. */
export function dueBetween(
  due: QueueDue,
  now: Date,
  today: string,
): { readonly dueAfter?: Date; readonly dueUntil: Date } {
  if (due === 'overdue') return { dueUntil: now };
  return { dueAfter: now, dueUntil: endOfDay(due === 'today' ? today : addDays(today, soonDays - 1)) };
}

/** Whoever was asked to confirm before this has been silent long enough for somebody else to verify it. */
export function silentBefore(now: Date): Date {
  return new Date(now.getTime() - silentDays * dayMs);
}

/**
 * Where somebody verifies what was done, at every level unless told; undefined where they verify nothing.
 * @param where narrows it; a community or a grid that is not theirs gives undefined too
 */
export function verifyScopes({ grants, accountId }: Asker, where: QueueWhere): QueueScope[] | undefined {
  const { communityId: asked, gridId, level } = where;
  const theirs = checkScopes(grants, accountId).filter(
    (scope) =>
      (asked === undefined || scope.communityId === asked) &&
      (gridId === undefined || scope.gridId === null || scope.gridId === gridId),
  );
  const scopes = theirs.flatMap(({ communityId, gridId: own }) =>
    (level ? [level] : ComplaintLevel.options).map((one) => ({
      ...{ communityId, gridId: own ?? gridId ?? null, level: one },
    })),
  );
  return scopes.length ? scopes : undefined;
}
