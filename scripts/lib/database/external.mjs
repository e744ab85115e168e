// @ts-check
import { errorCode, fail } from '../run/failure.mjs';
import { connectionError, parseDatabaseUrl, ping, withConnection, withoutPassword } from './connection.mjs';

/**
 * Makes sure that a database which somebody else runs answers; creates the database in it if it may.
 *
 * @param {string} variable the setting that names it
 * @param {string} value
 * @returns {Promise<string>} the address to use
 */
export async function useExternalDatabase(variable, value) {
  const url = parseDatabaseUrl(variable, value);
  url.protocol = 'mysql:';
  let error = await ping(url.href);
  if (connectionError(error) === 'noDatabase') error = await createDatabase(url);
  if (error === undefined) return url.href;
  const where = `The database at ${withoutPassword(url)}`;
  const advice = `Check ${variable}, or leave it away to use a private database of the project's own.`;
  switch (connectionError(error)) {
    case 'unreachable':
      return fail(
        `${where} does not answer (${errorCode(error)}).`,
        `Is it running, and reachable from here? ${advice}`,
      );
    case 'refused':
      return fail(
        `${where} refuses user "${decodeURIComponent(url.username)}".`,
        `Check user, password and rights. ${advice}`,
      );
    case 'noDatabase':
      return fail(`${where} does not exist and may not be created by this user.`, `Create it. ${advice}`);
    default:
      return fail(`${where} answers: ${error instanceof Error ? error.message : String(error)}.`, advice);
  }
}

/** @param {URL} url @returns {Promise<unknown>} the error, if any */
async function createDatabase(url) {
  const name = decodeURIComponent(url.pathname.slice(1));
  const server = new URL(url);
  server.pathname = '/';
  try {
    await withConnection(server.href, (connection) => connection.query(createDatabaseSql(name)));
    return undefined;
  } catch (error) {
    return error;
  }
}

/**
 * The collation is one that every engine has, so that text compares alike everywhere.
 *
 * @param {string} name
 */
export const createDatabaseSql = (name) =>
  `CREATE DATABASE IF NOT EXISTS \`${name.replaceAll('`', '``')}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;
