import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { ActivitySession } from '../../src/activity/entities/activity-session.entity.js';
import { Activity } from '../../src/activity/entities/activity.entity.js';
import { SignUp } from '../../src/activity/entities/sign-up.entity.js';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { PickUpAuthorisation } from '../../src/pick-up/entities/pick-up-authorisation.entity.js';
import { PickUp } from '../../src/pick-up/entities/pick-up.entity.js';
import { PickUpChildRepository } from '../../src/pick-up/pick-up-child.repository.js';
import { PickUpRepository } from '../../src/pick-up/pick-up.repository.js';
import { Factory, type Person } from '../factory/factory.js';
import { writeAuthorisation, writeChild, writePickUp, type WrittenChild } from '../factory/pick-up.js';
import { planOf, readsWhole } from '../support/query-plan.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let written: WrittenChild;
let person: Person;
const many = 2_000;
const dayMs = 86_400_000;

beforeAll(async () => {
  database = await createTestDatabase();
  const { manager } = database.dataSource;
  const factory = new Factory(database.dataSource);
  const place = await factory.grid();
  person = await factory.account();
  written = await writeChild(factory, place, person, person);
  const authorisation = await writeAuthorisation(factory, written, person);
  const pickUp = await writePickUp(factory, written, person);
  const { roleId: _roleId, ...activity } = written.activity;
  const copies = Array.from({ length: many }, () => uuid());
  const activities = copies.map((id): Activity => ({ ...activity, id }));
  const signUps = activities.map(({ id: activityId }, index): SignUp => ({
    ...{ ...written.signUp, id: uuid(), activityId, ticket: index + 2, openResidentId: null },
  }));
  const sessions = activities.map(({ id }, index): ActivitySession => ({
    ...{ activityId: id, startsAt: new Date(Date.now() - index * dayMs), dayRemindedAt: null },
    ...{ endsAt: new Date(Date.now() - index * dayMs + 3_600_000), hourRemindedAt: null },
  }));
  await insertRows(manager, Activity, activities);
  await insertRows(manager, ActivitySession, sessions);
  await insertRows(manager, SignUp, signUps);
  await insertRows(
    manager,
    PickUpAuthorisation,
    signUps.map(({ id: signUpId }) => ({
      ...{ ...authorisation, id: uuid(), signUpId, forgetAt: new Date(Date.now() + 30 * dayMs) },
    })),
  );
  await insertRows(
    manager,
    PickUp,
    signUps.map(({ id: signUpId, activityId }) => ({
      ...{ ...pickUp, id: uuid(), activityId, signUpId, standingSignUpId: signUpId },
    })),
  );
  await database.dataSource.query(
    'ANALYZE TABLE activities, activity_sessions, sign_ups, pick_up_authorisations, pick_ups, residents',
  );
}, 120_000);
afterAll(() => database.drop());

/** Sessions have a key that begins with their activity; nobody has a tie, and nothing was looked at here. */
const whole = async (ask: Parameters<typeof planOf>[1]) =>
  (await planOf(database.dataSource, ask)).filter(
    (step) => readsWhole(step) && !['t', 'm', 'nt', 'r'].includes(step.table ?? ''),
  );
const children = (source: ConstructorParameters<typeof PickUpChildRepository>[0]) =>
  new PickUpChildRepository(source);
const rows = (source: ConstructorParameters<typeof PickUpRepository>[0]) => new PickUpRepository(source);

describe('nothing of picking up reads a table from one end to the other', () => {
  it('for guardians and those who hand over', async () => {
    const { signUp, activity } = written;
    expect(await whole((source) => children(source).find(signUp.id))).toEqual([]);
    expect(await whole((source) => children(source).ofActivity(activity.id, 0, 101))).toEqual([]);
    expect(await whole((source) => children(source).residents([signUp.residentId ?? '']))).toEqual([]);
    expect(await whole((source) => children(source).accounts([person.account.id]))).toEqual([]);
    expect(await whole((source) => children(source).activity(activity.id))).toEqual([]);
    expect(
      await whole((source) => rows(source).handersOf(activity.id, written.startsAt, source.manager)),
    ).toEqual([]);
  });

  it('for the clock, and what is deleted', async () => {
    const now = Date.now();
    const [after, until] = [new Date(now - 3 * 3_600_000), new Date(now - 1_200_000)];
    expect(await whole((source) => children(source).endedBetween(after, until, 20))).toEqual([]);
    expect(await whole((source) => rows(source).forget(new Date(now), 30, 500))).toEqual([]);
  });
});
