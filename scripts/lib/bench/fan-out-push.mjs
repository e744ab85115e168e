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
      const first = await publish(server, notice);
      await settled(connection, first, agreed.length);
      const seconds = (performance.now() - began) / 1000;
      const megabytes = server.peakMegabytes();
      const plain = { ...(await countsOf(connection, first)), ...wechat.counts(agreed) };

      say('another, killed on the way');
      const fewer = await writeCredits(connection, 5 * every);
      wechat.agree(fewer);
      const second = await publish(server, notice);
      await settled(connection, second, fewer.length, killedAfter);
      await server.kill();
      server = await start(wechat.environment);
      await settled(connection, second, fewer.length);
      const killed = { ...(await countsOf(connection, second)), ...wechat.counts(fewer) };
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

/**
 * What became of the pushes of a notice so far.
 *
 * @param {import('../database/connection.mjs').Connection} connection
 * @param {string} noticeId
 */
async function countsOf(connection, noticeId) {
  const [rows] = await connection.query(
    `SELECT p.state, COUNT(*) AS number FROM pushes p JOIN messages m ON m.id = p.id
      WHERE m.kind = 'noticePublished' AND m.subject_id = '${noticeId}' GROUP BY p.state`,
  );
  const counts = new Map(rows.map(({ state, number }) => [String(state), Number(number)]));
  return {
    sent: counts.get('sent') ?? 0,
    parked: counts.get('parked') ?? 0,
    dropped: counts.get('dropped') ?? 0,
  };
}

/**
 * Waits until so much of the pushes came to its end.
 *
 * @param {import('../database/connection.mjs').Connection} connection
 * @param {string} noticeId
 * @param {number} pushes
 * @param {number} [part]
 */
async function settled(connection, noticeId, pushes, part = 1) {
  for (const limit = Date.now() + patienceMs; ; await sleep(1_000)) {
    const { sent, parked, dropped } = await countsOf(connection, noticeId);
    if (sent + parked + dropped >= part * pushes) return;
    if (Date.now() > limit) fail(`Of ${pushes} pushes only ${sent} were sent.`, '');
  }
}
