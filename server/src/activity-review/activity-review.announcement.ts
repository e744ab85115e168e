import { v7 as uuid } from 'uuid';
import type { Announcement } from '../common/outbox/outbox.js';

/** What the outbox keeps of it; whoever looks after the community sees it where it cannot be delivered. */
export interface ReviewStep {
  readonly eventId: string;
  readonly communityId: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** People were named on pictures: they are asked. */
export const consentAskedTopic = 'activityReview.ConsentAsked';
export interface ConsentAsked extends ReviewStep {
  readonly signUpIds: readonly string[];
}

/** A picture may not be shown any more, or will not be. */
export const pictureHiddenTopic = 'activityReview.PictureHidden';
export interface PictureHiddenStep extends ReviewStep {
  readonly why: 'refused' | 'removalAsked' | 'gone';
  /** Which of its pictures, from 1. */
  readonly number: number;
}

/** Accounts are gone that had agreed to pictures. */
export const consentGoneTopic = 'activityReview.ConsentGone';
export interface ConsentGone {
  readonly communityId: string;
  readonly consentIds: readonly string[];
}

type Reviewed = { readonly activityId: string; readonly communityId: string };

const step = ({ communityId }: Reviewed, now: Date): ReviewStep => ({
  ...{ eventId: uuid(), communityId, createdAt: now.toISOString() },
});

export function consentAsked(review: Reviewed, signUpIds: readonly string[], now: Date): Announcement {
  const payload: ConsentAsked = { ...step(review, now), signUpIds };
  return { topic: consentAskedTopic, subjectId: review.activityId, payload };
}

export function pictureHidden(
  review: Reviewed,
  told: Pick<PictureHiddenStep, 'why' | 'number'>,
  now: Date,
): Announcement {
  const payload: PictureHiddenStep = { ...step(review, now), ...told };
  return { topic: pictureHiddenTopic, subjectId: review.activityId, payload };
}
