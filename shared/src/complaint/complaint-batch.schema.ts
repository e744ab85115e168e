import * as z from 'zod/mini';
import { Id, text } from '../common.schema.js';
import { ErrorCode } from '../error-code.js';
import { maxHelpingUnits } from './complaint-action.schema.js';
import { ComplaintState } from './complaint.schema.js';

/** Complaints that one request may move. */
export const maxBatch = 50;

/** As each was on screen. */
const items = z.array(z.object({ id: Id, version: z.int().check(z.minimum(1)) })).check(
  z.minLength(1),
  z.maxLength(maxBatch),
  z.refine((chosen) => new Set(chosen.map(({ id }) => id)).size === chosen.length, {
    error: 'the same complaint twice',
  }),
);

export const AcceptComplaints = z.object({ items, note: z.optional(text(1000)) });
export type AcceptComplaints = z.infer<typeof AcceptComplaints>;

/** One instruction for all. How to reach a reporter is never released in one go. */
export const DispatchComplaints = z.object({
  items,
  note: text(1000),
  leadUnitId: Id,
  helpingUnitIds: z._default(z.array(Id).check(z.maxLength(maxHelpingUnits)), []),
});
export type DispatchComplaints = z.infer<typeof DispatchComplaints>;

/** What became of one of them. */
export const ComplaintBatchItem = z.object({
  id: Id,
  /** `done`: the step was taken, now or by the same account before; `refused`: nothing was changed. */
  outcome: z.enum(['done', 'refused']),
  /** Why it was refused; null where it was not. */
  code: z.nullable(ErrorCode),
  /** As it is now; null where it was refused. */
  state: z.nullable(ComplaintState),
  version: z.nullable(z.int()),
});
export type ComplaintBatchItem = z.infer<typeof ComplaintBatchItem>;

/** In the order of the request. */
export const ComplaintBatchResult = z.object({ items: z.array(ComplaintBatchItem) });
export type ComplaintBatchResult = z.infer<typeof ComplaintBatchResult>;
