import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { ActivityFeedbackRepository } from '../../src/activity-review/activity-feedback.repository.js';
import { ActivityFeedback } from '../../src/activity-review/entities/activity-feedback.entity.js';
import { PictureConsent } from '../../src/activity-review/entities/picture-consent.entity.js';
import { ReviewPicture } from '../../src/activity-review/entities/review-picture.entity.js';
import { ReviewGoneRepository } from '../../src/activity-review/review-gone.repository.js';
import { ReviewPeopleRepository } from '../../src/activity-review/review-people.repository.js';
import { SignUp } from '../../src/activity/entities/sign-up.entity.js';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { writeActivity, writeSignUp, type WrittenActivity } from '../factory/activity.js';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import { planOf, readsWhole } from '../support/query-plan.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let place: GridPlace;
let person: Person;
let activity: WrittenActivity;
let signUp: SignUp;

/** As many as it takes for reading everything to be the dearer way. */
const many = 3_000;
const few = 60;

beforeAll(async () => {
  database = await createTestDatabase();
  const { manager } = database.dataSource;
  const factory = new Factory(database.dataSource);
  place = await factory.grid();
  person = await factory.account();
  const other = await factory.account();
  const now = new Date();
  for (const [by, count] of [
    [other, many],
    [person, few],
  ] as const) {
    activity = await writeActivity(factory, place, by, 'finished');
    signUp = await writeSignUp(factory, activity, place, by, 'in');
    const { id: activityId } = activity;
    const signUps = Array.from({ length: count }, (_, index): SignUp => ({
      ...signUp,
      ...{ id: uuid(), ticket: index + 2, openResidentId: null, residentId: null, accountId: null },
    }));
    await insertRows(manager, SignUp, signUps);
    const picture: ReviewPicture = {
      ...{ id: uuid(), activityId, position: 0, nobody: false, shown: false },
      ...{ removalAskedAt: null, createdAt: now },
    };
    await insertRows(manager, ReviewPicture, [picture]);
    const consents = [signUp, ...signUps].map((one): PictureConsent => ({
      ...{ id: uuid(), activityId, pictureId: picture.id, signUpId: one.id, state: 'asked' },
      ...{ answeredByAccountId: null, answeredAt: null, spotWith: null, spotDay: null },
      ...{ version: 1, createdAt: now },
    }));
    await insertRows(manager, PictureConsent, consents);
    const feedbacks = signUps.map((one): ActivityFeedback => ({
      ...{ id: uuid(), activityId, signUpId: one.id, accountId: null, words: null, thanks: null },
      ...{ activity: 'good', organisation: 'good', again: 'yes', version: 1, contentHash: '' },
      ...{ createdAt: now, updatedAt: now },
    }));
    await insertRows(manager, ActivityFeedback, feedbacks);
  }
  await database.dataSource.query(
    'ANALYZE TABLE activities, sign_ups, review_pictures, picture_consents, activity_feedbacks, residents',
  );
}, 120_000);
afterAll(() => database.drop());

it('nothing that comes after activities reads a table from one end to the other', async () => {
  const people = (source: ConstructorParameters<typeof ReviewPeopleRepository>[0]) =>
    new ReviewPeopleRepository(source);
  const mine = { accountId: person.account.id, residentIds: [signUp.residentId ?? ''] };
  const after = { createdAt: new Date(), id: signUp.id };
  const asks: Parameters<typeof planOf>[1][] = [
    (source) => people(source).ownConsents(mine, undefined, undefined, 21),
    (source) => people(source).ownConsents(mine, activity.id, after, 21),
    (source) => people(source).mineIn(activity.id, mine),
    (source) => people(source).people([signUp.id]),
    (source) => people(source).beside([signUp.id], source.manager),
    (source) => people(source).toldOf(activity.id, source.manager),
    (source) => new ActivityFeedbackRepository(source).counted(activity.id),
    (source) => new ActivityFeedbackRepository(source).written(activity.id, 'thanks', 200),
    (source) => new ReviewGoneRepository().agreedBy(person.account.id, source.manager),
  ];
  for (const ask of asks) {
    const steps = await planOf(database.dataSource, ask);
    // Nobody has a tie here.
    expect(steps.filter((step) => readsWhole(step) && step.table !== 't')).toEqual([]);
  }
});
