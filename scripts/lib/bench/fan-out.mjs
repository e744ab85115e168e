// @ts-check
import { withConnection } from '../database/connection.mjs';
import { fail } from '../run/failure.mjs';
import { writeManyPeople } from './fan-out-people.mjs';
import { delivered, homeOf, publish } from './notice.mjs';
import { createDemo, provideBenchDatabase, startDemoServer } from './server.mjs';

export const fanOutPeople = 400_000;
const mostSeconds = 60;
const mostMegabytes = 400;
export const writer = 'otherCommunityAdmin';
/** After how much of it the server is killed. */
const kills = [0.25, 0.6];

/**
 * @typedef {object} FanOut
 * @property {string} databaseUrl
 * @property {string} communityId
 * @property {number} size people with an account each
 * @property {(more?: Record<string, string>) => Promise<import('./server.mjs').BenchServer>} start a server, told more than
 *   that of the demo
 */

/**
 * A community of so many people, each with an account, and nobody who has heard of anything yet.
 *
 * @param {number} size
 * @param {import('../run/step.mjs').Progress} progress
 * @returns {Promise<FanOut>}
 */
export async function startFanOut(size, progress) {
  const { folder, url } = await provideBenchDatabase(progress);
  const demo = await createDemo({ folder, serverUrl: url, name: `linge_fan_out_${process.pid}` }, progress);
  const start = (/** @type {Record<string, string>} */ more = {}) =>
    startDemoServer(folder, { ...demo, environment: { ...demo.environment, ...more } });
  const server = await start();
  const { communityId } = await homeOf(server, writer, 'communityAdmin');
  await server.kill();
  await withConnection(demo.databaseUrl, (connection) =>
    writeManyPeople(connection, communityId, size, progress.say),
  );
  return { databaseUrl: demo.databaseUrl, communityId, size, start };
}

/**
 * One notice to all of them, undisturbed, and another with the server killed twice on the way.
 *
 * @param {FanOut} fanOut
 * @param {import('../run/step.mjs').Progress} progress
 * @returns {Promise<import('./report.mjs').Row[]>}
 */
export async function measureFanOut({ databaseUrl, communityId, size, start }, { say }) {
  const notice = { writer, communityId, place: { kind: 'community', id: communityId } };
  return withConnection(databaseUrl, async (connection) => {
    const count = async (/** @type {string} */ sql) => {
      const [[row]] = await connection.query(`SELECT COUNT(*) AS number ${sql}`);
      return Number(row?.['number']);
    };
    const ofCommunity = `community_id = '${communityId}'`;
    const people = await count(`FROM residents WHERE ${ofCommunity} AND state = 'present'`);
    const accounts = await count(
      `FROM (SELECT DISTINCT account_id FROM household_ties WHERE ${ofCommunity} AND ended_at IS NULL) t`,
    );
    /** Whether each has one row of each kind, and nobody two. @param {string} id */
    const check = async (id) => {
      const found = {
        recipients: await count(`FROM notice_recipients WHERE notice_id = '${id}'`),
        readers: await count(`FROM notice_readers WHERE notice_id = '${id}'`),
        lines: await count(`FROM messages WHERE kind = 'noticePublished' AND subject_id = '${id}'`),
        inboxes: await count(
          `FROM (SELECT DISTINCT account_id FROM messages WHERE kind = 'noticePublished' AND subject_id = '${id}') m`,
        ),
      };
      const right = [found.recipients === people, found.readers === accounts];
      if (![...right, found.lines === accounts, found.inboxes === accounts].every(Boolean))
        fail(`Of ${people} people and ${accounts} accounts there are ${JSON.stringify(found)}.`, '');
    };

    let server = await start();
    server.forgetPeak();
    say('one, undisturbed');
    const begun = performance.now();
    const plain = await publish(server, notice);
    await delivered(connection, plain);
    const seconds = (performance.now() - begun) / 1000;
    const megabytes = server.peakMegabytes();
    await check(plain);

    say('another, killed twice');
    const again = performance.now();
    const killed = await publish(server, notice);
    for (const part of kills) {
      await delivered(connection, killed, part * people);
      await server.kill();
      server = await start();
    }
    await delivered(connection, killed);
    const withKills = (performance.now() - again) / 1000;
    await check(killed);

    await server.kill();
    const named = `${size.toLocaleString('en')} recipients`;
    return [
      {
        what: `Notice to ${named}: until each has it in the inbox`,
        budget: `≤ ${mostSeconds} s`,
        measured: `${seconds.toFixed(1)} s`,
        kept: seconds <= mostSeconds,
      },
      {
        what: `Notice to ${named}: memory of the server`,
        budget: `≤ ${mostMegabytes} MB`,
        measured: `${Math.round(megabytes)} MB`,
        kept: megabytes <= mostMegabytes,
      },
      {
        what: `Notice to ${named}: killed twice on the way`,
        budget: 'one row each',
        measured: `${accounts.toLocaleString('en')} inboxes, one row each (${withKills.toFixed(1)} s with starts and leases)`,
        kept: true,
      },
    ];
  });
}
