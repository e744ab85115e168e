import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registryImportApi } from '@linge/shared/registry-import/registry-import.api';
import type { RegistryImport } from '@linge/shared/registry-import/registry-import.schema';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { Room } from '../../src/grid/entities/room.entity.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { check, commit, finished, idNumber, undo, workbook } from './import-scene.js';

/** The largest community that is imported at once. */
const people = 12_000;
const aRoom = 3;
/** Of the server, in kilobytes. */
const mostMemory = 512 * 1024;
/** Milliseconds; a machine that runs other tests beside this one takes its time. */
const slow = 300_000;

let server: TestServer;
let place: GridPlace;
let openId: string;
let admin: ApiClient;
let checked: RegistryImport;

beforeAll(async () => {
  server = await startTestServer();
  const factory = new Factory(server.dataSource);
  place = await factory.grid();
  const { buildingUnit, community } = place;
  const rooms = Array.from({ length: people / aRoom }, (_, index) => ({
    ...{ id: uuid(), communityId: community.id, buildingUnitId: buildingUnit.id },
    ...{ number: String(1_000 + index), floor: 1 },
  }));
  await insertRows(server.dataSource.manager, Room, rooms);
  ({ openId } = await factory.appointee(community, 'communityAdmin'));
  admin = await server.login(openId);
}, 60_000);

afterAll(() => server.close());

/** As offices keep it: the first row of a household alone carries the room. */
function* lines(): Generator<string[]> {
  const estate = place.door.label.split(' ')[0] ?? '';
  for (let order = 0; order < people; order++) {
    const first = order % aRoom === 0;
    const room = first
      ? [estate, '3栋', '2单元', String(1_000 + order / aRoom), '常住']
      : ['', '', '', '', ''];
    const phone = `100${String(order).padStart(8, '0')}`;
    yield [...room, first ? '户主' : '其他亲属', `居民${numeral(order)}`, idNumber(order), phone, '高中'];
  }
}

const numeral = (order: number): string =>
  [...String(order)].map((digit) => '零一二三四五六七八九'.charAt(Number(digit))).join('');

async function present(): Promise<number> {
  const [row] = await server.dataSource.query<{ count: string }[]>(
    `SELECT COUNT(*) AS count FROM residents WHERE community_id = ? AND state = 'present'`,
    [place.community.id],
  );
  return Number(row?.count);
}

/** The most that the server ever held, in kilobytes. */
async function peak(): Promise<number> {
  const status = await readFile(`/proc/${server.process.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]);
}

describe('an import of a whole community', () => {
  it(
    'is looked at in less memory than a server has',
    async () => {
      const scope = { communityId: place.community.id };
      checked = await check(admin, scope, await workbook([...lines()]));
      expect(checked.counts).toEqual({ add: people, change: 0, unchanged: 0, wrong: 0 });
      expect(await peak()).toBeLessThan(mostMemory);
    },
    slow,
  );

  it(
    'is in the registry whole or not at all when the power fails in the middle; another server goes on',
    async () => {
      const { id, version } = checked;
      const body = { version, mode: 'allOrNothing' as const };
      void (await admin.call(registryImportApi.commit, { params: { id }, body })).body;
      let progress = 0;
      while (!progress) {
        const now = await admin.call(registryImportApi.get, { params: { id } });
        if (now.status === 503) continue;
        expect(now.body.finishedAt).toBeNull();
        progress = now.body.progress.done;
        if (!progress) await setTimeout(20);
      }
      await server.process.kill();
      expect(await present()).toBe(0);
      await server.restart();
      admin = await server.login(openId);
      checked = await finished(admin, id);
      expect(checked).toMatchObject({ state: 'committed', availableActions: ['undo'] });
      expect(await present()).toBe(people);
      expect(await peak()).toBeLessThan(mostMemory);
    },
    slow,
  );

  it(
    'can be taken back, and brought in again',
    async () => {
      const scope = { communityId: place.community.id };
      const back = await undo(admin, checked);
      expect([back.state, await present()]).toEqual(['undone', 0]);
      const again = await check(admin, scope, await workbook([...lines()]));
      expect(again.counts).toMatchObject({ add: people, wrong: 0 });
      expect((await commit(admin, again)).state).toBe('committed');
      expect(await present()).toBe(people);
      expect(await peak()).toBeLessThan(mostMemory);
    },
    slow,
  );
});
