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

/** @throws AppError REQUEST_INVALID for what this server did not write: a database compares a day with nothing else */
export function decodeDayCursor(cursor: string | undefined): DayKey | undefined {
  if (cursor === undefined) return undefined;
  const [day, id = ''] = decodeCursor(cursor, 2) ?? [];
  if (!Day.safeParse(day).success || day === undefined) throw unknownCursor();
  return { day, id };
}
