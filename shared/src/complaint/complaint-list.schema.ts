import * as z from 'zod/mini';
import { Id, pageQuery } from '../common.schema.js';
import { ComplaintLevel, ComplaintState, ComplaintSummary } from './complaint.schema.js';

export const ComplaintListScope = z.enum(['mine', 'queue', 'unit']);

export const ComplaintListQuery = z.object({
  ...pageQuery,
  /**
   * `mine`: what I reported, newest first. `queue`: what my grids, community or town have to deal with; `unit`: what was
   * dispatched to my unit and waits for it; the nearest deadline, and the oldest dispatch, first.
   */
  scope: z._default(ComplaintListScope, 'mine'),
  state: z.optional(ComplaintState),
  gridId: z.optional(Id),
  /** Of the queue; unless told, the level that waits for the one who asks. */
  level: z.optional(ComplaintLevel),
});
export type ComplaintListQuery = z.output<typeof ComplaintListQuery>;

/**
 * Why a complaint stands beside a household: somebody tied to it reported it under their name, or it is about the door
 * that leads to it, whoever reported that.
 */
export const HouseholdLink = z.enum(['reported', 'atDoor']);
export type HouseholdLink = z.infer<typeof HouseholdLink>;

export const HouseholdComplaint = z.object({ ...ComplaintSummary.shape, link: HouseholdLink });
export type HouseholdComplaint = z.infer<typeof HouseholdComplaint>;

export const HouseholdComplaintQuery = z.object(pageQuery);
