// @ts-check
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import process from 'node:process';
import { idMaker, requireOfServer } from './of-server.mjs';
import { fillStatement } from './replay.mjs';

/**
 * The bare handler, in a process of its own as the server is: sends what was recorded and answers with what comes back.
 * Asked for `/<step>/<case>`. It ends with whoever started it.
 */
process.on('disconnect', () => process.exit(0));

/** @type {[import('./replay.mjs').ReplayPlan]} */
const [{ databaseUrl, steps, cases }] = /** @type {any} */ (await once(process, 'message'));
const uuid = await idMaker();
const pool = requireOfServer('mysql2/promise').createPool({
  uri: databaseUrl,
  connectionLimit: 10,
  timezone: 'Z',
});

const make = {
  id: uuid,
  number: () => `${randomInt(1e8)}-${randomInt(1e9)}`,
};

/** @param {string} url */
async function answer(url) {
  const [, step = '0', one = '0'] = url.split('/');
  const { statements, fresh } = steps[Number(step)] ?? { statements: [], fresh: {} };
  /** @type {Record<string, string>} */
  const values = { ...cases[Number(one)] };
  for (const [name, kind] of Object.entries(fresh)) values[name] = make[kind]();
  const sql = statements.map((statement) => fillStatement(statement, values));
  return sql.some((statement) => statement === 'COMMIT') ? inOne(sql) : send(pool, sql);
}

/** @param {string[]} sql */
async function inOne(sql) {
  const connection = await pool.getConnection();
  try {
    return await send(connection, sql);
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

/** @param {any} through @param {string[]} sql */
async function send(through, sql) {
  const results = [];
  for (const statement of sql) results.push((await through.query(statement))[0]);
  return results;
}

const server = http.createServer((request, response) => {
  answer(request.url ?? '').then(
    (result) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result)),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
process.send?.({ url: `http://127.0.0.1:${port}` });
