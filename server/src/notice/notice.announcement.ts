import type { NoticeEventType } from '@linge/shared/notice/notice.schema';
import type { Announcement } from '../common/outbox/outbox.js';
import type { NoticeEvent } from './entities/notice-event.entity.js';

/** Steps that those must hear of who write notices; what readers are told is a delivery of its own. */
export const toldSteps = [
  'NoticeSubmitted',
  'NoticeApproved',
  'NoticeSentBack',
] as const satisfies readonly NoticeEventType[];
export type ToldStep = (typeof toldSteps)[number];

/** What the outbox keeps of a step. */
export interface NoticeStep {
  readonly eventId: string;
  readonly actorAccountId: string | null;
  readonly note: string | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** `notice.NoticeSubmitted`. */
export function noticeTopic(type: ToldStep): string {
  return `notice.${type}`;
}

/** Undefined for what nobody else needs to hear. */
export function noticeNews(event: NoticeEvent): Announcement | undefined {
  const type = toldSteps.find((step) => step === event.type);
  if (!type) return undefined;
  const { id: eventId, actorAccountId, note, createdAt } = event;
  const payload: NoticeStep = { eventId, actorAccountId, note, createdAt: createdAt.toISOString() };
  return { topic: noticeTopic(type), subjectId: event.noticeId, payload };
}
