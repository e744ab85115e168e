import type { NoticeAction, NoticeState } from '@linge/shared/notice/notice.schema';
import { shanghaiDay } from '../common/clock/clock.js';

const dayMs = 86_400_000;
/** Days after it was published on which those are reminded by itself who have not read it. */
export const reminderDays = 7;

/** What the clock looks at in a notice. */
export interface TimedNotice {
  readonly state: NoticeState;
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
  readonly publishedAt: Date | null;
  readonly lastRemindedAt: Date | null;
  readonly remindsDaily: boolean;
}

/** Ten in the morning in Shanghai of the day after an instant. */
export function nextMorning(after: Date): Date {
  const day = shanghaiDay(new Date(after.getTime() + dayMs));
  return new Date(`${day}T02:00:00.000Z`);
}

/** When it is reminded of by itself next; null where it is not, or not any more. */
export function nextReminder({ state, remindsDaily, publishedAt, lastRemindedAt }: TimedNotice): Date | null {
  if (state !== 'published' || !remindsDaily || !publishedAt) return null;
  const next = nextMorning(lastRemindedAt ?? publishedAt);
  return next.getTime() - publishedAt.getTime() <= (reminderDays + 1) * dayMs ? next : null;
}

/** When the clock has something to do with it next; null for never. */
export function dueAtOf(notice: TimedNotice): Date | null {
  if (notice.state === 'scheduled') return notice.validFrom;
  if (notice.state !== 'published') return null;
  const times = [notice.validUntil, nextReminder(notice)].filter((time) => time !== null);
  return times.length ? new Date(Math.min(...times.map((time) => time.getTime()))) : null;
}

/** What the clock has to do with a notice now; undefined where that is nothing, or somebody was faster. */
export function actionOf(
  notice: TimedNotice & { readonly dueAt: Date | null },
  now: Date,
): NoticeAction | undefined {
  const { state, dueAt, validUntil } = notice;
  if (!dueAt || dueAt > now) return undefined;
  if (state !== 'scheduled' && state !== 'published') return undefined;
  if (validUntil && validUntil <= now) return 'expire';
  if (state === 'scheduled') return 'publish';
  const reminder = nextReminder(notice);
  return reminder && reminder <= now ? 'remind' : undefined;
}
