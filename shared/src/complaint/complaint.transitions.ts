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
