// @ts-check
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { withConnection } from '../database/connection.mjs';
import { inProject } from '../project.mjs';
import { fail } from '../run/failure.mjs';
import { writeManyPeople } from './fan-out-people.mjs';
import { createDemo, provideBenchDatabase, startDemoServer } from './server.mjs';

export const fanOutPeople = 400_000;
const mostSeconds = 60;
const mostMegabytes = 400;
const writer = 'otherCommunityAdmin';
/** After how much of it the server is killed. */
const kills = [0.25, 0.6];

/**
 * A community of 400,000 people, each with an account, and nobody who has heard of anything yet.
 *
 * @param {import('../run/step.mjs').Progress} progress
 */
export async function startFanOut(progress) {
  const { folder, url } = await provideBenchDatabase(progress);
  const demo = await createDemo({ folder, serverUrl: url, name: `linge_fan_out_${process.pid}` }, progress);
  const start = () => startDemoServer(folder, demo);
  const server = await start();
  const { account } = await ask(server.url, await server.token(writer), 'me');
  const { communityId } = account.grants.find((/** @type {any} */ { role }) => role === 'communityAdmin');
  await server.kill();
  await withConnection(demo.databaseUrl, (connection) =>
    writeManyPeople(connection, communityId, fanOutPeople, progress.say),
  );
  return { databaseUrl: demo.databaseUrl, communityId, start };
}

/**
 * One notice to all of them, undisturbed, and another with the server killed twice on the way.
 *
 * @param {Awaited<ReturnType<typeof startFanOut>>} fanOut
 * @param {import('../run/step.mjs').Progress} progress
 * @returns {Promise<import('./report.mjs').Row[]>}
 */
export async function measureFanOut({ databaseUrl, communityId, start }, { say }) {
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
    /** @param {string} id @param {number} [part] waits until so much of it is done */
    const delivered = async (id, part = 1) => {
      for (;;) {
        const [[row]] = await connection.query(`SELECT recipients, finished_at FROM notice_deliveries
          WHERE notice_id = '${id}'`);
        if (row?.['finished_at'] || (part < 1 && Number(row?.['recipients']) >= part * people)) return;
        await sleep(50);
      }
    };

    let server = await start();
    server.forgetPeak();
    say('one, undisturbed');
    const begun = performance.now();
    const plain = await publish(server, communityId);
    await delivered(plain);
    const seconds = (performance.now() - begun) / 1000;
    const megabytes = server.peakMegabytes();
    await check(plain);

    say('another, killed twice');
    const again = performance.now();
    const killed = await publish(server, communityId);
    for (const part of kills) {
      await delivered(killed, part);
      await server.kill();
      server = await start();
    }
    await delivered(killed);
    const withKills = (performance.now() - again) / 1000;
    await check(killed);

    const named = `${fanOutPeople.toLocaleString('en')} recipients`;
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

/** @param {import('./server.mjs').BenchServer} server @param {string} communityId */
async function publish(server, communityId) {
  const { v7: uuid } = await import(
    pathToFileURL(createRequire(inProject('server/package.json')).resolve('uuid')).href
  );
  const token = await server.token(writer);
  const [id, level] = [uuid(), 'community'];
  const audience = { places: [{ kind: 'community', id: communityId }] };
  const written = { title: '全员核对登记信息', text: '请核对家庭成员和电话，有变化请告诉网格员。' };
  const draft = await ask(server.url, token, 'notices', { id, level, communityId, audience, ...written });
  await ask(server.url, token, `notices/${id}/actions/issue`, { version: draft.version });
  return id;
}

/** @param {string} url @param {string} token @param {string} path @param {object} [body] @returns {Promise<any>} */
async function ask(url, token, path, body) {
  const answer = await fetch(`${url}/api/${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
  const json = await answer.json();
  if (!answer.ok) fail(`${path} was answered ${answer.status}.`, '', JSON.stringify(json));
  return json;
}
