import type {
  ComplaintAction,
  ComplaintLevel,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import { stoppedStates } from '@linge/shared/complaint/complaint.transitions';
import {
  addWorkingDays,
  endOfDay,
  workingDaysBetween,
  type IsWorkingDay,
  shanghaiDay,
} from '../common/clock/working-day.policy.js';
import {
  acceptWorkingDays,
  lastDayOf,
  nextTimer,
  openDeadlines,
  passedDeadlines,
} from './complaint-due.policy.js';

/** What is kept of a complaint's clock. Instants; the clock counts working days, each until it is over. */
export interface ComplaintClock {
  readonly urgent: boolean;
  /** Working days in which it has to be settled: the category's 3, 7 or 15. */
  readonly settleDays: number;
  /** Until when somebody must take it on; null once somebody has. */
  readonly acceptDueAt: Date | null;
  /** Until when it must be settled. */
  readonly dueAt: Date;
  /** The nearer of the two; by it queues are sorted. */
  readonly deadlineAt: Date;
  /** Since when it stands still; null while it runs. */
  readonly clockStoppedAt: Date | null;
  /** The deadline that was reminded of. */
  readonly remindedDueAt: Date | null;
  /** Until when deadlines that passed are accounted for, each with whoever had it then; null while none passed. */
  readonly overdueAt: Date | null;
  readonly extensionCount: number;
  /** The day on which it is taken up again. */
  readonly suspendedUntil: string | null;
  /** When the system has to look at it next; null for never. */
  readonly nextTimerAt: Date | null;
}

/** A step as far as the clock looks. */
export interface ClockStep {
  readonly action: ComplaintAction | null;
  readonly to: ComplaintState;
  /** After the step. */
  readonly level: ComplaintLevel;
  /** Another level or another grid answers for it from then on. */
  readonly elsewhere: boolean;
  readonly until?: string | undefined;
  readonly workingDays?: number | undefined;
  /** What it is about from then on, of when it was reported, where an edit changes that. */
  readonly anew?: ReportedAs | undefined;
}

/** What a clock is wound by. */
export interface ReportedAs extends Pick<ComplaintClock, 'urgent' | 'settleDays'> {
  readonly createdAt: Date;
}

const urgentAcceptMs = 2 * 3_600_000;

/** Nobody takes it up by itself from there. */
const over: readonly ComplaintState[] = ['closed', 'withdrawn'];
const restarting: readonly (ComplaintAction | null)[] = [null, 'appeal', 'reopen'];
const toOtherHands: readonly (ComplaintAction | null)[] = [
  'escalate',
  'returnDown',
  'transfer',
  'escalateOverdue',
  // of these only a refusal waits again for somebody to take it on
  'sendBack',
];

/** A clock that starts, with what is kept of its start: until when the report had to be taken on at first. */
export interface StartedClock extends ComplaintClock {
  readonly firstAcceptDueAt: Date | null;
}

/** The clock of a report that came in. */
export function startClock(
  { urgent, settleDays }: Pick<ComplaintClock, 'urgent' | 'settleDays'>,
  now: Date,
  isWorkingDay: IsWorkingDay,
): StartedClock {
  const blank: ComplaintClock = {
    urgent,
    settleDays,
    acceptDueAt: null,
    dueAt: now,
    deadlineAt: now,
    clockStoppedAt: null,
    remindedDueAt: null,
    overdueAt: null,
    extensionCount: 0,
    suspendedUntil: null,
    nextTimerAt: null,
  };
  const first: ClockStep = { action: null, to: 'submitted', level: 'grid', elsewhere: false };
  const clock = clockAfter(blank, first, now, isWorkingDay);
  return { ...clock, firstAcceptDueAt: clock.acceptDueAt };
}

/** The clock after a step. Pure; the same for everybody who takes it. */
export function clockAfter(
  before: ComplaintClock,
  step: ClockStep,
  now: Date,
  isWorkingDay: IsWorkingDay,
): ComplaintClock {
  const { action, to } = step;
  let clock = step.anew ? woundAnew(before, step.anew, isWorkingDay) : before;
  if (restarting.includes(action)) clock = restarted(clock, now, isWorkingDay);
  else if (!stops(to) && clock.clockStoppedAt) clock = continued(clock, now, isWorkingDay);
  if (stops(to)) clock = { ...clock, clockStoppedAt: clock.clockStoppedAt ?? now };
  else if (to !== 'submitted') clock = { ...clock, acceptDueAt: null };
  else if (toOtherHands.includes(action)) {
    clock = { ...clock, acceptDueAt: acceptDue(clock.urgent, now, isWorkingDay) };
  }
  if (action === 'extend') {
    const day = addWorkingDays(lastDayOf(clock.dueAt), step.workingDays ?? 0, isWorkingDay);
    clock = { ...clock, dueAt: endOfDay(day), extensionCount: clock.extensionCount + 1 };
  }
  if (settlesAccounts(before, step, now)) clock = { ...clock, overdueAt: now };
  clock = { ...clock, suspendedUntil: to === 'suspended' ? (step.until ?? clock.suspendedUntil) : null };
  clock = { ...clock, deadlineAt: deadlineOf(clock) };
  return { ...clock, nextTimerAt: nextTimer(clock, to, isWorkingDay) };
}

/** The clock after the system did what needs no step: it told somebody. */
export function clockTold(
  clock: ComplaintClock,
  state: ComplaintState,
  isWorkingDay: IsWorkingDay,
): ComplaintClock {
  const next: ComplaintClock = {
    ...clock,
    // What stands still is told of once for as long as it does.
    remindedDueAt: clock.clockStoppedAt ?? openDeadlines(clock)[0]?.at ?? null,
  };
  return { ...next, nextTimerAt: nextTimer(next, state, isWorkingDay) };
}

/** The clock as the calendar has it now, where that was changed since it was wound. */
export function rewound(
  clock: ComplaintClock,
  { state }: { readonly state: ComplaintState },
  isWorkingDay: IsWorkingDay,
): ComplaintClock {
  return { ...clock, nextTimerAt: nextTimer(clock, state, isWorkingDay) };
}

/** Working days left until a deadline, on the day of an instant: 0 on the last day, negative once it is over. */
export function workingDaysLeft(deadline: Date, at: Date, isWorkingDay: IsWorkingDay): number {
  return workingDaysBetween(shanghaiDay(at), lastDayOf(deadline), isWorkingDay);
}

/**
 * Whether what passed is accounted for with this step. Where others answer for it afterwards, or nobody, that is done at
 * once, whether or not the system had looked by then; new deadlines have no such past.
 */
function settlesAccounts(before: ComplaintClock, { action, to, elsewhere }: ClockStep, now: Date): boolean {
  if (action === 'escalateOverdue' || action === 'noteOverdue') return true;
  const leaves = elsewhere || over.includes(to);
  return leaves && !restarting.includes(action) && passedDeadlines(before, now).length > 0;
}

function stops(state: ComplaintState): boolean {
  return stoppedStates.includes(state);
}

/** As if it had been reported as that: it goes on from the day of the report. */
function woundAnew(
  clock: ComplaintClock,
  { urgent, settleDays, createdAt }: ReportedAs,
  isWorkingDay: IsWorkingDay,
): ComplaintClock {
  const anew = { ...clock, urgent, settleDays };
  const { acceptDueAt, dueAt, remindedDueAt } = restarted(anew, createdAt, isWorkingDay);
  return { ...anew, acceptDueAt, dueAt, remindedDueAt };
}

function restarted(clock: ComplaintClock, now: Date, isWorkingDay: IsWorkingDay): ComplaintClock {
  return {
    ...clock,
    acceptDueAt: acceptDue(clock.urgent, now, isWorkingDay),
    dueAt: endOfDay(addWorkingDays(shanghaiDay(now), clock.settleDays, isWorkingDay)),
    clockStoppedAt: null,
    remindedDueAt: null,
    overdueAt: null,
    extensionCount: 0,
  };
}

/** Goes on with as many working days as were left when it stopped; what was overdue then still is. */
function continued(clock: ComplaintClock, now: Date, isWorkingDay: IsWorkingDay): ComplaintClock {
  const stopped = clock.clockStoppedAt ?? now;
  const later = (due: Date): Date => {
    if (due <= stopped) return due;
    const left = workingDaysLeft(due, stopped, isWorkingDay);
    const today = shanghaiDay(now);
    // A deadline never falls on a day on which nobody works.
    const days = left === 0 && !isWorkingDay(today) ? 1 : left;
    return endOfDay(addWorkingDays(today, days, isWorkingDay));
  };
  const acceptDueAt =
    clock.acceptDueAt && (clock.urgent ? acceptDue(true, now, isWorkingDay) : later(clock.acceptDueAt));
  return { ...clock, acceptDueAt, dueAt: later(clock.dueAt), clockStoppedAt: null };
}

/** Until when something that begins to wait now must be taken on. */
export function acceptDue(urgent: boolean, now: Date, isWorkingDay: IsWorkingDay): Date {
  if (urgent) return new Date(now.getTime() + urgentAcceptMs);
  return endOfDay(addWorkingDays(shanghaiDay(now), acceptWorkingDays, isWorkingDay));
}

function deadlineOf({ acceptDueAt, dueAt }: ComplaintClock): Date {
  return acceptDueAt && acceptDueAt < dueAt ? acceptDueAt : dueAt;
}
