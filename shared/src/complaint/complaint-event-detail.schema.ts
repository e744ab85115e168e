import * as z from 'zod/mini';
import { Day } from '../common.schema.js';
import { ComplaintScores } from './complaint-score.schema.js';
import { ComplaintLevel, LateLevel } from './complaint-level.schema.js';

/** What a step was about, as far as it applies. */
export const ComplaintEventDetail = z.object({
  /** The level that has it from then on. */
  level: z.optional(ComplaintLevel),
  /** The grid that has it from then on, and the one that had it. */
  gridName: z.optional(z.string()),
  fromGridName: z.optional(z.string()),
  /** The level that let a deadline pass. */
  late: z.optional(LateLevel),
  /** The units it went to, the leading one first; or the one that answers. */
  unitNames: z.optional(z.array(z.string())),
  /** Suspended until. */
  until: z.optional(Day),
  /** Working days that were added. */
  workingDays: z.optional(z.int()),
  /** Number of the complaint that it was merged into. */
  number: z.optional(z.string()),
  /** Where it had been held until it was resumed. */
  resumedFrom: z.optional(z.enum(['awaitingReporter', 'suspended'])),
  /** Refused for good: it was appealed against before, or the town refused it, which has nothing above it. */
  final: z.optional(z.boolean()),
  /** What the reporter gave; those who follow are not told. */
  scores: z.optional(ComplaintScores),
  /** What it is about from then on, and what it was, where an edit changed that. */
  categoryName: z.optional(z.string()),
  fromCategoryName: z.optional(z.string()),
  /** Pictures of the report that an edit added and took away. */
  photos: z.optional(z.object({ added: z.int(), removed: z.int() })),
  /** What stood there before an edit. */
  previousText: z.optional(z.string()),
});
export type ComplaintEventDetail = z.infer<typeof ComplaintEventDetail>;
