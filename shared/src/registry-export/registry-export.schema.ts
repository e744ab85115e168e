import * as z from 'zod/mini';
import { Id } from '../common.schema.js';
import { Residency } from '../resident/ledger.schema.js';

const age = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(150));

/** Whom a list is of: those present who meet all that is named. */
export const RegistryExportQuery = z.object({
  communityId: Id,
  /** Staff of a grid name that grid. */
  gridId: z.optional(Id),
  residency: z.optional(Residency),
  /** Code of a label that they carry. */
  label: z.optional(z.string().check(z.maxLength(40))),
  /** Whole years today, both included. */
  minAge: z.optional(age),
  maxAge: z.optional(age),
});
export type RegistryExportQuery = z.infer<typeof RegistryExportQuery>;
