import * as z from 'zod/mini';
import { Id, Instant } from '../common.schema.js';

/** A call to whoever reported or told a complaint: the number was handed to the dialler. */
export const ComplaintCall = z.object({
  id: Id,
  createdAt: Instant,
  /** Named like a step's `actorName`. */
  callerName: z.nullable(z.string()),
});
export type ComplaintCall = z.infer<typeof ComplaintCall>;
