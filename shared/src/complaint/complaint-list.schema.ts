import * as z from 'zod/mini';
import { Id, pageQuery, text } from '../common.schema.js';
import { ComplaintLevel, ComplaintSource, ComplaintState, ComplaintSummary } from './complaint.schema.js';

export const ComplaintListScope = z.enum(['mine', 'queue', 'unit']);

/** `overdue`; `today`: still today; `soon`: within three days, today included. What is not counted down is in none. */
export const QueueDue = z.enum(['overdue', 'today', 'soon']);
export type QueueDue = z.infer<typeof QueueDue>;

const yes = z.literal('yes');

/** What narrows the queue; all of it together. */
export const queueFilter = {
  state: z.optional(ComplaintState),
  /** Of several that somebody looks over; categories and units are one community's own. */
  communityId: z.optional(Id),
  gridId: z.optional(Id),
  /** Unless told, the level that waits for the one who asks. */
  level: z.optional(ComplaintLevel),
  categoryId: z.optional(Id),
  /** The unit that it went to last. */
  unitId: z.optional(Id),
  source: z.optional(ComplaintSource),
  urgent: z.optional(yes),
  due: z.optional(QueueDue),
  /** Those that the one who asks has in hand. */
  mine: z.optional(yes),
  /** Those that the one who asks may verify by now, at whichever level unless told; in hand they have none of them. */
  toVerify: z.optional(yes),
  /** About a door of this building. */
  buildingId: z.optional(Id),
  /**
   * Words of the text or the place, or a part of the number. Where no state is asked for, a whole number, or a part of
   * four digits and more, finds it in whatever state it is.
   */
  q: z.optional(text(50)),
};
export const QueueFilter = z.object(queueFilter);
export type QueueFilter = z.infer<typeof QueueFilter>;

export const ComplaintListQuery = z.object({
  ...pageQuery,
  /**
   * `mine`: what I reported, newest first. `queue`: what my grids, community or town have to deal with; `unit`: what was
   * dispatched to my unit and waits for it; the nearest deadline, and the oldest dispatch, first.
   */
  scope: z._default(ComplaintListScope, 'mine'),
  /** `mine` heeds state and grid; the queue all of them. */
  ...queueFilter,
});
export type ComplaintListQuery = z.output<typeof ComplaintListQuery>;

/** Words of the text or the place, or a part of the number. */
export const MergeTargetQuery = z.object({ ...pageQuery, q: queueFilter.q });
export type MergeTargetQuery = z.output<typeof MergeTargetQuery>;

/**
 * Why a complaint stands beside a household: somebody tied to it reported it under their name, or it is about the door
 * that leads to it, whoever reported that.
 */
export const HouseholdLink = z.enum(['reported', 'atDoor']);
export type HouseholdLink = z.infer<typeof HouseholdLink>;

export const HouseholdComplaint = z.object({ ...ComplaintSummary.shape, link: HouseholdLink });
export type HouseholdComplaint = z.infer<typeof HouseholdComplaint>;

export const HouseholdComplaintQuery = z.object(pageQuery);
