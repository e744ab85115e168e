import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gridApi } from '@linge/shared/grid/grid.api';
import { v7 as uuid } from 'uuid';
import { MicroGrid } from '../../src/grid/entities/micro-grid.entity.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
let place: GridPlace;
let otherGrid: GridPlace;
let otherCommunity: GridPlace;

beforeAll(async () => {
  server = await startTestServer();
  const factory = new Factory(server.dataSource);
  place = await factory.grid();
  otherGrid = await factory.grid(place.community);
  otherCommunity = await factory.grid();
  await factory.save(MicroGrid, {
    id: uuid(),
    communityId: place.community.id,
    gridId: place.grid.id,
    number: 2,
    name: '微网格二',
  });
}, 60_000);

afterAll(() => server.close());

describe('a newcomer without a login', () => {
  it('finds the communities with their town, hall and hours', async () => {
    const { items } = (await server.api.call(gridApi.listCommunities)).body;
    const { id, townId, name, address, serviceHours } = place.community;
    const found = items.find((item) => item.id === id);
    expect(found).toMatchObject({ townId, name, address, serviceHours });
    expect(found?.townName).toMatch(/^测试镇/);
    const one = await server.api.call(gridApi.getCommunity, { params: { id } });
    expect(one.body).toEqual(found);
  });

  it('finds the grids of one community by their numbers, and none of another', async () => {
    const answer = await server.api.call(gridApi.listGrids, { query: { communityId: place.community.id } });
    expect(answer.body.items.map(({ id }) => id)).toEqual([place.grid.id, otherGrid.grid.id]);
    expect(answer.body.items.map(({ id }) => id)).not.toContain(otherCommunity.grid.id);
    expect(answer.queries).toBe(1);
  });

  it('finds a grid with its micro-grids', async () => {
    const answer = await server.api.call(gridApi.getGrid, { params: { id: place.grid.id } });
    expect(answer.body.branchName).toBe(place.grid.branchName);
    expect(answer.body.microGrids.map(({ name }) => name)).toEqual(['微网格一', '微网格二']);
    expect(answer.queries).toBe(2);
  });

  it('is told plainly about what does not exist', async () => {
    const unknown = await server.api.call(gridApi.getGrid, { params: { id: uuid() } });
    expect(unknown.problem).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const noCommunity = await server.api.call(gridApi.getCommunity, { params: { id: uuid() } });
    expect(noCommunity.problem).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});

describe('a burst of readers', () => {
  const read = (headers: Record<string, string> = {}) =>
    server.api.call(gridApi.getGrid, { params: { id: otherGrid.grid.id }, headers });

  it('is served without the database while the answer is fresh', async () => {
    await read();
    const answers = await Promise.all(Array.from({ length: 20 }, () => read()));
    expect(answers.map(({ queries }) => queries)).toEqual(answers.map(() => 0));
  });

  it('may keep the answer, and is told when it is still the same', async () => {
    const first = await read();
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await server.api.send(gridApi.getGrid, {
      params: { id: otherGrid.grid.id },
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });
});
