// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { fail } from '../run/failure.mjs';
import { idMaker } from './of-server.mjs';

/** @typedef {{ communityId: string, gridId: string | null }} Home where a persona's role holds */

/**
 * @param {string} url @param {string} token @param {string} path below /api @param {object} [body] sent where there is one
 * @returns {Promise<any>}
 */
export async function ask(url, token, path, body) {
  const answer = await fetch(`${url}/api/${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
  const json = await answer.json();
  if (!answer.ok) fail(`${path} was answered ${answer.status}.`, '', JSON.stringify(json));
  return json;
}

/**
 * Where somebody has a role.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {string} persona
 * @param {string} role
 * @returns {Promise<Home>}
 */
export async function homeOf(server, persona, role) {
  const { account } = await ask(server.url, await server.token(persona), 'me');
  return account.grants.find((/** @type {any} */ grant) => grant.role === role);
}

/**
 * Publishes a notice.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {object} notice
 * @param {string} notice.writer a persona
 * @param {string} notice.communityId whose it is
 * @param {{ kind: string, id: string }} notice.place whom it is for
 * @param {boolean} [notice.isPublic]
 * @returns {Promise<string>} its id
 */
export async function publish(server, { writer, communityId, place, isPublic = false }) {
  const uuid = await idMaker();
  const token = await server.token(writer);
  const [id, level] = [uuid(), 'community'];
  const written = { title: '全员核对登记信息', text: '请核对家庭成员和电话，有变化请告诉网格员。' };
  const draft = await ask(server.url, token, 'notices', {
    ...{ id, level, communityId, audience: { places: [place] }, public: isPublic },
    ...written,
  });
  await ask(server.url, token, `notices/${id}/actions/issue`, { version: draft.version });
  return id;
}

/**
 * Waits until a notice is in every inbox, or in so many.
 *
 * @param {import('../database/connection.mjs').Connection} connection
 * @param {string} noticeId
 * @param {number} [recipients]
 */
export async function delivered(connection, noticeId, recipients = Infinity) {
  for (;;) {
    const [[row]] = await connection.query(
      `SELECT recipients, finished_at FROM notice_deliveries WHERE notice_id = '${noticeId}'`,
    );
    if (row?.['finished_at'] || Number(row?.['recipients'] ?? 0) >= recipients) return;
    await sleep(50);
  }
}
