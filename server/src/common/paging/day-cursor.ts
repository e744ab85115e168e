import { Day } from '@linge/shared/common.schema';
import { decodeCursor, unknownCursor } from './cursor.js';

/** The last row of the page before, in a list that is sorted by day, then id. */
export interface DayKey {
  /** `2026-11-22`. */
  readonly day: string;
  readonly id: string;
}

/** What such a list's cursor holds. */
export function dayKeys({ day, id }: DayKey): [string, string] {
  return [day, id];
}

/** A day out of a cursor. @throws AppError REQUEST_INVALID for what is none: a database compares a day with nothing else */
export function dayKey(key: string | undefined): string {
  if (key === undefined || !Day.safeParse(key).success) throw unknownCursor();
  return key;
}

/** @throws AppError REQUEST_INVALID for what this server did not write */
export function decodeDayCursor(cursor: string | undefined): DayKey | undefined {
  if (cursor === undefined) return undefined;
  const [day, id = ''] = decodeCursor(cursor, 2) ?? [];
  return { day: dayKey(day), id };
}
