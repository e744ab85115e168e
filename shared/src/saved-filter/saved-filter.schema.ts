import * as z from 'zod/mini';
import { Id, Instant, text } from '../common.schema.js';
import { residentFilter } from '../resident/resident-filter.schema.js';

/**
 * A filter as it is kept: whole numbers are for finding one person once, and are never written down in a filter.
 */
export const KeptFilter = z.object({
  ...residentFilter,
  q: z.optional(
    text(50).check(
      z.refine((value) => value.normalize('NFKC').replace(/\D/g, '').length < 11, {
        error: 'a whole phone or ID number is not kept',
      }),
    ),
  ),
});
export type KeptFilter = z.infer<typeof KeptFilter>;

/** A filter that somebody saved by name, for themselves. */
export const SavedFilter = z.object({
  id: Id,
  communityId: Id,
  name: z.string(),
  filter: KeptFilter,
  updatedAt: Instant,
  version: z.int(),
});
export type SavedFilter = z.infer<typeof SavedFilter>;

export const SavedFilterListQuery = z.object({ communityId: Id });

const FilterName = text(20);

export const CreateSavedFilter = z.object({
  id: Id,
  communityId: Id,
  name: FilterName,
  filter: KeptFilter,
});
export type CreateSavedFilter = z.infer<typeof CreateSavedFilter>;

/** What is left out stays. */
export const ChangeSavedFilter = z.object({
  version: z.int(),
  name: z.optional(FilterName),
  filter: z.optional(KeptFilter),
});
export type ChangeSavedFilter = z.infer<typeof ChangeSavedFilter>;
