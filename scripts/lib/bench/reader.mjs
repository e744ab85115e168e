// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from '../database/connection.mjs';
import { errorCode, fail } from '../run/failure.mjs';
import { delivered, homeOf, publish } from './notice.mjs';
import { idMaker } from './of-server.mjs';

/** Fills a page of an inbox, and of the list of notices, and one more. */
const notices = 22;
const readers = 200;
const writer = 'communityAdmin';

/**
 * Somebody who has the app, and whom all notices are for.
 *
 * @typedef {object} Reader
 * @property {Record<string, string>} headers
 * @property {{ accountId: string, sessionId: string, residentId: string, householdId: string }} ids
 */

/**
 * A notice in the inbox of a reader: ids as {@link Reader} has them, with those of the notice and the message.
 *
 * @typedef {{ headers: Record<string, string>, ids: Reader['ids'] & { noticeId: string, messageId: string } }} Unread
 */

/**
 * Two hundred residents of one grid, of a household each, with notices that nobody has read.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {(text: string) => void} say
 * @returns {Promise<{ readers: Reader[], unread: Unread[] }>} unread: one notice for all of them after the other
 */
export function gatherReaders(server, say) {
  return withConnection(server.databaseUrl, async (connection) => {
    say('residents who log in');
    const home = await homeOf(server, 'resident', 'resident');
    const { communityId, gridId } = home;
    const all = await writeReaders(connection, home);
    /** @type {Reader[]} */
    const signed = [];
    for (const ids of all) {
      const token = await server.sign(ids.accountId, ids.sessionId);
      signed.push({ ids, headers: { authorization: `Bearer ${token}` } });
    }
    say('notices for their grid');
    const noticeIds = [];
    for (let number = 0; number < notices; number++) {
      const id = await publish(server, { writer, communityId, place: { kind: 'grid', id: gridId ?? '' } });
      await delivered(connection, id);
      noticeIds.push(id);
    }
    const [lines] = await connection.query(
      `SELECT id, account_id AS accountId, subject_id AS noticeId FROM messages
        WHERE kind = 'noticePublished' AND subject_id IN (?)`,
      [noticeIds],
    );
    const messageOf = new Map(
      lines.map(({ id, accountId, noticeId }) => [`${accountId} ${noticeId}`, String(id)]),
    );
    const unread = noticeIds.flatMap((noticeId) =>
      signed.map(({ ids, headers }) => {
        const messageId = messageOf.get(`${ids.accountId} ${noticeId}`);
        if (!messageId) return fail('A notice did not get into the inbox of somebody it was for.', '');
        return { headers, ids: { ...ids, noticeId, messageId } };
      }),
    );
    return { readers: signed, unread };
  });
}

/**
 * Accounts with a session each, for people of as many households in which nobody had one.
 *
 * @param {import('../database/connection.mjs').Connection} connection
 * @param {import('./notice.mjs').Home} home
 * @returns {Promise<Reader['ids'][]>}
 */
async function writeReaders(connection, { communityId, gridId }) {
  const uuid = await idMaker();
  const [people] = await connection.query(
    `SELECT MIN(r.id) AS residentId, r.household_id AS householdId
      FROM residents r WHERE r.grid_id = ? AND r.state = 'present'
        AND NOT EXISTS (SELECT 1 FROM household_ties t WHERE t.household_id = r.household_id)
      GROUP BY r.household_id ORDER BY r.household_id LIMIT ${readers}`,
    [gridId],
  );
  if (people.length < readers) fail(`Only ${people.length} households of a grid have no account yet.`, '');
  const all = people.map(({ residentId, householdId }) => ({
    ...{ accountId: uuid(), sessionId: uuid() },
    ...{ residentId: String(residentId), householdId: String(householdId) },
  }));
  const day = 86_400_000;
  const [now, later] = [new Date(), new Date(Date.now() + day)];
  const insert = (/** @type {string} */ into, /** @type {unknown[][]} */ rows) =>
    connection.query(`INSERT INTO ${into} VALUES ?`, [rows]);
  await insert(
    'accounts (id, open_id, display_name, created_at)',
    all.map(({ accountId }, number) => [accountId, `reader-${number}`, '居民', now]),
  );
  await insert(
    'sessions (id, account_id, created_at, expires_at)',
    all.map(({ accountId, sessionId }) => [sessionId, accountId, now, later]),
  );
  await insert(
    'household_ties (id, community_id, account_id, household_id, resident_id, confirmed_at)',
    all.map((one) => [uuid(), communityId, one.accountId, one.householdId, one.residentId, now]),
  );
  return all;
}

/**
 * Nobody has read anything: as it was when the notices had just come.
 *
 * @param {string} databaseUrl
 * @param {readonly Unread[]} unread
 */
export function unreadAgain(databaseUrl, unread) {
  const noticeIds = [...new Set(unread.map(({ ids }) => ids.noticeId))];
  return withConnection(databaseUrl, async (connection) => {
    for (const change of [
      'messages SET read_at = NULL WHERE subject_id',
      'notice_readers SET read_at = NULL, read_revision = NULL WHERE notice_id',
      'notice_recipients SET read_at = NULL WHERE notice_id',
      "notice_households SET read_at = NULL, status = 'toReach' WHERE notice_id",
      'notice_counts SET to_reach = households WHERE notice_id',
    ]) {
      await untilNoDeadlock(() => connection.query(`UPDATE ${change} IN (?)`, [noticeIds]));
    }
  });
}

/** The last readers' rows may still be on their way to the database: whoever is broken off is to try again. @param {() => Promise<unknown>} work */
async function untilNoDeadlock(work) {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (errorCode(error) !== 'ER_LOCK_DEADLOCK' || tries === 10) throw error;
      await sleep(100 * tries);
    }
  }
}
