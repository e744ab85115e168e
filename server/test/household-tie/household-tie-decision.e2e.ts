import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { v7 as uuid } from 'uuid';
import { Resident } from '../../src/resident/entities/resident.entity.js';
import { messageAbout } from '../complaint/scene.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { registered } from './registry.js';

let server: TestServer;
let factory: Factory;

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
}, 60_000);
afterAll(() => server.close());

let numbers = 0;
const newPhone = () => `1990002${String(++numbers).padStart(4, '0')}`;

/** Somebody new whose phone WeChat knows. */
async function somebody(phoneNumber?: string): Promise<ApiClient> {
  const api = await server.login(`somebody-${uuid()}`);
  if (!phoneNumber) return api;
  const code = server.wechat.issuePhoneCode({ phoneNumber });
  await api.call(accountApi.tiePhone, { body: { code } });
  return api;
}

const room = (place: GridPlace) => ({ doorCode: place.door.code, roomNumber: '501' });
const ask = (api: ApiClient, place: GridPlace, name: string, phone?: string) =>
  api.call(householdTieApi.request, {
    body: { id: uuid(), ...room(place), name, ...(phone ? { phone } : {}) },
  });
const worker = async (place: GridPlace) =>
  server.login((await factory.gridStaff(place, 'gridWorker')).openId);

describe('a grid worker who decides', () => {
  it('sees what agrees, oldest first, in a bounded number of statements', async () => {
    const place = await factory.grid();
    const staff = await worker(place);
    const phone = newPhone();
    const known = await registered(factory, place, { name: '李明', phone });
    const first = await ask(await somebody(), place, '李明', newPhone());
    const second = await ask(await somebody(), place, '王芳', phone);
    const scope = { communityId: place.community.id, gridId: place.grid.id };
    const answer = await staff.call(householdTieApi.list, { query: scope });
    expect(answer.queries).toBeLessThanOrEqual(3);
    expect(answer.body.items).toEqual([
      expect.objectContaining({ id: first.body.id, nameAgrees: true, phoneAgrees: false }),
      expect.objectContaining({ id: second.body.id, nameAgrees: false, phoneAgrees: true }),
    ]);
    expect(answer.body.items[0]).toMatchObject({
      phoneVouched: false,
      availableActions: ['confirm', 'decline'],
      candidates: [{ residentId: known.id, name: '李明', nameAgrees: true, phoneAgrees: false }],
    });
    expect(JSON.stringify(answer.body)).not.toContain(phone);
    await messageAbout(staff, first.body.id, 'householdTieRequested');
  });

  it('confirms who of the room it is, and the resident is told', async () => {
    const place = await factory.grid();
    const staff = await worker(place);
    const known = await registered(factory, place, { name: '李明' });
    const resident = await somebody();
    const { id, version } = (await ask(resident, place, '李小明', newPhone())).body;
    const stranger = await registered(factory, await factory.grid());
    const confirm = (residentId: string) =>
      staff.call(householdTieApi.confirm, { params: { id }, body: { version, residentId } });
    expect((await confirm(stranger.id)).problem.code).toBe('HOUSEHOLD_TIE_RESIDENT_UNKNOWN');
    expect((await confirm(known.id)).body.state).toBe('confirmed');
    await messageAbout(resident, id, 'householdTieConfirmed');
    expect((await resident.call(accountApi.me)).body.account.homes).toHaveLength(1);
  });

  it('declines with a reason that the resident reads', async () => {
    const place = await factory.grid();
    const staff = await worker(place);
    const resident = await somebody();
    const { id, version } = (await ask(resident, place, '王芳', newPhone())).body;
    const reason = '这一户没有您的登记，请带证件来网格';
    await staff.call(householdTieApi.decline, { params: { id }, body: { version, reason } });
    expect((await messageAbout(resident, id, 'householdTieDeclined')).body).toContain(reason);
    const { items } = (await resident.call(householdTieApi.listOwn)).body;
    expect(items[0]).toMatchObject({ state: 'declined', reason });
  });

  it('never about their own request', async () => {
    const place = await factory.grid();
    const person = await factory.gridStaff(place, 'gridWorker');
    const staff = await server.login(person.openId);
    const known = await registered(factory, place);
    const { id, version } = (await ask(staff, place, '李明', newPhone())).body;
    const body = { version, residentId: known.id };
    const { status } = await staff.call(householdTieApi.confirm, { params: { id }, body });
    expect(status).toBe(403);
  });

  it('wins or loses against a colleague who decides at the same moment', async () => {
    const place = await factory.grid();
    const [one, two] = [await worker(place), await worker(place)];
    const known = await registered(factory, place);
    const { id, version } = (await ask(await somebody(), place, '王芳', newPhone())).body;
    const answers = await Promise.all([
      one.call(householdTieApi.confirm, { params: { id }, body: { version, residentId: known.id } }),
      two.call(householdTieApi.decline, { params: { id }, body: { version, reason: '没有登记' } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('VERSION_CONFLICT');
  });

  it('may not confirm somebody who moved out in the meantime', async () => {
    const place = await factory.grid();
    const staff = await worker(place);
    const known = await registered(factory, place);
    const { id, version } = (await ask(await somebody(), place, '李明', newPhone())).body;
    const gone = { state: 'movedOut', leftOn: '2026-11-01' } as const;
    await server.dataSource.manager.update(Resident, { id: known.id }, gone);
    const body = { version, residentId: known.id };
    const { problem } = await staff.call(householdTieApi.confirm, { params: { id }, body });
    expect(problem.code).toBe('HOUSEHOLD_TIE_RESIDENT_UNKNOWN');
  });
});
