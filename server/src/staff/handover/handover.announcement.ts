import { v7 as uuid } from 'uuid';
import type { Announcement } from '../../common/outbox/outbox.js';

export const toldHandoverSteps = ['HandoverPlanned', 'HandoverCancelled'] as const;
export type ToldHandoverStep = (typeof toldHandoverSteps)[number];

/** A step of a handover, as those who listen hear of it. */
export interface HandoverNews {
  readonly eventId: string;
  readonly communityId: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

export function handoverTopic(step: ToldHandoverStep): string {
  return `handover.${step}`;
}

export function handoverNews(
  step: ToldHandoverStep,
  { id: handoverId, communityId }: { readonly id: string; readonly communityId: string },
  now: Date,
): Announcement {
  const payload: HandoverNews = { eventId: uuid(), communityId, createdAt: now.toISOString() };
  return { topic: handoverTopic(step), subjectId: handoverId, payload };
}
