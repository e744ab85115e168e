// @ts-check
import path from 'node:path';
import process from 'node:process';
import { answers } from '../machine/http.mjs';
import { freePort } from '../machine/port.mjs';
import { cacheDir, inProject } from '../project.mjs';
import { fail } from '../run/failure.mjs';
import { onEnd } from '../run/main.mjs';
import { lastLines, startService } from '../run/service.mjs';
import { importCompiled } from './of-server.mjs';

const folder = 'demo/wechat-simulator';

/** More than anybody is sent: what comes twice is taken twice, and counted. */
const consents = 5;

/**
 * The simulator in a process of its own, as WeChat is on machines of its own: what it does is not on the server's bill.
 *
 * @param {string} run folder of the bench
 * @returns {Promise<Record<string, string>>} what a server is told of it
 */
export async function startWechatAlone(run) {
  const port = await freePort();
  const log = path.join(cacheDir, 'logs', 'bench-wechat.log');
  const service = await startService({
    command: process.execPath,
    args: [inProject('server/dist', folder, 'main.js'), '--port', String(port)],
    pidFile: path.join(run, 'wechat.pid.json'),
    log,
    env: {},
  });
  onEnd('WeChat of the bench', service.stop);
  const url = `http://127.0.0.1:${port}`;
  if (!(await answers(`${url}/simulator/messages`, { timeout: 20_000, ended: service.ended })))
    fail('The simulator of WeChat did not get ready.', '', lastLines(log, 30));
  await liftQuotas(url);
  return environmentOf(url);
}

/**
 * WeChat looks at 4,000 texts a minute, which a bench sends within seconds: what came after that would be held back and put on
 * lists, and that would be measured.
 *
 * @param {string} url
 */
async function liftQuotas(url) {
  const { ok } = await fetch(`${url}/simulator/quotas`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: '/wxa/msg_sec_check', quotas: [] }),
  });
  if (!ok) fail('The simulator of WeChat kept its quota.', '');
}

/** @param {unknown} url of a simulator @returns {Promise<Record<string, string>>} what a server is told of it */
async function environmentOf(url) {
  const { SIMULATED_APP_ID, SIMULATED_APP_SECRET, SIMULATED_CALLBACK } = await credentials();
  return {
    WECHAT_API_BASE_URL: String(url),
    WECHAT_APP_ID: String(SIMULATED_APP_ID),
    WECHAT_APP_SECRET: String(SIMULATED_APP_SECRET),
    WECHAT_CALLBACK_TOKEN: String(SIMULATED_CALLBACK.token),
    WECHAT_CALLBACK_AES_KEY: String(SIMULATED_CALLBACK.aesKey),
  };
}

const credentials = () => importCompiled(`${folder}/simulator-credentials.js`);

/**
 * The simulator in this process, so that it outlives servers and counts what arrives.
 */
export async function startWechat() {
  const { WechatSimulator } = await importCompiled(`${folder}/wechat-simulator.js`);
  const { simulatedTemplateId } = await importCompiled('config/push-templates.js');
  const template = simulatedTemplateId('communityNotice');
  const simulator = new WechatSimulator();
  const url = await simulator.listen();
  const { SIMULATED_CALLBACK } = await credentials();
  /** Consents that were left when people agreed last. @type {Map<string, number>} */
  const before = new Map();
  const left = (/** @type {string} */ openid) => Number(simulator.messages.consentsOf(openid, template));
  return {
    environment: await environmentOf(url),
    /** Has it push its own events, of which it has one for each message, to a server. @param {string} url */
    pushTo: (url) => simulator.push.use({ url: `${url}/api/wechat/callback`, ...SIMULATED_CALLBACK }),
    /** People who are known to WeChat and agree to messages. @param {readonly string[]} openids */
    agree: (openids) => {
      for (const openid of openids) {
        simulator.visit(openid);
        for (let count = 0; count < consents; count++) simulator.messages.answer(openid, template, 'accept');
        before.set(openid, left(openid));
      }
    },
    /** How many of them got a message since, and how many more than one. @param {readonly string[]} openids */
    counts: (openids) => {
      const got = openids.map((openid) => (before.get(openid) ?? 0) - left(openid));
      return {
        arrived: got.filter((messages) => messages > 0).length,
        repeated: got.filter((messages) => messages > 1).length,
      };
    },
    close: () => simulator.close(),
  };
}
