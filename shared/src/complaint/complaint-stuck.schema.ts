import * as z from 'zod/mini';
import { Instant, pageQuery } from '../common.schema.js';
import { ComplaintSummary } from './complaint.schema.js';

/** Working days without a step after which a complaint, or a unit that was asked, is stuck. */
export const stuckAfterWorkingDays = 3;

/**
 * Why something is stuck; a complaint stands under the first that holds. `dueToday`: its deadline passes today;
 * `unassigned`: it waits in a grid that nobody works in; `unitSilent`: a unit that was asked has not answered, or not
 * gone on; `idle`: nothing happened; `unverified`: it was resolved or refused, its reporter cannot answer or did not, and
 * nobody who may check it has.
 */
export const StuckReason = z.enum(['dueToday', 'unassigned', 'unitSilent', 'idle', 'unverified']);
export type StuckReason = z.infer<typeof StuckReason>;

export const StuckCounts = z.object({
  total: z.int(),
  /** All of them, also those of which there is nothing. */
  reasons: z.array(z.object({ reason: StuckReason, count: z.int() })),
});
export type StuckCounts = z.infer<typeof StuckCounts>;

export const StuckComplaint = z.object({
  ...ComplaintSummary.shape,
  /** When something last happened: a step, or the silent unit's word; when what is not checked was resolved or refused. */
  since: Instant,
});
export type StuckComplaint = z.infer<typeof StuckComplaint>;

export const StuckListQuery = z.object({ ...pageQuery, reason: StuckReason });
export type StuckListQuery = z.output<typeof StuckListQuery>;
