import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 as uuid } from 'uuid';
import { Factory, type GridPlace } from '../factory/factory.js';
import { residentRows } from '../factory/resident.js';
import { Household } from '../../src/resident/entities/household.entity.js';
import { Resident } from '../../src/resident/entities/resident.entity.js';
import { fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { ApiClient } from '../support/api-client.js';
import { logLines } from '../support/log-line.js';
import { testSecrets } from '../support/server-process.js';
import { testCipher } from '../support/test-crypto.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const one = testSecrets.DATA_KEYS;
const two = `2:${Buffer.alloc(32, 7).toString('base64')}`;
const idNumber = '990101195611220015';
const phone = '10000004321';

let server: TestServer;
let place: GridPlace;
let person: Resident;
let worker: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  const factory = new Factory(server.dataSource);
  place = await factory.grid();
  person = await factory.resident(place, { name: '张三', birthDate: '1956-11-22', idNumber, phone });
  // More than one batch of others, so that there is something to go on with.
  const others = Array.from({ length: 250 }, (_, count) => {
    const told = { relation: 'other', phone: `1007700${String(count).padStart(4, '0')}` } as const;
    return residentRows(place, told).resident;
  });
  await server.dataSource.manager.insert(Resident, others);
  const { id } = place.household;
  const landlordPhoneCipher = testCipher.encrypt('10000009999', fieldPlace.householdLandlordPhone(id));
  await server.dataSource.manager.update(Household, { id }, { landlordName: '房东', landlordPhoneCipher });
  worker = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
}, 60_000);
afterAll(() => server.close());

/** How many numbers are stored with which key. */
async function keysInUse(): Promise<Record<string, number>> {
  const rows = await server.dataSource.query<{ version: string; n: string }[]>(
    `SELECT SUBSTRING_INDEX(cipher, '.', 1) AS version, COUNT(*) AS n FROM (
      SELECT id_number_cipher AS cipher FROM residents UNION ALL SELECT phone_cipher FROM residents
      UNION ALL SELECT landlord_phone_cipher FROM households) sealed WHERE cipher IS NOT NULL GROUP BY version`,
  );
  return Object.fromEntries(rows.map(({ version, n }) => [version, Number(n)]));
}

const revealed = async (client: ApiClient, field: 'idNumber' | 'phone') => {
  const body = { id: uuid(), field, purpose: 'verification' as const };
  const answer = await client.call(accessRecordApi.reveal, { params: { id: person.id }, body });
  return answer.body.value;
};

const shown = async (client: ApiClient) => {
  const query = { communityId: place.community.id, gridId: place.grid.id, q: '4321' };
  return (await client.call(residentApi.listResidents, { query })).body.items.map(({ name }) => name);
};

describe('rotating the key', () => {
  it('leaves everything readable on a server that reads the new key and writes the old one', async () => {
    await server.process.stop();
    await server.restart({ DATA_KEYS: `${two},${one}` });
    worker = new ApiClient(server.url, worker.token);
    expect(await revealed(worker, 'phone')).toBe(phone);
    expect(await keysInUse()).toEqual({ 1: 253 });
  });

  it('writes everything again with the new key in the background, while the other server goes on reading', async () => {
    const second = await server.startSecond({ DATA_KEYS: `${one},${two}`, LOG_LEVEL: 'debug' });
    const [line] = await logLines(second, 'values renewed');
    expect(line?.['msg']).toBe('253 values renewed for key 2');
    expect(await keysInUse()).toEqual({ 2: 253 });
    for (const client of [worker, new ApiClient(second.url, worker.token)]) {
      expect(await revealed(client, 'idNumber')).toBe(idNumber);
      expect(await revealed(client, 'phone')).toBe(phone);
      expect(await shown(client)).toEqual(['张三']);
      const { body } = await client.call(residentApi.getHousehold, { params: { id: place.household.id } });
      expect(body.landlord?.phone).toBe('100****9999');
    }
  });

  it('leaves versions and times of change as they were', async () => {
    const [row] = await server.dataSource.query<{ version: number; same: string }[]>(
      'SELECT version, created_at = updated_at AS same FROM residents WHERE id = ?',
      [person.id],
    );
    expect([row?.version, Number(row?.same)]).toEqual([1, 1]);
  });

  it('needs the old key no more after that', async () => {
    await server.process.stop();
    await server.restart({ DATA_KEYS: two });
    worker = new ApiClient(server.url, worker.token);
    expect(await revealed(worker, 'idNumber')).toBe(idNumber);
    expect(await shown(worker)).toEqual(['张三']);
  });

  it('says which values no key of the server opens, and leaves them alone', async () => {
    await server.process.stop();
    const third = `3:${Buffer.alloc(32, 9).toString('base64')}`;
    const running = await server.restart({ DATA_KEYS: third });
    const lines = await logLines(running, 'cannot be read with the keys there are', 3);
    expect(lines.map(({ msg }) => msg)).toContain(
      '251 values of residents.phone_cipher cannot be read with the keys there are',
    );
    expect(await keysInUse()).toEqual({ 2: 253 });
  });
});
