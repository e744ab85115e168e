/**
 * Whole years of age on a day; both are calendar days like `2026-11-22`. Somebody born on 29 February is a year
 * older on 1 March where there is no such day.
 */
export function ageOn(day: string, birthDate: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
