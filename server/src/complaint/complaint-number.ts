import { randomInt } from 'node:crypto';

/** Tries after which a day's five digits are taken to be nearly used up. */
const shortTries = 6;

/**
 * The number that people quote: `20261122-48213`. Drawn, not counted: a counter would be one row that every
 * submission of a community waits for, and would tell how much is reported. The unique index finds the rare double.
 * @param day Asia/Shanghai
 * @param attempt 1 for the first draw; late ones get more digits
 */
export function drawComplaintNumber(day: string, attempt: number): string {
  const digits = attempt <= shortTries ? 5 : 8;
  return `${day.replaceAll('-', '')}-${randomInt(10 ** digits)
    .toString()
    .padStart(digits, '0')}`;
}
