import { typedDay } from './day-input';
import { clockText, dayOfInstant } from './day';

/**
 * The time of day that somebody typed: `15:00`, `15：00`, `1500`, `9点半`, `9点`.
 * @returns `15:00`, or null where it is none
 */
export function typedTime(typed: string): string | null {
  const parts = /^(\d{1,2})(?:[:：点]?)(\d{2}|半)?分?$/.exec(typed.trim());
  if (!parts) return null;
  const hour = Number(parts[1]);
  const minute = parts[2] === '半' ? 30 : Number(parts[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The instant of a day and a time in Shanghai; null where one of them is none. */
export function typedMoment(day: string, time: string): string | null {
  const [onDay, atTime] = [typedDay(day), typedTime(time)];
  return onDay && atTime ? new Date(`${onDay}T${atTime}:00+08:00`).toISOString() : null;
}

/** An instant as its day and time would be typed in Shanghai: `20261122`, `15:00`. */
export function momentTyped(instant: string): { readonly day: string; readonly time: string } {
  return { day: dayOfInstant(instant).replace(/-/g, ''), time: clockText(instant) };
}
