import type { ComplaintEventType } from '@linge/shared/complaint/complaint.schema';
import type { MessageKind } from '@linge/shared/message/message.schema';
import type { Message } from '../../message/entities/message.entity.js';
import { demoId } from '../common/demo-id.js';
import type { ComplaintRows } from './complaint.generator.js';

interface Telling {
  readonly kind: MessageKind;
  readonly to: 'reporter' | 'gridWorker';
  readonly title: (category: string, place: string) => string;
}

const tellings: Readonly<Record<ComplaintEventType, Telling>> = {
  ComplaintSubmitted: {
    kind: 'complaintSubmitted',
    to: 'gridWorker',
    title: (category, place) => `新诉求:${category}(${place})`,
  },
  ComplaintAccepted: {
    kind: 'complaintAccepted',
    to: 'reporter',
    title: (category) => `您反映的“${category}”已受理`,
  },
  ComplaintResolved: {
    kind: 'complaintResolved',
    to: 'reporter',
    title: (category) => `您反映的“${category}”已办结,请您确认`,
  },
  ComplaintConfirmed: {
    kind: 'complaintClosed',
    to: 'gridWorker',
    title: (category) => `居民已确认“${category}”解决`,
  },
  ComplaintReopened: {
    kind: 'complaintReopened',
    to: 'gridWorker',
    title: (category) => `居民表示“${category}”未解决`,
  },
  ComplaintVerified: {
    kind: 'complaintClosed',
    to: 'reporter',
    title: (category) => `您反映的“${category}”已核查结案`,
  },
  ComplaintWithdrawn: {
    kind: 'complaintWithdrawn',
    to: 'gridWorker',
    title: (category) => `居民撤回了“${category}”`,
  },
};

/** What is older than this many hours has been read. */
const readAfterHours = 72;

/** The inbox lines that a complaint's events left behind; nobody is told what they did themselves. */
export function generateInbox(
  { complaint, events }: ComplaintRows,
  category: string,
  gridWorkerAccountId: string,
  now: Date,
): Message[] {
  return events.flatMap((event) => {
    const { kind, to, title } = tellings[event.type];
    const accountId = to === 'reporter' ? complaint.reporterAccountId : gridWorkerAccountId;
    if (accountId === event.actorAccountId) return [];
    const age = now.getTime() - event.createdAt.getTime();
    return [
      {
        id: demoId('message', event.id, event.createdAt),
        accountId,
        kind,
        title: title(category, complaint.place),
        body: event.note ?? complaint.text,
        subjectType: 'complaint' as const,
        subjectId: complaint.id,
        eventId: event.id,
        createdAt: event.createdAt,
        readAt: age > readAfterHours * 3_600_000 ? new Date(event.createdAt.getTime() + 600_000) : null,
      },
    ];
  });
}
