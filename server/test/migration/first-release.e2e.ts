import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaintRateApi } from '@linge/shared/complaint/complaint-rate.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { statisticApi } from '@linge/shared/statistic/statistic.api';
import { Community } from '../../src/grid/entities/community.entity.js';
import { Factory } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { logLines } from '../support/log-line.js';
import { runCommand, type RunningServer } from '../support/server-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { fillFirstDatabase, old } from './first-database.js';

let database: TestDatabase;
let server: TestServer | undefined;
let running: RunningServer;
let admin: ApiClient;
let migrated: { code: number | null; output: string };

beforeAll(async () => {
  database = await createTestDatabase('empty');
  await fillFirstDatabase(database);
  migrated = await runCommand('migrate.js', { DATABASE_URL: database.url });
  server = await startTestServer({ database, environment: { LOG_LEVEL: 'debug' } });
  running = server.process;
  const factory = new Factory(server.dataSource);
  const community = await server.dataSource.manager.findOneByOrFail(Community, { id: old.communityId });
  admin = await server.login((await factory.appointee(community, 'communityAdmin')).openId);
}, 60_000);
afterAll(() => (server ? server.close() : database.drop()));

const found = async (q: string) => {
  const answer = await admin.call(residentApi.listResidents, { query: { communityId: old.communityId, q } });
  return answer.body.items.map(({ name }) => name);
};

describe('a database of the first release', () => {
  it('is brought up to date by one command', () => {
    expect(migrated).toEqual({ code: 0, output: expect.stringContaining('Migrated: Registry') });
  });

  it('has lost nobody and nothing about them', async () => {
    const { body } = await admin.call(residentApi.getResident, { params: { id: old.zhangId } });
    expect(body).toMatchObject({
      ...{ name: '张三', sex: 'male', birthDate: '1956-11-22', relation: 'head', state: 'present' },
      ...{ address: '旧小区 3栋 2单元 501', idNumber: '99**************15', phone: '100****4321' },
      ...{ labels: expect.arrayContaining(['lowIncome', 'disabled']), version: 1 },
      updatedAt: '2026-03-31T20:30:00.000Z',
    });
    const household = await admin.call(residentApi.getHousehold, { params: { id: old.householdId } });
    expect(household.body).toMatchObject({ open: true, memberCount: 2, landlord: null, version: 1 });
  });

  it('finds its people by pinyin and initials', async () => {
    expect(await found('zhangsan')).toEqual(['张三']);
    expect(await found('lxm')).toEqual(['李小明']);
  });

  it('finds them by the last four of their numbers once the server has been up for a moment', async () => {
    const [line] = await logLines(running, 'values renewed');
    expect(line?.['msg']).toBe('2 values renewed for key 1');
    expect(await found('4321')).toEqual(['张三']);
    expect(await found('0015')).toEqual(['张三']);
  });

  it('has figures of past days from the day on which its people were written down', async () => {
    const people = async (day: string) => {
      const query = { communityId: old.communityId, day };
      const { total, labels } = (await admin.call(statisticApi.get, { query })).body;
      return [total.people, total.households, labels.find(({ code }) => code === 'lowIncome')?.people ?? 0];
    };
    expect(await people('2026-03-31')).toEqual([0, 0, 0]);
    expect(await people('2026-04-01')).toEqual([2, 1, 1]);
  });

  it('tells how long its complaints took', async () => {
    const query = { communityId: old.communityId, from: '2026-03-01', to: '2026-03-31' };
    const { settleTime } = (await admin.call(complaintRateApi.get, { query })).body.total;
    expect(settleTime).toMatchObject({ medianDays: 2, percentile90Days: 2, counted: { count: 1 } });
  });
});
