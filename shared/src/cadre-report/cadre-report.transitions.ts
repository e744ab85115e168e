import type { Workflow } from '../workflow.js';
import type {
  CadreReportAction,
  CadreReportActor,
  CadreReportEventType,
  CadreReportState,
} from './cadre-report.schema.js';

/**
 * The life of a report about a cadre. Its writer has the last word; who is not content with what the named person says
 * is heard by the town.
 */
export const cadreReportWorkflow: Workflow<
  CadreReportState,
  CadreReportAction,
  CadreReportEventType,
  CadreReportActor
> = {
  name: 'cadreReport',
  initial: 'received',
  initialEvent: 'CadreReportReceived',
  final: ['closed'],
  transitions: [
    { from: 'received', action: 'takeUp', to: 'takenUp', event: 'CadreReportTakenUp', by: ['recipient'] },
    { from: 'received', action: 'add', to: 'received', event: 'CadreReportAdded', by: ['reporter'] },
    pass('received'),
    { from: 'takenUp', action: 'ask', to: 'asked', event: 'CadreReportAsked', by: ['recipient'] },
    { from: 'takenUp', action: 'answer', to: 'answered', event: 'CadreReportAnswered', by: ['recipient'] },
    { from: 'takenUp', action: 'add', to: 'takenUp', event: 'CadreReportAdded', by: ['reporter'] },
    pass('takenUp'),
    { from: 'asked', action: 'add', to: 'takenUp', event: 'CadreReportAdded', by: ['reporter'] },
    // Who asked must not wait for ever: nobody can remind a reporter whom nobody knows.
    { from: 'asked', action: 'answer', to: 'answered', event: 'CadreReportAnswered', by: ['recipient'] },
    pass('asked'),
    { from: 'answered', action: 'accept', to: 'closed', event: 'CadreReportAccepted', by: ['reporter'] },
    {
      from: 'answered',
      action: 'object',
      to: 'received',
      event: 'CadreReportObjected',
      by: ['reporter'],
      guards: ['withNamed'],
    },
    { from: 'answered', action: 'object', to: 'closed', event: 'CadreReportObjected', by: ['reporter'] },
  ],
};

function pass(from: CadreReportState): (typeof cadreReportWorkflow)['transitions'][number] {
  const by = ['recipient', 'system'] as const;
  return { from, action: 'pass', to: 'received', event: 'CadreReportPassed', by, guards: ['withNamed'] };
}
