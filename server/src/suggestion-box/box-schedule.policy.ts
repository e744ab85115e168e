const dayMs = 86_400_000;

/** When a box is opened, as far as the calendar goes. Days are those of Asia/Shanghai, `2026-11-24`. */
export interface BoxSchedule {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly scheduledFrom: string;
  readonly lastOpenedOn: string | null;
}

export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

/** The next morning on which a box is to be opened: today, unless it was. */
export function nextOpeningOn({ weekday, scheduledFrom, lastOpenedOn }: BoxSchedule, today: string): string {
  const first = scheduledFrom > today ? scheduledFrom : today;
  const from = lastOpenedOn !== null && lastOpenedOn >= first ? daysLater(lastOpenedOn, 1) : first;
  return daysLater(from, (weekday + 7 - weekdayOf(from)) % 7);
}

/** The last morning that is over and brought no opening, then or since; null where there is none. */
export function missedOn(
  { weekday, scheduledFrom, lastOpenedOn }: BoxSchedule,
  today: string,
): string | null {
  const day = daysLater(today, -((weekdayOf(today) + 7 - weekday) % 7 || 7));
  return day < scheduledFrom || (lastOpenedOn !== null && lastOpenedOn >= day) ? null : day;
}
