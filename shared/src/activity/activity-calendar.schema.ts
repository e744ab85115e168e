import * as z from 'zod/mini';
import { Id } from '../common.schema.js';
import { CalendarDay } from '../working-calendar/working-calendar.schema.js';
import { ActivitySession, PublicActivitySummary } from './activity.schema.js';

/** Sessions that a month tells, at most: more than anybody looks through. */
export const maxCalendarSessions = 600;

/** `2026-12`, in Asia/Shanghai. */
export const Month = z.string().check(z.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/));
export type Month = z.infer<typeof Month>;

/** An activity with every session of it that begins in the month, the first first. */
export const CalendarActivity = z.object({
  ...z.pick(PublicActivitySummary, {
    id: true,
    kind: true,
    state: true,
    title: true,
    place: true,
    sessionCount: true,
    free: true,
    waiting: true,
    signUp: true,
    signUpFrom: true,
  }).shape,
  sessions: z.array(ActivitySession),
});
export type CalendarActivity = z.infer<typeof CalendarActivity>;

/** What is on in a community in a month (活动日历): what is to come, and what was; the same for all who ask. */
export const ActivityCalendar = z.object({
  communityId: Id,
  month: Month,
  /** Holidays, and days worked instead of others, as the community counts them. */
  days: z.array(z.omit(CalendarDay, { own: true })),
  /** By the first session of each in the month. */
  items: z.array(CalendarActivity),
  /** There are more sessions than are told: those that begin last are left out. */
  cut: z.boolean(),
});
export type ActivityCalendar = z.infer<typeof ActivityCalendar>;

export const ActivityCalendarQuery = z.object({ communityId: Id, month: Month });
export type ActivityCalendarQuery = z.output<typeof ActivityCalendarQuery>;
