import type { CorrectionEventType } from '@linge/shared/correction/correction.schema';
import type { MessageKind } from '@linge/shared/message/message.schema';
import type { Announcement } from '../common/outbox/outbox.js';
import type { CorrectionRow } from './correction.row.js';
import type { CorrectionEvent } from './entities/correction-event.entity.js';

/** Steps that somebody else must hear of, and as what. */
export const toldSteps = {
  CorrectionAsked: 'correctionAsked',
  CorrectionAccepted: 'correctionAccepted',
  CorrectionAnswered: 'correctionAnswered',
} as const satisfies Partial<Record<CorrectionEventType, MessageKind>>;
export type ToldStep = keyof typeof toldSteps;

/** What the outbox keeps of a step. */
export interface CorrectionStep {
  readonly eventId: string;
  readonly type: ToldStep;
  readonly gridId: string;
  readonly accountId: string;
  readonly address: string;
  readonly answer: string | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** `correction.CorrectionAsked`. */
export function correctionTopic(type: ToldStep): string {
  return `correction.${type}`;
}

/** Undefined for what nobody else needs to hear. */
export function announcementOf(row: CorrectionRow, event: CorrectionEvent): Announcement | undefined {
  const type = (Object.keys(toldSteps) as ToldStep[]).find((step) => step === event.type);
  if (!type) return undefined;
  const payload: CorrectionStep = {
    eventId: event.id,
    type,
    gridId: row.gridId,
    accountId: row.accountId,
    address: row.address,
    answer: event.note,
    createdAt: event.createdAt.toISOString(),
  };
  return { topic: correctionTopic(type), subjectId: row.id, payload };
}

/** Title (at most 100 characters) and body (at most 500) of what somebody is told. */
export function correctionMessage({ type, address, answer }: CorrectionStep): {
  title: string;
  body: string;
} {
  const said = answer ? `网格员说：${answer}` : '';
  switch (type) {
    case 'CorrectionAsked':
      return { title: '有居民申请更正登记信息', body: `${address}，请核对后答复。` };
    case 'CorrectionAccepted':
      return { title: '登记信息已更正', body: `${address}。${said || '已按您的申请更正。'}` };
    case 'CorrectionAnswered':
      return { title: '更正申请有了答复', body: `${address}。${said}` };
  }
}
