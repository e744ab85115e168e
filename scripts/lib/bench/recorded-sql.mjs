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
 * Of several requests of one kind the record that has least in it: what the server does on its own time may get into one.
 *
 * @param {string} databaseUrl
 * @param {readonly (() => Promise<unknown>)[]} requests
 */
export async function recordLeast(databaseUrl, requests) {
  const records = [];
  for (const request of requests) {
    const statements = await recordSql(databaseUrl, request);
    records.push(statements.filter((statement) => !isBackground(statement)));
  }
  return records.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** The outbox's worker looks for work on its own time: that is not part of any request. @param {string} statement */
export const isBackground = (statement) =>
  /outbox_messages|pushes/.test(statement) && !/^INSERT/i.test(statement);
