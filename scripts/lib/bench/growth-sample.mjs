// @ts-check
import http from 'node:http';
import { Failure } from '../run/failure.mjs';

/**
 * How long answers took, in milliseconds.
 *
 * @typedef {{ p50: number, p95: number, bytes: number }} Times
 */

/**
 * What is asked: a path below /api that is read, or one that something is sent to.
 *
 * @typedef {string | { path: string, body: object }} Asked
 */

/** @param {readonly number[]} values @param {number} share 0.95 for p95 */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/**
 * Asks several servers the same, one request at a time and in turn, so that a slow moment of the machine meets all of
 * them.
 *
 * @param {readonly { url: string, headers: Record<string, string> }[]} servers
 * @param {readonly Asked[]} paths
 * @param {{ warmUp: number, requests: number }} count of each server
 * @returns {Promise<Times[]>} in the order of the servers
 */
export async function alternate(servers, paths, { warmUp, requests }) {
  const agents = servers.map(() => new http.Agent({ keepAlive: true, maxSockets: 1 }));
  const times = servers.map(() => /** @type {number[]} */ ([]));
  const bytes = servers.map(() => 0);
  for (let round = -warmUp; round < requests; round++) {
    const asked = paths[Math.abs(round) % paths.length] ?? '';
    const { path, body } = typeof asked === 'string' ? { path: asked, body: undefined } : asked;
    for (let turn = 0; turn < servers.length; turn++) {
      // each is the first one every other time
      const index = (round + warmUp + turn) % servers.length;
      const { url = '', headers = {} } = servers[index] ?? {};
      const answer = await timed(`${url}/api${path}`, headers, agents[index], body);
      if (round < 0) continue;
      times[index]?.push(answer.milliseconds);
      bytes[index] = (bytes[index] ?? 0) + answer.bytes / requests;
    }
  }
  for (const agent of agents) agent.destroy();
  return times.map((all, index) => ({
    p50: percentile(all, 0.5),
    p95: percentile(all, 0.95),
    bytes: bytes[index] ?? 0,
  }));
}

/**
 * @param {string} url @param {Record<string, string>} headers @param {http.Agent | undefined} agent
 * @param {object | undefined} body sent where there is one
 * @returns {Promise<{ milliseconds: number, bytes: number }>}
 */
function timed(url, headers, agent, body) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const type = body ? { 'content-type': 'application/json' } : {};
    const options = { method: body ? 'POST' : 'GET', headers: { ...headers, ...type }, agent };
    const request = http.request(url, options, (response) => {
      let bytes = 0;
      response.on('data', (piece) => (bytes += piece.length));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve({ milliseconds: performance.now() - begin, bytes });
        else reject(new Failure(`${url} answered ${response.statusCode}: its time would mean nothing.`));
      });
    });
    request.on('error', reject);
    request.end(body && JSON.stringify(body));
  });
}
