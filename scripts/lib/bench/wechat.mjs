// @ts-check
import { importCompiled } from './of-server.mjs';

/** More than anybody is sent: what comes twice is taken twice, and counted. */
const consents = 5;

/**
 * The simulator in this process, so that it outlives servers and counts what arrives.
 */
export async function startWechat() {
  const folder = 'demo/wechat-simulator';
  const { WechatSimulator } = await importCompiled(`${folder}/wechat-simulator.js`);
  const { SIMULATED_APP_ID, SIMULATED_APP_SECRET, SIMULATED_CALLBACK } = await importCompiled(
    `${folder}/simulator-credentials.js`,
  );
  const { simulatedTemplateId } = await importCompiled('config/push-templates.js');
  const template = simulatedTemplateId('communityNotice');
  const simulator = new WechatSimulator();
  const baseUrl = await simulator.listen();
  /** Consents that were left when people agreed last. @type {Map<string, number>} */
  const before = new Map();
  const left = (/** @type {string} */ openid) => Number(simulator.messages.consentsOf(openid, template));
  return {
    environment: {
      WECHAT_API_BASE_URL: String(baseUrl),
      WECHAT_APP_ID: String(SIMULATED_APP_ID),
      WECHAT_APP_SECRET: String(SIMULATED_APP_SECRET),
      WECHAT_CALLBACK_TOKEN: String(SIMULATED_CALLBACK.token),
      WECHAT_CALLBACK_AES_KEY: String(SIMULATED_CALLBACK.aesKey),
    },
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
