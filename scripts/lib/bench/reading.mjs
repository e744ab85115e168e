// @ts-check
import { fail } from '../run/failure.mjs';
import { measureArrival } from './arrival.mjs';
import { leastOfRead, statementsOf } from './hot-read.mjs';
import { compare, inTurn, pressWell, withBareServer } from './load.mjs';
import { gatherReaders, unreadAgain } from './reader.mjs';
import { recordKnown } from './recorded-sql.mjs';
import { replayStep } from './replay.mjs';
import { ratioRow } from './report.mjs';

/** Who asks at a time. */
const connections = 64;

/**
 * Readers who come all at once, as after a push: what each asks against the bare handler, and what becomes of everybody
 * else meanwhile.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {number} seconds
 * @param {import('../run/step.mjs').Progress} progress
 */
export async function measureReading(server, seconds, { say }) {
  const { readers, unread } = await gatherReaders(server, say);
  const rows = [];
  for (const { what, path } of [
    { what: 'Readers at once: their inboxes', path: '/api/messages' },
    { what: 'Readers at once: their notices', path: '/api/me/notices' },
  ]) {
    rows.push(await measureList(server, readers, { what, path }, seconds, say));
  }
  rows.push(await measureOpening(server, unread, seconds, say));
  rows.push(...(await measureArrival(server, unread, { connections, seconds }, say)));
  return rows;
}

/**
 * @param {import('./server.mjs').BenchServer} server
 * @param {readonly import('./reader.mjs').Reader[]} readers
 * @param {{ what: string, path: string }} list
 * @param {number} seconds
 * @param {(text: string) => void} say
 */
async function measureList(server, readers, { what, path }, seconds, say) {
  const [first] = readers;
  if (!first) return fail('There are no readers.', '');
  const statements = await statementsOf(server, { path, headers: first.headers });
  const plan = {
    databaseUrl: server.databaseUrl,
    steps: [replayStep(statements, first.ids)],
    cases: readers.map(({ ids }) => ids),
  };
  const p95 = p95s();
  const next = inTurn(readers);
  const step = (/** @type {(index: number) => string} */ to) => () => {
    const { one, index } = next();
    return { path: to(index), headers: one.headers };
  };
  const rates = await withBareServer(plan, (bareUrl) => {
    const press = async (/** @type {string} */ url, /** @type {() => import('./load.mjs').Asked} */ ask) => {
      await pressWell({ url, steps: [ask], connections, seconds: 2 });
      return pressWell({ url, steps: [ask], connections, seconds });
    };
    return compare(
      async () =>
        p95.note(
          await press(
            server.url,
            step(() => path),
          ),
        ),
      async () =>
        (
          await press(
            bareUrl,
            step((index) => `/0/${index}`),
          )
        ).rate,
      say,
    );
  });
  const row = ratioRow(`${what} (${statements.length} statements)`, rates.ours, rates.bare, leastOfRead);
  return { ...row, measured: `${row.measured}; p95 ${p95.worst()} ms` };
}

/**
 * A notice as a resident opens it: it is read, and once on the screen the server is told so.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {readonly import('./reader.mjs').Unread[]} unread
 * @param {number} seconds
 * @param {(text: string) => void} say
 */
async function measureOpening(server, unread, seconds, say) {
  const { databaseUrl } = server;
  const steps = await recordOpening(server, unread);
  const amount = openings(unread, seconds);
  const p95 = p95s();
  /** Of each notice two requests by the same reader. @param {string} url @param {(step: number, index: number) => import('./load.mjs').Asked} ask */
  const press = async (url, ask) => {
    const next = inTurn(unread);
    const first = (/** @type {Record<string, any>} */ context) => ask(0, (context['index'] = next().index));
    const second = (/** @type {Record<string, any>} */ context) => ask(1, context['index']);
    const load = { url, steps: [first, second], connections };
    // the same even number for each client, so that whoever begins to read a notice ends it
    await pressWell({ ...load, amount: 4 * connections });
    return pressWell({ ...load, amount: 2 * amount });
  };
  const plan = { databaseUrl, steps, cases: unread.map(({ ids }) => ids) };
  const rates = await withBareServer(plan, (bareUrl) =>
    compare(
      async () => p95.note(await press(server.url, (step, index) => opening(unread[index], step === 1))) / 2,
      async () =>
        (
          await press(bareUrl, (step, index) => ({
            ...opening(unread[index], step === 1),
            path: `/${step}/${index}`,
          }))
        ).rate / 2,
      say,
      () => unreadAgain(databaseUrl, unread),
    ),
  );
  const statements = steps.reduce((sum, step) => sum + step.statements.length, 0);
  const what = `Readers at once: a notice, opened and thereby read (${statements} statements)`;
  const row = ratioRow(what, rates.ours, rates.bare, leastOfRead);
  return { ...row, measured: `${row.measured}; p95 of a request ${p95.worst()} ms` };
}

/**
 * What opening a notice sends to the database where nobody has opened it yet: the one that no list has shown.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {readonly import('./reader.mjs').Unread[]} unread
 */
async function recordOpening({ url, databaseUrl }, unread) {
  const [one] = unread;
  if (!one) return fail('There is nothing to read.', '');
  const send = async (/** @type {boolean} */ read) => {
    const { path, ...init } = opening(one, read);
    const answer = await fetch(url + path, {
      ...init,
      headers: { ...init.headers, 'content-type': 'application/json' },
    });
    if (!answer.ok) fail(`${path} was answered ${answer.status}.`, '', await answer.text());
  };
  const steps = [];
  for (const read of [false, true]) {
    const statements = await recordKnown({ url, databaseUrl }, one.headers, () => send(read));
    steps.push(replayStep(statements, one.ids));
  }
  await unreadAgain(databaseUrl, unread);
  return steps;
}

/** @param {import('./reader.mjs').Unread | undefined} one @param {boolean} read @returns {import('./load.mjs').Asked} */
function opening(one, read) {
  if (!one) return fail('There are no more notices to read.', '');
  const path = `/api/me/notices/${one.ids.noticeId}`;
  if (!read) return { path, headers: one.headers };
  return { path: `${path}/actions/read`, method: 'POST', headers: one.headers, body: '{"revision":1}' };
}

/** So many for each client, that nothing is read twice. @param {readonly unknown[]} unread @param {number} seconds */
const openings = (unread, seconds) =>
  connections * Math.floor(Math.min(unread.length / connections - 3, (400 * seconds) / connections));

/** The worst p95 of several runs. */
function p95s() {
  /** @type {number[]} */
  const all = [];
  return {
    /** @param {import('./load.mjs').Pressed} pressed @returns {number} the rate */
    note: ({ rate, p95 }) => (all.push(p95), rate),
    worst: () => Math.round(Math.max(...all)),
  };
}
