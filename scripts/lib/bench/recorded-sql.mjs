// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from '../database/connection.mjs';

/**
 * What the server sends to the database for one request, read from the database's own general log, so that the bare
 * handler cannot be given less to do than it.
 *
 * @param {string} databaseUrl
 * @param {() => Promise<unknown>} request
 * @returns {Promise<string[]>} statements in their order, without those that begin or end a transaction
 */
export function recordSql(databaseUrl, request) {
  return withConnection(databaseUrl, async (connection) => {
    await connection.query("SET GLOBAL log_output = 'TABLE'");
    await connection.query('TRUNCATE mysql.general_log');
    await connection.query('SET GLOBAL general_log = ON');
    try {
      await request();
      await sleep(300);
    } finally {
      await connection.query('SET GLOBAL general_log = OFF');
    }
    const [rows] = await connection.query(
      `SELECT thread_id AS thread, CONVERT(argument USING utf8mb4) AS statement FROM mysql.general_log
        WHERE command_type IN ('Query', 'Execute') AND thread_id <> CONNECTION_ID() ORDER BY event_time`,
    );
    return rows.map((row) => String(row['statement']));
  });
}

/**
 * What a request of somebody's sends whom the server knows from a moment ago, as under load.
 *
 * @param {{ url: string, databaseUrl: string }} server
 * @param {Record<string, string>} headers theirs
 * @param {() => Promise<unknown>} request
 * @returns {Promise<string[]>}
 */
export async function recordKnown({ url, databaseUrl }, headers, request) {
  const statements = await recordSql(databaseUrl, async () => {
    await fetch(`${url}/api/messages/unread`, { headers });
    await request();
  });
  // of the first one: who asks, and how many are unread
  return statements.filter((statement) => !isBackground(statement)).slice(2);
}

/** Workers look for work on their own time: that is not part of any request. @param {string} statement */
export const isBackground = (statement) =>
  /outbox_messages|pushes|notice_deliveries|content_checks|registry_imports|data_exports|due_at` <|due_at <=/.test(
    statement,
  ) && !/^INSERT/i.test(statement);
