/**
 * The calendar day that somebody typed: `20261122`, `2026-11-22`, `2026.1.2`, `2026/1/2`, `2026年1月2日`.
 * @returns `2026-01-02`, or null where it is none
 */
export function typedDay(typed: string): string | null {
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(typed.trim());
  const parts = digits ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(typed.trim());
  if (!parts) return null;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** Today in Shanghai, as it is typed: `20261122`. */
export function todayTyped(now: Date = new Date()): string {
  return new Date(now.getTime() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10).replace(/-/g, '');
}

/** Some days from today, as it is typed. */
export function typedIn(days: number, now: Date = new Date()): string {
  return todayTyped(new Date(now.getTime() + days * 24 * 60 * 60 * 1000));
}
