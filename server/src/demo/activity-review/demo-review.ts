import type { ActivityFeedback } from '../../activity-review/entities/activity-feedback.entity.js';
import type { ActivityReview } from '../../activity-review/entities/activity-review.entity.js';
import type { PictureConsent } from '../../activity-review/entities/picture-consent.entity.js';
import type { ReviewPicture } from '../../activity-review/entities/review-picture.entity.js';
import { consentMessage } from '../../activity-review/activity-review.wording.js';
import type { Activity } from '../../activity/entities/activity.entity.js';
import type { SignUp } from '../../activity/entities/sign-up.entity.js';
import type { File } from '../../file/entities/file.entity.js';
import type { Message } from '../../message/entities/message.entity.js';
import type { ActivityRows } from '../activity/activity.generator.js';
import { demoId } from '../common/demo-id.js';
import { demoPictureSize, pictureHash, riverBank, twoVolunteers, type DemoPicture } from './demo-picture.js';

/** What is told of one activity of the demo after it. */
export interface ReviewRows {
  readonly reviews: ActivityReview[];
  readonly files: File[];
  readonly pictures: ReviewPicture[];
  readonly consents: PictureConsent[];
  readonly feedbacks: ActivityFeedback[];
  readonly messages: Message[];
}

const hourMs = 3_600_000;
const text =
  '这次一共清出垃圾二十多袋，西河桥到小区后门的步道干净了。下次想把桥洞下面也清一清，欢迎带着家人来。';

type Said = Pick<ActivityFeedback, 'activity' | 'organisation' | 'again' | 'words' | 'thanks'>;
const good = { activity: 'good', organisation: 'good', again: 'yes', words: null, thanks: null } as const;
const said: readonly Said[] = [
  { ...good, thanks: '谢谢登记的志愿者，早早就来了，还给大家准备了热水。' },
  { ...good, words: '手套准备得少了几双，下次可以多带一些。' },
  { ...good, organisation: 'fair' },
  { ...good, again: 'maybe', words: '集合的地方不太好找。' },
  { ...good, thanks: '步道干净多了，散步舒服，谢谢你们！' },
  { ...good, activity: 'fair', again: 'maybe' },
];

/** The river cleaning: a report, a picture for everybody, and one that still waits for a consent. */
export function generateReview({ activities, signUps }: ActivityRows): ReviewRows {
  const activity = activities.find(({ state, kind }) => state === 'finished' && kind === 'volunteer');
  if (!activity) throw new RangeError('The demo has no voluntary activity that is over');
  const its = signUps.filter(({ activityId, state }) => activityId === activity.id && state === 'in');
  const of = (persona: string) => its.find(({ accountId }) => accountId === demoId('account', persona));
  const [volunteer, resident] = [of('volunteer'), of('resident')];
  if (!volunteer || !resident) throw new RangeError('The personas did not clean the river');
  const at = new Date(activity.lastEndsAt.getTime() + 3 * hourMs);
  const author = activity.authorAccountId;
  const review: ActivityReview = {
    ...{ activityId: activity.id, communityId: activity.communityId, authorAccountId: author },
    ...{ state: 'published', version: 2, text, contentHash: '' },
    ...{ publishedAt: at, createdAt: at, updatedAt: at },
  };
  const empty = pictureOf(activity, riverBank, { position: 0, nobody: true, shown: true, at });
  const two = pictureOf(activity, twoVolunteers, { position: 1, nobody: false, shown: false, at });
  const consent = (signUp: SignUp, agreedAt: Date | null): PictureConsent => ({
    ...{ id: demoId('pictureConsent', `${two.row.id} ${signUp.id}`, at), activityId: activity.id },
    ...{ pictureId: two.row.id, signUpId: signUp.id, state: agreedAt ? 'agreed' : 'asked' },
    ...{ answeredByAccountId: agreedAt ? signUp.accountId : null, answeredAt: agreedAt },
    ...{ spotWith: null, spotDay: null, version: agreedAt ? 2 : 1, createdAt: at },
  });
  return {
    reviews: [review],
    files: [empty, two].map(({ file }) => file(author)),
    pictures: [empty, two].map(({ row }) => row),
    consents: [consent(volunteer, new Date(at.getTime() + hourMs)), consent(resident, null)],
    feedbacks: said.flatMap((one, index) => {
      const signUp = its[index];
      return signUp ? [feedbackOf(signUp, one, new Date(at.getTime() + (index + 2) * hourMs))] : [];
    }),
    messages: [messageOf(activity, resident, at)],
  };
}

function pictureOf(
  { id: activityId }: Activity,
  picture: DemoPicture,
  { at, ...told }: Pick<ReviewPicture, 'position' | 'nobody' | 'shown'> & { readonly at: Date },
) {
  const id = demoId('reviewPicture', picture.name, at);
  const row: ReviewPicture = { id, activityId, ...told, removalAskedAt: null, createdAt: at };
  const file = (uploaderAccountId: string): File => ({
    ...{ id, type: 'picture', uploaderAccountId, ownerId: id, position: 1, ...demoPictureSize },
    ownerType: told.shown ? 'publicReviewPicture' : 'reviewPicture',
    ...{ bytes: 60_000, contentHash: pictureHash(picture), checkState: 'passed', createdAt: at },
  });
  return { row, file };
}

function feedbackOf({ id: signUpId, activityId, accountId }: SignUp, one: Said, at: Date): ActivityFeedback {
  return {
    ...{ id: demoId('activityFeedback', signUpId, at), activityId, signUpId, accountId, ...one },
    ...{ version: 1, contentHash: '', createdAt: at, updatedAt: at },
  };
}

function messageOf({ id, title }: Activity, { accountId }: SignUp, at: Date): Message {
  return {
    ...{ id: demoId('message', `pictureConsents ${id}`, at), accountId: accountId ?? '' },
    ...{ ...consentMessage(title), messageGroup: 'activity', subjectType: 'pictureConsents', subjectId: id },
    ...{ eventId: demoId('consentAsked', id, at), createdAt: at, readAt: at },
  };
}
