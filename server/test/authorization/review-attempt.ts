import type { Endpoint } from '@linge/shared/endpoint';
import { v7 as uuid } from 'uuid';
import type { ActivityReview } from '../../src/activity-review/entities/activity-review.entity.js';
import type { SignUp } from '../../src/activity/entities/sign-up.entity.js';
import { writeConsent, writeFeedback, writePicture, writeReview } from '../factory/activity-review.js';
import { writeActivity, writeSignUp, type WrittenActivity } from '../factory/activity.js';
import type { Person } from '../factory/factory.js';
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
    const review = await reviewed(attempt, 'published');
    const picture = await writePicture(attempt.factory, review, attempt.stranger, true);
    return { params: { id: review.activityId, pictureId: picture.id } };
  },
  'activityReview.getDesk': async (attempt) => ({ params: { id: (await over(attempt)).id } }),
  'activityReview.save': async (attempt) => ({
    params: { id: (await over(attempt)).id },
    body: { version: 0, text: '河边干净多了' },
  }),
  'activityReview.publish': async (attempt) => ({
    params: { id: (await reviewed(attempt, 'draft')).activityId },
    body: { version: 1 },
  }),
  'activityReview.takeDown': async (attempt) => ({
    params: { id: (await reviewed(attempt, 'published')).activityId },
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
    const { activityId, id: signUpId } = await tookPart(attempt, await over(attempt));
    return { params: { id: activityId, signUpId }, body: { id: uuid(), ...feedback } };
  },
  'activityFeedback.change': async (attempt) => {
    const signUp = await tookPart(attempt, await over(attempt));
    const { id } = await writeFeedback(attempt.factory, signUp, whose(attempt));
    return {
      params: { id: signUp.activityId, signUpId: signUp.id },
      body: { id, version: 1, ...feedback },
    };
  },
  'activityFeedback.result': async (attempt) => ({ params: { id: (await over(attempt)).id } }),
};

/** One of the grid that they try, that took place yesterday. */
function over({ factory, target, stranger }: Attempt): Promise<WrittenActivity> {
  const firstStartsAt = new Date(Date.now() - 24 * hourMs);
  return writeActivity(factory, target, stranger, 'finished', { firstStartsAt }, { taken: 1 });
}

async function reviewed(attempt: Attempt, state: ActivityReview['state']): Promise<ActivityReview> {
  return writeReview(attempt.factory, await over(attempt), attempt.stranger, state);
}

/** At their own grid it is theirs; elsewhere somebody else's. */
const whose = ({ person, place, stranger }: Attempt): Person => (place === 'ownGrid' ? person : stranger);

function tookPart(attempt: Attempt, activity: WrittenActivity): Promise<SignUp> {
  return writeSignUp(attempt.factory, activity, attempt.target, whose(attempt), 'in');
}

/** Somebody whom they, or others, signed up, is on a picture. */
async function consentOf(attempt: Attempt): Promise<string> {
  const { factory, stranger } = attempt;
  const activity = await over(attempt);
  const review = await writeReview(factory, activity, stranger, 'published');
  const picture = await writePicture(factory, review, stranger, false);
  return (await writeConsent(factory, picture, await tookPart(attempt, activity))).id;
}
