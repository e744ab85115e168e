import type { QueueDue } from '@linge/shared/complaint/complaint-list.schema';
import { addDays, endOfDay } from '../common/clock/working-day.policy.js';

/** Days, today included, within which something is due soon. */
export const soonDays = 3;

/** Between which instants a deadline lies that is due so. */
export function dueBetween(
  due: QueueDue,
  now: Date,
  today: string,
): { readonly dueAfter?: Date; readonly dueUntil: Date } {
  if (due === 'overdue') return { dueUntil: now };
  return { dueAfter: now, dueUntil: endOfDay(due === 'today' ? today : addDays(today, soonDays - 1)) };
}
