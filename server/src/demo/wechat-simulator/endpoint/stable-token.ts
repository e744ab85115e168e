import { Refusal } from '../refusal.js';
import { checkCredentials, JSON_TYPE, readMember, readObject } from '../simulated-endpoint.js';
import type { SimulatedEndpoint } from '../simulated-endpoint.js';

export const stableToken: SimulatedEndpoint = {
  method: 'POST',
  path: '/cgi-bin/stable_token',
  jsonType: JSON_TYPE,
  needsToken: false,
  answer({ body }, state) {
    const request = readObject(body);
    if (readMember(request, 'grant_type', 'string') !== 'client_credential') throw new Refusal(40002);
    checkCredentials(state, readMember(request, 'appid', 'string'), readMember(request, 'secret', 'string'));
    const force = readMember(request, 'force_refresh', 'boolean') ?? false;
    state.limits.stableToken.take();
    const token = force ? state.tokens.forced() : state.tokens.stable();
    const expiresIn = Math.floor((token.expiresAt - state.clock.now()) / 1_000);
    return {
      contentType: JSON_TYPE,
      body: JSON.stringify({ access_token: token.value, expires_in: expiresIn }),
    };
  },
};
