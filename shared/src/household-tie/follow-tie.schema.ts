import * as z from 'zod/mini';
import { Id, Instant } from '../common.schema.js';

/** `followed`: whose notices another one gets as well; `follower`: who gets them. */
export const FollowSide = z.enum(['followed', 'follower']);
export type FollowSide = z.infer<typeof FollowSide>;

/** Asks a relative by showing them a code; `side` is what I will be. */
export const MakeFollowCode = z.object({ id: Id, side: FollowSide });
export type MakeFollowCode = z.infer<typeof MakeFollowCode>;

export const followCodeMinutes = 10;

export const FollowCode = z.object({
  /** Eight digits. */
  code: z.string(),
  side: FollowSide,
  expiresAt: Instant,
});
export type FollowCode = z.infer<typeof FollowCode>;

/** To type in the code that a relative shows is to agree. */
export const AgreeToFollow = z.object({ id: Id, code: z.string().check(z.regex(/^\d{8}$/)) });
export type AgreeToFollow = z.infer<typeof AgreeToFollow>;

/** Two who agreed; neither is told where the other lives. */
export const FollowTie = z.object({
  id: Id,
  /** What I am. */
  side: FollowSide,
  /** The other one's name. */
  name: z.string(),
  /** The followed one has no account: whatever asks them is asked of the follower (家人代收). */
  receives: z.boolean(),
  createdAt: Instant,
});
export type FollowTie = z.infer<typeof FollowTie>;

/** How many of one side somebody has at most. */
export const maxFollowTies = 10;
