import { randomBytes } from 'node:crypto';
import { Refusal } from '../refusal.js';
import { checkCredentials } from '../simulated-endpoint.js';
import type { SimulatedEndpoint } from '../simulated-endpoint.js';

/** WeChat declares this one's JSON as plain text. */
const PLAIN_TEXT = 'text/plain';

export const codeToSession: SimulatedEndpoint = {
  method: 'GET',
  path: '/sns/jscode2session',
  jsonType: PLAIN_TEXT,
  needsToken: false,
  answer({ query }, state) {
    checkCredentials(state, query.get('appid'), query.get('secret'));
    if (query.get('grant_type') !== 'authorization_code') throw new Refusal(40002);
    const code = query.get('js_code');
    if (!code) throw new Refusal(41008);
    const { value: user, use } = state.loginCodes.find(code);
    state.limits.login.take(user.openid);
    use();
    if (state.highRiskOpenids.has(user.openid)) throw new Refusal(40226);
    return {
      contentType: PLAIN_TEXT,
      body: JSON.stringify({
        session_key: randomBytes(16).toString('base64'),
        openid: user.openid,
        unionid: user.unionid,
      }),
    };
  },
};
