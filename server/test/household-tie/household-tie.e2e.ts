import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { v7 as uuid } from 'uuid';
import { Household } from '../../src/resident/entities/household.entity.js';
import { Resident } from '../../src/resident/entities/resident.entity.js';
import { messageAbout } from '../complaint/scene.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import { ApiClient } from '../support/api-client.js';
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
const newPhone = () => `1990001${String(++numbers).padStart(4, '0')}`;

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

describe('a resident who ties their account to a household', () => {
  it('is confirmed at once where name and phone agree, and is a resident of the grid from then on', async () => {
    const place = await factory.grid();
    const phone = newPhone();
    await registered(factory, place, { name: '李 明', phone });
    const resident = await somebody(phone);
    const answer = await ask(resident, place, '李明');
    expect(answer.status).toBe(201);
    expect(answer.queries).toBeLessThanOrEqual(26);
    expect(answer.body).toMatchObject({ state: 'confirmed', name: '李明', availableActions: [] });
    const { account } = (await resident.call(accountApi.me)).body;
    expect(account.homes).toEqual([expect.objectContaining({ householdId: place.household.id })]);
    expect(account.grants).toEqual([expect.objectContaining({ role: 'resident', gridId: place.grid.id })]);
    await messageAbout(resident, answer.body.id, 'householdTieConfirmed');
  });

  it('comes in by the door code or chooses the room, also from a list that tells nothing about people', async () => {
    const place = await factory.grid();
    const resident = await somebody();
    const rooms = await resident.call(householdTieApi.listRooms, { params: { id: place.door.id } });
    expect(rooms.body.items).toEqual([{ id: place.household.roomId, number: '501' }]);
    const [chosen] = rooms.body.items;
    const body = { id: uuid(), roomId: chosen?.id ?? '', name: '王芳', phone: newPhone() };
    const answer = await resident.call(householdTieApi.request, { body });
    expect(answer.body).toMatchObject({ state: 'waiting', availableActions: ['withdraw'] });
    const unknown = { id: uuid(), ...room(place), roomNumber: '999', name: '王芳', phone: newPhone() };
    expect((await resident.call(householdTieApi.request, { body: unknown })).problem.code).toBe(
      'ROOM_NOT_FOUND',
    );
  });

  it('is not confirmed by a phone that was only typed', async () => {
    const place = await factory.grid();
    const phone = newPhone();
    await registered(factory, place, { name: '李明', phone });
    expect((await ask(await somebody(), place, '李明', phone)).body.state).toBe('waiting');
    expect((await ask(await somebody(newPhone()), place, '李明', phone)).body.state).toBe('waiting');
  });

  it('is asked for a phone where WeChat told none', async () => {
    const place = await factory.grid();
    const { problem, status } = await ask(await somebody(), place, '李明');
    expect([status, problem.code]).toEqual([400, 'HOUSEHOLD_TIE_PHONE_NEEDED']);
    expect(problem.fields).toEqual([{ path: 'body.phone', code: 'required' }]);
  });

  it('learns nothing from a wrong guess: whoever lives there, or nobody, the answer is the same', async () => {
    const places = [await factory.grid(), await factory.grid(), await factory.grid(), await factory.grid()];
    const [lived, left, empty, closed] = places as [GridPlace, GridPlace, GridPlace, GridPlace];
    const phone = newPhone();
    await registered(factory, lived, { name: '李明', phone });
    const gone = await registered(factory, left, { name: '李明', phone });
    const movedOut = { state: 'movedOut', leftOn: '2026-10-01' } as const;
    await server.dataSource.manager.update(Resident, { id: gone.id }, movedOut);
    await registered(factory, closed, { name: '李明', phone });
    await server.dataSource.manager.update(Household, { id: closed.household.id }, { state: 'closed' });
    const answers = [
      await ask(await somebody(phone), lived, '王芳'),
      await ask(await somebody(newPhone()), lived, '李明'),
      await ask(await somebody(phone), left, '李明'),
      await ask(await somebody(phone), empty, '李明'),
      await ask(await somebody(phone), closed, '李明'),
    ];
    const seen = answers.map(({ status, body, headers, queries }) => ({
      status,
      type: headers.get('content-type'),
      queries,
      keys: Object.keys(body),
      state: body.state,
      reason: body.reason,
      decidedAt: body.decidedAt,
      version: body.version,
      actions: body.availableActions,
      phone: body.phone?.slice(0, 7),
    }));
    expect(seen).toEqual(seen.map(() => ({ ...seen[0], state: 'waiting', decidedAt: null, version: 1 })));
  });

  it('may send the same request again, and nobody else may take its id', async () => {
    const place = await factory.grid();
    const resident = await somebody();
    const body = { id: uuid(), ...room(place), name: '王芳', phone: newPhone() };
    const first = await resident.call(householdTieApi.request, { body });
    const again = await resident.call(householdTieApi.request, { body });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const other = await resident.call(householdTieApi.request, { body: { ...body, name: '王方' } });
    expect(other.problem.code).toBe('ID_ALREADY_USED');
    const thief = await (await somebody()).call(householdTieApi.request, { body });
    expect([thief.status, thief.problem.code]).toEqual([409, 'ID_ALREADY_USED']);
  });

  it('asks anew instead of a second time: what waited for the room is withdrawn', async () => {
    const place = await factory.grid();
    const resident = await somebody();
    const first = await ask(resident, place, '王芳', newPhone());
    const second = await ask(resident, place, '王芬', newPhone());
    const { items } = (await resident.call(householdTieApi.listOwn)).body;
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      [second.body.id, 'waiting'],
      [first.body.id, 'withdrawn'],
    ]);
  });

  it('withdraws it', async () => {
    const place = await factory.grid();
    const resident = await somebody();
    const { id, version } = (await ask(resident, place, '王芳', newPhone())).body;
    const input = { params: { id }, body: { version } };
    expect((await resident.call(householdTieApi.withdraw, input)).body.state).toBe('withdrawn');
    const late = { params: { id }, body: { version: version + 1 } };
    expect((await resident.call(householdTieApi.withdraw, late)).problem.code).toBe(
      'HOUSEHOLD_TIE_TRANSITION_NOT_ALLOWED',
    );
  });

  it('is not let into the same home twice', async () => {
    const place = await factory.grid();
    const phone = newPhone();
    await registered(factory, place, { name: '李明', phone });
    const resident = await somebody(phone);
    await ask(resident, place, '李明');
    expect((await ask(resident, place, '李明')).problem.code).toBe('HOUSEHOLD_TIE_ALREADY');
  });

  it('may have several homes, and a home several people', async () => {
    const [one, two] = [await factory.grid(), await factory.grid()];
    const phone = newPhone();
    await registered(factory, one, { name: '李明', phone });
    await registered(factory, two, { name: '李明', phone });
    const resident = await somebody(phone);
    await ask(resident, one, '李明');
    await ask(resident, two, '李明');
    const wifePhone = newPhone();
    await registered(factory, one, { name: '王芳', relation: 'spouse', phone: wifePhone });
    const wife = await somebody(wifePhone);
    expect((await ask(wife, one, '王芳')).body.state).toBe('confirmed');
    const homes = await resident.call(householdTieApi.listHouseholds);
    expect(homes.queries).toBeLessThanOrEqual(6);
    expect(homes.body.items.map(({ householdId }) => householdId)).toEqual([
      one.household.id,
      two.household.id,
    ]);
    expect(homes.body.items[0]?.people.map(({ name, self }) => [name, self])).toEqual([
      ['李明', true],
      ['王*', false],
    ]);
  });
});

describe('wrong guesses', () => {
  it('are limited to five an hour for an account, whatever the room', async () => {
    const guesser = await somebody(newPhone());
    for (let guess = 1; guess <= 5; guess++) {
      expect((await ask(guesser, await factory.grid(), '李明')).status).toBe(201);
    }
    const place = await factory.grid();
    const { status, problem } = await ask(guesser, place, '李明');
    expect([status, problem.code]).toEqual([429, 'HOUSEHOLD_TIE_TOO_MANY_GUESSES']);
  });

  it('are limited to ten a day for a room, whoever guesses, also where all guess at once', async () => {
    const place = await factory.grid();
    const guessers = await Promise.all(Array.from({ length: 13 }, () => somebody(newPhone())));
    const answers = await Promise.all(guessers.map((guesser) => ask(guesser, place, '李明')));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(10).fill(201), ...Array<number>(3).fill(429)]);
  });

  it('are counted across servers', async () => {
    const second = await server.startSecond();
    const guesser = await somebody(newPhone());
    const elsewhere = new ApiClient(second.url, guesser.token);
    for (let guess = 1; guess <= 5; guess++) {
      await ask(guess % 2 ? guesser : elsewhere, await factory.grid(), '李明');
    }
    expect((await ask(elsewhere, await factory.grid(), '李明')).status).toBe(429);
  });
});
