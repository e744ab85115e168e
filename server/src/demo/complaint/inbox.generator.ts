import type { ComplaintEventType } from '@linge/shared/complaint/complaint.schema';
import type { MessageKind } from '@linge/shared/message/message.schema';
import { complaintMessage, staffTitle, type ComplaintListener } from '../../complaint/complaint.wording.js';
import type { Message } from '../../message/entities/message.entity.js';
import { demoId } from '../common/demo-id.js';
import type { ComplaintRows } from './complaint.generator.js';

const kinds: Readonly<Record<ComplaintEventType, MessageKind>> = {
  ComplaintSubmitted: 'complaintSubmitted',
  ComplaintAccepted: 'complaintAccepted',
  ComplaintResolved: 'complaintResolved',
  ComplaintConfirmed: 'complaintClosed',
  ComplaintReopened: 'complaintReopened',
  ComplaintVerified: 'complaintClosed',
  ComplaintWithdrawn: 'complaintWithdrawn',
  ComplaintHandedOver: 'complaintHandedOver',
};

/** What is older than this has been read. */
const readAfterMs = 72 * 3_600_000;
const readWithinMs = 10 * 60_000;

/** Who is told about a grid's complaints, as account ids. */
export interface GridListeners {
  readonly gridName: string;
  readonly gridWorker: string;
  readonly branchSecretary: string | null;
  readonly communityAdmin: string;
}

/** The inbox lines that a complaint's events left behind, worded like those of the running server. */
export function generateInbox(
  { complaint, events }: ComplaintRows,
  categoryName: string,
  listeners: GridListeners,
  now: Date,
): Message[] {
  const { reporterAccountId, handlerAccountId, number, place, text: excerpt } = complaint;
  const own = reporterAccountId === handlerAccountId;
  return events.flatMap((event) => {
    const { type, actorRole, actorAccountId, note, rating, createdAt } = event;
    const listener = listenerOf(type, own);
    const accountId = {
      handlers: actorAccountId === listeners.gridWorker ? listeners.communityAdmin : listeners.gridWorker,
      reporter: reporterAccountId,
      handler: handlerAccountId,
      supervisors: listeners.branchSecretary,
    }[listener];
    if (accountId === null || accountId === actorAccountId) return [];
    const actorTitle = actorRole ? staffTitle(actorRole, listeners.gridName, undefined) : '';
    const state = event.toState;
    const words = { type, state, number, categoryName, excerpt, place, note, rating };
    const news = { ...words, actorTitle, handlerTitle: null };
    return [
      {
        id: demoId('message', event.id, createdAt),
        accountId,
        kind: kinds[type],
        ...complaintMessage(news, listener),
        subjectType: 'complaint' as const,
        subjectId: complaint.id,
        eventId: event.id,
        createdAt,
        readAt:
          now.getTime() - createdAt.getTime() > readAfterMs
            ? new Date(createdAt.getTime() + readWithinMs)
            : null,
      },
    ];
  });
}

/** @param own whether whoever handles it also reported it, so that somebody else must verify */
function listenerOf(type: ComplaintEventType, own: boolean): ComplaintListener {
  switch (type) {
    case 'ComplaintSubmitted':
      return 'handlers';
    case 'ComplaintAccepted':
      return 'reporter';
    case 'ComplaintResolved':
      return own ? 'supervisors' : 'reporter';
    default:
      return 'handler';
  }
}
