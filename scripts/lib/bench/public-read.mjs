// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from '../database/connection.mjs';
import { answers } from '../machine/http.mjs';
import { fail } from '../run/failure.mjs';
import { press } from './load.mjs';
import { delivered, homeOf, publish } from './notice.mjs';

/** Each path with and without the database: all of it well within the shortest cache time. */
const secondsEach = 1.5;
/** Milliseconds that notices are kept. */
const cacheMs = 30_000;

/**
 * What anybody may read, from memory: with the database, and with the database server killed.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {import('../run/step.mjs').Progress} progress
 * @returns {Promise<import('./report.mjs').Row[]>}
 */
export async function measurePublicReads(server, { say, note }) {
  const { outage } = server;
  if (!outage) {
    note('left out: the database is somebody else’s');
    return [];
  }
  const paths = await publicPaths(server);
  say('with the database');
  const began = Date.now();
  await Promise.all(paths.map(({ path }) => fetch(server.url + path)));
  // not the first requests of the run: those are slower
  await press({ url: server.url, steps: paths.map(({ path }) => () => ({ path })), seconds: 2 });
  const withDatabase = await ratesOf(server.url, paths);
  await outage.begin();
  try {
    say('without the database');
    const without = await ratesOf(server.url, paths);
    await sleep(began + cacheMs + 1_000 - Date.now());
    const late = await refusalOf(server.url + notices(paths));
    say('with the database again');
    await outage.end();
    const back = performance.now();
    if (!(await answers(server.url + notices(paths), { timeout: 30_000, ended: () => false })))
      fail('Public reads were not answered again.', '');
    const seconds = (performance.now() - back) / 1000;
    return [
      ...paths.map(({ what }, index) => rateRow(what, withDatabase[index], without[index])),
      {
        what: 'Cached public read, its cache time over and the database stopped',
        budget: '503, with when to come again',
        measured: `${late.status} after ${Math.round(late.milliseconds)} ms; served ${seconds.toFixed(1)} s after the database was back`,
        kept: late.status === 503 && late.retryAfter !== null,
      },
    ];
  } catch (error) {
    await outage.end().catch(() => {});
    throw error;
  }
}

/** @param {readonly { what: string, path: string }[]} paths */
const notices = (paths) => paths.find(({ what }) => what === 'notices')?.path ?? '';

/**
 * A page of each kind that the first page of the app leads to, none of which is kept yet: a public notice, which
 * has to be seen at once, empties the cache.
 *
 * @param {import('./server.mjs').BenchServer} server
 */
async function publicPaths(server) {
  const { communityId, gridId } = await homeOf(server, 'resident', 'resident');
  const place = { kind: 'grid', id: gridId ?? '' };
  const notice = await publish(server, { writer: 'communityAdmin', communityId, place, isPublic: true });
  return withConnection(server.databaseUrl, async (connection) => {
    await delivered(connection, notice);
    const idOf = async (/** @type {string} */ sql) => {
      const [[row]] = await connection.query(`${sql} LIMIT 1`, [communityId]);
      return String(row?.['id']);
    };
    const record = await idOf('SELECT id FROM public_records WHERE community_id = ?');
    const door = await idOf('SELECT code AS id FROM doors WHERE community_id = ?');
    return [
      { what: 'communities', path: '/api/communities' },
      { what: 'notices', path: `/api/notices?communityId=${communityId}` },
      { what: 'a notice', path: `/api/notices/${notice}` },
      { what: 'public records', path: `/api/public-records?communityId=${communityId}` },
      { what: 'a public record', path: `/api/public-records/${record}` },
      { what: 'a door', path: `/api/doors/${door}` },
    ];
  });
}

/** @param {string} url @param {readonly { path: string }[]} paths */
async function ratesOf(url, paths) {
  const all = [];
  for (const { path } of paths)
    all.push(await press({ url, steps: [() => ({ path })], seconds: secondsEach }));
  return all;
}

/** @param {string} url */
async function refusalOf(url) {
  const began = performance.now();
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) });
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    milliseconds: performance.now() - began,
  };
}

/**
 * @param {string} what
 * @param {import('./load.mjs').Pressed} [withDatabase]
 * @param {import('./load.mjs').Pressed} [without]
 */
function rateRow(what, withDatabase, without) {
  const [there, gone] = [withDatabase?.rate ?? 0, without?.rate ?? 0];
  const failed = (withDatabase?.failed ?? 0) + (without?.failed ?? 0);
  const rates = `${Math.round(there)} a second with the database, ${Math.round(gone)} with it stopped`;
  return {
    what: `Cached public read: ${what}`,
    budget: '200, with the database and without',
    measured: `${rates} (${(gone / there).toFixed(2)}); ${failed} failed`,
    kept: failed === 0,
  };
}
