// @ts-check
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { inProject } from '../project.mjs';
import { fail } from '../run/failure.mjs';
import { percentile } from './growth-sample.mjs';

const require = createRequire(inProject('package.json'));

/**
 * One request of somebody's.
 *
 * @typedef {object} Asked
 * @property {string} path
 * @property {'GET' | 'POST'} [method]
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 */

/**
 * @typedef {object} Load
 * @property {string} url where all of it goes to
 * @property {((context: Record<string, any>) => Asked)[]} steps what each client asks in turn, again and again; the context is
 *   new with each first step
 * @property {number} [connections] clients at a time
 * @property {number} [seconds]
 * @property {number} [amount] of requests, instead of a time
 */

/**
 * @typedef {{ rate: number, p95: number, requests: number, failed: number }} Pressed
 * requests a second; p95 in milliseconds; failed: not answered, or not with a success
 */

/**
 * Asks as fast as answers come.
 *
 * @param {Load} load
 * @returns {Promise<Pressed>}
 */
export async function press({ url, steps, connections = 16, seconds, amount }) {
  const requests = steps.map((step) => ({
    setupRequest: (/** @type {object} */ request, /** @type {Record<string, any>} */ context) => {
      const { headers = {}, body, ...asked } = step(context);
      const type = body === undefined ? {} : { 'content-type': 'application/json' };
      return { ...request, ...asked, body, headers: { ...headers, ...type } };
    },
  }));
  /** @type {number[]} */
  const times = [];
  const began = performance.now();
  let ended = began;
  /** @type {Promise<{ non2xx: number, errors: number }> & import('node:events').EventEmitter} */
  const run = require('autocannon')({
    url,
    requests,
    connections,
    ...(amount ? { amount } : { duration: seconds }),
  });
  run.on('response', (_client, _status, _bytes, milliseconds) => {
    times.push(milliseconds);
    ended = performance.now();
  });
  const { non2xx, errors } = await run;
  return {
    rate: times.length / ((ended - began) / 1000),
    p95: percentile(times, 0.95),
    requests: times.length,
    failed: non2xx + errors,
  };
}

/**
 * The same for a rate that is compared: nothing may fail.
 *
 * @param {Load} load
 */
export async function pressWell(load) {
  const pressed = await press(load);
  if (pressed.failed > 0)
    fail(`${load.url} failed ${pressed.failed} times under load.`, 'The rate would mean nothing.');
  return pressed;
}

/**
 * Requests a second under load, after a while that does not count.
 *
 * @param {string} url
 * @param {() => Asked} ask
 * @param {number} seconds
 * @returns {Promise<number>}
 */
export async function throughput(url, ask, seconds) {
  await pressWell({ url, steps: [ask], seconds: 2 });
  return (await pressWell({ url, steps: [ask], seconds })).rate;
}

/** One after the other, again and again. @template T @param {readonly T[]} all */
export function inTurn(all) {
  let count = 0;
  return () => {
    const index = count++ % all.length;
    return { one: /** @type {T} */ (all[index]), index };
  };
}

/**
 * Has the bare handler answer while `work` runs.
 *
 * @template T
 * @param {import('./replay.mjs').ReplayPlan} plan
 * @param {(url: string) => Promise<T>} work
 */
export async function withBareServer(plan, work) {
  const child = fork(fileURLToPath(new URL('bare-server.mjs', import.meta.url)));
  const exited = once(child, 'exit');
  try {
    child.send(plan);
    const [told] = await Promise.race([
      once(child, 'message'),
      exited.then(([code]) => fail(`The bare handler ended with exit code ${code}.`, '')),
    ]);
    return await work(/** @type {{ url: string }} */ (told).url);
  } finally {
    if (child.connected) child.disconnect();
    await exited;
  }
}

/**
 * The middle of three runs each, in turn, so that a slow moment of the machine meets both.
 *
 * @param {() => Promise<number>} ours
 * @param {() => Promise<number>} bare
 * @param {(text: string) => void} say
 * @param {() => Promise<void>} [between] puts things back after each run, so that none pays for the one before
 */
export async function compare(ours, bare, say, between = async () => {}) {
  const rates = { ours: /** @type {number[]} */ ([]), bare: /** @type {number[]} */ ([]) };
  for (const round of [1, 2, 3]) {
    say(`round ${round} of 3`);
    rates.ours.push(await ours());
    await between();
    rates.bare.push(await bare());
    await between();
  }
  return { ours: median(rates.ours), bare: median(rates.bare) };
}

/** @param {number[]} values */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
