import { listenersOf, messageGroups, messageKinds } from '../../complaint/complaint.listener.policy.js';
import { staffTitle } from '../../common/wording/staff-title.js';
import { complaintMessage, type ComplaintListener } from '../../complaint/complaint.wording.js';
import type { Message } from '../../message/entities/message.entity.js';
import { demoId } from '../common/demo-id.js';
import type { ComplaintRows } from './complaint-report.generator.js';

/** What is older than this has been read. */
const readAfterMs = 72 * 3_600_000;
const readWithinMs = 10 * 60_000;

/** Who is told about a grid's complaints, as account ids. */
export interface GridListeners {
  readonly gridName: string;
  readonly gridWorker: string;
  readonly branchSecretary: string | null;
  readonly communityAdmin: string;
  readonly unitHandler: string | null;
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
    const { type, actorRole, actorAccountId, note, rating, createdAt, toState: state } = event;
    const level = event.detail?.level ?? 'grid';
    const gridHandler =
      actorAccountId === listeners.gridWorker ? listeners.communityAdmin : listeners.gridWorker;
    const accounts: Readonly<Record<ComplaintListener, string | null>> = {
      handlers: level === 'grid' ? gridHandler : listeners.communityAdmin,
      reporter: reporterAccountId,
      followers: null,
      handler: handlerAccountId,
      supervisors: listeners.branchSecretary,
      units: listeners.unitHandler,
      // Nobody in the demo was relieved of what they had not answered.
      relieved: null,
    };
    const actorTitle = actorRole ? staffTitle(actorRole, listeners.gridName, undefined) : '';
    const words = { type, state, level, number, categoryName, excerpt, place, note, rating };
    const news = { ...words, detail: event.detail ?? {}, actorTitle, handlerTitle: null };
    const who = { reporterAccountId, handlerAccountId, actorAccountId };
    const heard = { type, state, ...who, verificationNeeded: own };
    const told = new Set([actorAccountId]);
    return listenersOf(heard).flatMap((listener) => {
      const accountId = accounts[listener];
      if (accountId === null || told.has(accountId)) return [];
      told.add(accountId);
      return [
        {
          id: demoId('message', `${event.id} ${accountId}`, createdAt),
          accountId,
          kind: messageKinds[type],
          messageGroup: messageGroups[listener],
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
  });
}
