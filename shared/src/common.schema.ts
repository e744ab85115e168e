import * as z from 'zod/mini';

/** UUIDv7 made by whoever creates the thing, so that a retry names the same thing again. */
export const Id = z.uuid({ version: 'v7' });
export type Id = z.infer<typeof Id>;

/** ISO 8601 instant in UTC, e.g. `2026-11-22T08:30:00.000Z`. */
export const Instant = z.iso.datetime();

/** Calendar day in Asia/Shanghai, `2026-11-22`. */
export const Day = z.iso.date();

/** `:id` of a path. */
export const IdParams = z.object({ id: Id });

/** Keyset paging: ask on with the `nextCursor` of the page before. */
export const pageQuery = {
  /** Items a page, 1–100. */
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
  /** Opaque; from the page before. */
  cursor: z.optional(z.string().check(z.maxLength(200))),
};

/** A page of a list; `nextCursor` is null on the last one. */
export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
}

/** Text as people type it: outer white space is dropped, then 1 to `max` characters. */
export function text(max: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
}
