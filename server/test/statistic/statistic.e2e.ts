import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { doorApi } from '@linge/shared/door/door.api';
import { registryFieldApi } from '@linge/shared/registry-field/registry-field.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { residentSearchApi } from '@linge/shared/resident/resident-search.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import { statisticApi } from '@linge/shared/statistic/statistic.api';
import { agesOf, type Statistics } from '@linge/shared/statistic/statistic.schema';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { v7 as uuid } from 'uuid';
import { Household } from '../../src/resident/entities/household.entity.js';
import { StatisticRepository } from '../../src/statistic/statistic.repository.js';
import type { ApiClient } from '../support/api-client.js';
import { explained } from '../support/query-plan.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
let admin: ApiClient;
let communityId: string;
let figures: Statistics;

beforeAll(async () => {
  server = await startTestServer({ seed: true });
  admin = await server.login('demo-communityAdmin');
  communityId = (await grantOf(admin, 'communityAdmin')).communityId;
  figures = (await read(admin)).body;
}, 120_000);

afterAll(() => server.close());

const read = (as: ApiClient, gridId?: string) =>
  as.call(statisticApi.get, { query: { communityId, ...(gridId ? { gridId } : {}) } });

async function grantOf(api: ApiClient, role: string) {
  const { grants } = (await api.call(accountApi.me)).body.account;
  const grant = grants.find((it) => it.role === role);
  if (!grant) throw new Error(`Nobody with the role ${role}`);
  return grant;
}

const sum = <Item>(items: readonly Item[], count: (item: Item) => number) =>
  items.reduce((total, item) => total + count(item), 0);

describe('the figures of the reference community, read through the API', () => {
  it('are the facts: 3,438 households and 11,831 people', () => {
    expect(figures.total).toEqual({
      households: 3438,
      permanentHouseholds: 2618,
      floatingHouseholds: 820,
      people: 11831,
      permanentPeople: 7159,
      floatingPeople: 4672,
    });
  });

  it('are the facts of the organisation, too', () => {
    expect(figures.organisation).toEqual({
      grids: 10,
      gridWorkers: 10,
      branchSecretaries: 4,
      partTimeMembers: 22,
      partTimeGridWorkers: 16,
      partyGroups: 9,
      assignedUnits: 9,
      stationedUnits: 10,
      partyMembers: 52,
    });
  });

  it('add up over the ten grids', () => {
    expect(figures.grids.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const keys = Object.keys(figures.total) as (keyof Statistics['total'])[];
    for (const key of keys) expect(sum(figures.grids, (grid) => grid[key])).toBe(figures.total[key]);
  });

  it('add up over the ages, as of today in Shanghai', () => {
    expect(figures.day).toBe(shanghaiDay(new Date()));
    expect(sum(figures.ageBands, ({ female, male }) => female + male)).toBe(11831);
    expect(figures.ageBands.every(({ female, male }) => female > 0 && male > 0)).toBe(true);
  });

  it('count the relocated households of 西河湾小区 among the labels', () => {
    const relocated = figures.labels.find(({ code }) => code === 'relocated');
    expect(relocated?.name).toBe('易地搬迁');
    expect(relocated?.people).toBeGreaterThan(0);
  });

  it('take five statements, and are never kept by anybody', async () => {
    const answer = await read(admin);
    expect(answer.queries).toBe(1 + 5);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('the list behind every number', () => {
  const people = async (filter: object, as = admin) =>
    (await as.call(residentSearchApi.countResidents, { query: { communityId, ...filter } })).body.count;
  const households = async (filter: object) =>
    (await admin.call(residentApi.countHouseholds, { query: { communityId, ...filter } })).body.count;
  const residencies = ['permanent', 'floating'] as const;

  it('has as many people and households, in all, by grid, permanent and floating', async () => {
    for (const part of [figures.total, ...figures.grids]) {
      const scope = 'gridId' in part ? { gridId: part.gridId } : {};
      expect([await people(scope), await households(scope)]).toEqual([part.people, part.households]);
      for (const residency of residencies) {
        expect(await people({ ...scope, residency })).toBe(part[`${residency}People`]);
        expect(await households({ ...scope, residency })).toBe(part[`${residency}Households`]);
      }
    }
  });

  it('has as many of each age and sex', async () => {
    for (const { band, female, male } of figures.ageBands) {
      const ages = agesOf(band);
      expect([band, await people({ ...ages, sex: 'female' })]).toEqual([band, female]);
      expect([band, await people({ ...ages, sex: 'male' })]).toEqual([band, male]);
    }
  });

  it('has as many with each label, in all and in one grid', async () => {
    const worker = await server.login('demo-gridWorker');
    const { gridId } = await grantOf(worker, 'gridWorker');
    const own = (await read(worker, gridId ?? '')).body;
    for (const { code, people: count } of figures.labels) expect(await people({ labels: code })).toBe(count);
    for (const { code, people: count } of own.labels) {
      expect(await people({ labels: code, gridId }, worker)).toBe(count);
    }
  });
});

describe('whom the figures are for', () => {
  it('shows a grid worker their own grid, and that it is part of the whole', async () => {
    const worker = await server.login('demo-gridWorker');
    const { gridId } = await grantOf(worker, 'gridWorker');
    const own = (await read(worker, gridId ?? '')).body;
    expect(own.organisation).toBeNull();
    expect(own.grids).toEqual([figures.grids.find((grid) => grid.gridId === gridId)]);
    expect(own.grids[0]).toMatchObject(own.total);
    expect(sum(own.ageBands, ({ female, male }) => female + male)).toBe(own.total.people);
    expect((await read(worker)).problem).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });
  });

  it('shows the town every community of its own, and an administrator no other', async () => {
    const officer = await server.login('demo-townOfficer');
    expect((await read(officer)).body.total).toEqual(figures.total);
    const other = await server.login('demo-otherCommunityAdmin');
    expect((await read(other)).problem.status).toBe(403);
    const theirs = await grantOf(other, 'communityAdmin');
    const { body } = await other.call(statisticApi.get, { query: { communityId: theirs.communityId } });
    expect(body.organisation?.grids).toBe(2);
    const mixed = await admin.call(statisticApi.get, {
      query: { communityId, gridId: body.grids[0]?.gridId ?? '' },
    });
    expect(mixed.problem).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('does not tell others of a label that is for administrators alone', async () => {
    const body = { id: uuid(), communityId, name: '社区矫正', visibleTo: 'admin' } as const;
    const { code } = (await admin.call(registryFieldApi.createLabel, { body })).body;
    const worker = await server.login('demo-gridWorker');
    const { gridId } = await grantOf(worker, 'gridWorker');
    const officer = await server.login('demo-townOfficer');
    const day = shanghaiDay(new Date(Date.now() - 86_400_000));
    const codes = async (as: ApiClient, query: object) => {
      const answer = await as.call(statisticApi.get, { query: { communityId, ...query } });
      return answer.body.labels.map((label) => label.code);
    };
    for (const past of [{}, { day }]) {
      expect(await codes(admin, past)).toContain(code);
      expect(await codes(officer, past)).not.toContain(code);
      expect(await codes(worker, { ...past, gridId })).not.toContain(code);
    }
  });

  it('counts what is there at this moment', async () => {
    const { manager } = server.dataSource;
    const household = await manager.findOneByOrFail(Household, { communityId, residency: 'permanent' });
    await manager.update(Household, { id: household.id }, { residency: 'floating' });
    const { total } = (await read(admin)).body;
    expect(total).toMatchObject({ households: 3438, permanentHouseholds: 2617, floatingHouseholds: 821 });
    await manager.update(Household, { id: household.id }, { residency: 'permanent' });
  });
});

describe('numbers of people in the answers to staff', () => {
  it('are masked in every list', async () => {
    const query = { communityId, limit: 100 };
    const answers = [
      await admin.call(residentApi.listResidents, { query }),
      await admin.call(residentApi.listHouseholds, { query }),
      await admin.call(staffApi.listStaffMembers, { query }),
      await admin.call(staffApi.listUnits, { query }),
      await admin.call(staffApi.listAssignments, { query }),
      await admin.call(doorApi.listDoors, { query }),
    ];
    for (const { body } of answers) {
      expect(body.items.length).toBeGreaterThan(0);
      // Ids hold hexadecimal digits in a row; nothing else may look like a phone or an ID number.
      const text = JSON.stringify(body.items).replace(/"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/g, '');
      expect(text).not.toMatch(/\d{9}/);
    }
  });
});

describe('the statements behind the figures', () => {
  it('read indexes and not a single household, person or label', async () => {
    const day = shanghaiDay(new Date());
    const plans = await explained(server.dataSource, async (asked) => {
      const repository = new StatisticRepository(asked);
      await repository.households({ communityId });
      await repository.people({ communityId }, day);
      await repository.labels({ communityId });
    });
    // `given`: the labels that residents were given, by their alias.
    for (const table of ['households', 'residents', 'given']) {
      const step = plans.flat().find((it) => it.table === table);
      expect([table, step?.Extra]).toEqual([table, expect.stringContaining('Using index')]);
    }
  });
});
