import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { doorApi } from '@linge/shared/door/door.api';
import { v7 as uuid } from 'uuid';
import { encodeCursor } from '../../src/common/paging/cursor.js';
import { newDoorCode } from '../../src/door/door.code.js';
import { Door } from '../../src/door/entities/door.entity.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
let place: GridPlace;
let other: GridPlace;
let resident: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  const factory = new Factory(server.dataSource);
  place = await factory.grid();
  other = await factory.grid(place.community);
  resident = await server.login((await factory.account()).openId);
  const labels = ['滨河路公厕', '3栋 1单元', '3栋 2单元', '13栋 1单元', '打折100%超市', '一_线天'];
  for (const [index, label] of labels.entries()) {
    await factory.save(Door, {
      id: uuid(),
      communityId: place.community.id,
      gridId: place.grid.id,
      microGridId: null,
      buildingUnitId: null,
      kind: 'publicPlace',
      label,
      code: newDoorCode(),
      // Two stand at the same place of the way, so that a page may end between them.
      position: 1000 + Math.floor(index / 2),
      createdAt: new Date(),
    });
  }
}, 60_000);

afterAll(() => server.close());

const list = (query: { gridId?: string; search?: string; limit?: number; cursor?: string } = {}) =>
  resident.call(doorApi.listDoors, { query: { communityId: place.community.id, ...query } });
const labelsOf = (answer: Awaited<ReturnType<typeof list>>) => answer.body.items.map(({ label }) => label);

describe('a resident who looks for the place of a problem', () => {
  it('reads the places along the way, every one once, page by page', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const answer = await list({ limit: 3, ...(cursor ? { cursor } : {}) });
      expect(answer.queries).toBe(2);
      seen.push(...answer.body.items.map(({ id }) => id));
      cursor = answer.body.nextCursor;
    } while (cursor);
    const all = await server.dataSource.manager.find(Door, {
      where: { communityId: place.community.id },
      order: { position: 'ASC', id: 'ASC' },
    });
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it('finds places by a part of their name, also by one that means something to the database', async () => {
    expect(labelsOf(await list({ search: '公厕' }))).toEqual(['滨河路公厕']);
    expect(labelsOf(await list({ search: '3栋', gridId: place.grid.id }))).toEqual(
      expect.arrayContaining(['3栋 1单元', '3栋 2单元', '13栋 1单元']),
    );
    expect(labelsOf(await list({ search: '100%' }))).toEqual(['打折100%超市']);
    expect(labelsOf(await list({ search: '_' }))).toEqual(['一_线天']);
    expect(labelsOf(await list({ search: '不存在' }))).toEqual([]);
  });

  it('can look in one grid only', async () => {
    expect(labelsOf(await list({ gridId: other.grid.id }))).toEqual([other.door.label]);
  });

  it('never sees a code: that hangs at the door', async () => {
    const codes = (await server.dataSource.manager.find(Door)).map(({ code }) => code);
    const text = JSON.stringify((await list({ limit: 100 })).body);
    expect(codes.filter((code) => text.includes(code))).toEqual([]);
  });

  it('is told that a cursor is not one of ours', async () => {
    const { problem } = await list({ cursor: 'bm90IG91cnM' });
    expect(problem).toMatchObject({ status: 400, fields: [{ path: 'query.cursor' }] });
    for (const keys of [
      ['first', 'id'],
      ['Infinity', 'id'],
      [0.5, 'id'],
    ]) {
      const forged = await list({ cursor: encodeCursor(keys) });
      expect(forged.problem).toMatchObject({ status: 400, fields: [{ path: 'query.cursor' }] });
    }
  });
});
