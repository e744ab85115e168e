import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { ActivityRepository } from '../../src/activity/activity.repository.js';
import { ActivitySession } from '../../src/activity/entities/activity-session.entity.js';
import { SignUp } from '../../src/activity/entities/sign-up.entity.js';
import { CheckInListRepository } from '../../src/check-in/check-in-list.repository.js';
import { CheckInOwnRepository } from '../../src/check-in/check-in-own.repository.js';
import { CheckInMark } from '../../src/check-in/entities/check-in-mark.entity.js';
import { CheckIn } from '../../src/check-in/entities/check-in.entity.js';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { writeActivity, writeSignUp, type WrittenActivity } from '../factory/activity.js';
import { Factory, type Person } from '../factory/factory.js';
import { planOf, readsWhole } from '../support/query-plan.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let person: Person;
let activity: WrittenActivity;
let signUp: SignUp;

/** As many as it takes for reading everything to be the dearer way. */
const many = { activities: 40, signUps: 60, sessions: 4 };
const hourMs = 3_600_000;

beforeAll(async () => {
  database = await createTestDatabase();
  const { manager } = database.dataSource;
  const factory = new Factory(database.dataSource);
  const place = await factory.grid();
  person = await factory.account();
  for (let number = 0; number < many.activities; number++) {
    activity = await writeActivity(factory, place, person, 'published');
    signUp = await writeSignUp(factory, activity, place, person, 'in');
    const { id: activityId, communityId, firstStartsAt } = activity;
    const sessions = Array.from({ length: many.sessions }, (_, week): ActivitySession => {
      const startsAt = new Date(firstStartsAt.getTime() + (week + 1) * 168 * hourMs);
      const endsAt = new Date(startsAt.getTime() + hourMs);
      return { activityId, startsAt, endsAt, dayRemindedAt: null, hourRemindedAt: null };
    });
    await insertRows(manager, ActivitySession, sessions);
    const signUps = Array.from({ length: many.signUps }, (_, index): SignUp => ({
      ...{ ...signUp, id: uuid(), ticket: index + 2 },
      ...{ openResidentId: null, residentId: null, accountId: null },
    }));
    await insertRows(manager, SignUp, signUps);
    const places = signUps.flatMap(({ id }) => sessions.map(({ startsAt }) => ({ signUpId: id, startsAt })));
    const checkIns = places.map(({ signUpId, startsAt }): CheckIn => ({
      ...{
        signUpId,
        startsAt,
        communityId,
        activityId,
        attendance: 'present',
        cameAt: startsAt,
        leftAt: null,
      },
      ...{ claimedAt: null, version: 1, hoursMinutes: null, hoursReason: null, hoursConfirmedAt: null },
      updatedAt: startsAt,
    }));
    await insertRows(manager, CheckIn, checkIns);
    const marks = places.map(({ signUpId, startsAt }): CheckInMark => ({
      ...{ id: uuid(), signUpId, startsAt, kind: 'present', way: 'tick', at: startsAt, time: null },
      ...{ actorAccountId: person.account.id, contentHash: '-', receivedAt: startsAt },
    }));
    await insertRows(manager, CheckInMark, marks);
  }
  await database.dataSource.query(
    'ANALYZE TABLE activities, activity_sessions, activity_roles, sign_ups, check_ins, check_in_marks, residents',
  );
}, 120_000);
afterAll(() => database.drop());

/** Sessions have a key that begins with their activity; nobody has a tie here, and a place is asked for few people. */
const whole = async (ask: Parameters<typeof planOf>[1]) =>
  (await planOf(database.dataSource, ask)).filter(
    (step) => readsWhole(step) && step.table !== 't' && !(step.type === 'range' && step.table === 'o'),
  );

describe('no list of check-ins reads a table from one end to the other', () => {
  it('for those who organise', async () => {
    const where = () => ({ activityId: activity.id, startsAt: activity.firstStartsAt });
    const lists = (asked: ConstructorParameters<typeof CheckInListRepository>[0]) =>
      new CheckInListRepository(asked);
    for (const only of [undefined, 'unmarked', 'claimed', 'toConfirm'] as const) {
      expect(await whole((source) => lists(source).page(where(), only, 5, 21))).toEqual([]);
    }
    expect(await whole((source) => lists(source).named(where(), [signUp.id]))).toEqual([]);
    expect(await whole((source) => lists(source).counts(activity.id))).toEqual([]);
    expect(await whole((source) => lists(source).expected(activity.id))).toEqual([]);
    expect(await whole((source) => lists(source).sessions(activity.id))).toEqual([]);
    expect(
      await whole((source) => new ActivityRepository(source).checkedInSessions(activity.id, source.manager)),
    ).toEqual([]);
  });

  it('for those whom they are about', async () => {
    const mine = { accountId: person.account.id, residentIds: [signUp.residentId ?? ''] };
    const own = (asked: ConstructorParameters<typeof CheckInOwnRepository>[0]) =>
      new CheckInOwnRepository(asked);
    const until = new Date(Date.now() + 48 * hourMs);
    expect(await whole((source) => own(source).near(mine, new Date(), until, 50))).toEqual([]);
    expect(await whole((source) => own(source).written(mine, activity.id, 500))).toEqual([]);
    expect(await whole((source) => own(source).places(mine, activity.id, activity.firstStartsAt))).toEqual(
      [],
    );
  });
});
