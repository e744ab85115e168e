import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { ActivityListRepository } from '../../src/activity/activity-list.repository.js';
import { ActivityRepository } from '../../src/activity/activity.repository.js';
import { ActivityRole } from '../../src/activity/entities/activity-role.entity.js';
import { ActivitySession } from '../../src/activity/entities/activity-session.entity.js';
import { Activity } from '../../src/activity/entities/activity.entity.js';
import { ActivityCalendarRepository } from '../../src/activity/calendar/activity-calendar.repository.js';
import { SignUp } from '../../src/activity/entities/sign-up.entity.js';
import { SignUpOwnRepository } from '../../src/activity/sign-up-own.repository.js';
import { SignUpPersonRepository } from '../../src/activity/sign-up-person.repository.js';
import { SignUpRepository } from '../../src/activity/sign-up.repository.js';
import { insertRows } from '../../src/common/database/insert-rows.js';
import type { Resident } from '../../src/resident/entities/resident.entity.js';
import { writeActivity, writeSignUp, type WrittenActivity } from '../factory/activity.js';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import { planOf, readsWhole } from '../support/query-plan.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let place: GridPlace;
let person: Person;
let resident: Resident;
let activity: WrittenActivity;

/** As many as it takes for reading everything to be the dearer way. */
const many = { activities: 1_500, signUps: 3_000 };
const hourMs = 3_600_000;

beforeAll(async () => {
  database = await createTestDatabase();
  const { manager } = database.dataSource;
  const factory = new Factory(database.dataSource);
  place = await factory.grid();
  person = await factory.account();
  resident = await factory.resident(place);
  const other = await factory.grid();
  for (const at of [other, place]) {
    activity = await writeActivity(factory, at, person, 'published');
    const signUp = await writeSignUp(factory, activity, at, person, 'waiting');
    const { roleId: _roleId, ...row } = activity;
    const copies = Array.from({ length: many.activities }, (_, index): Activity => {
      const nextStartsAt = new Date(Date.now() + index * hourMs);
      return { ...row, id: uuid(), nextStartsAt, createdAt: nextStartsAt, dueAt: nextStartsAt };
    });
    await insertRows(manager, Activity, copies);
    const roles = copies.map(({ id }): ActivityRole => ({
      ...{ activityId: id, id: uuid(), position: 0, name: '清洁', places: 5, taken: 0, offered: 0 },
    }));
    await insertRows(manager, ActivityRole, roles);
    const sessions = copies.map(({ id, nextStartsAt: startsAt }): ActivitySession => ({
      ...{ activityId: id, startsAt, endsAt: new Date(startsAt.getTime() + hourMs) },
      ...{ dayRemindedAt: null, hourRemindedAt: null },
    }));
    await insertRows(manager, ActivitySession, sessions);
    const signUps = Array.from({ length: many.signUps }, (_, index): SignUp => ({
      ...{
        ...signUp,
        id: uuid(),
        ticket: index + 2,
        openResidentId: null,
        residentId: null,
        accountId: null,
      },
    }));
    await insertRows(manager, SignUp, signUps);
  }
  await database.dataSource.query(
    'ANALYZE TABLE activities, activity_roles, activity_sessions, sign_ups, residents, household_ties',
  );
}, 120_000);
afterAll(() => database.drop());

const lists = (asked: ConstructorParameters<typeof ActivityListRepository>[0]) =>
  new ActivityListRepository(asked);
const after = () => ({ createdAt: new Date(), id: activity.id });
/** Sessions have a key that begins with their activity: a range of it is a part of one activity. */
const sessions = ['activity_sessions', 's', 'm', 'o'];
const whole = async (ask: Parameters<typeof planOf>[1]) =>
  (await planOf(database.dataSource, ask)).filter(
    (step) =>
      readsWhole(step) &&
      // Nobody has a tie here.
      step.table !== 't' &&
      !(step.type === 'range' && sessions.includes(step.table ?? '')),
  );

describe('no list of activities reads a table from one end to the other', () => {
  it('for everybody', async () => {
    const communityId = place.community.id;
    const period = { from: new Date(), until: new Date(Date.now() + 168 * hourMs) };
    const none = { from: null, until: null };
    const filters = [
      [{ communityId }, none],
      [{ communityId, kind: 'class', gridId: place.grid.id, free: 'true' }, period],
    ] as const;
    for (const [filter, asked] of filters) {
      expect(await whole((source) => lists(source).coming(filter, asked, undefined, 21))).toEqual([]);
      expect(await whole((source) => lists(source).coming(filter, asked, after(), 21))).toEqual([]);
    }
    expect(await whole((source) => lists(source).sessionsIn([activity.id], period))).toEqual([]);
  });

  it('for everybody, by the day', async () => {
    const period = { from: new Date(), until: new Date(Date.now() + 31 * 24 * hourMs) };
    const calendar = (source: ConstructorParameters<typeof ActivityCalendarRepository>[0]) =>
      new ActivityCalendarRepository(source).sessions(place.community.id, period, 601);
    expect(await whole(calendar)).toEqual([]);
  });

  it('for those who organise, and the clock', async () => {
    const ranges = [
      { column: 'communityId', id: place.community.id },
      { column: 'gridId', id: place.grid.id },
      { column: 'teamId', id: uuid() },
    ] as const;
    for (const state of [undefined, 'draft'] as const) {
      expect(await whole((source) => lists(source).organised(ranges, state, after(), 21))).toEqual([]);
    }
    expect(await whole((source) => new ActivityRepository(source).due(new Date(0), 20))).toEqual([]);
  });

  it('for those who signed up, and what they are told', async () => {
    const mine = { accountId: person.account.id, residentIds: [resident.id] };
    expect(await whole((source) => new SignUpOwnRepository(source).coming(mine, after(), 21))).toEqual([]);
    expect(await whole((source) => new SignUpOwnRepository(source).past(mine, after(), 21))).toEqual([]);
    expect(
      await whole((source) => new SignUpPersonRepository(source).overlaps(activity.id, [resident.id])),
    ).toEqual([]);
    expect(
      await whole((source) => new SignUpPersonRepository(source).told([activity.id], source.manager)),
    ).toEqual([]);
    expect(
      await whole((source) =>
        new SignUpPersonRepository(source).toldOf(activity.id, ['in'], undefined, source.manager),
      ),
    ).toEqual([]);
    expect(
      await whole((source) => new SignUpRepository(source).position({ activityId: activity.id, ticket: 9 })),
    ).toEqual([]);
    expect(await whole((source) => new SignUpRepository(source).positions([activity.id]))).toEqual([]);
    expect(
      await whole((source) => new SignUpRepository(source).firstOfferEnd(activity.id, source.manager)),
    ).toEqual([]);
  });
});
