import * as z from 'zod/mini';
import { Day, Id } from '../common.schema.js';
import { ActivitySession } from './activity.schema.js';

const longestPlanMs = 366 * 86_400_000;

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** A series by weekdays: the half-past-five class, on working days of the school term. Times of Asia/Shanghai. */
export const PlanSessions = z
  .object({
    communityId: Id,
    /** 1 for Monday to 7 for Sunday. */
    weekdays: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
    from: Day,
    until: Day,
    /** `17:30`. */
    startTime: clockTime,
    /** `19:00`; after `startTime`. */
    endTime: clockTime,
    /** Public holidays are left out. */
    leaveOutHolidays: z._default(z.boolean(), true),
    /** Days that are left out, both included: the holidays of the school. */
    leaveOut: z._default(z.array(z.object({ from: Day, until: Day })).check(z.maxLength(10)), []),
  })
  .check(
    z.refine(({ startTime, endTime }) => startTime < endTime, {
      path: ['endTime'],
      error: 'before it begins',
    }),
    z.refine(({ from, until }) => from <= until && Date.parse(until) - Date.parse(from) <= longestPlanMs, {
      path: ['until'],
      error: 'not within a year',
    }),
  );
export type PlanSessions = z.output<typeof PlanSessions>;

export const PlannedSessions = z.object({
  /** At most as many as an activity can have. */
  sessions: z.array(ActivitySession),
  leftOut: z.array(z.object({ day: Day, reason: z.enum(['holiday', 'leftOut']) })),
  /** There would have been more. */
  cut: z.boolean(),
});
export type PlannedSessions = z.infer<typeof PlannedSessions>;
