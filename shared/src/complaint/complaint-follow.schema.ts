import * as z from 'zod/mini';
import { Id, Instant, pageQuery } from '../common.schema.js';
import { ComplaintState } from './complaint.schema.js';

/** What somebody is about to report, as far as it is written. */
export const SimilarComplaintQuery = z.object({
  doorId: Id,
  categoryId: Id,
  text: z.string().check(z.trim(), z.minLength(5), z.maxLength(1000)),
});
export type SimilarComplaintQuery = z.infer<typeof SimilarComplaintQuery>;

/**
 * One that neighbours reported already. It tells nothing that they wrote but the words that the one who asks wrote, too.
 */
export const SimilarComplaint = z.object({
  id: Id,
  /** The door's label. */
  place: z.string(),
  state: ComplaintState,
  createdAt: Instant,
  /** Whoever reported it and who follows it. */
  people: z.int(),
  /** The words that both have, the rarer first. */
  words: z.array(z.string()),
  /** Reported or followed by the one who asks. */
  mine: z.boolean(),
});
export type SimilarComplaint = z.infer<typeof SimilarComplaint>;

export const FollowedListQuery = z.object(pageQuery);
