import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { doorApi } from '@linge/shared/door/door.api';
import { gridApi } from '@linge/shared/grid/grid.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import { v7 as uuid } from 'uuid';
import { Factory, type GridPlace } from './factory/factory.js';
import { startTestServer, type TestServer } from './support/test-server.js';

let server: TestServer;
let factory: Factory;
let place: GridPlace;

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
  place = await factory.grid();
}, 60_000);
afterAll(() => server.close());

describe('what anybody may read', () => {
  it('reaches the database once, however many ask for it', async () => {
    const ask = () => server.api.call(doorApi.getDoor, { params: { code: place.door.code } });
    const burst = await Promise.all(Array.from({ length: 40 }, ask));
    const asked = burst.filter(({ queries }) => queries > 0);
    expect(asked).toHaveLength(1);
    expect(new Set(burst.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await ask()).queries).toBe(0);
  });

  it('may be kept by everybody for a while, and is not sent twice', async () => {
    const input = { params: { code: place.door.code } };
    const { headers } = await server.api.call(doorApi.getDoor, input);
    expect(headers.get('cache-control')).toBe('public, max-age=30');
    const tag = headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    const again = await server.api.send(doorApi.getDoor, { ...input, headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(tag);
  });

  it('is the same for whoever asks', async () => {
    const input = { params: { id: place.grid.id } };
    const visitor = (await server.api.call(gridApi.getGrid, input)).body;
    const resident = await server.login(`somebody-${uuid()}`);
    expect((await resident.call(gridApi.getGrid, input)).body).toEqual(visitor);
  });

  it('is not read anew because of a query that means nothing', async () => {
    const url = `${server.url}/api/doors/${place.door.code}`;
    await fetch(url);
    expect((await fetch(`${url}?x=${uuid()}`)).headers.get('x-query-count')).toBe('0');
  });

  it('is kept apart by a query that means something', async () => {
    const [one, two] = [await factory.community(), await factory.community()];
    const of = async (communityId: string) =>
      (await server.api.call(complaintApi.listCategories, { query: { communityId } })).body.items;
    expect((await of(one.id)).map(({ id }) => id)).not.toEqual((await of(two.id)).map(({ id }) => id));
  });

  it('does not keep a refusal', async () => {
    const code = 'AAAAAAAAAAAAAAAAAAAAAA';
    const answer = await server.api.call(doorApi.getDoor, { params: { code } });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
  });

  it('shows at once what the administrator changed', async () => {
    const input = { params: { code: place.door.code } };
    const before = (await server.api.call(doorApi.getDoor, input)).body;
    const admin = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
    const member = {
      id: uuid(),
      communityId: place.community.id,
      name: '新来的网格员',
      phone: '19900001111',
    };
    await admin.call(staffApi.createStaffMember, { body: member });
    const post = { id: uuid(), gridId: place.grid.id, role: 'gridWorker', staffMemberId: member.id } as const;
    expect(
      (await admin.call(staffApi.createAssignment, { body: { ...post, validFrom: '2026-01-01' } })).status,
    ).toBe(201);
    const after = (await server.api.call(doorApi.getDoor, input)).body;
    expect(JSON.stringify(before)).not.toContain('新来的网格员');
    expect(JSON.stringify(after)).toContain('新来的网格员');
  });
});

describe('what is somebody’s own', () => {
  it('is kept by nobody', async () => {
    const resident = await server.login(`somebody-${uuid()}`);
    const answer = await resident.call(accountApi.me);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });
});
