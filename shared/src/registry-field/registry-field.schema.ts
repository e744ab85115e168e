import * as z from 'zod/mini';
import { Id, text } from '../common.schema.js';

/** Who sees a label or field on a person: all staff who serve them, or the administrators alone. */
export const RegistryVisibility = z.enum(['staff', 'admin']);
export type RegistryVisibility = z.infer<typeof RegistryVisibility>;

/** A label (标签) that the community gives to residents. */
export const RegistryLabel = z.object({
  id: Id,
  communityId: Id,
  /** What lists and filters call it; made from the first name, and stays when the label is renamed. */
  code: z.string(),
  name: z.string(),
  position: z.int(),
  visibleTo: RegistryVisibility,
  /** Not offered any more; who has it keeps it. */
  retired: z.boolean(),
  version: z.int(),
});
export type RegistryLabel = z.infer<typeof RegistryLabel>;

export const RegistryFieldType = z.enum(['text', 'number', 'date', 'choice', 'yesNo']);
export type RegistryFieldType = z.infer<typeof RegistryFieldType>;

/** A field that the community added to the ledger. */
export const RegistryField = z.object({
  id: Id,
  communityId: Id,
  name: z.string(),
  type: RegistryFieldType,
  /** Of a choice, in the order in which they are offered; else empty. */
  options: z.array(z.string()),
  position: z.int(),
  visibleTo: RegistryVisibility,
  /** Not filled in any more; what was filled in stays. */
  retired: z.boolean(),
  version: z.int(),
});
export type RegistryField = z.infer<typeof RegistryField>;

export const RegistryFieldListQuery = z.object({ communityId: Id });

const LabelName = text(20);
const FieldName = text(20);
const Options = z.array(text(30)).check(
  z.maxLength(50),
  z.refine((options) => new Set(options).size === options.length, { error: 'the same option twice' }),
);
const Position = z.int().check(z.minimum(0), z.maximum(10_000));

export const CreateRegistryLabel = z.object({
  id: Id,
  communityId: Id,
  name: LabelName,
  visibleTo: z._default(RegistryVisibility, 'staff'),
});
export type CreateRegistryLabel = z.infer<typeof CreateRegistryLabel>;

/** What is left out stays. */
export const ChangeRegistryLabel = z.object({
  version: z.int(),
  name: z.optional(LabelName),
  visibleTo: z.optional(RegistryVisibility),
  position: z.optional(Position),
  retired: z.optional(z.boolean()),
});
export type ChangeRegistryLabel = z.infer<typeof ChangeRegistryLabel>;

export const CreateRegistryField = z
  .object({
    id: Id,
    communityId: Id,
    name: FieldName,
    type: RegistryFieldType,
    options: z._default(Options, []),
    visibleTo: z._default(RegistryVisibility, 'staff'),
  })
  .check(
    z.refine(({ type, options }) => (type === 'choice') === options.length > 0, {
      path: ['options'],
      error: 'a choice has options, nothing else has',
    }),
  );
export type CreateRegistryField = z.infer<typeof CreateRegistryField>;

/** What is left out stays; the type always does, because values of it may be there. */
export const ChangeRegistryField = z.object({
  version: z.int(),
  name: z.optional(FieldName),
  options: z.optional(Options),
  visibleTo: z.optional(RegistryVisibility),
  position: z.optional(Position),
  retired: z.optional(z.boolean()),
});
export type ChangeRegistryField = z.infer<typeof ChangeRegistryField>;
