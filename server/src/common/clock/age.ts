/**
 * Whole years of age on a day; both are calendar days like `2026-11-22`. Somebody born on 29 February is a year
 * older on 1 March where there is no such day.
 */
export function ageOn(day: string, birthDate: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The last birth date of those who are so old or older on a day: `2026-11-22`, 70 → `1956-11-22`. */
export function bornUntil(day: string, age: number): string {
  const year = String(Number(day.slice(0, 4)) - age).padStart(4, '0');
  const leap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return day.endsWith('-02-29') && !leap ? `${year}-02-28` : `${year}${day.slice(4)}`;
}
