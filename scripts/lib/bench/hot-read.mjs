// @ts-check
import { createRequire } from 'node:module';
import { inProject } from '../project.mjs';
import { fail } from '../run/failure.mjs';
import { withConnection } from '../database/connection.mjs';
import { compare, throughput, withBareServer } from './load.mjs';
import { isBackground, recordSql } from './recorded-sql.mjs';
import { ratioRow } from './report.mjs';

const least = 0.6;

/**
 * @param {import('./server.mjs').BenchServer} server
 * @param {number} seconds
 * @param {import('../run/step.mjs').Progress} progress
 */
export async function measureHotReads(server, seconds, { say }) {
  const [door] = await withConnection(server.databaseUrl, async (connection) => {
    const [rows] = await connection.query(
      "SELECT code FROM doors WHERE kind = 'buildingEntrance' ORDER BY id LIMIT 2",
    );
    return rows.map((row) => String(row['code']));
  });
  const authorization = { authorization: `Bearer ${await server.token('resident')}` };
  const reads = [
    { what: 'Hot read: door', path: `/api/doors/${door}`, headers: {} },
    { what: 'Hot read: my complaints', path: '/api/complaints?scope=mine', headers: authorization },
    { what: 'Hot read: my notices', path: '/api/me/notices', headers: authorization },
    { what: 'Hot read: my inbox', path: '/api/messages', headers: authorization },
  ];
  const rows = [];
  for (const { what, path, headers } of reads) {
    const url = server.url + path;
    const statements = (await recordSql(server.databaseUrl, () => fetch(url, { headers }))).filter(
      (statement) => /^\s*[(]?\s*SELECT/i.test(statement) && !isBackground(statement),
    );
    if (!statements.length) fail(`${what} sent no SQL.`, 'Was the answer already in the cache?');
    const pool = createRequire(inProject('server/package.json'))('mysql2/promise').createPool({
      uri: server.databaseUrl,
      connectionLimit: 10,
      timezone: 'Z',
    });
    const answer = async () => {
      const results = [];
      for (const statement of statements) results.push((await pool.query(statement))[0]);
      return results;
    };
    const rates = await withBareServer(answer, (bareUrl) =>
      compare(
        (duration) => throughput({ url, headers }, duration),
        (duration) => throughput({ url: bareUrl }, duration),
        seconds,
        say,
      ),
    );
    await pool.end();
    rows.push(ratioRow(`${what} (${statements.length} statements)`, rates.ours, rates.bare, least));
  }
  return rows;
}
