import { SignUpParams } from '../activity/sign-up.schema.js';
import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  ChangeFeedback,
  FeedbackResult,
  GiveFeedback,
  OwnFeedback,
  OwnReview,
} from './activity-feedback.schema.js';
import {
  ActivityReviewDesk,
  PublicReview,
  ReviewPictureParams,
  SaveReview,
  StepReview,
} from './activity-review.schema.js';
import { AgreeToPicture, PictureConsent, PictureConsentListQuery } from './picture-consent.schema.js';

/** Reports of activities and their pictures; never kept by anybody, as a picture goes at once when somebody says so. */
export const activityReviewApi = {
  get: defineEndpoint({
    name: 'activityReview.get',
    method: 'GET',
    path: '/activities/:id/review',
    permission: 'public.read',
    summary: 'What is told of an activity after it',
    params: IdParams,
    response: PublicReview,
  }),
  askRemoval: defineEndpoint({
    name: 'activityReview.askRemoval',
    method: 'POST',
    path: '/activities/:id/review/pictures/:pictureId/actions/askRemoval',
    permission: 'activityReview.own',
    summary: 'Somebody sees themselves on a picture: it is hidden at once, and whoever organises is told',
    params: ReviewPictureParams,
    response: PublicReview,
    requestsPerMinute: 10,
  }),
  getDesk: defineEndpoint({
    name: 'activityReview.getDesk',
    method: 'GET',
    path: '/activity-desk/:id/review',
    permission: 'activity.organise',
    summary: 'All of it, with who was asked and what they said',
    params: IdParams,
    response: ActivityReviewDesk,
  }),
  save: defineEndpoint({
    name: 'activityReview.save',
    method: 'POST',
    path: '/activity-desk/:id/review/actions/save',
    permission: 'activity.organise',
    summary: 'Writes it down, or anew; whoever is newly named on a picture is asked',
    params: IdParams,
    body: SaveReview,
    response: ActivityReviewDesk,
    errors: [
      'VERSION_CONFLICT',
      'ACTIVITY_FILE_UNKNOWN',
      'ACTIVITY_REVIEW_TOO_EARLY',
      'ACTIVITY_REVIEW_PERSON_UNKNOWN',
      'ACTIVITY_REVIEW_REFUSED',
    ],
  }),
  publish: defineEndpoint({
    name: 'activityReview.publish',
    method: 'POST',
    path: '/activity-desk/:id/review/actions/publish',
    permission: 'activity.organise',
    summary: 'Puts it up, with the pictures to which everybody agreed; the others follow by themselves',
    params: IdParams,
    body: StepReview,
    response: ActivityReviewDesk,
    errors: ['VERSION_CONFLICT', 'ACTIVITY_REVIEW_TRANSITION_NOT_ALLOWED'],
  }),
  takeDown: defineEndpoint({
    name: 'activityReview.takeDown',
    method: 'POST',
    path: '/activity-desk/:id/review/actions/takeDown',
    permission: 'activity.organise',
    summary: 'Nobody else sees it any more',
    params: IdParams,
    body: StepReview,
    response: ActivityReviewDesk,
    errors: ['VERSION_CONFLICT', 'ACTIVITY_REVIEW_TRANSITION_NOT_ALLOWED'],
  }),
};

/** Consents of those who can be recognised. */
export const pictureConsentApi = {
  listOwn: defineEndpoint({
    name: 'pictureConsent.listOwn',
    method: 'GET',
    path: '/picture-consents',
    permission: 'activityReview.own',
    summary: 'Pictures that show me, or somebody for whom I answer, the latest first',
    query: PictureConsentListQuery,
    response: pageOf(PictureConsent),
  }),
  agree: defineEndpoint({
    name: 'pictureConsent.agree',
    method: 'POST',
    path: '/picture-consents/:id/actions/agree',
    permission: 'activityReview.own',
    summary: 'Everybody may see it, as far as I am concerned',
    params: IdParams,
    body: AgreeToPicture,
    response: PictureConsent,
    errors: ['VERSION_CONFLICT'],
  }),
  refuse: defineEndpoint({
    name: 'pictureConsent.refuse',
    method: 'POST',
    path: '/picture-consents/:id/actions/refuse',
    permission: 'activityReview.own',
    summary:
      'Nobody may see it, also where I agreed before: it is hidden at once, whatever happened meanwhile',
    params: IdParams,
    response: PictureConsent,
  }),
};

/** What those say who took part. */
export const activityFeedbackApi = {
  own: defineEndpoint({
    name: 'activityFeedback.own',
    method: 'GET',
    path: '/activities/:id/review/own',
    permission: 'activityReview.own',
    summary: 'My answers, how many pictures show me, and what was written to those who helped',
    params: IdParams,
    response: OwnReview,
  }),
  give: defineEndpoint({
    name: 'activityFeedback.give',
    method: 'POST',
    path: '/activities/:id/sign-ups/:signUpId/feedback',
    permission: 'activityReview.own',
    summary: 'What it was like, once for each who took part; 200 with the first result on a retry',
    params: SignUpParams,
    body: GiveFeedback,
    response: OwnFeedback,
    status: 201,
    errors: ['ID_ALREADY_USED', 'ACTIVITY_REVIEW_TOO_EARLY', 'ACTIVITY_FEEDBACK_ALREADY'],
  }),
  change: defineEndpoint({
    name: 'activityFeedback.change',
    method: 'POST',
    path: '/activities/:id/sign-ups/:signUpId/feedback/actions/change',
    permission: 'activityReview.own',
    summary: 'Another answer, within seven days',
    params: SignUpParams,
    body: ChangeFeedback,
    response: OwnFeedback,
    errors: ['VERSION_CONFLICT', 'ACTIVITY_FEEDBACK_CLOSED'],
  }),
  result: defineEndpoint({
    name: 'activityFeedback.result',
    method: 'GET',
    path: '/activity-desk/:id/feedback',
    permission: 'activity.organise',
    summary: 'Sums of at least five answers, and what was written, without names',
    params: IdParams,
    response: FeedbackResult,
  }),
};
