import * as z from 'zod/mini';
import { Id, text } from '../common.schema.js';

/** Working days within which a community promises to settle something. */
export const SettleDays = z.union([z.literal(3), z.literal(7), z.literal(15)]);
export type SettleDays = z.infer<typeof SettleDays>;

/**
 * One entry of a community's tree of what can be reported, as its administrators keep it. The tree has two floors at
 * most: what has others below it is a branch, which only gathers them and cannot be reported itself.
 */
export const CategoryEntry = z.object({
  id: Id,
  communityId: Id,
  /** What reports and figures call it; made from the first name, and stays when it is renamed. */
  code: z.string(),
  name: z.string(),
  /** The branch that it hangs on; null on the first floor. */
  parentId: z.nullable(Id),
  /** 1-based, among those beside it. */
  position: z.int(),
  /** Whether others hang on it, retired ones too. */
  branch: z.boolean(),
  /** Has to be taken on within two hours, at any time. */
  urgent: z.boolean(),
  /** Disputes and family matters: never public. */
  sensitive: z.boolean(),
  settleDays: SettleDays,
  /** The unit that is proposed when it is dispatched. */
  defaultUnit: z.nullable(z.object({ id: Id, name: z.string() })),
  /** No longer offered; what was reported under it keeps it. A branch takes all that hangs on it along. */
  retired: z.boolean(),
  version: z.int(),
});
export type CategoryEntry = z.infer<typeof CategoryEntry>;

/** In the order of the tree: each branch, then what hangs on it. */
export const CategoryTree = z.object({ items: z.array(CategoryEntry) });

export const CategoryTreeQuery = z.object({ communityId: Id });

const Name = text(12);

export const CreateCategory = z.object({
  id: Id,
  communityId: Id,
  name: Name,
  parentId: z._default(z.nullable(Id), null),
  urgent: z._default(z.boolean(), false),
  sensitive: z._default(z.boolean(), false),
  settleDays: SettleDays,
  defaultUnitId: z._default(z.nullable(Id), null),
});
export type CreateCategory = z.infer<typeof CreateCategory>;

/** What is left out stays. Nothing that was reported before changes with it. */
export const ChangeCategory = z.object({
  version: z.int().check(z.minimum(1)),
  name: z.optional(Name),
  urgent: z.optional(z.boolean()),
  sensitive: z.optional(z.boolean()),
  settleDays: z.optional(SettleDays),
  defaultUnitId: z.optional(z.nullable(Id)),
  retired: z.optional(z.boolean()),
});
export type ChangeCategory = z.infer<typeof ChangeCategory>;

/** To another branch, or to another place on the same floor. */
export const MoveCategory = z.object({
  version: z.int().check(z.minimum(1)),
  parentId: z.nullable(Id),
  /** The one beside it that it comes after; null: the first. */
  afterId: z.nullable(Id),
});
export type MoveCategory = z.infer<typeof MoveCategory>;
