import * as z from 'zod/mini';
import { Instant } from '../common.schema.js';
import { DeadlineKind } from './complaint-level.schema.js';

/** Until when something has to happen. */
export const ComplaintDeadline = z.object({
  /** `accept`: until it is taken on; `settle`: until it is dealt with. */
  kind: DeadlineKind,
  at: Instant,
  /** `stopped` while it waits for the reporter or for a day that was agreed. */
  clock: z.enum(['running', 'stopped', 'overdue']),
  /** Of the community's calendar: 0 on the last day, negative when overdue. */
  workingDaysLeft: z.int(),
});
export type ComplaintDeadline = z.infer<typeof ComplaintDeadline>;
