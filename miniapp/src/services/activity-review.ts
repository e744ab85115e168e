import {
  activityFeedbackApi,
  activityReviewApi,
  pictureConsentApi,
} from '@linge/shared/activity-review/activity-review.api';
import type {
  FeedbackTurn,
  GiveFeedback,
  OwnFeedback,
} from '@linge/shared/activity-review/activity-feedback.schema';
import type { ActivityReviewDesk } from '@linge/shared/activity-review/activity-review.schema';
import type { PictureConsent } from '@linge/shared/activity-review/picture-consent.schema';
import type { PublicActivity } from '@linge/shared/activity/activity.schema';
import { ApiError } from './api-error';
import { call } from './client';
import { createKeptDrafts } from './kept-draft';
import { reviewBody } from './review-draft.policy';
import type { ReviewDraft } from './review-draft.type';

/** What was begun of a report. */
export const { useKept: useKeptReview } = createKeptDrafts<ReviewDraft>('linge.review-draft');

/** Whether there may be something to look back on: it is over, or its last session has begun. */
export function isAfterwards(
  { state, sessions }: Pick<PublicActivity, 'state' | 'sessions'>,
  now: Date = new Date(),
): boolean {
  const last = sessions.at(-1);
  const begun = last !== undefined && Date.parse(last.startsAt) <= now.getTime();
  return state === 'finished' || (state === 'published' && begun);
}

/**
 * Keeps it at the server. Where it was changed on another device that is told, and the next attempt puts this in its place.
 * @throws ApiError, NetworkError
 */
export async function saveReview(
  activityId: string,
  draft: ReviewDraft,
  onVersion: (version: number) => void,
): Promise<ActivityReviewDesk> {
  const params = { id: activityId };
  try {
    return await call(activityReviewApi.save, { params, body: reviewBody(draft) });
  } catch (error) {
    if (error instanceof ApiError && error.code === 'VERSION_CONFLICT') {
      onVersion((await call(activityReviewApi.getDesk, { params })).version);
    }
    throw error;
  }
}

/** @throws ApiError, NetworkError */
export function stepReview(
  { activityId, version }: Pick<ActivityReviewDesk, 'activityId' | 'version'>,
  step: 'publish' | 'takeDown',
): Promise<ActivityReviewDesk> {
  return call(activityReviewApi[step], { params: { id: activityId }, body: { version } });
}

/** @throws ApiError, NetworkError */
export function answerConsent(
  { id, version }: Pick<PictureConsent, 'id' | 'version'>,
  agrees: boolean,
): Promise<PictureConsent> {
  const params = { id };
  if (agrees) return call(pictureConsentApi.agree, { params, body: { version } });
  return call(pictureConsentApi.refuse, { params });
}

/** Gives an answer, or puts another one in its place. @param id of a first one @throws ApiError, NetworkError */
export function sendFeedback(
  {
    activityId,
    signUpId,
    answer,
  }: Pick<FeedbackTurn, 'signUpId' | 'answer'> & { readonly activityId: string },
  id: string,
  said: Omit<GiveFeedback, 'id'>,
): Promise<OwnFeedback> {
  const params = { id: activityId, signUpId };
  if (!answer) return call(activityFeedbackApi.give, { params, body: { id, ...said } });
  const { id: known, version } = answer;
  return call(activityFeedbackApi.change, { params, body: { id: known, version, ...said } });
}
