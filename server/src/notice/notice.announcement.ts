import type { NoticeEventType } from '@linge/shared/notice/notice.schema';
import type { Announcement } from '../common/outbox/outbox.js';
import type { NoticeEvent } from './entities/notice-event.entity.js';

/**
 * Steps that those may have to hear of who write notices: what waits for them, what was said to theirs, and what became
 * of it without them. What readers are told is a delivery of its own.
 */
export const toldSteps = [
  'NoticeSubmitted',
  'NoticeApproved',
  'NoticeSentBack',
  'NoticeCorrected',
  'NoticeWithdrawn',
  'NoticeExpired',
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

/** Undefined for what nobody else needs to hear: what its author did, and that what was read came to its end. */
export function noticeNews(event: NoticeEvent, authorAccountId: string): Announcement | undefined {
  const type = toldSteps.find((step) => step === event.type);
  if (!type) return undefined;
  if (type !== 'NoticeSubmitted' && event.actorAccountId === authorAccountId) return undefined;
  if (type === 'NoticeExpired' && event.fromState !== 'scheduled') return undefined;
  const { id: eventId, actorAccountId, note, createdAt } = event;
  const payload: NoticeStep = { eventId, actorAccountId, note, createdAt: createdAt.toISOString() };
  return { topic: noticeTopic(type), subjectId: event.noticeId, payload };
}
