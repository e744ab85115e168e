import chineseDays from 'chinese-days';
import { LRUCache } from 'lru-cache';

/** Days that were asked about: the next thirty or so are, with every submission, and the library reads each anew. */
const known = new LRUCache<string, boolean>({ max: 2_000, memoMethod: (day) => chineseDays.isWorkday(day) });

/** By the published calendar alone: Monday to Friday in years of which nothing is published yet. */
export function isPublishedWorkingDay(day: string): boolean {
  return known.memo(day);
}

/** Whether the holidays of a year are known. The calendar has no list of its years; a year without holidays is none. */
export function isYearPublished(year: number): boolean {
  return chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0;
}

/** `国庆节` for its days off, `国庆节补班` for the days worked instead; nothing for a day like any other. */
export function publishedName(day: string): string {
  const { name, work } = chineseDays.getDayDetail(day);
  // `National Day,国庆节,3` on such days, else the English weekday.
  const festival = name.split(',')[1] ?? '';
  return festival && work ? `${festival}补班` : festival;
}
