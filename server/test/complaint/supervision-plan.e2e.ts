import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplaintRateNumber } from '@linge/shared/complaint/complaint-rate.schema';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { ComplaintRateRepository } from '../../src/complaint/complaint-rate.repository.js';
import { PublicRecord } from '../../src/public-record/entities/public-record.entity.js';
import { PublicRecordRepository } from '../../src/public-record/public-record.repository.js';
import { RegistryNameRepository } from '../../src/resident/registry-name.repository.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import { writePublicRecord } from '../factory/public-record.js';
import { planOf, readsWhole } from '../support/query-plan.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { end, writeMany } from './plan-scene.js';

let database: TestDatabase;
let dataSource: DataSource;
let place: GridPlace;
let elsewhere: GridPlace;

const day = 86_400_000;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ dataSource } = database);
  const factory = new Factory(dataSource);
  const handler = await factory.account();
  place = await factory.grid();
  elsewhere = await factory.grid();
  // As many as it takes for reading everything to be the dearer way.
  for (const [at, many] of [
    [place, 600],
    [elsewhere, 3000],
  ] as const) {
    const { one, rows } = await writeMany(factory, dataSource, at, handler, {
      count: many,
      states: ['resolved'],
    });
    const record = await writePublicRecord(factory, one, handler);
    const records = rows.map(({ id, createdAt }): PublicRecord => {
      return { ...record, id: uuid(), complaintId: id, standingComplaintId: id, releasedAt: createdAt };
    });
    await insertRows(dataSource.manager, PublicRecord, records);
  }
  await dataSource.query('ANALYZE TABLE complaints, public_records');
}, 120_000);
afterAll(() => database.drop());

const plan = (ask: (asked: DataSource) => Promise<unknown>) => planOf(dataSource, ask);

describe('the statements of supervision', () => {
  const ratesIndex = 'complaints_rates';
  const scopes = () => {
    const { community, grid, door } = place;
    const time = { from: new Date(end - 30 * day), until: new Date(end), now: new Date(end) };
    const all = { communityIds: [community.id], ...time };
    return [all, { ...all, gridId: grid.id }, { ...all, unitId: door.id }];
  };

  it('read what reporters gave in the days of the period alone', async () => {
    for (const scope of scopes()) {
      const steps = await plan((asked) => new ComplaintRateRepository(asked).scores(scope));
      expect(steps.map(({ type, key }) => [type, key])).toEqual([['range', ratesIndex]]);
    }
  });

  it('count rates in the days of the period alone', async () => {
    const of = (asked: DataSource) => new ComplaintRateRepository(asked);
    for (const scope of scopes()) {
      for (const by of [undefined, 'grid', 'category', 'unit'] as const) {
        const steps = await plan((asked) => of(asked).counts(scope, by));
        expect(steps.map(({ type, key }) => [type, key])).toEqual([['range', ratesIndex]]);
      }
    }
  });

  it('count the rates of several communities in the same days of each, and read each row once', async () => {
    const days = { from: new Date(end - 30 * day), until: new Date(end), now: new Date(end) };
    const communityIds = [place.community.id, elsewhere.community.id, uuid()];
    const steps = await plan((asked) =>
      new ComplaintRateRepository(asked).counts({ communityIds, ...days }, 'community'),
    );
    expect(steps.map(({ type, key }) => [type, key])).toEqual([['range', ratesIndex]]);
  });

  it('read the list behind a number in its order, without sorting', async () => {
    const after = { createdAt: new Date(end - 3 * day), id: uuid() };
    for (const scope of scopes()) {
      for (const number of ComplaintRateNumber.options) {
        for (const from of [undefined, after]) {
          const steps = await plan((asked) =>
            new ComplaintRateRepository(asked).list(scope, number, from, 21),
          );
          expect(steps.filter(readsWhole)).toEqual([]);
        }
      }
    }
  });

  it('read public records of one range of an index', async () => {
    const { community, grid } = place;
    const communityId = community.id;
    const categoryId = await new Factory(dataSource).categoryId(communityId);
    for (const filter of [
      { communityId },
      { communityId, gridId: grid.id },
      { communityId, categoryId },
      { communityId, gridId: grid.id, categoryId },
    ]) {
      for (const from of [undefined, { createdAt: new Date(end - 3 * day), id: uuid() }]) {
        const steps = await plan((asked) => new PublicRecordRepository(asked).list(filter, from, 21));
        expect(steps.filter(readsWhole)).toEqual([]);
        expect(steps.some(({ Extra }) => Extra?.includes('filesort'))).toBe(false);
      }
    }
    for (const ask of [
      (asked: DataSource) => new PublicRecordRepository(asked).findShown(uuid()),
      (asked: DataSource) => new PublicRecordRepository(asked).findStanding(uuid()),
      (asked: DataSource) => new RegistryNameRepository(asked).ofResidents(communityId, ['张三', '李四']),
      (asked: DataSource) => new RegistryNameRepository(asked).ofLandlords(communityId),
    ]) {
      expect((await plan(ask)).filter(readsWhole)).toEqual([]);
    }
  });
});
