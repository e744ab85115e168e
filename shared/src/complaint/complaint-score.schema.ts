import * as z from 'zod/mini';

/** The resident's answer, 1 (poor) to 5 (good). */
export const Rating = z.int().check(z.minimum(1), z.maximum(5));

/** How it went, in three short scores. */
export const ComplaintScores = z.object({ speed: Rating, attitude: Rating, result: Rating });
export type ComplaintScores = z.infer<typeof ComplaintScores>;
