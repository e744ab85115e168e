import { rowsOf, type Workflow } from '../workflow.js';
import type {
  ComplaintAction,
  ComplaintActor,
  ComplaintEventType,
  ComplaintState,
} from './complaint.schema.js';

const row = rowsOf<ComplaintState, ComplaintAction, ComplaintEventType, ComplaintActor>();

const waitingOrHandled = ['submitted', 'accepted', 'inProgress'] as const;
const handled = ['accepted', 'inProgress'] as const;
const working = ['accepted', 'inProgress', 'dispatched'] as const;
const open = [...waitingOrHandled, 'dispatched', 'awaitingReporter', 'suspended'] as const;

/** Back to where it was before it was held. */
const back = (
  from: ComplaintState,
  states: readonly ComplaintState[],
  action: ComplaintAction,
  by: ComplaintActor | readonly ComplaintActor[],
  event: ComplaintEventType,
) => states.map((to) => row([from, to], action, by, event, `held_${to}`));

const transitions: readonly ReturnType<typeof row>[] = [
  row(['submitted', 'accepted'], 'accept', 'handler', 'ComplaintAccepted'),
  row(['submitted', 'submitted'], 'edit', ['reporter', 'filer'], 'ComplaintEdited', 'justSubmitted'),
  row(['submitted', 'rejected'], 'reject', 'handler', 'ComplaintRejected'),
  row(['rejected', 'submitted'], 'appeal', 'reporter', 'ComplaintAppealed', 'notAppealed', 'levelAbove'),
  row(
    ['rejected', 'closed'],
    'closeRejected',
    'system',
    'ComplaintClosed',
    'timeToAppealIsOver',
    'reporterAnswers',
  ),
  row(['rejected', 'closed'], 'verify', 'supervisor', 'ComplaintVerified', 'tookNoPart', 'nobodyAnswers'),
  row(
    ['rejected', 'submitted'],
    'sendBack',
    'supervisor',
    'ComplaintSentBack',
    'tookNoPart',
    'nobodyAnswers',
  ),
  row(['accepted', 'inProgress'], 'start', 'handler', 'ComplaintStarted'),

  ...handled.map((from) =>
    row([from, 'awaitingReporter'], 'ask', 'handler', 'ComplaintAsked', 'reporterThere'),
  ),
  ...back('awaitingReporter', handled, 'answer', 'reporter', 'ComplaintAnswered'),
  ...back('awaitingReporter', handled, 'resume', ['handler', 'system'], 'ComplaintResumed'),
  ...working.map((from) =>
    row([from, 'suspended'], 'suspend', 'handler', 'ComplaintSuspended', 'suspensionLeft'),
  ),
  ...back('suspended', working, 'resume', ['handler', 'system'], 'ComplaintResumed'),
  ...working.map((from) => row([from, from], 'extend', 'handler', 'ComplaintExtended', 'extensionLeft')),

  ...waitingOrHandled.map((from) =>
    row([from, 'submitted'], 'escalate', 'handler', 'ComplaintEscalated', 'levelAbove'),
  ),
  ...waitingOrHandled.map((from) =>
    row([from, 'submitted'], 'returnDown', 'handler', 'ComplaintReturnedDown', 'levelBelow', 'notRaised'),
  ),
  ...waitingOrHandled.map((from) => row([from, 'submitted'], 'transfer', 'handler', 'ComplaintTransferred')),
  ...[...waitingOrHandled, 'dispatched' as const].map((from) =>
    row([from, 'submitted'], 'escalateOverdue', 'system', 'ComplaintOverdue', 'overdueOnce', 'levelAbove'),
  ),
  // Later deadlines, and those of the highest level: it stays where it is, and that they passed is kept.
  ...[...waitingOrHandled, 'dispatched' as const].map((from) =>
    row([from, from], 'noteOverdue', 'system', 'ComplaintDeadlinePassed', 'deadlinePassed', 'risesNoMore'),
  ),

  ...handled.map((from) => row([from, 'dispatched'], 'dispatch', 'handler', 'ComplaintDispatched')),
  row(
    ['dispatched', 'dispatched'],
    'unitAccept',
    ['leadUnit', 'helpingUnit'],
    'ComplaintUnitAccepted',
    'unitAsked',
  ),
  row(['dispatched', 'inProgress'], 'unitReturn', 'leadUnit', 'ComplaintUnitReturned', 'unitOpen'),
  row(['dispatched', 'dispatched'], 'unitReturn', 'helpingUnit', 'ComplaintUnitReturned', 'unitOpen'),
  row(['dispatched', 'inProgress'], 'unitReport', 'leadUnit', 'ComplaintUnitReported', 'unitAccepted'),
  row(['dispatched', 'dispatched'], 'unitReport', 'helpingUnit', 'ComplaintUnitReported', 'unitAccepted'),
  row(['dispatched', 'inProgress'], 'recall', 'handler', 'ComplaintRecalled'),

  ...handled.map((from) => row([from, 'resolved'], 'resolve', 'handler', 'ComplaintResolved')),
  row(['resolved', 'closed'], 'confirm', 'reporter', 'ComplaintConfirmed', 'notOwnWork'),
  row(['resolved', 'accepted'], 'reopen', 'reporter', 'ComplaintReopened', 'firstReopening'),
  row(['resolved', 'submitted'], 'reopen', 'reporter', 'ComplaintReopened', 'levelAbove'),
  row(['resolved', 'accepted'], 'reopen', 'reporter', 'ComplaintReopened', 'topLevel'),
  row(['resolved', 'closed'], 'verify', 'supervisor', 'ComplaintVerified', 'tookNoPart', 'reporterSilent'),
  row(
    ['resolved', 'inProgress'],
    'sendBack',
    'supervisor',
    'ComplaintSentBack',
    'tookNoPart',
    'reporterSilent',
  ),
  {
    ...row(['closed', 'accepted'], 'reopen', 'reporter', 'ComplaintReopened', 'justClosed', 'firstReopening'),
    reopens: true,
  },
  {
    ...row(['closed', 'submitted'], 'reopen', 'reporter', 'ComplaintReopened', 'justClosed', 'levelAbove'),
    reopens: true,
  },
  {
    ...row(['closed', 'accepted'], 'reopen', 'reporter', 'ComplaintReopened', 'justClosed', 'topLevel'),
    reopens: true,
  },

  ...waitingOrHandled.map((from) => row([from, 'merged'], 'merge', 'handler', 'ComplaintMerged')),
  ...back('merged', waitingOrHandled, 'unmerge', ['handler', 'system'], 'ComplaintUnmerged').map((one) => ({
    ...one,
    reopens: true as const,
  })),
  ...open.map((from) => row([from, 'withdrawn'], 'withdraw', 'reporter', 'ComplaintWithdrawn')),
];

/**
 * The life of a complaint (诉求). Whoever reported it has the last word: only the reporter's answer closes it, or,
 * where the reporter cannot answer or stays silent, somebody else than the handler who answers for it.
 */
export const complaintWorkflow: Workflow<
  ComplaintState,
  ComplaintAction,
  ComplaintEventType,
  ComplaintActor
> = {
  name: 'complaint',
  initial: 'submitted',
  initialEvent: 'ComplaintSubmitted',
  final: ['closed', 'withdrawn', 'merged'],
  transitions,
};

/** States in which the clock stands still. */
export const stoppedStates: readonly ComplaintState[] = [
  'awaitingReporter',
  'suspended',
  'resolved',
  'rejected',
  'closed',
  'withdrawn',
  'merged',
];

/** Days within which the reporter may open again what was closed, or appeal against a refusal. */
export const lastWordDays = 15;
/** Days after which somebody else may check what the reporter says nothing to. */
export const silentDays = 7;
/** Days after which a reporter who was asked is reminded, and after which it goes on without an answer. */
export const remindAnswerDays = 3;
export const answerDays = 7;
/** Minutes within which a report can be put right by whoever sent it. */
export const editMinutes = 15;

/** Who reads an event on the timeline, and who reads what was said with it. `unit`: staff and the units it went to. */
export type EventAudience = 'everybody' | 'unit' | 'staff';
const everybody = { event: 'everybody', note: 'everybody' } as const;

/** What residents see and what only staff see, by kind of event. */
export const complaintEventAudience: Readonly<
  Record<ComplaintEventType, { readonly event: EventAudience; readonly note: EventAudience }>
> = {
  ComplaintSubmitted: everybody,
  ComplaintAccepted: everybody,
  ComplaintRejected: everybody,
  ComplaintAppealed: everybody,
  ComplaintStarted: everybody,
  ComplaintAsked: everybody,
  ComplaintAnswered: everybody,
  // what was tried is for the level that gets it
  ComplaintEscalated: { event: 'everybody', note: 'staff' },
  ComplaintReturnedDown: { event: 'everybody', note: 'staff' },
  ComplaintTransferred: { event: 'everybody', note: 'staff' },
  ComplaintDispatched: { event: 'everybody', note: 'unit' },
  ComplaintUnitAccepted: { event: 'everybody', note: 'unit' },
  ComplaintUnitReturned: { event: 'unit', note: 'unit' },
  ComplaintUnitReported: { event: 'unit', note: 'unit' },
  ComplaintRecalled: { event: 'unit', note: 'unit' },
  ComplaintSuspended: everybody,
  ComplaintResumed: everybody,
  ComplaintExtended: everybody,
  ComplaintResolved: everybody,
  ComplaintConfirmed: everybody,
  ComplaintReopened: everybody,
  ComplaintVerified: everybody,
  ComplaintSentBack: everybody,
  ComplaintMerged: everybody,
  ComplaintUnmerged: { event: 'everybody', note: 'staff' },
  ComplaintEdited: everybody,
  ComplaintWithdrawn: everybody,
  ComplaintOverdue: everybody,
  ComplaintDeadlinePassed: { event: 'staff', note: 'staff' },
  ComplaintClosed: everybody,
  ComplaintHandedOver: everybody,
  // that there is one, and nothing of it
  ComplaintMediationBegun: { event: 'everybody', note: 'staff' },
};

/**
 * What becomes of an open complaint when whoever handles it no longer serves its grid: `ComplaintHandedOver`. It is no
 * action on one complaint but follows from a handover, so it is not in the table above.
 */
export const complaintHandover = {
  event: 'ComplaintHandedOver',
  /** Somebody takes it over: it stays as it is. Nobody does: what was being dealt with waits for the grid again. */
  toGrid: {
    accepted: 'submitted',
    inProgress: 'submitted',
    dispatched: 'dispatched',
    awaitingReporter: 'awaitingReporter',
    suspended: 'suspended',
    resolved: 'resolved',
  },
} as const satisfies {
  readonly event: ComplaintEventType;
  readonly toGrid: Partial<Record<ComplaintState, ComplaintState>>;
};

/** The states in which somebody handles a complaint that is still open. */
export type HandledState = keyof typeof complaintHandover.toGrid;

/**
 * The states in which whoever handles a complaint of a sensitive category may begin a mediation. The complaint stays
 * as it is: `ComplaintMediationBegun` is no action on it either.
 */
export const mediationStates = [
  'accepted',
  'inProgress',
  'dispatched',
  'awaitingReporter',
  'suspended',
] as const satisfies readonly HandledState[];
