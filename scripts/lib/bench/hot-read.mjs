// @ts-check
import { fail } from '../run/failure.mjs';
import { withConnection } from '../database/connection.mjs';
import { compare, throughput, withBareServer } from './load.mjs';
import { isBackground, recordKnown, recordSql } from './recorded-sql.mjs';
import { replayStep } from './replay.mjs';
import { ratioRow } from './report.mjs';

export const leastOfRead = 0.6;

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
  const headers = { authorization: `Bearer ${await server.token('resident')}` };
  const reads = [
    { what: 'Hot read: door', path: `/api/doors/${door}` },
    { what: 'Hot read: my complaints', path: '/api/complaints?scope=mine', headers },
    { what: 'Hot read: my notices', path: '/api/me/notices', headers },
    { what: 'Hot read: my inbox', path: '/api/messages', headers },
  ];
  const rows = [];
  for (const asked of reads) {
    const statements = await statementsOf(server, asked);
    if (!statements.length) fail(`${asked.what} sent no SQL.`, 'Was the answer already in the cache?');
    const plan = { databaseUrl: server.databaseUrl, steps: [replayStep(statements)], cases: [] };
    const rates = await withBareServer(plan, (bareUrl) =>
      compare(
        () => throughput(server.url, () => asked, seconds),
        () => throughput(bareUrl, () => ({ path: '/' }), seconds),
        say,
      ),
    );
    rows.push(
      ratioRow(`${asked.what} (${statements.length} statements)`, rates.ours, rates.bare, leastOfRead),
    );
  }
  return rows;
}

/**
 * @param {import('./server.mjs').BenchServer} server
 * @param {import('./load.mjs').Asked} asked
 */
export async function statementsOf(server, { path, headers }) {
  const ask = () => fetch(server.url + path, headers ? { headers } : {});
  const recorded = await (headers ? recordKnown(server, headers, ask) : recordSql(server.databaseUrl, ask));
  return recorded.filter((statement) => /^\s*[(]?\s*SELECT/i.test(statement) && !isBackground(statement));
}
