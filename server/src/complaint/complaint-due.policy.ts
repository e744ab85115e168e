import type { DeadlineKind } from '@linge/shared/complaint/complaint-level.schema';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import {
  answerDays,
  lastWordDays,
  remindAnswerDays,
  silentDays,
  stoppedStates,
} from '@linge/shared/complaint/complaint.transitions';
import {
  dayWithWorkingDaysLeft,
  hourOf,
  type IsWorkingDay,
  shanghaiDay,
} from '../common/clock/working-day.policy.js';
import type { ComplaintClock } from './complaint-clock.policy.js';

/** What the system has to do about a complaint that its clock woke it for. */
export type DueTimer =
  'remind' | 'overdue' | 'unanswered' | 'resume' | 'silence' | 'closeRejected' | 'refusal' | 'unmerge';

export const acceptWorkingDays = 1;
const urgentRemindMs = 30 * 60_000;
/** Of a deadline's working days, when the handler is reminded. */
const remindAfter = 0.75;
/** The hour at which reminders of whole days are given, and what was laid aside is taken up. */
const morning = 9;
const dayMs = 86_400_000;

/** What is to be done now that the clock woke the system; undefined where it was moved meanwhile. */
export function dueTimer(
  clock: ComplaintClock,
  state: ComplaintState,
  now: Date,
  isWorkingDay: IsWorkingDay,
): DueTimer | undefined {
  // Woken for it alone: what it was merged into came to no answer.
  if (state === 'merged' && clock.nextTimerAt && clock.nextTimerAt <= now) return 'unmerge';
  const at = nextTimer(clock, state, isWorkingDay);
  if (!at || at > now) return undefined;
  if (state === 'suspended') return 'resume';
  if (state === 'awaitingReporter') {
    return now.getTime() >= (clock.clockStoppedAt ?? now).getTime() + answerDays * dayMs
      ? 'resume'
      : 'unanswered';
  }
  if (state === 'resolved') return 'silence';
  if (state === 'rejected') return 'closeRejected';
  return now >= (openDeadlines(clock)[0]?.at ?? now) ? 'overdue' : 'remind';
}

/** A deadline of a complaint: until when it has to be taken on, or settled. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly at: Date;
}

/**
 * The deadlines that nobody was found to have missed yet, the nearest first. What passed is the matter of the level that
 * had it then: the next one has only what is still to come.
 */
export function openDeadlines({
  acceptDueAt,
  dueAt,
  overdueAt,
}: Pick<ComplaintClock, 'acceptDueAt' | 'dueAt' | 'overdueAt'>): Deadline[] {
  const settle: Deadline = { kind: 'settle', at: dueAt };
  const all = acceptDueAt === null ? [settle] : [{ kind: 'accept', at: acceptDueAt } as const, settle];
  return all
    .filter(({ at }) => overdueAt === null || at > overdueAt)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Of the open deadlines those that passed while the clock ran. */
export function passedDeadlines(
  clock: Pick<ComplaintClock, 'acceptDueAt' | 'dueAt' | 'overdueAt' | 'clockStoppedAt'>,
  now: Date,
): Deadline[] {
  return openDeadlines(clock).filter(({ at }) => at <= (clock.clockStoppedAt ?? now));
}

/** When the system has to look at it next; null for never. */
export function nextTimer(
  clock: ComplaintClock,
  state: ComplaintState,
  isWorkingDay: IsWorkingDay,
): Date | null {
  const { clockStoppedAt, remindedDueAt, suspendedUntil } = clock;
  if (stoppedStates.includes(state)) {
    if (state === 'suspended') return suspendedUntil ? hourOf(suspendedUntil, morning) : null;
    if (!clockStoppedAt) return null;
    const told = remindedDueAt?.getTime() === clockStoppedAt.getTime();
    if (state === 'rejected' && !told) return new Date(clockStoppedAt.getTime() + lastWordDays * dayMs);
    if (state === 'awaitingReporter') {
      return new Date(clockStoppedAt.getTime() + (told ? answerDays : remindAnswerDays) * dayMs);
    }
    if (state === 'resolved' && !told) return new Date(clockStoppedAt.getTime() + silentDays * dayMs);
    return null;
  }
  const [next] = openDeadlines(clock);
  if (!next) return null;
  const reminded = remindedDueAt?.getTime() === next.at.getTime();
  return reminded ? next.at : remindAt(next, clock, isWorkingDay);
}

function remindAt(
  { kind, at }: Deadline,
  { urgent, settleDays }: ComplaintClock,
  isWorkingDay: IsWorkingDay,
): Date {
  if (kind === 'accept' && urgent) return new Date(at.getTime() - urgentRemindMs);
  const days = kind === 'accept' ? acceptWorkingDays : settleDays;
  const left = days - Math.ceil(days * remindAfter);
  return hourOf(dayWithWorkingDaysLeft(lastDayOf(at), left, isWorkingDay), morning);
}

/** The last day on which something can still be done in time. */
export function lastDayOf(due: Date): string {
  return shanghaiDay(new Date(due.getTime() - 1));
}
