import { todayTyped, typedDay } from '../../../format/day-input';

/** Today in Shanghai: `2026-11-22`. */
export function today(): string {
  return typedDay(todayTyped()) ?? '';
}
