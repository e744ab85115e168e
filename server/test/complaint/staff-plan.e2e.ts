import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlaceFigure } from '@linge/shared/complaint/complaint-place.schema';
import { StuckReason } from '@linge/shared/complaint/complaint-stuck.schema';
import { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AccessRecord } from '../../src/access-record/entities/access-record.entity.js';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { ComplaintExportRepository } from '../../src/complaint/complaint-export.repository.js';
import { ComplaintHandoverRepository } from '../../src/complaint/complaint-handover.repository.js';
import { ComplaintListRepository } from '../../src/complaint/complaint-list.repository.js';
import { ComplaintQueueRepository } from '../../src/complaint/complaint-queue.repository.js';
import { ComplaintOutcomeRepository } from '../../src/complaint/complaint-outcome.repository.js';
import { ComplaintPlaceRepository } from '../../src/complaint/complaint-place.repository.js';
import { ComplaintSimilarRepository } from '../../src/complaint/complaint-similar.repository.js';
import { ComplaintStuckRepository } from '../../src/complaint/complaint-stuck.repository.js';
import { ComplaintFollowerRepository } from '../../src/complaint/complaint-follower.repository.js';
import { ComplaintRepository } from '../../src/complaint/complaint.repository.js';
import { ComplaintDispatch } from '../../src/complaint/entities/complaint-dispatch.entity.js';
import { ComplaintEvent } from '../../src/complaint/entities/complaint-event.entity.js';
import { ComplaintFollower } from '../../src/complaint/entities/complaint-follower.entity.js';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import { planOf, readsWhole } from '../support/query-plan.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { end, writeMany } from './plan-scene.js';

let database: TestDatabase;
let dataSource: DataSource;
let factory: Factory;
let place: GridPlace;
let person: Person;
let unitId: string;
let some: Complaint[];

const day = 86_400_000;
const waiting = ['submitted', 'accepted', 'inProgress', 'dispatched'] as const;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ dataSource } = database);
  factory = new Factory(dataSource);
  person = await factory.account();
  place = await factory.grid();
  unitId = (await factory.unit(place.community)).id;
  const crowd = await factory.account();
  // As many as it takes for reading everything to be the dearer way.
  const states = ComplaintState.options;
  const written = await writeMany(factory, dataSource, place, person, {
    count: 600,
    states,
    reporter: person,
  });
  some = written.rows;
  const elsewhere = await factory.grid();
  const { rows } = await writeMany(factory, dataSource, elsewhere, crowd, {
    count: 3000,
    states,
    reporter: crowd,
  });
  const otherUnit = (await factory.unit(elsewhere.community)).id;
  const sent = (complaint: Complaint, to: string): ComplaintDispatch => ({
    ...{ id: uuid(), complaintId: complaint.id, unitId: to, lead: true, state: 'waiting', note: null },
    ...{ dispatchedAt: complaint.createdAt, updatedAt: complaint.createdAt },
  });
  await insertRows(dataSource.manager, ComplaintDispatch, [
    ...some.map((one) => sent(one, unitId)),
    ...rows.map((one) => sent(one, otherUnit)),
  ]);
  const dealtWith = (complaint: Complaint): ComplaintEvent => ({
    ...{ id: uuid(), complaintId: complaint.id, sequence: 1, type: 'ComplaintResolved', action: 'resolve' },
    ...{ fromState: 'accepted', toState: 'resolved', actorAccountId: null, actorRole: null, note: '修好了' },
    ...{ handlerAccountId: null, handlerRole: null, rating: null, detail: null },
    createdAt: complaint.createdAt,
  });
  await insertRows(dataSource.manager, ComplaintEvent, [...some, ...rows].map(dealtWith));
  const followed = ({ id, createdAt }: Complaint, { account }: Person): ComplaintFollower => ({
    ...{ complaintId: id, accountId: account.id, viaComplaintId: null, createdAt },
  });
  await insertRows(dataSource.manager, ComplaintFollower, [
    ...some.map((one) => followed(one, person)),
    ...rows.map((one) => followed(one, crowd)),
  ]);
  const called = ({ id, communityId, gridId, createdAt }: Complaint): AccessRecord => ({
    ...{ id: uuid(), communityId, gridId, residentId: null, householdId: null, complaintId: id },
    ...{ landlordName: null, accountId: crowd.account.id, actorName: null, role: 'gridWorker' },
    ...{ field: 'phone', purpose: 'call', note: null, contentHash: '', createdAt },
  });
  await insertRows(dataSource.manager, AccessRecord, [...some, ...rows].map(called));
  await dataSource.query(
    'ANALYZE TABLE complaints, complaint_events, complaint_dispatches, complaint_followers, access_records',
  );
}, 120_000);
afterAll(() => database.drop());

const after = { createdAt: new Date(end - 3 * day), id: uuid() };
const pages = [undefined, after];

/** No statement reads a table from end to end, and each reads complaints by an index. */
async function expectIndexed(ask: (asked: DataSource) => Promise<unknown>): Promise<void> {
  const steps = await planOf(dataSource, ask);
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter(readsWhole)).toEqual([]);
  // A reference that is empty is looked up nowhere.
  expect(steps.filter(({ key, type }) => key === null && type !== 'const')).toEqual([]);
}

describe('the statements of a day at work', () => {
  it('read a queue, of a grid and of a community, by ranges of its index', async () => {
    const communityId = place.community.id;
    const scopes = [
      [{ communityId, gridId: place.grid.id, level: 'grid' as const }],
      [
        { communityId, gridId: null, level: 'grid' as const },
        { communityId, gridId: null, level: 'community' as const },
      ],
    ];
    for (const one of scopes) {
      for (const from of pages) {
        await expectIndexed((asked) => new ComplaintQueueRepository(asked).queue(one, waiting, {}, from, 21));
      }
    }
  });

  it('read what somebody reported, what they follow, and what their unit was asked', async () => {
    const { id } = person.account;
    for (const from of pages) {
      for (const filter of [{}, { state: 'closed' as const }, { gridId: place.grid.id }]) {
        await expectIndexed((asked) => new ComplaintListRepository(asked).mine(id, filter, from, 21));
      }
      await expectIndexed((asked) => new ComplaintListRepository(asked).ofUnits([unitId], from, 21));
      await expectIndexed((asked) => new ComplaintFollowerRepository(asked).followed(id, from, 21));
    }
  });

  it('look for what neighbours reported before', async () => {
    const categoryId = await factory.categoryId(place.community.id);
    const since = new Date(end - 30 * day);
    await expectIndexed((asked) =>
      new ComplaintSimilarRepository(asked).openIn(place.grid.id, categoryId, since),
    );
    const around = { gridId: place.grid.id, doorId: place.door.id };
    for (const search of [undefined, '路灯', '48213']) {
      await expectIndexed((asked) => new ComplaintSimilarRepository(asked).openAround(around, search, 20));
    }
    await expectIndexed((asked) =>
      new ComplaintSimilarRepository(asked).openNumbered(place.community.id, some[0]?.number ?? ''),
    );
  });

  it('count places, and read the list behind each number', async () => {
    const communityId = place.community.id;
    const times = { now: new Date(end), monthBegan: new Date(end - 20 * day) };
    const { buildingUnit, door, grid } = place;
    for (const about of [
      { kind: 'building', id: buildingUnit.buildingId },
      { kind: 'buildingUnit', id: buildingUnit.id },
      { kind: 'door', id: door.id },
    ] as const) {
      await expectIndexed((asked) => new ComplaintPlaceRepository(asked).doorsOf(about));
    }
    for (const scope of [{ communityId }, { communityId, gridId: grid.id }]) {
      for (const doorIds of [undefined, [door.id]]) {
        await expectIndexed((asked) => new ComplaintPlaceRepository(asked).counts(scope, times, doorIds));
      }
      for (const figure of PlaceFigure.options) {
        for (const from of pages) {
          const asking = { figure, ...times };
          await expectIndexed((asked) =>
            new ComplaintPlaceRepository(asked).complaints(scope, [door.id], asking, from, 21),
          );
        }
      }
    }
  });

  it('find what is stuck in the ranges of what waits', async () => {
    const communityId = place.community.id;
    const times = {
      ...{ idleBefore: new Date(end - 3 * day), silentBefore: new Date(end - 10 * day) },
      ...{ dayBegins: new Date(end), dayEnds: new Date(end + day) },
    };
    const scopes = [
      { communityId, gridId: place.grid.id, level: 'grid' as const, vacant: true, ...times },
      { communityId, gridId: null, level: 'community' as const, vacant: false, ...times },
      { communityId, gridId: null, checkedBy: null, ...times },
      { communityId, gridId: null, checkedBy: person.account.id, ...times },
      { communityId, gridId: place.grid.id, checkedBy: person.account.id, ...times },
    ];
    await expectIndexed((asked) => new ComplaintStuckRepository(asked).counts(scopes));
    for (const reason of StuckReason.options) {
      for (const from of pages) {
        await expectIndexed((asked) => new ComplaintStuckRepository(asked).list(scopes, reason, from, 21));
      }
    }
  });

  it('find what goes out as a list in the days of its period, and read it by what it is', async () => {
    const communityId = place.community.id;
    const period = { from: new Date(end - 30 * day), until: new Date(end) };
    for (const gridId of [undefined, place.grid.id]) {
      for (const more of [
        { narrowing: {} },
        { state: 'closed', level: 'grid', narrowing: { words: '路灯', urgent: true } },
      ] as const) {
        const steps = await planOf(dataSource, (asked) =>
          new ComplaintExportRepository(asked).reported(
            { communityId, gridId },
            { ...period, ...more },
            50_001,
          ),
        );
        expect(steps.map(({ type }) => type)).toEqual(['range']);
        expect(steps.some(({ Extra }) => Extra?.includes('filesort'))).toBe(false);
      }
    }
    const ids = some.slice(0, 5).map(({ id }) => id);
    // By primary key, which a list of ids makes a range of.
    for (const ask of [
      (asked: DataSource) => new ComplaintExportRepository(asked).rows(ids),
      (asked: DataSource) => new ComplaintOutcomeRepository(asked).answers(ids),
      (asked: DataSource) => new ComplaintOutcomeRepository(asked).list(ids),
    ]) {
      const steps = await planOf(dataSource, ask);
      expect(steps.filter(({ type }) => ['ALL', 'index'].includes(type ?? ''))).toEqual([]);
    }
  });

  it('look at one complaint, at what falls due, and at what somebody handles', async () => {
    const { id } = person.account;
    await expectIndexed((asked) => new ComplaintRepository(asked).find(some[0]?.id ?? ''));
    await expectIndexed((asked) => new ComplaintRepository(asked).dueTimers(new Date(end), 100));
    await expectIndexed((asked) => new ComplaintHandoverRepository(asked).counts(id, place.community.id));
  });
});
