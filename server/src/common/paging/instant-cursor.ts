import { decodeCursor, unknownCursor, wholeKey } from './cursor.js';

/** The last row of the page before, in a list that is sorted by time, then id. */
export interface InstantKey {
  readonly createdAt: Date;
  readonly id: string;
}

/** What such a list's cursor holds. */
export function instantKeys({ createdAt, id }: InstantKey): [number, string] {
  return [createdAt.getTime(), id];
}

/** @throws AppError REQUEST_INVALID for what this server did not write */
export function decodeInstantCursor(cursor: string | undefined): InstantKey | undefined {
  const [time = '', id = ''] = decodeCursor(cursor, 2) ?? [];
  if (cursor === undefined) return undefined;
  const createdAt = new Date(wholeKey(time));
  // a database knows no other years
  if (!(createdAt.getTime() >= 0 && createdAt.getUTCFullYear() <= 9999)) throw unknownCursor();
  return { createdAt, id };
}
