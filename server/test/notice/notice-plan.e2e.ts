import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { Room } from '../../src/grid/entities/room.entity.js';
import { NoticeCount } from '../../src/notice/entities/notice-count.entity.js';
import { NoticeHousehold } from '../../src/notice/entities/notice-household.entity.js';
import { NoticeReader } from '../../src/notice/entities/notice-reader.entity.js';
import { NoticeRecipient } from '../../src/notice/entities/notice-recipient.entity.js';
import { Notice } from '../../src/notice/entities/notice.entity.js';
import { PublicNotice } from '../../src/notice/entities/public-notice.entity.js';
import { StandingNotice } from '../../src/notice/entities/standing-notice.entity.js';
import { NoticeAudienceRepository } from '../../src/notice/notice-audience.repository.js';
import type { AskedAudience } from '../../src/notice/notice-audience.sql.js';
import { NoticeFanOutRepository } from '../../src/notice/notice-fan-out.repository.js';
import { NoticeFollowerRepository } from '../../src/notice/notice-follower.repository.js';
import { NoticeOwnRepository } from '../../src/notice/notice-own.repository.js';
import { NoticeReachRepository } from '../../src/notice/notice-reach.repository.js';
import { NoticeRepository } from '../../src/notice/notice.repository.js';
import { Household } from '../../src/resident/entities/household.entity.js';
import { Resident } from '../../src/resident/entities/resident.entity.js';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import { audiencePlace, writeNotice } from '../factory/notice.js';
import { residentRows } from '../factory/resident.js';
import { planOf, readsWhole } from '../support/query-plan.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let place: GridPlace;
let reader: Person;
let notice: Notice;

/** As many as it takes for reading everything to be the dearer way. */
const many = { here: 300, elsewhere: 4_000, notices: 800 };

beforeAll(async () => {
  database = await createTestDatabase();
  const { manager } = database.dataSource;
  const factory = new Factory(database.dataSource);
  place = await factory.grid();
  reader = await factory.account();
  const other = await factory.grid();
  const author = await factory.account();
  notice = await writeNotice(factory, place, author, 'published');
  for (const [at, count] of [
    [place, many.here],
    [other, many.elsewhere],
  ] as const) {
    await fill(manager, at, count, notice.id);
    const first = await writeNotice(factory, at, author, 'published');
    const notices = Array.from({ length: many.notices }, (_, index): Notice => {
      const publishedAt = new Date(Date.now() - index * 3_600_000);
      return { ...first, id: uuid(), publishedAt, createdAt: publishedAt, dueAt: publishedAt };
    });
    await insertRows(manager, Notice, notices);
    const communityId = at.community.id;
    const shown = notices.map(({ id, publishedAt }) => ({
      ...{ noticeId: id, communityId, publishedAt: publishedAt ?? new Date() },
    }));
    await insertRows(manager, PublicNotice, shown);
    const placeIds = [communityId, at.grid.id, at.microGrid.id];
    await insertRows(
      manager,
      StandingNotice,
      shown.flatMap(({ noticeId, publishedAt }) =>
        placeIds.map((placeId) => ({ noticeId, placeId, publishedAt })),
      ),
    );
    const accountId = (at === place ? reader : author).account.id;
    const unread = { readAt: null, readRevision: null, acknowledgedAt: null };
    await insertRows(
      manager,
      NoticeReader,
      shown.map(({ noticeId, publishedAt }) => ({ noticeId, accountId, publishedAt, ...unread })),
    );
  }
  await database.dataSource.query(
    `ANALYZE TABLE notices, public_notices, standing_notices, notice_readers, notice_recipients, notice_households, notice_counts, households,
      residents, rooms`,
  );
}, 120_000);
afterAll(() => database.drop());

async function fill(manager: EntityManager, at: GridPlace, count: number, noticeId: string): Promise<void> {
  const { community, buildingUnit, household, grid, microGrid } = at;
  const rooms = Array.from({ length: count }, (_, index) => ({
    ...{ id: uuid(), communityId: community.id, buildingUnitId: buildingUnit.id },
    ...{ number: String(30_000 + index), floor: 1 },
  }));
  const homes = rooms.map(({ id: roomId }): Household => {
    return {
      ...household,
      id: uuid(),
      roomId,
      state: 'open',
      landlordName: null,
      landlordPhoneCipher: null,
      version: 1,
    };
  });
  const residents = homes.map((one) => residentRows({ ...at, household: one }, {}).resident);
  await insertRows(manager, Room, rooms);
  await insertRows(manager, Household, homes);
  await insertRows(manager, Resident, residents);
  const unread = { readAt: null, acknowledgedAt: null };
  await insertRows(
    manager,
    NoticeRecipient,
    residents.map(({ id: residentId, householdId }) => ({ noticeId, residentId, householdId, ...unread })),
  );
  await insertRows(
    manager,
    NoticeHousehold,
    homes.map(({ id: householdId }): NoticeHousehold => ({
      ...{ noticeId, householdId, communityId: community.id, gridId: grid.id, microGridId: microGrid.id },
      ...{ buildingId: buildingUnit.buildingId, status: 'toReach', people: 1, hasApp: false },
      ...{ tellingId: null, toldHow: null, ...unread },
    })),
  );
  await insertRows(manager, NoticeCount, [
    {
      ...{ noticeId, microGridId: microGrid.id, gridId: grid.id, communityId: community.id },
      ...{ households: homes.length, toReach: homes.length },
    },
  ]);
}

const scope = (more: object = {}) => ({ communityIds: [], gridIds: [], microGridIds: [], ...more });
const after = () => ({ createdAt: new Date(Date.now() - 50 * 3_600_000), id: uuid() });
const plan = (ask: (asked: DataSource) => Promise<unknown>) => planOf(database.dataSource, ask);

describe('the statements of notices', () => {
  it('read lists of one range of an index, in its order', async () => {
    const asks: ((asked: DataSource) => Promise<unknown>)[] = [undefined, after()].flatMap((from) => [
      (asked) => new NoticeOwnRepository(asked).listPublic(place.community.id, from, 21),
      (asked) =>
        new NoticeRepository(asked).list([{ column: 'communityId', id: place.community.id }], {}, from, 21),
      (asked) =>
        new NoticeRepository(asked).list(
          [{ column: 'gridId', id: place.grid.id }],
          { reader: uuid() },
          from,
          21,
        ),
      (asked) => new NoticeRepository(asked).standing([place.grid.id], from, 21),
    ]);
    for (const ask of asks) {
      const steps = await plan(ask);
      expect(steps.filter(readsWhole)).toEqual([]);
      expect(
        steps.filter(({ table, Extra }) => /notices/.test(table ?? '') && /filesort/.test(Extra ?? '')),
      ).toEqual([]);
    }
  });

  it('find what is addressed to somebody, stands, waits or is due by index', async () => {
    for (const ask of [
      (asked: DataSource) =>
        new NoticeOwnRepository(asked).list(reader.account.id, ['published'], after(), 21),
      (asked: DataSource) =>
        new NoticeRepository(asked).standing([place.grid.id, place.microGrid.id], after(), 21),
      (asked: DataSource) => new NoticeRepository(asked).waiting([place.community.townId], undefined, 21),
      (asked: DataSource) => new NoticeRepository(asked).due(new Date(Date.now() - 790 * 3_600_000), 20),
    ]) {
      expect((await plan(ask)).filter(readsWhole)).toEqual([]);
    }
  });

  it('find the households of a grid that are still to reach without those of other grids', async () => {
    const query = { status: 'toReach' as const };
    const grid = scope({ gridIds: [place.grid.id] });
    for (const ask of [
      (asked: DataSource) => new NoticeReachRepository(asked).list(notice.id, query, grid, undefined, 21),
      (asked: DataSource) => new NoticeReachRepository(asked).counts([notice.id], grid),
      (asked: DataSource) => new NoticeReachRepository(asked).figures(notice.id, grid),
      (asked: DataSource) => new NoticeReachRepository(asked).people(notice.id, [place.household.id]),
    ]) {
      const steps = await plan(ask);
      const whole = steps
        .filter(readsWhole)
        .filter(({ table }) => !['b', 'u', 'm', 'r', 'e'].includes(table ?? ''));
      expect(whole).toEqual([]);
    }
  });

  it('read an audience from the households of its grids to their people', async () => {
    const audience: AskedAudience = {
      ...{
        places: [audiencePlace(place, 'grid')],
        labelIds: [[uuid()]],
        traits: ['aged70', 'familyWithChildren'],
      },
      ...{ match: 'any', day: '2026-11-27' },
    };
    const gridIds = [place.grid.id];
    const range = { gridId: place.grid.id, after: '', upTo: null };
    for (const ask of [
      (asked: DataSource) => new NoticeAudienceRepository(asked).count(audience, gridIds, true),
      (asked: DataSource) => new NoticeAudienceRepository(asked).count(audience, gridIds, false),
      (asked: DataSource) =>
        new NoticeFanOutRepository().boundary(place.grid.id, '', 100, asked as unknown as EntityManager),
      (asked: DataSource) =>
        new NoticeFanOutRepository().accounts(notice.id, true, range, asked as unknown as EntityManager),
      (asked: DataSource) =>
        new NoticeFanOutRepository().accounts(notice.id, false, range, asked as unknown as EntityManager),
      (asked: DataSource) =>
        new NoticeFollowerRepository(asked).ofRange(notice.id, range, asked as unknown as EntityManager),
    ]) {
      const steps = await plan(ask);
      const large = steps.filter(({ table }) => ['h', 'p', 'n', 'r', 'k', 'l'].includes(table ?? ''));
      expect(large.filter(readsWhole)).toEqual([]);
    }
  });
});
