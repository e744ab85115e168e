// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from '../database/connection.mjs';
import { percentile } from './growth-sample.mjs';
import { inTurn, press } from './load.mjs';
import { unreadAgain } from './reader.mjs';
import { complaintBody, emptyOutbox } from './submit.mjs';

/** What a tap on a push has the app ask, one after the other. */
const requestsOfATap = 4;
const pauseMs = 20;

/**
 * Readers who tap on a push: the message is marked as read, the notice fetched, and told to be read, and the number of
 * unread messages looked up. Meanwhile somebody else goes about their own business.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {readonly import('./reader.mjs').Unread[]} unread
 * @param {{ connections: number, seconds: number }} load
 * @param {(text: string) => void} say
 * @returns {Promise<import('./report.mjs').Row[]>}
 */
export async function measureArrival(server, unread, { connections, seconds }, say) {
  say('all at once, from a push');
  const next = inTurn(unread);
  /** @type {(make: (one: import('./reader.mjs').Unread) => import('./load.mjs').Asked) => (context: Record<string, any>) => import('./load.mjs').Asked} */
  const asSame = (make) => (context) => make((context['one'] ??= next().one));
  const steps = [
    asSame(({ headers, ids }) => ({
      ...{ path: `/api/messages/${ids.messageId}/actions/read`, method: 'POST' },
      headers,
    })),
    asSame(({ headers, ids }) => ({ path: `/api/me/notices/${ids.noticeId}`, headers })),
    asSame(({ headers, ids }) => ({
      ...{ path: `/api/me/notices/${ids.noticeId}/actions/read`, method: 'POST' },
      ...{ headers, body: '{"revision":1}' },
    })),
    asSame(({ headers }) => ({ path: '/api/me', headers })),
  ];
  const amount =
    requestsOfATap * connections * Math.floor(Math.min(unread.length, 150 * seconds) / connections);
  const ended = new AbortController();
  const others = passBy(server, ended.signal);
  const readers = await press({ url: server.url, steps, connections, amount });
  ended.abort();
  const { times, failed } = await others;
  await withConnection(server.databaseUrl, emptyOutbox);
  await unreadAgain(server.databaseUrl, unread);
  const budget = 'nothing fails';
  const taps = Math.round(readers.rate / requestsOfATap);
  return [
    {
      what: `Readers at once, from a push: ${requestsOfATap} requests each, ${connections} at a time`,
      budget,
      measured: `${taps} readers a second; p95 of a request ${Math.round(readers.p95)} ms; ${readers.failed} of ${readers.requests} failed`,
      kept: readers.failed === 0,
    },
    {
      what: 'Readers at once, from a push: everybody else meanwhile',
      budget,
      measured: `p95 ${Math.round(percentile(times, 0.95))} ms (a door, my complaints, submitting one); ${failed} of ${times.length} failed`,
      kept: failed === 0,
    },
  ];
}

/**
 * Somebody who looks at a door, at their complaints, and submits one, again and again.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {AbortSignal} ended
 */
async function passBy({ url, databaseUrl, token }, ended) {
  const { body } = await complaintBody(databaseUrl);
  const [door] = await withConnection(databaseUrl, async (connection) => {
    const [rows] = await connection.query('SELECT code FROM doors ORDER BY id LIMIT 1');
    return rows.map((row) => String(row['code']));
  });
  const authorization = `Bearer ${await token('resident')}`;
  const headers = { authorization, 'content-type': 'application/json' };
  /** @type {number[]} */
  const times = [];
  let failed = 0;
  const next = inTurn([
    () => fetch(`${url}/api/doors/${door}`),
    () => fetch(`${url}/api/complaints?scope=mine`, { headers }),
    () => fetch(`${url}/api/complaints`, { method: 'POST', headers, body: body() }),
  ]);
  for (; !ended.aborted; await sleep(pauseMs)) {
    const began = performance.now();
    const answer = await next()
      .one()
      .catch(() => undefined);
    await answer?.arrayBuffer();
    times.push(performance.now() - began);
    if (!answer?.ok) failed++;
  }
  return { times, failed };
}
