import type { NoticeEventType } from '@linge/shared/notice/notice.schema';
import type { Announcement } from '../common/outbox/outbox.js';
import type { Notice } from './entities/notice.entity.js';
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
  /** That of its first place where it is for several; whose staff see to it when it cannot be told. */
  readonly communityId?: string | undefined;
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
export function noticeNews(
  event: NoticeEvent,
  notice: Pick<Notice, 'communityId' | 'audience'>,
): Announcement | undefined {
  const type = toldSteps.find((step) => step === event.type);
  if (!type) return undefined;
  const { id: eventId, actorAccountId, note, createdAt } = event;
  const communityId = notice.communityId ?? notice.audience.places[0]?.communityId;
  const payload: NoticeStep = {
    ...{ eventId, communityId, actorAccountId, note, createdAt: createdAt.toISOString() },
  };
  return { topic: noticeTopic(type), subjectId: event.noticeId, payload };
}
