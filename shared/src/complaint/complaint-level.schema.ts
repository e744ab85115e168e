import * as z from 'zod/mini';
import { Instant } from '../common.schema.js';

/** Who has to settle it: 小事不出网格、大事不出社区、难事不出乡镇. */
export const ComplaintLevel = z.enum(['grid', 'community', 'town']);
export type ComplaintLevel = z.infer<typeof ComplaintLevel>;

/** A deadline is about taking it on, or about settling it. */
export const DeadlineKind = z.enum(['accept', 'settle']);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** Deadlines that a level let pass. */
export const LateLevel = z.object({
  level: ComplaintLevel,
  missed: z.array(z.object({ kind: DeadlineKind, dueAt: Instant })),
});
export type LateLevel = z.infer<typeof LateLevel>;

/** How long one level, or one grid of several, answered for a complaint, and whether it did so in time. */
export const LevelStay = z.object({
  level: ComplaintLevel,
  /** Of the grid level; null where it is not known any more. */
  gridName: z.nullable(z.string()),
  since: Instant,
  /** Null while it answers for it. */
  until: z.nullable(Instant),
  /** Who took it on there last, named like a step's `actorName`. */
  handlerName: z.nullable(z.string()),
  /** When it was first taken on there. */
  acceptedAt: z.nullable(Instant),
  /** When it was last dealt with there, unless that was not the end of it. */
  resolvedAt: z.nullable(Instant),
  /** The deadlines that passed meanwhile, each kind once. */
  missed: z.array(DeadlineKind),
});
export type LevelStay = z.infer<typeof LevelStay>;
