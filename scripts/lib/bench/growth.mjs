// @ts-check
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from '../database/connection.mjs';
import { generateSecrets } from '../machine/secrets.mjs';
import { aWhile, openSecrets, sealCopies, sealRequests, writeLife, years } from './growth-life.mjs';
import { multiply } from './growth-multiply.mjs';
import { growthRequests } from './growth-request.mjs';
import { alternate } from './growth-sample.mjs';
import { createDemo, provideBenchDatabase, startDemoServer } from './server.mjs';

/** How many times longer than with the demo community alone, at the 95th of 100 requests. */
const most = 1.5;
const count = { warmUp: 60, requests: 300 };
/** What the database server may keep in memory while a community is being multiplied; as npm start has it after that. */
const poolWhileGrowing = 2 * 1024 ** 3;

/**
 * A list or search with the demo community alone and in the grown database.
 *
 * @typedef {object} Growth
 * @property {string} what
 * @property {import('./growth-sample.mjs').Times} alone
 * @property {import('./growth-sample.mjs').Times} grown
 * @property {number} ratio of the p95
 */

/**
 * @typedef {object} GrowthReport
 * @property {string} size of the grown database, in words
 * @property {Growth[]} growths the worst first
 */

/**
 * Two databases in one database server, the demo community alone and among a hundred like it, a server for each.
 *
 * @param {import('../run/step.mjs').Progress} progress
 */
export async function startGrowth(progress) {
  const { folder, url } = await provideBenchDatabase(progress);
  const secrets = generateSecrets();
  const demos = [];
  for (const name of ['alone', 'grown']) {
    progress.say(`${name}: the demo community`);
    demos.push(
      await createDemo(
        { folder, serverUrl: url, name: `linge_growth_${name}_${process.pid}`, secrets },
        progress,
      ),
    );
  }
  const [alone, grown] = demos;
  if (!alone || !grown) throw new Error('Two databases are compared');
  const fields = await openSecrets(alone.environment);
  await fill(alone, aWhile, fields, progress);
  await withPool(url, poolWhileGrowing, () => fill(grown, years, fields, progress, true));
  const servers = [await startDemoServer(folder, alone), await startDemoServer(folder, grown)];
  await quiet(url);
  const requests = await growthRequests(alone.databaseUrl, fields);
  return { servers, requests, size: await sizeOf(grown.databaseUrl) };
}

/**
 * @param {Awaited<ReturnType<typeof startGrowth>>} growth
 * @param {import('../run/step.mjs').Progress} progress
 * @returns {Promise<GrowthReport>}
 */
export async function measureGrowth({ servers, requests, size }, { say }) {
  /** @type {Growth[]} */
  const growths = [];
  for (const { what, as, paths } of requests) {
    say(what);
    const asked = [];
    for (const { url, token } of servers)
      asked.push({ url, headers: as ? { authorization: `Bearer ${await token(as)}` } : {} });
    const first = await compare(asked, paths, count.requests);
    // a moment of the machine is no growth: what stands above the promise has to stand there for longer
    const times = first.ratio > most ? await compare(asked, paths, 3 * count.requests) : first;
    growths.push({ what, ...times });
  }
  return { size, growths: growths.toSorted((a, b) => b.ratio - a.ratio) };
}

/**
 * @param {Parameters<typeof alternate>[0]} servers of the demo community alone and of the grown database
 * @param {readonly import('./growth-sample.mjs').Asked[]} paths
 * @param {number} requests
 */
async function compare(servers, paths, requests) {
  const [alone, grown] = await alternate(servers, paths, { ...count, requests });
  if (!alone || !grown) throw new Error('Two servers are compared');
  return { alone, grown, ratio: grown.p95 / alone.p95 };
}

/** @param {GrowthReport} report @returns {import('./report.mjs').Row} the promise: the worst of them keeps it */
export function growthRow({ growths: [worst] }) {
  const { what = '', ratio = Infinity } = worst ?? {};
  return {
    what: 'p95 of lists and searches with a hundred communities',
    budget: `≤ ${most} × the demo community`,
    measured: `${ratio.toFixed(2)} × (${what})`,
    kept: ratio <= most,
  };
}

/** What was measured and how, for the written report. @param {GrowthReport} report */
export function growthLines({ size, growths }) {
  const milliseconds = (/** @type {number} */ value) => value.toFixed(1);
  return [
    `Two databases in one database server: in one the demo community alone, in the other ${size}.`,
    'The second is made of the first by SQL: everything of the demo community once more for each of the others, and in each of',
    'them, the demo community too, what gathers in three years (20,000 complaints, 1,500 requests of each kind, 2,000 access',
    'records, 900 notices; where the demo stands alone, enough of each to fill the first pages). Towns have ten communities, the town of the demo,',
    'which has two, too. The same people ask the same of both, one request at a time and in turn,',
    `${count.requests} times after ${count.warmUp} that do not count, each time about another of up to 60 people, homes, words or pages (doors: 400).`,
    `What is above ${most} then is asked for once more, three times as often, and that counts. The database server has the 256 MB of`,
    'memory that npm start gives it, for both together. Times are in milliseconds.',
    '',
    '| what | p50 alone | p50 grown | p95 alone | p95 grown | ratio of p95 |',
    '|---|--:|--:|--:|--:|--:|',
    ...growths.map(({ what, alone, grown, ratio }) => {
      const times = [alone.p50, grown.p50, alone.p95, grown.p95].map(milliseconds);
      return `| ${[what, ...times, ratio.toFixed(2)].join(' | ')} |`;
    }),
  ];
}

/**
 * @param {import('./server.mjs').Demo} demo
 * @param {import('./growth-life.mjs').Life} life
 * @param {import('./growth-life.mjs').FieldSecrets} fields
 * @param {import('../run/step.mjs').Progress} progress
 * @param {boolean} [many]
 */
function fill({ databaseUrl }, life, fields, { say }, many = false) {
  return withConnection(databaseUrl, async (connection) => {
    const [[first]] = await connection.query('SELECT community_id AS id FROM complaints LIMIT 1');
    const communityId = String(first?.['id']);
    say(many ? 'years of complaints and requests' : 'a few complaints and requests');
    await writeLife(connection, communityId, life);
    await sealRequests(connection, fields);
    if (many) {
      await multiply(connection, communityId, (table) => say(`a hundred communities: ${table}`));
      await sealCopies(connection, fields);
    }
    const [tables] = await connection.query('SHOW TABLES');
    const names = tables.flatMap((row) => Object.values(row).map((name) => `\`${String(name)}\``));
    await connection.query(`ANALYZE TABLE ${names.join(', ')}`);
  });
}

/** @param {string} url @param {number} bytes @param {() => Promise<void>} work */
async function withPool(url, bytes, work) {
  const set = (/** @type {unknown} */ size) =>
    withConnection(url, (connection) =>
      connection.query(`SET GLOBAL innodb_buffer_pool_size = ${String(size)}`),
    );
  const [[before]] = await withConnection(url, (connection) =>
    connection.query('SELECT @@innodb_buffer_pool_size AS size'),
  );
  await set(bytes);
  await work();
  await set(before?.['size']);
}

/** After its start a server looks through all encrypted values: waits until that is over. @param {string} url */
function quiet(url) {
  return withConnection(url, async (connection) => {
    for (let still = 0; still < 10; await sleep(300)) {
      const [busy] = await connection.query(`SELECT 1 FROM information_schema.processlist
        WHERE command IN ('Query', 'Execute') AND id <> CONNECTION_ID()`);
      still = busy.length ? 0 : still + 1;
    }
  });
}

/** @param {string} databaseUrl */
function sizeOf(databaseUrl) {
  return withConnection(databaseUrl, async (connection) => {
    const counts = [];
    for (const table of ['communities', 'residents', 'complaints']) {
      const [[row]] = await connection.query(`SELECT COUNT(*) AS number FROM ${table}`);
      counts.push(`${Number(row?.['number']).toLocaleString('en')} ${table}`);
    }
    return counts.join(', ');
  });
}
