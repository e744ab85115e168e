// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { fail } from '../run/failure.mjs';
import { withConnection } from '../database/connection.mjs';
import { compare, throughput, withBareServer } from './load.mjs';
import { idMaker } from './of-server.mjs';
import { recordSql } from './recorded-sql.mjs';
import { replayStep } from './replay.mjs';
import { ratioRow } from './report.mjs';

const least = 0.5;
const path = '/api/complaints';

/**
 * Submitting a complaint against a bare handler that writes the same rows in one transaction.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {number} seconds
 * @param {import('../run/step.mjs').Progress} progress
 */
export async function measureSubmit(server, seconds, { say }) {
  const { uuid, body } = await complaintBody(server.databaseUrl);
  const headers = { authorization: `Bearer ${await server.token('resident')}` };
  const id = uuid();
  const statements = await recordSql(server.databaseUrl, () =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: body(id),
    }),
  );
  const inserts = statements.filter((statement) =>
    /^INSERT INTO `?(complaints|complaint_events|outbox_messages)`?/i.test(statement),
  );
  if (inserts.length !== 3)
    fail(`A submission wrote ${inserts.length} rows instead of 3.`, 'Look at the recorded SQL.');
  const step = replayStep(['START TRANSACTION', ...inserts, 'COMMIT'], {}, newWith(inserts, id));
  const plan = { databaseUrl: server.databaseUrl, steps: [step], cases: [] };
  /** @type {(path: string) => () => import('./load.mjs').Asked} */
  const submit = (to) => () => ({ path: to, method: 'POST', headers, body: body() });
  const rates = await withBareServer(plan, (bareUrl) =>
    compare(
      () => throughput(server.url, submit(path), seconds),
      () => throughput(bareUrl, submit('/'), seconds),
      say,
      () => startAfresh(server.databaseUrl),
    ),
  );
  return [ratioRow('Submitting a complaint', rates.ours, rates.bare, least)];
}

/**
 * What somebody sends who submits a complaint.
 *
 * @param {string} databaseUrl
 */
export async function complaintBody(databaseUrl) {
  const uuid = await idMaker();
  const place = await withConnection(databaseUrl, async (connection) => {
    const [rows] = await connection.query(
      `SELECT d.id AS doorId, c.id AS categoryId FROM doors d
        JOIN complaint_categories c ON c.community_id = d.community_id AND c.parent_id IS NOT NULL ORDER BY d.position, d.id LIMIT 1`,
    );
    return rows[0];
  });
  const text = '门口的路面塌了一块,晚上看不清';
  return { uuid, body: (id = uuid()) => JSON.stringify({ id, ...place, text }) };
}

/**
 * Waits until inboxes are filled, which goes on after the answers, and takes the rows away again: a community that
 * gets ten thousand complaints in a minute runs out of free numbers for the day.
 *
 * @param {string} databaseUrl
 */
function startAfresh(databaseUrl) {
  return withConnection(databaseUrl, async (connection) => {
    await emptyOutbox(connection);
    await connection.query('DELETE FROM complaint_events WHERE created_at > NOW() - INTERVAL 5 MINUTE');
    await connection.query(
      `DELETE FROM complaints WHERE NOT EXISTS (SELECT 1 FROM complaint_events e WHERE e.complaint_id = complaints.id)`,
    );
  });
}

/**
 * Drops what waits in the outbox, and waits for what is in hand.
 *
 * @param {import('../database/connection.mjs').Connection} connection
 */
export async function emptyOutbox(connection) {
  await connection.query("DELETE FROM outbox_messages WHERE state = 'pending' AND claimed_by IS NULL");
  for (const limit = Date.now() + 30_000; Date.now() < limit; await sleep(200)) {
    const [rows] = await connection.query("SELECT id FROM outbox_messages WHERE state = 'pending' LIMIT 1");
    if (rows.length === 0) break;
  }
}

/**
 * What is new with each submission: the ids of the rows, the same in all of them, and the number of the day.
 *
 * @param {string[]} inserts
 * @param {string} complaintId
 */
function newWith(inserts, complaintId) {
  const madeIds = inserts.map((insert) => /VALUES\s*\(\s*'([0-9a-f-]{36})'/i.exec(insert)?.[1]);
  const ids = [...new Set([complaintId, ...madeIds])].filter((id) => id !== undefined);
  const number = /'(\d{8}-\d{5})'/.exec(inserts.join('\n'))?.[1];
  return { ...Object.fromEntries(ids.map((id, index) => [`id${index}`, id])), ...(number ? { number } : {}) };
}
