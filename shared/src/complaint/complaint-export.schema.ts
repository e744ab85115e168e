import * as z from 'zod/mini';
import { Day } from '../common.schema.js';
import { ComplaintListQuery } from './complaint-list.schema.js';

/** Rows of a workbook; a longer list is refused, to be narrowed. */
export const maxExportRows = 50_000;

/**
 * The queue as it is filtered. With a day, instead what was reported from the one up to the other, also what has ended,
 * at every level; a year at most.
 */
export const ComplaintExportQuery = z.extend(
  z.omit(ComplaintListQuery, { limit: true, cursor: true, scope: true }),
  { from: z.optional(Day), to: z.optional(Day) },
);
export type ComplaintExportQuery = z.output<typeof ComplaintExportQuery>;
