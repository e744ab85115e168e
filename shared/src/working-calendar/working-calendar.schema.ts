import * as z from 'zod/mini';
import { Day, Id, text } from '../common.schema.js';

/** Days that are entered in one go, at most: more than the holidays and make-up days of any year. */
export const maxCalendarDays = 100;

/** A day on which people work, or do not, other than its weekday says. */
export const CalendarDay = z.object({
  day: Day,
  working: z.boolean(),
  /** `春节`, `补班`. */
  name: z.string(),
  /** Entered by the community; else as the State Council published it. */
  own: z.boolean(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

const Year = z.int().check(z.minimum(2020), z.maximum(2100));

/** The days of a year as they count for new deadlines. */
export const CalendarYear = z.object({
  communityId: Id,
  year: z.int(),
  /** Whether the published holidays of that year are known; else Monday to Friday count unless days are entered. */
  published: z.boolean(),
  /** By day. Those that are left out are as their weekday says, Monday to Friday working. */
  days: z.array(CalendarDay),
  workingDays: z.int(),
  /** Of what the community entered: names what was seen when it is changed. */
  revision: z.string(),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

export const CalendarYearQuery = z.object({
  communityId: Id,
  year: z.coerce.number().check(z.int(), z.minimum(2020), z.maximum(2100)),
});
export type CalendarYearQuery = z.output<typeof CalendarYearQuery>;

export const ChangeCalendar = z
  .object({
    communityId: Id,
    year: Year,
    /** As it was read. */
    revision: z.string().check(z.maxLength(64)),
    /** Added, or put in the place of what the community entered for that day. */
    set: z._default(
      z
        .array(z.object({ day: Day, working: z.boolean(), name: text(30) }))
        .check(z.maxLength(maxCalendarDays)),
      [],
    ),
    /** As published again. */
    remove: z._default(z.array(Day).check(z.maxLength(maxCalendarDays)), []),
  })
  .check(
    z.refine(({ year, set, remove }) => [...set.map(({ day }) => day), ...remove].every(inYear(year)), {
      path: ['set'],
      error: 'a day of another year',
    }),
    z.refine(
      ({ set, remove }) =>
        new Set([...set.map(({ day }) => day), ...remove]).size === set.length + remove.length,
      { path: ['set'], error: 'the same day twice' },
    ),
  );
export type ChangeCalendar = z.output<typeof ChangeCalendar>;

function inYear(year: number): (day: string) => boolean {
  return (day) => day.startsWith(`${year}-`);
}
