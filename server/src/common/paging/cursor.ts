import { AppError } from '../error/app-error.js';

/** Where a page ended, opaque to the client: the sort keys of its last row. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The answer to a cursor that this server did not write. */
export function unknownCursor(): AppError {
  return new AppError(400, 'REQUEST_INVALID', 'Unknown cursor', [
    { path: 'query.cursor', code: 'invalid_format' },
  ]);
}

/** Ids, days and numbers: all that lists are sorted by. A database may not even compare its own with other letters. */
const printable = /^[\x20-\x7e]*$/;

/** @throws AppError REQUEST_INVALID for what this server did not write */
export function decodeCursor<Count extends number>(
  cursor: string | undefined,
  count: Count,
): readonly string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(keys) &&
      keys.length === count &&
      keys.every((key) => ['string', 'number'].includes(typeof key) && printable.test(String(key)))
    ) {
      return keys.map(String);
    }
  } catch {
    // not ours: answered below
  }
  throw unknownCursor();
}

/** A number out of a cursor. @throws AppError REQUEST_INVALID for what is none, or is not whole */
export function wholeKey(key: string | undefined): number {
  if (key === undefined || !/^-?\d{1,15}$/.test(key)) throw unknownCursor();
  return Number(key);
}

/** A page out of `limit + 1` rows: whether there is more is seen without counting. */
export function pageOfRows<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly (string | number)[],
  itemOf: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(itemOf),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null,
  };
}
