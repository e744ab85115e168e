import {
  ComplaintState,
  type ComplaintAction,
  type ComplaintActor,
  type ComplaintDispatch,
  type ComplaintEventType,
  type ComplaintLevel,
} from '@linge/shared/complaint/complaint.schema';
import { maxExtensions, maxGridSuspensions } from '@linge/shared/complaint/complaint-action.schema';
import {
  complaintWorkflow,
  editMinutes,
  lastWordDays,
  silentDays,
} from '@linge/shared/complaint/complaint.transitions';
import type { ErrorCode } from '@linge/shared/error-code';
import { openDeadlines } from './complaint-due.policy.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** With these somebody deals with it themselves; saying whose it is, by passing it on or back, is none of them. */
export const dealing: readonly ComplaintAction[] = [
  ...(['accept', 'reject', 'start', 'ask', 'dispatch', 'recall', 'suspend', 'extend'] as const),
  ...(['escalate', 'resolve', 'merge', 'unitAccept', 'unitReport'] as const),
];

/** What the workflow looks at in what became of it so far. */
export interface ComplaintPast {
  /** Accounts that ever dealt with it, at whichever level. */
  readonly dealtWith: readonly string[];
  /** How often it was laid aside. */
  readonly suspensions: number;
  /** Whether it went up by itself since its clock was last set anew. */
  readonly risen: boolean;
}

/** @param steps in their order */
export function pastOf(
  steps: readonly { readonly action: ComplaintAction | null; readonly actorAccountId: string | null }[],
): ComplaintPast {
  const actions = steps.map(({ action }) => action);
  const restart = Math.max(actions.lastIndexOf('appeal'), actions.lastIndexOf('reopen'));
  const dealt = steps.filter(({ action }) => action !== null && dealing.includes(action));
  return {
    dealtWith: [...new Set(dealt.map(({ actorAccountId }) => actorAccountId).filter((id) => id !== null))],
    suspensions: actions.filter((action) => action === 'suspend').length,
    risen: actions.lastIndexOf('escalateOverdue') > restart,
  };
}

/** What the workflow looks at in a complaint. */
export interface ComplaintCase {
  readonly id: string;
  readonly state: ComplaintState;
  readonly version: number;
  readonly level: ComplaintLevel;
  /** Where it goes back to when it is no longer held. */
  readonly heldState: ComplaintState | null;
  /** Null where somebody filed it who has no account. */
  readonly reporterAccountId: string | null;
  /** Who accepted it, then who resolved or refused it. */
  readonly handlerAccountId: string | null;
  /** Nobody is there to answer: no account, or one that is gone. */
  readonly reporterGone: boolean;
  readonly appealed: boolean;
  readonly reopenCount: number;
  readonly extensionCount: number;
  readonly past: ComplaintPast;
  readonly acceptDueAt: Date | null;
  readonly dueAt: Date;
  readonly overdueAt: Date | null;
  readonly clockStoppedAt: Date | null;
  readonly closedAt: Date | null;
  readonly resolvedAt: Date | null;
  /** Who said what was done, whoever handles it now. */
  readonly resolvedByAccountId: string | null;
  readonly createdAt: Date;
  /** What became of it in the unit of the one who asks; null for everybody else. */
  readonly unitState: ComplaintDispatch['state'] | null;
  /** When it is asked. */
  readonly now: Date;
}

type Answer = ErrorCode | 'notNow' | undefined;
const when = (holds: boolean): Answer => (holds ? undefined : 'notNow');
const passed = (since: Date | null, now: Date) => (since ? now.getTime() - since.getTime() : 0);

/** Where the reporter cannot have the last word, somebody else who answers for the place has it. */
export function needsVerification(
  row: Pick<ComplaintCase, 'reporterGone' | 'reporterAccountId' | 'handlerAccountId'>,
): boolean {
  return row.reporterGone || row.reporterAccountId === null || row.reporterAccountId === row.handlerAccountId;
}

const heldGuards = Object.fromEntries(
  ComplaintState.options.map((state) => [
    `held_${state}`,
    (row: ComplaintCase): Answer => when(row.heldState === state),
  ]),
);

/** The conditions that the transition table names. */
export const complaintGuards = {
  ...heldGuards,
  /** Nobody closes their own ticket. */
  notOwnWork: (row: ComplaintCase, accountId: string | null): Answer =>
    accountId !== null && [row.handlerAccountId, row.resolvedByAccountId].includes(accountId)
      ? 'COMPLAINT_OWN_WORK'
      : undefined,
  /** Whoever dealt with it, on whichever level, is not the one to say that it was done well. */
  tookNoPart: (row: ComplaintCase, accountId: string | null): Answer =>
    accountId !== null &&
    [row.handlerAccountId, row.resolvedByAccountId, ...row.past.dealtWith].includes(accountId)
      ? 'COMPLAINT_OWN_WORK'
      : undefined,
  /** Laying it aside again and again would be an extension without a limit. */
  suspensionLeft: ({ level, past }: ComplaintCase): Answer =>
    level === 'grid' && past.suspensions >= maxGridSuspensions ? 'COMPLAINT_SUSPENDED_TWICE' : undefined,
  justSubmitted: (row: ComplaintCase) => when(passed(row.createdAt, row.now) < editMinutes * minuteMs),
  notAppealed: (row: ComplaintCase) => when(!row.appealed),
  timeToAppealIsOver: (row: ComplaintCase) =>
    when(passed(row.clockStoppedAt, row.now) >= lastWordDays * dayMs),
  levelAbove: (row: ComplaintCase) => when(row.level !== 'town'),
  levelBelow: (row: ComplaintCase) => when(row.level !== 'grid'),
  /** What its reporter brought up, by an appeal or by opening it a second time, is not handed back down. */
  notRaised: (row: ComplaintCase) => when(!row.appealed && row.reopenCount < 2),
  topLevel: (row: ComplaintCase) => when(row.level === 'town'),
  reporterThere: (row: ComplaintCase) => when(!row.reporterGone && row.reporterAccountId !== null),
  extensionLeft: (row: ComplaintCase) => when(row.extensionCount < maxExtensions),
  overdueOnce: (row: ComplaintCase) => when(!row.past.risen),
  risesNoMore: (row: ComplaintCase) => when(row.past.risen || row.level === 'town'),
  deadlinePassed: (row: ComplaintCase) => when(openDeadlines(row).some(({ at }) => at <= row.now)),
  unitAsked: (row: ComplaintCase) => when(row.unitState === 'waiting'),
  unitAccepted: (row: ComplaintCase) => when(row.unitState === 'accepted'),
  unitOpen: (row: ComplaintCase) => when(row.unitState === 'waiting' || row.unitState === 'accepted'),
  firstReopening: (row: ComplaintCase) => when(row.reopenCount === 0),
  /** After an answer; a refusal has its appeal. */
  justClosed: (row: ComplaintCase) =>
    when(row.resolvedAt !== null && passed(row.closedAt, row.now) < lastWordDays * dayMs),
  /** Whoever refused it is not the only one who could object. */
  reporterAnswers: (row: ComplaintCase) => when(!needsVerification(row)),
  nobodyAnswers: (row: ComplaintCase) => when(needsVerification(row)),
  reporterSilent: (row: ComplaintCase) =>
    when(needsVerification(row) || passed(row.clockStoppedAt, row.now) >= silentDays * dayMs),
};

/** The life of a complaint as the engine runs it. */
export const complaintTable = {
  workflow: complaintWorkflow,
  states: ComplaintState.options,
  guards: complaintGuards,
  notNow: 'COMPLAINT_TRANSITION_NOT_ALLOWED',
} as const;

export type ComplaintWorkflowTypes = [ComplaintState, ComplaintAction, ComplaintEventType, ComplaintActor];
