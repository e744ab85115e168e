// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from '../database/connection.mjs';
import { fail } from '../run/failure.mjs';
import { writer } from './fan-out.mjs';
import { publish } from './notice.mjs';
import { startWechat } from './wechat.mjs';

/** One of so many has agreed to a message. */
const every = 10;
/** What is sent at a time, and so may be lost with a server: it is never sent again by itself. */
const mostUnknown = 8;
const mostMegabytes = 400;
/** After how many of the pushes the server is killed. */
const killedAfter = 0.3;
/** Its leases end after two minutes; far longer than the rest takes. */
const patienceMs = 30 * 60_000;

/**
 * A notice to all of them, a tenth of whom are told through WeChat; and another, to fewer, with the server killed on the
 * way.
 *
 * @param {import('./fan-out.mjs').FanOut} fanOut
 * @param {import('../run/step.mjs').Progress} progress
 * @returns {Promise<import('./report.mjs').Row[]>}
 */
export async function measurePushes({ databaseUrl, communityId, size, start }, { say }) {
  return withConnection(databaseUrl, async (connection) => {
    const wechat = await startWechat();
    try {
      const notice = { writer, communityId, place: { kind: 'community', id: communityId } };
      say('one, undisturbed');
      const agreed = await writeCredits(connection, every);
      wechat.agree(agreed);
      let server = await start(wechat.environment);
      wechat.pushTo(server.url);
      server.forgetPeak();
      const began = performance.now();
      await publish(server, notice);
      await settled(connection, agreed.length);
      const seconds = (performance.now() - began) / 1000;
      const megabytes = server.peakMegabytes();
      const before = await countsOf(connection);
      const plain = { ...before, ...wechat.counts(agreed) };

      say('another, killed on the way');
      const fewer = await writeCredits(connection, 5 * every);
      wechat.agree(fewer);
      await publish(server, notice);
      await settled(connection, killedAfter * fewer.length, before);
      await server.kill();
      server = await start(wechat.environment);
      await settled(connection, fewer.length, before);
      const killed = { ...(await countsOf(connection, before)), ...wechat.counts(fewer) };
      await server.kill();

      const number = (/** @type {number} */ value) => value.toLocaleString('en');
      const named = `Notice to ${number(size)} recipients, pushed to ${number(agreed.length)}`;
      const unknown = `${killed.parked} not known to have arrived`;
      return [
        {
          what: `${named}: until WeChat has taken each`,
          budget: 'each once',
          measured: `${seconds.toFixed(0)} s, ${Math.round(plain.sent / seconds)} a second; ${number(plain.arrived)} arrived, ${plain.repeated} of them twice`,
          kept: plain.sent === agreed.length && plain.arrived === agreed.length && plain.repeated === 0,
        },
        {
          what: `${named}: memory of the server`,
          budget: `≤ ${mostMegabytes} MB`,
          measured: `${Math.round(megabytes)} MB`,
          kept: megabytes <= mostMegabytes,
        },
        {
          what: `Notice to ${number(size)} recipients, pushed to ${number(fewer.length)}: killed on the way`,
          budget: `none twice, ≤ ${mostUnknown} not known`,
          measured: `${killed.repeated} twice; ${unknown}, of which ${killed.arrived - killed.sent} had`,
          kept:
            killed.repeated === 0 &&
            killed.parked <= mostUnknown &&
            killed.sent + killed.parked === fewer.length,
        },
      ];
    } finally {
      await wechat.close();
    }
  });
}

/**
 * A credit each for one of so many people, who keep no quiet hours: the bench may run at night.
 *
 * @param {import('../database/connection.mjs').Connection} connection
 * @param {number} step
 * @returns {Promise<string[]>} their openids
 */
async function writeCredits(connection, step) {
  const who = `FROM accounts WHERE open_id LIKE 'fan-out-%' AND MOD(SUBSTR(open_id, 9), ${step}) = 0`;
  await connection.query(
    `INSERT INTO subscription_balances
        (account_id, template, credits, stopped, last_answer, last_answered_at, updated_at)
      SELECT id, 'communityNotice', 1, 0, 'accept', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) ${who}
      ON DUPLICATE KEY UPDATE credits = 1`,
  );
  await connection.query(
    `INSERT INTO message_preferences (account_id, muted, quiet_from, quiet_to, updated_at)
      SELECT id, '', NULL, NULL, UTC_TIMESTAMP(3) ${who} ON DUPLICATE KEY UPDATE muted = ''`,
  );
  const [rows] = await connection.query(`SELECT open_id AS openId ${who}`);
  return rows.map((row) => String(row['openId']));
}

/** @typedef {{ sent: number, parked: number, dropped: number }} Counts */

/**
 * What became of the pushes that were queued since, from an index alone: it is looked at while they are sent.
 *
 * @param {import('../database/connection.mjs').Connection} connection
 * @param {Counts} [before]
 * @returns {Promise<Counts>}
 */
async function countsOf(connection, before = { sent: 0, parked: 0, dropped: 0 }) {
  const [rows] = await connection.query('SELECT state, COUNT(*) AS number FROM pushes GROUP BY state');
  const of = (/** @type {keyof Counts} */ wanted) =>
    Number(rows.find(({ state }) => state === wanted)?.['number'] ?? 0) - before[wanted];
  return { sent: of('sent'), parked: of('parked'), dropped: of('dropped') };
}

/**
 * Waits until so many pushes came to their end.
 *
 * @param {import('../database/connection.mjs').Connection} connection
 * @param {number} pushes
 * @param {Counts} [before]
 */
async function settled(connection, pushes, before) {
  for (const limit = Date.now() + patienceMs; ; await sleep(500)) {
    const { sent, parked, dropped } = await countsOf(connection, before);
    if (sent + parked + dropped >= pushes) return;
    if (Date.now() > limit) fail(`Of ${pushes} pushes only ${sent} were sent.`, '');
  }
}
