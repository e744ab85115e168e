import { shanghaiDay } from '../../src/common/clock/clock.js';

/** A day in Asia/Shanghai, so many days from now. */
export function daysFromToday(days: number): string {
  return shanghaiDay(new Date(Date.now() + days * 86_400_000));
}

export const today = daysFromToday(0);
export const tomorrow = daysFromToday(1);
export const yesterday = daysFromToday(-1);
