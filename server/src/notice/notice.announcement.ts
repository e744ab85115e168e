import type { NoticeEventType } from '@linge/shared/notice/notice.schema';
import type { Announcement } from '../common/outbox/outbox.js';
import type { NoticeEvent } from './entities/notice-event.entity.js';
import type { Notice } from './entities/notice.entity.js';

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

/** Who looks after what cannot be delivered of a notice: the community that wrote it, or the officers of the town. */
export type NoticeOwner = { readonly communityId: string } | { readonly townId: string };

export function ownerOf({ communityId, townId }: Pick<Notice, 'communityId' | 'townId'>): NoticeOwner {
  return communityId === null ? { townId } : { communityId };
}

/** What the outbox keeps of a step, beside whose it is. */
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

/**
 * Undefined for what nobody else needs to hear: what its author did, that what was read came to its end, and what the
 * system took down because of its words, of which the check tells.
 */
export function noticeNews(
  event: NoticeEvent,
  notice: Pick<Notice, 'communityId' | 'townId' | 'authorAccountId'>,
): Announcement | undefined {
  const type = toldSteps.find((step) => step === event.type);
  if (!type) return undefined;
  if (type !== 'NoticeSubmitted' && event.actorAccountId === notice.authorAccountId) return undefined;
  if (type === 'NoticeWithdrawn' && event.actorAccountId === null) return undefined;
  if (type === 'NoticeExpired' && event.fromState !== 'scheduled') return undefined;
  const { id: eventId, actorAccountId, note, createdAt } = event;
  const payload: NoticeStep & NoticeOwner = {
    ...{ eventId, actorAccountId, note, createdAt: createdAt.toISOString() },
    ...ownerOf(notice),
  };
  return { topic: noticeTopic(type), subjectId: event.noticeId, payload };
}
