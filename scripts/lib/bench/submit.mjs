// @ts-check
import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { inProject } from '../project.mjs';
import { fail } from '../run/failure.mjs';
import { withConnection } from '../database/connection.mjs';
import { compare, throughput, withBareServer } from './load.mjs';
import { recordSql } from './recorded-sql.mjs';
import { ratioRow } from './report.mjs';

const least = 0.5;
const require = createRequire(inProject('server/package.json'));

/**
 * Submitting a complaint against a bare handler that writes the same rows in one transaction.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {number} seconds
 * @param {import('../run/step.mjs').Progress} progress
 */
export async function measureSubmit(server, seconds, { say }) {
  const { v7: uuid } = await import(pathToFileURL(require.resolve('uuid')).href);
  const place = await withConnection(server.databaseUrl, async (connection) => {
    const [rows] = await connection.query(
      `SELECT d.id AS doorId, c.id AS categoryId FROM doors d
        JOIN complaint_categories c ON c.community_id = d.community_id AND c.parent_id IS NOT NULL ORDER BY d.position, d.id LIMIT 1`,
    );
    return rows[0];
  });
  const body = (id = uuid()) => JSON.stringify({ id, ...place, text: '门口的路面塌了一块,晚上看不清' });
  const url = `${server.url}/api/complaints`;
  const headers = { authorization: `Bearer ${await server.token('resident')}` };
  const id = uuid();
  const statements = await recordSql(server.databaseUrl, () =>
    fetch(url, {
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
  const again = rowMaker(inserts, id, uuid);
  const pool = require('mysql2/promise').createPool({
    uri: server.databaseUrl,
    connectionLimit: 10,
    timezone: 'Z',
  });
  const answer = async () => {
    const connection = await pool.getConnection();
    try {
      await connection.beginTransaction();
      for (const statement of again()) await connection.query(statement);
      await connection.commit();
      return { ok: true };
    } finally {
      connection.release();
    }
  };
  const rates = await withBareServer(answer, (bareUrl) =>
    compare(
      (duration) => throughput({ url, headers, method: 'POST', body }, duration),
      (duration) => throughput({ url: bareUrl, method: 'POST', body }, duration),
      seconds,
      say,
      () => startAfresh(server.databaseUrl),
    ),
  );
  await pool.end();
  return [ratioRow('Submitting a complaint', rates.ours, rates.bare, least)];
}

/**
 * Waits until inboxes are filled, which goes on after the answers, and takes the rows away again: a community that
 * gets ten thousand complaints in a minute runs out of free numbers for the day.
 *
 * @param {string} databaseUrl
 */
function startAfresh(databaseUrl) {
  return withConnection(databaseUrl, async (connection) => {
    await connection.query("DELETE FROM outbox_messages WHERE state = 'pending' AND claimed_by IS NULL");
    for (const limit = Date.now() + 30_000; Date.now() < limit; await sleep(200)) {
      const [rows] = await connection.query("SELECT id FROM outbox_messages WHERE state = 'pending' LIMIT 1");
      if (rows.length === 0) break;
    }
    await connection.query('DELETE FROM complaint_events WHERE created_at > NOW() - INTERVAL 5 MINUTE');
    await connection.query(
      `DELETE FROM complaints WHERE NOT EXISTS (SELECT 1 FROM complaint_events e WHERE e.complaint_id = complaints.id)`,
    );
  });
}

/**
 * Turns recorded inserts into new ones: every id that was new gets another value, the same in all of them.
 *
 * @param {string[]} inserts
 * @param {string} complaintId
 * @param {() => string} uuid
 */
function rowMaker(inserts, complaintId, uuid) {
  const madeIds = inserts.map((insert) => /VALUES\s*\(\s*'([0-9a-f-]{36})'/i.exec(insert)?.[1]);
  const ids = [...new Set([complaintId, ...madeIds])].filter((id) => id !== undefined);
  const number = /'(\d{8}-\d{5})'/.exec(inserts.join('\n'))?.[1];
  return () => {
    const names = new Map(ids.map((id) => [id, uuid()]));
    const newNumber = `${randomInt(1e8)}-${randomInt(1e9)}`;
    return inserts.map((insert) => {
      let statement = insert;
      for (const [old, fresh] of names) statement = statement.replaceAll(old, fresh);
      return number ? statement.replaceAll(number, newNumber) : statement;
    });
  };
}
