import type { DayTime } from '@linge/shared/message/message-preference.schema';

const times = (hours: readonly number[]): DayTime[] =>
  hours.flatMap((hour) => [':00', ':30'].map((half) => `${String(hour).padStart(2, '0')}${half}`));

/** When people go to bed, and when they get up. */
export const evenings: readonly DayTime[] = times([19, 20, 21, 22, 23, 0]);
export const mornings: readonly DayTime[] = times([5, 6, 7, 8, 9, 10]);

/** What there is to choose, and what is chosen already. */
export function hourOptions(offered: readonly DayTime[], chosen: DayTime) {
  const all = offered.includes(chosen) ? offered : [chosen, ...offered];
  return all.map((value) => ({ value, text: value }));
}
