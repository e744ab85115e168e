import type { Workflow } from '../workflow.js';
import type {
  ComplaintAction,
  ComplaintActor,
  ComplaintEventType,
  ComplaintState,
} from './complaint.schema.js';

/**
 * The life of a complaint (诉求). Whoever reported it has the last word: only the reporter's answer closes it,
 * or, where the handler and the reporter are one person, somebody else who answers for the grid.
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
  final: ['closed', 'withdrawn'],
  transitions: [
    { from: 'submitted', action: 'accept', to: 'accepted', event: 'ComplaintAccepted', by: ['handler'] },
    { from: 'submitted', action: 'withdraw', to: 'withdrawn', event: 'ComplaintWithdrawn', by: ['reporter'] },
    { from: 'accepted', action: 'withdraw', to: 'withdrawn', event: 'ComplaintWithdrawn', by: ['reporter'] },
    { from: 'accepted', action: 'resolve', to: 'resolved', event: 'ComplaintResolved', by: ['handler'] },
    {
      from: 'resolved',
      action: 'confirm',
      to: 'closed',
      event: 'ComplaintConfirmed',
      by: ['reporter'],
      guards: ['notOwnWork'],
    },
    { from: 'resolved', action: 'reopen', to: 'accepted', event: 'ComplaintReopened', by: ['reporter'] },
    {
      from: 'resolved',
      action: 'verify',
      to: 'closed',
      event: 'ComplaintVerified',
      by: ['supervisor'],
      guards: ['notOwnWork', 'reporterCannotConfirm'],
    },
  ],
};

/**
 * What becomes of an open complaint when whoever handles it no longer serves its grid: `ComplaintHandedOver`. It is no
 * action on one complaint but follows from a handover, so it is not in the table above.
 */
export const complaintHandover = {
  event: 'ComplaintHandedOver',
  /** Somebody takes it over. */
  toSuccessor: { accepted: 'accepted', resolved: 'resolved' },
  /** Nobody does: it waits for the grid again; what was dealt with still waits for the reporter. */
  toGrid: { accepted: 'submitted', resolved: 'resolved' },
} as const satisfies {
  readonly event: ComplaintEventType;
  readonly toSuccessor: Partial<Record<ComplaintState, ComplaintState>>;
  readonly toGrid: Partial<Record<ComplaintState, ComplaintState>>;
};

/** The states in which somebody handles a complaint that is still open. */
export type HandledState = keyof typeof complaintHandover.toGrid;
