// @ts-check
import { createRequire } from 'node:module';
import { inProject } from '../project.mjs';
import { errorCode, fail } from '../run/failure.mjs';

/**
 * As much of mysql2 as these scripts use.
 *
 * @typedef {{ query: (sql: string, values?: readonly unknown[]) => Promise<[Record<string, unknown>[], unknown]>, end: () => Promise<void> }} Connection
 */

/**
 * @param {string} url
 * @returns {Promise<Connection>}
 */
export function connect(url) {
  // looked up at the last moment: before the first installation there is no driver
  const mysql = createRequire(inProject('server/package.json'))('mysql2/promise');
  return mysql.createConnection({ uri: url, connectTimeout: 5000 });
}

/**
 * @template T
 * @param {string} url
 * @param {(connection: Connection) => Promise<T>} work
 */
export async function withConnection(url, work) {
  const connection = await connect(url);
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

/** @param {string} url @returns {Promise<unknown>} the error, nothing if it answers */
export async function ping(url) {
  try {
    await withConnection(url, (connection) => connection.query('SELECT 1'));
    return undefined;
  } catch (error) {
    return error ?? new Error('unknown');
  }
}

/**
 * @param {unknown} error
 * @returns {'refused' | 'noDatabase' | 'unreachable' | 'other'}
 */
export function connectionError(error) {
  const code = errorCode(error);
  if (/^ER_(ACCESS_DENIED|NOT_SUPPORTED_AUTH|HOST_NOT_PRIVILEGED|HOST_IS_BLOCKED)|^ER_DBACCESS/.test(code))
    return 'refused';
  if (code === 'ER_BAD_DB_ERROR') return 'noDatabase';
  if (
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|ECONNRESET|PROTOCOL_CONNECTION_LOST)$/.test(
      code,
    )
  ) {
    return 'unreachable';
  }
  return 'other';
}

/**
 * @param {string} variable its name, for the sentence
 * @param {string} value
 * @returns {URL}
 */
export function parseDatabaseUrl(variable, value) {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^(mysql|mariadb):$/.test(url.protocol) && url.hostname) return url;
  return fail(
    `${variable} is not the address of a MySQL or MariaDB database.`,
    `It looks like this: ${variable}=mysql://user:password@host:3306/linge`,
  );
}

/** @param {URL} url @returns {string} without what must not be shown */
export function withoutPassword(url) {
  const socket = url.searchParams.get('socketPath');
  return `${url.hostname}${url.port ? `:${url.port}` : ''}${url.pathname}${socket ? ` (${socket})` : ''}`;
}
