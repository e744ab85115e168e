// @ts-check
import { createRequire } from 'node:module';
import { once } from 'node:events';
import http from 'node:http';
import { inProject } from '../project.mjs';
import { fail } from '../run/failure.mjs';

const require = createRequire(inProject('package.json'));
const connections = 16;

/**
 * @typedef {object} Load
 * @property {string} url
 * @property {Record<string, string>} [headers]
 * @property {'GET' | 'POST'} [method]
 * @property {() => string} [body] a new one for each request
 */

/**
 * Requests a second under load.
 *
 * @param {Load} load
 * @param {number} seconds
 * @returns {Promise<number>}
 */
export async function throughput({ url, headers = {}, method = 'GET', body }, seconds) {
  /** @type {(options: object) => Promise<{ non2xx: number, errors: number, requests: { average: number } }>} */
  const autocannon = require('autocannon');
  const run = (/** @type {number} */ duration) =>
    autocannon({
      url,
      method,
      headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
      connections,
      duration,
      ...(body
        ? { requests: [{ setupRequest: (/** @type {object} */ request) => ({ ...request, body: body() }) }] }
        : {}),
    });
  await run(2);
  const result = await run(seconds);
  if (result.non2xx > 0 || result.errors > 0)
    fail(`${url} failed ${result.non2xx + result.errors} times under load.`, 'The rate would mean nothing.');
  return result.requests.average;
}

/**
 * Serves on a free port while `work` runs.
 *
 * @template T
 * @param {(request: http.IncomingMessage) => Promise<unknown>} answer
 * @param {(url: string) => Promise<T>} work
 */
export async function withBareServer(answer, work) {
  const server = http.createServer((request, response) => {
    answer(request).then(
      (result) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result)),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  try {
    return await work(`http://127.0.0.1:${port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/**
 * The middle of three runs each, in turn, so that a slow moment of the machine meets both.
 *
 * @param {(seconds: number) => Promise<number>} ours
 * @param {(seconds: number) => Promise<number>} bare
 * @param {number} seconds
 * @param {(text: string) => void} say
 * @param {() => Promise<void>} [between] puts things back after each run, so that none pays for the one before
 */
export async function compare(ours, bare, seconds, say, between = async () => {}) {
  const rates = { ours: /** @type {number[]} */ ([]), bare: /** @type {number[]} */ ([]) };
  for (const round of [1, 2, 3]) {
    say(`round ${round} of 3`);
    rates.ours.push(await ours(seconds));
    await between();
    rates.bare.push(await bare(seconds));
    await between();
  }
  return { ours: median(rates.ours), bare: median(rates.bare) };
}

/** @param {number[]} values */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
