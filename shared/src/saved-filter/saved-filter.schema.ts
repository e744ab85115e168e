import * as z from 'zod/mini';
import { Id, Instant, text } from '../common.schema.js';
import { queueFilter } from '../complaint/complaint-list.schema.js';
import { residentFilter } from '../resident/resident-filter.schema.js';

/** Whole numbers are for finding one person once, and are never written down in a filter. */
const keptWords = z.optional(
  text(50).check(
    z.refine((value) => value.normalize('NFKC').replace(/\D/g, '').length < 11, {
      error: 'a whole phone or ID number is not kept',
    }),
  ),
);

/** A filter of people of the registry as it is kept. */
export const KeptFilter = z.object({ ...residentFilter, q: keptWords });
export type KeptFilter = z.infer<typeof KeptFilter>;

/** A filter of the queue of complaints as it is kept. */
export const KeptQueueFilter = z.object({ ...queueFilter, q: keptWords });
export type KeptQueueFilter = z.infer<typeof KeptQueueFilter>;

/** What a saved filter is for: people of the registry, or the queue of complaints. */
export const SavedFilterKind = z.enum(['registry', 'queue']);
export type SavedFilterKind = z.infer<typeof SavedFilterKind>;

const saved = {
  id: Id,
  communityId: Id,
  name: z.string(),
  updatedAt: Instant,
  version: z.int(),
};

/** A filter that somebody saved by name, for themselves. */
export const SavedFilter = z.discriminatedUnion('kind', [
  z.object({ ...saved, kind: z.literal('registry'), filter: KeptFilter }),
  z.object({ ...saved, kind: z.literal('queue'), filter: KeptQueueFilter }),
]);
export type SavedFilter = z.infer<typeof SavedFilter>;

export const SavedFilterListQuery = z.object({
  communityId: Id,
  kind: z._default(SavedFilterKind, 'registry'),
});
export type SavedFilterListQuery = z.output<typeof SavedFilterListQuery>;

const FilterName = text(20);
/** Left out by those who knew no other. */
const registryKind = z.optional(z.literal('registry'));
const queueKind = z.literal('queue');

const create = { id: Id, communityId: Id, name: FilterName };

export const CreateSavedFilter = z.discriminatedUnion('kind', [
  z.object({ ...create, kind: registryKind, filter: KeptFilter }),
  z.object({ ...create, kind: queueKind, filter: KeptQueueFilter }),
]);
export type CreateSavedFilter = z.infer<typeof CreateSavedFilter>;

const change = { version: z.int(), name: z.optional(FilterName) };

/** What is left out stays; the kind always does, and is told so that the filter can be read. */
export const ChangeSavedFilter = z.discriminatedUnion('kind', [
  z.object({ ...change, kind: registryKind, filter: z.optional(KeptFilter) }),
  z.object({ ...change, kind: queueKind, filter: z.optional(KeptQueueFilter) }),
]);
export type ChangeSavedFilter = z.infer<typeof ChangeSavedFilter>;
