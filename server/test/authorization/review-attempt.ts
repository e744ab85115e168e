import type { Endpoint } from '@linge/shared/endpoint';
import { v7 as uuid } from 'uuid';
import { ActivityFeedback } from '../../src/activity-review/entities/activity-feedback.entity.js';
import { ActivityReview } from '../../src/activity-review/entities/activity-review.entity.js';
import { PictureConsent } from '../../src/activity-review/entities/picture-consent.entity.js';
import { ReviewPicture } from '../../src/activity-review/entities/review-picture.entity.js';
import { File } from '../../src/file/entities/file.entity.js';
import { writeActivity, writeSignUp, type WrittenActivity } from '../factory/activity.js';
import type { CallInput } from '../support/api-client.js';
import type { Attempt } from './attempt.js';

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;

const hourMs = 3_600_000;
const feedback = { activity: 'good', organisation: 'good', again: 'yes', words: null, thanks: null } as const;

/** A valid request for every endpoint of what comes after activities. */
export const reviewRequests: Readonly<Record<string, Prepare>> = {
  'activityReview.get': async (attempt) => ({ params: { id: (await over(attempt)).id } }),
  'activityReview.askRemoval': async (attempt) => {
    const { id } = await reviewed(attempt, 'published');
    const pictureId = await shownPicture(attempt, id, true);
    return { params: { id, pictureId } };
  },
  'activityReview.getDesk': async (attempt) => ({ params: { id: (await over(attempt)).id } }),
  'activityReview.save': async (attempt) => ({
    params: { id: (await over(attempt)).id },
    body: { version: 0, text: '河边干净多了' },
  }),
  'activityReview.publish': async (attempt) => ({
    params: { id: (await reviewed(attempt, 'draft')).id },
    body: { version: 1 },
  }),
  'activityReview.takeDown': async (attempt) => ({
    params: { id: (await reviewed(attempt, 'published')).id },
    body: { version: 1 },
  }),
  'pictureConsent.listOwn': () => ({}),
  'pictureConsent.agree': async (attempt) => ({
    params: { id: await consentOf(attempt) },
    body: { version: 1 },
  }),
  'pictureConsent.refuse': async (attempt) => ({ params: { id: await consentOf(attempt) } }),
  'activityFeedback.own': async (attempt) => ({ params: { id: (await over(attempt)).id } }),
  'activityFeedback.give': async (attempt) => {
    const { activityId, signUpId } = await tookPart(attempt);
    return { params: { id: activityId, signUpId }, body: { id: uuid(), ...feedback } };
  },
  'activityFeedback.change': async (attempt) => {
    const { activityId, signUpId, accountId } = await tookPart(attempt);
    const now = new Date();
    const { id } = await attempt.factory.save<ActivityFeedback>(ActivityFeedback, {
      ...{ id: uuid(), activityId, signUpId, accountId, ...feedback, version: 1, contentHash: '-' },
      ...{ createdAt: now, updatedAt: now },
    });
    return { params: { id: activityId, signUpId }, body: { id, version: 1, ...feedback } };
  },
  'activityFeedback.result': async (attempt) => ({ params: { id: (await over(attempt)).id } }),
};

/** One of the grid that they try, that took place yesterday. */
function over({ factory, target, stranger }: Attempt): Promise<WrittenActivity> {
  const firstStartsAt = new Date(Date.now() - 24 * hourMs);
  return writeActivity(factory, target, stranger, 'finished', { firstStartsAt }, { taken: 1 });
}

async function reviewed(attempt: Attempt, state: ActivityReview['state']): Promise<WrittenActivity> {
  const activity = await over(attempt);
  const now = new Date();
  await attempt.factory.save<ActivityReview>(ActivityReview, {
    ...{ activityId: activity.id, communityId: activity.communityId, state, version: 1, text: '很好' },
    ...{ authorAccountId: attempt.stranger.account.id, contentHash: '-' },
    ...{ publishedAt: state === 'published' ? now : null, createdAt: now, updatedAt: now },
  });
  return activity;
}

async function shownPicture(
  { factory, stranger }: Attempt,
  activityId: string,
  shown: boolean,
): Promise<string> {
  const [id, createdAt] = [uuid(), new Date()];
  await factory.save<File>(File, {
    ...{ id, type: 'picture', uploaderAccountId: stranger.account.id, ownerId: id, position: 1 },
    ownerType: shown ? 'publicReviewPicture' : 'reviewPicture',
    ...{ width: 40, height: 30, bytes: 100, contentHash: id, checkState: 'passed', createdAt },
  });
  const row = { id, activityId, position: 0, nobody: shown, shown, removalAskedAt: null, createdAt };
  await factory.save<ReviewPicture>(ReviewPicture, row);
  return id;
}

/** At their own grid they signed somebody up; elsewhere somebody else did. */
async function tookPart(attempt: Attempt, activity?: WrittenActivity) {
  const { factory, target, person, place, stranger } = attempt;
  const by = place === 'ownGrid' ? person : stranger;
  const signUp = await writeSignUp(factory, activity ?? (await over(attempt)), target, by, 'in');
  return { activityId: signUp.activityId, signUpId: signUp.id, accountId: by.account.id };
}

/** Somebody whom they, or others, signed up, is on a picture. */
async function consentOf(attempt: Attempt): Promise<string> {
  const activity = await reviewed(attempt, 'published');
  const { activityId, signUpId } = await tookPart(attempt, activity);
  const pictureId = await shownPicture(attempt, activityId, false);
  const { id } = await attempt.factory.save<PictureConsent>(PictureConsent, {
    ...{ id: uuid(), activityId, pictureId, signUpId, state: 'asked', version: 1, createdAt: new Date() },
    ...{ answeredByAccountId: null, answeredAt: null, spotWith: null, spotDay: null },
  });
  return id;
}
