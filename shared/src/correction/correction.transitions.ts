import type { Workflow } from '../workflow.js';
import type {
  CorrectionAction,
  CorrectionActor,
  CorrectionEventType,
  CorrectionState,
} from './correction.schema.js';

/** The life of a correction that a resident asks for: it is taken over, or answered with why not. */
export const correctionWorkflow: Workflow<
  CorrectionState,
  CorrectionAction,
  CorrectionEventType,
  CorrectionActor
> = {
  name: 'correction',
  initial: 'waiting',
  initialEvent: 'CorrectionAsked',
  final: ['accepted', 'answered', 'withdrawn'],
  transitions: [
    { from: 'waiting', action: 'accept', to: 'accepted', event: 'CorrectionAccepted', by: ['decider'] },
    { from: 'waiting', action: 'answer', to: 'answered', event: 'CorrectionAnswered', by: ['decider'] },
    { from: 'waiting', action: 'withdraw', to: 'withdrawn', event: 'CorrectionWithdrawn', by: ['asker'] },
  ],
};
