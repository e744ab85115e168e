// @ts-check
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from '../database/connection.mjs';
import { fail } from '../run/failure.mjs';
import { idMaker, importCompiled, importOfServer } from './of-server.mjs';

const people = 12_000;
const aHousehold = 3;
const mostSeconds = 20;
const mostMegabytes = 512;

/**
 * A workbook of a whole community: dry run, commit, undo, and in again, as after a correction.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {import('../run/step.mjs').Progress} progress
 * @returns {Promise<import('./report.mjs').Row[]>}
 */
export async function measureRegistryImport(server, { say }) {
  const uuid = await idMaker();
  const token = await server.token('otherCommunityAdmin');
  /** @param {string} path @param {RequestInit} [init] @returns {Promise<any>} */
  const ask = async (path, init = {}) => {
    const answer = await fetch(`${server.url}/api/${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });
    const body = await answer.json();
    if (!answer.ok) fail(`${path} was answered ${answer.status}.`, '', JSON.stringify(body));
    return body;
  };
  /** @param {any} thing */
  const finished = async (thing) => {
    let now = thing;
    for (; now.finishedAt === null; now = await ask(`registry-imports/${thing.id}`)) await sleep(100);
    if (now.refusal) fail(`The import was refused: ${now.refusal.text}`, '');
    return now;
  };
  /** @param {any} thing @param {string} action @param {object} body */
  const act = async ({ id, version }, action, body) =>
    finished(
      await ask(`registry-imports/${id}/actions/${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ version, ...body }),
      }),
    );

  const { communityId, estate, building, unit } = await addRooms(server.databaseUrl, ask, uuid);
  const file = await workbook([estate, building, unit]);
  const check = async () => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(file)]), '全社区名单.xlsx');
    const path = `registry-imports/${uuid()}?communityId=${communityId}`;
    const checked = await finished(await ask(path, { method: 'POST', body: form }));
    if (checked.counts.add !== people) fail(`Only ${checked.counts.add} of ${people} rows are right.`, '');
    return checked;
  };
  const write = (/** @type {any} */ checked) => act(checked, 'commit', { mode: 'allOrNothing' });

  server.forgetPeak();
  say('dry run');
  const [dryRun, checked] = await timed(check);
  say('commit');
  const [commit, committed] = await timed(() => write(checked));
  say('undo');
  const [undo] = await timed(() => act(committed, 'undo', {}));
  say('once more');
  await write(await check());
  const megabytes = server.peakMegabytes();

  const named = `${people.toLocaleString('en')} rows`;
  const one = (/** @type {number} */ seconds) => `${seconds.toFixed(1)} s`;
  return [
    {
      what: `Import of ${named}, dry run and commit`,
      budget: `≤ ${mostSeconds} s`,
      measured: `${one(dryRun + commit)} (${one(dryRun)} and ${one(commit)})`,
      kept: dryRun + commit <= mostSeconds,
    },
    {
      what: `Import of ${named}, memory of the server with undo and a second commit`,
      budget: `≤ ${mostMegabytes} MB`,
      measured: `${Math.round(megabytes)} MB (undo: ${one(undo)})`,
      kept: megabytes <= mostMegabytes,
    },
  ];
}

/** @template T @param {() => Promise<T>} work @returns {Promise<[number, T]>} seconds, and what came of it */
async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [(performance.now() - start) / 1000, result];
}

/**
 * A stairwell with a room for each household, in the small community of the demo.
 *
 * @param {string} databaseUrl
 * @param {(path: string) => Promise<any>} ask
 * @param {() => string} uuid
 */
async function addRooms(databaseUrl, ask, uuid) {
  const { account } = await ask('me');
  const { communityId } = account.grants.find((/** @type {any} */ { role }) => role === 'communityAdmin');
  return withConnection(databaseUrl, async (connection) => {
    const [[place]] = await connection.query(
      `SELECT id, estate, name AS building FROM buildings WHERE community_id = '${communityId}' ORDER BY id LIMIT 1`,
    );
    if (!place) return fail('The demo community has no building.', '');
    const [unitId, unit] = [uuid(), '9单元'];
    await connection.query(
      `INSERT INTO building_units (id, community_id, building_id, name)
        VALUES ('${unitId}', '${communityId}', '${place['id']}', '${unit}')`,
    );
    const rooms = Array.from(
      { length: people / aHousehold },
      (_, order) => `('${uuid()}', '${communityId}', '${unitId}', '${roomNumber(order)}', 1)`,
    );
    await connection.query(
      `INSERT INTO rooms (id, community_id, building_unit_id, number, floor) VALUES ${rooms.join(', ')}`,
    );
    return { communityId, estate: String(place['estate']), building: String(place['building']), unit };
  });
}

const roomNumber = (/** @type {number} */ order) => String(10_000 + order);

/** As offices keep it: the first row of a household alone carries the room. @param {string[]} place */
async function workbook(place) {
  const { writeWorkbook } = await importCompiled('common/workbook/workbook-writer.js');
  const { idNumberCheckDigit } = await importOfServer('@linge/shared/resident/ledger.schema');
  const titles = '小区 楼栋 单元 房号 人口类型 与户主关系 姓名 身份证号 手机号 文化程度'.split(' ');
  const idNumber = (/** @type {number} */ order) => {
    const day = new Date(Date.UTC(1940, 0, 1 + (order % 25_000)))
      .toISOString()
      .slice(0, 10)
      .replaceAll('-', '');
    const stem = `990199${day}${String(1 + Math.floor(order / 25_000)).padStart(3, '0')}`;
    return stem + idNumberCheckDigit(stem);
  };
  const name = (/** @type {number} */ order) =>
    [...String(order)].map((digit) => '零一二三四五六七八九'.charAt(Number(digit))).join('');
  const rows = Array.from({ length: people }, (_, order) => {
    const isHead = order % aHousehold === 0;
    const room = isHead ? [...place, roomNumber(order / aHousehold), '常住'] : ['', '', '', '', ''];
    const phone = `100${String(order).padStart(8, '0')}`;
    return [...room, isHead ? '户主' : '其他亲属', `居民${name(order)}`, idNumber(order), phone, '高中'];
  });
  return buffer(
    writeWorkbook([{ name: '名单', columns: titles.map((title) => ({ title, width: 12 })), rows }]),
  );
}
