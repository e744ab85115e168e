import { v7 as uuid } from 'uuid';
import { ActivityFeedback } from '../../src/activity-review/entities/activity-feedback.entity.js';
import { ActivityReview } from '../../src/activity-review/entities/activity-review.entity.js';
import { PictureConsent } from '../../src/activity-review/entities/picture-consent.entity.js';
import { ReviewPicture } from '../../src/activity-review/entities/review-picture.entity.js';
import type { Activity } from '../../src/activity/entities/activity.entity.js';
import type { SignUp } from '../../src/activity/entities/sign-up.entity.js';
import { File } from '../../src/file/entities/file.entity.js';
import type { Factory, Person } from './factory.js';

/** The report of an activity, without pictures. */
export function writeReview(
  factory: Factory,
  { id: activityId, communityId }: Activity,
  { account }: Person,
  state: ActivityReview['state'],
): Promise<ActivityReview> {
  const now = new Date();
  return factory.save<ActivityReview>(ActivityReview, {
    ...{ activityId, communityId, state, version: 1, text: '很好', authorAccountId: account.id },
    ...{ contentHash: '-', publishedAt: state === 'published' ? now : null, createdAt: now, updatedAt: now },
  });
}

/** A picture of it, with its file. @param shown everybody sees it, as nobody can be recognised */
export async function writePicture(
  factory: Factory,
  { activityId }: ActivityReview,
  { account }: Person,
  shown: boolean,
): Promise<ReviewPicture> {
  const [id, createdAt] = [uuid(), new Date()];
  await factory.save<File>(File, {
    ...{ id, type: 'picture', uploaderAccountId: account.id, ownerId: id, position: 1 },
    ownerType: shown ? 'publicReviewPicture' : 'reviewPicture',
    ...{ width: 40, height: 30, bytes: 100, contentHash: id, checkState: 'passed', createdAt },
  });
  const row = { id, activityId, position: 0, nobody: shown, shown, removalAskedAt: null, createdAt };
  return factory.save<ReviewPicture>(ReviewPicture, row);
}

/** Somebody on a picture, who was asked; or by whom it was agreed to. */
export function writeConsent(
  factory: Factory,
  { id: pictureId, activityId }: ReviewPicture,
  { id: signUpId }: SignUp,
  agreed?: Person,
): Promise<PictureConsent> {
  const now = new Date();
  return factory.save<PictureConsent>(PictureConsent, {
    ...{ id: uuid(), activityId, pictureId, signUpId, version: 1, createdAt: now },
    ...{ state: agreed ? 'agreed' : 'asked', answeredByAccountId: agreed?.account.id ?? null },
    ...{ answeredAt: agreed ? now : null, spotWith: null, spotDay: null },
  });
}

/** What somebody said of an activity. */
export function writeFeedback(
  factory: Factory,
  { id: signUpId, activityId }: SignUp,
  { account }: Person,
  told: Partial<ActivityFeedback> = {},
): Promise<ActivityFeedback> {
  const now = new Date();
  return factory.save<ActivityFeedback>(ActivityFeedback, {
    ...{ id: uuid(), activityId, signUpId, accountId: account.id },
    ...{ activity: 'good', organisation: 'good', again: 'yes', words: null, thanks: null },
    ...{ version: 1, contentHash: '-', createdAt: now, updatedAt: now },
    ...told,
  });
}
