import { AgeBand, agesOf } from '@linge/shared/statistic/statistic.schema';

/**
 * The latest birth date with which somebody has reached a band's lowest age on a day: on `2026-11-22` whoever is
 * in `7-13`, or older, was born on `2019-11-22` or before. Both are calendar days in the Gregorian calendar.
 */
export function latestBirthDate(day: string, band: AgeBand): string {
  const year = Number(day.slice(0, 4)) - (agesOf(band).ageFrom ?? 0);
  const monthDay = day.slice(5);
  // Databases refuse a day that is not: where the year has no 29 February, its eve is the last day that counts.
  return `${year}-${monthDay === '02-29' && !isLeapYear(year) ? '02-28' : monthDay}`;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The bands from the oldest to the youngest, as a chain of conditions tests them. */
export const bandsFromOldest: readonly AgeBand[] = [...AgeBand.options].reverse();
