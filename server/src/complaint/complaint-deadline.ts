import { byTheClock, deadlineText } from '@linge/shared/complaint/complaint-deadline';
import type { ComplaintDeadline } from '@linge/shared/complaint/complaint-deadline.schema';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import type { IsWorkingDay } from '../common/clock/working-day.policy.js';
import { dateWords } from '../common/wording/day-words.js';
import { workingDaysLeft } from './complaint-clock.policy.js';
import { lastDayOf } from './complaint-due.policy.js';

/** A complaint as far as its deadline goes. */
export interface Due {
  readonly state: ComplaintState;
  /** 0 or 1, as the database has it, or a boolean. */
  readonly urgent: number | boolean;
  readonly acceptDueAt: Date | null;
  readonly deadlineAt: Date;
  readonly clockStoppedAt: Date | null;
}

/** Nothing is due of what waits for the reporter's word, or has ended. */
const undue: readonly ComplaintState[] = ['resolved', 'rejected', 'closed', 'withdrawn', 'merged'];

/** What is due, and how it stands at an instant; null where nothing is. */
export function deadlineOf(row: Due, now: Date, isWorkingDay: IsWorkingDay): ComplaintDeadline | null {
  const { state, acceptDueAt, deadlineAt, clockStoppedAt } = row;
  if (undue.includes(state)) return null;
  const at = clockStoppedAt ?? now;
  const accepting = acceptDueAt !== null && acceptDueAt.getTime() === deadlineAt.getTime();
  return {
    kind: accepting ? 'accept' : 'settle',
    at: deadlineAt.toISOString(),
    clock: clockStoppedAt ? 'stopped' : now >= deadlineAt ? 'overdue' : 'running',
    workingDaysLeft: workingDaysLeft(deadlineAt, at, isWorkingDay),
  };
}

/**
 * The time left, for a message, which is read later than it was written: `还剩 2 个工作日，11月26日内办结`. Null where the
 * clock does not run, or ran out.
 */
export function timeLeft(row: Due, now: Date, isWorkingDay: IsWorkingDay): string | null {
  const deadline = deadlineOf(row, now, isWorkingDay);
  if (deadline?.clock !== 'running') return null;
  const dated = { deadline, category: { urgent: Boolean(row.urgent) } };
  if (byTheClock(dated)) return deadlineText(dated, now);
  const day = `${dateWords(lastDayOf(row.deadlineAt))}内${deadline.kind === 'accept' ? '受理' : '办结'}`;
  // The day of the message is the last one.
  return deadline.workingDaysLeft === 0 ? day : `还剩 ${deadline.workingDaysLeft} 个工作日，${day}`;
}
