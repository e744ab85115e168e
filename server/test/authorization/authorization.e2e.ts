import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpoints } from '@linge/shared/api';
import type { Endpoint } from '@linge/shared/endpoint';
import { fileApi } from '@linge/shared/file/file.api';
import sharp from 'sharp';
import { v7 as uuid } from 'uuid';
import { FieldCipher, fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { Household } from '../../src/resident/entities/household.entity.js';
import { StaffMember } from '../../src/staff/entities/staff-member.entity.js';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import { knownNumbers, wholeNumber } from '../factory/known-numbers.js';
import type { ApiClient } from '../support/api-client.js';
import { testCipher } from '../support/test-crypto.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { upload as uploadWorkbook } from '../registry-import/import-scene.js';
import { requests, type Attempt } from './attempt.js';
import { leaksNumber } from './leak.js';
import { publish } from './record-attempt.js';
import { actors, places, type Actor, type Place } from './actor.js';
import { expectations } from './expectation.js';

let server: TestServer;
let factory: Factory;
let grids: Record<Place, GridPlace>;
let stranger: Person;
let picture: Buffer;
const known = new Map<Actor, { person: Person; api: ApiClient }>();
let combinations = 0;
/** Answers and logs that showed the whole ID number or phone of a resident. */
const leaks: string[] = [];

/** Ends the caller's session or account: they need another one for each try. */
const consuming = new Set([
  ...['session.close', 'session.closeAll', 'account.delete', 'account.tiePhone', 'privacy.askExport'],
  'guardianConsent.ask',
  'activity.signUp',
  // One joins where one lives, and tries before this one may have made them live there.
  'volunteer.join',
  ...['followTie.makeCode', 'followTie.agree'],
  // Who asks for a household of their own belongs to it from then on.
  'helpRequest.ask',
]);

beforeAll(async () => {
  server = await startTestServer({ environment: { LOG_LEVEL: 'debug' } });
  factory = new Factory(server.dataSource);
  const community = await factory.community();
  grids = {
    ownGrid: await factory.grid(community),
    otherGrid: await factory.grid(community),
    otherCommunity: await factory.grid(),
  };
  for (const grid of Object.values(grids)) await callable(await factory.gridStaff(grid, 'gridWorker'));
  for (const [index, grid] of Object.values(grids).entries()) {
    const { idNumber, phone, otherPhone } = knownNumbers(900 + index);
    await factory.resident(grid, { name: '李明', idNumber, phone, otherPhone });
    const { id } = grid.household;
    const landlordPhoneCipher = testCipher.encrypt(phone, fieldPlace.householdLandlordPhone(id));
    await server.dataSource.manager.update(
      Household,
      { id },
      { landlordName: '王房东', landlordPhoneCipher },
    );
  }
  stranger = await factory.account();
  picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#b8141a' } })
    .jpeg()
    .toBuffer();
}, 60_000);

afterAll(() => server.close());

describe('who may do what, where', () => {
  it('is decided for every endpoint of the contract', () => {
    const named = endpoints.map((endpoint) => endpoint.name).sort();
    expect(Object.keys(expectations).sort()).toEqual(named);
  });

  it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
    '%s lets in exactly those who should, and tells nothing to the others',
    async (name, endpoint) => {
      const found: string[] = [];
      const wanted: string[] = [];
      for (const place of places) {
        for (const actor of actors) {
          combinations++;
          const outcome = await attemptOutcome(endpoint, actor, place);
          const may = expectations[name]?.[place].includes(actor);
          found.push(`${place} ${actor}: ${outcome}`);
          wanted.push(
            `${place} ${actor}: ${may ? 'let in' : actor === 'visitor' ? 'asked to log in' : 'refused'}`,
          );
        }
      }
      expect(found).toEqual(wanted);
      if (wholeNumber.test(server.process.output())) leaks.push(`log of ${name}`);
    },
    120_000,
  );

  it('shows no whole ID number or phone of a resident, in no answer and no line of the log', () => {
    expect(server.process.output()).not.toMatch(wholeNumber);
    expect(server.process.output()).toContain('request completed');
    for (const number of Object.values(knownNumbers(900))) expect(number).toMatch(wholeNumber);
    expect(leaks).toEqual([]);
  });

  it('was decided for every combination', () => {
    expect(combinations).toBe(endpoints.length * actors.length * places.length);
    console.log(`Authorisation walk: ${combinations} combinations decided`);
  });
});

async function attemptOutcome(endpoint: Endpoint, actor: Actor, place: Place): Promise<string> {
  const { person, api } = consuming.has(endpoint.name) ? await signUp(actor) : await actorOf(actor);
  const attempt: Attempt = {
    actor,
    person,
    place,
    target: grids[place],
    home: grids.ownGrid,
    api,
    factory,
    dataSource: server.dataSource,
    wechat: server.wechat,
    stranger,
  };
  const response = await send(endpoint, attempt);
  if (await leaksNumber(endpoint, response)) leaks.push(`${endpoint.name}: ${actor}, ${place}`);
  const { status } = response;
  if (status === (endpoint.status ?? 200)) return 'let in';
  if (status === 401) return 'asked to log in';
  if (status === 403 || status === 404) return 'refused';
  return `unexpected ${status}`;
}

async function send(endpoint: Endpoint, attempt: Attempt): Promise<Response> {
  if (endpoint.name === 'file.upload') return upload(attempt.api, uuid());
  if (endpoint.name === 'file.uploadDocument') return upload(attempt.api, uuid(), fileApi.uploadDocument);
  if (endpoint.name === 'file.download' || endpoint.name === 'file.downloadDocument') {
    const document = endpoint.name === 'file.downloadDocument';
    const { api } = await actorOf(document ? 'communityAdmin' : 'resident');
    const sent = await upload(api, uuid(), document ? fileApi.uploadDocument : fileApi.upload);
    const { url } = (await sent.json()) as { url: string };
    const token = attempt.api.token;
    return fetch(new URL(url, server.url), { headers: token ? { authorization: `Bearer ${token}` } : {} });
  }
  if (endpoint.name === 'file.downloadPublic') {
    const { id } = (await (await upload((await actorOf('resident')).api, uuid())).json()) as { id: string };
    await publish(attempt, id);
    return attempt.api.send(fileApi.downloadPublic, { params: { id, variant: 'full' } });
  }
  if (endpoint.name === 'file.downloadPublicDocument') {
    const { api } = await actorOf('communityAdmin');
    const { id } = (await (await upload(api, uuid(), fileApi.uploadDocument)).json()) as { id: string };
    await publish(attempt, id);
    return attempt.api.send(fileApi.downloadPublicDocument, { params: { id } });
  }
  if (endpoint.name === 'registryImport.upload') {
    const { community, grid } = attempt.target;
    const nothing = Buffer.from('not a workbook');
    return once(() => uploadWorkbook(attempt.api, { communityId: community.id, gridId: grid.id }, nothing));
  }
  const prepare = requests[endpoint.name];
  if (!prepare) throw new Error(`No request is written for ${endpoint.name}`);
  const input = await prepare(attempt);
  return once(() => attempt.api.send(endpoint, input));
}

/** Waits where another import of the community is under way: that is no matter of rights. */
async function once(request: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await request();
    if (response.status !== 409) return response;
    const { code } = (await response.clone().json()) as { code: string };
    if (code !== 'REGISTRY_IMPORT_RUNNING') return response;
    await setImmediate();
  }
}

function upload(api: ApiClient, id: string, endpoint: Endpoint = fileApi.upload): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'photo.jpg');
  const url = new URL(`/api${endpoint.path.replace(':id', id)}`, server.url);
  const headers = api.token ? { authorization: `Bearer ${api.token}` } : {};
  return fetch(url, { method: 'POST', body: form, headers });
}

async function actorOf(actor: Actor): Promise<{ person: Person; api: ApiClient }> {
  const found = known.get(actor) ?? (await signUp(actor));
  known.set(actor, found);
  return found;
}

async function signUp(actor: Actor): Promise<{ person: Person; api: ApiClient }> {
  const person = await personOf(actor);
  return { person, api: actor === 'visitor' ? server.api : await server.login(person.openId) };
}

async function personOf(actor: Actor): Promise<Person> {
  const home = grids.ownGrid;
  switch (actor) {
    case 'visitor':
      return factory.account();
    case 'resident':
    case 'reporter':
      return factory.residentOf(home);
    case 'volunteer':
      return factory.volunteer(home);
    case 'unitHandler':
      return factory.appointee(home.community, actor, await factory.unit(home.community));
    case 'communityAdmin':
    case 'townOfficer':
      return factory.appointee(home.community, actor);
    default:
      return callable(await factory.gridStaff(home, actor));
  }
}

/** Gives somebody the service number that a call button dials. */
async function callable(person: Person): Promise<Person> {
  const id = person.staffMember?.id ?? '';
  const cipher = new FieldCipher(new Map([[1, Buffer.alloc(32, 1)]]));
  const phoneCipher = cipher.encrypt('10009876543', fieldPlace.staffMemberPhone(id));
  await server.dataSource.manager.update(StaffMember, { id }, { phoneCipher });
  return person;
}
