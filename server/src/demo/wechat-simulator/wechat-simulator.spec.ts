import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SIMULATED_APP_ID, SIMULATED_APP_SECRET } from './simulator-credentials.js';
import { WechatSimulator } from './wechat-simulator.js';

interface Reply {
  readonly status: number;
  readonly contentType: string | null;
  readonly json: { errcode?: number; errmsg?: string; access_token?: string; expires_in?: number };
}

let simulator: WechatSimulator;
let baseUrl: string;

beforeEach(async () => {
  simulator = new WechatSimulator();
  baseUrl = await simulator.listen();
});

afterEach(() => simulator.close());

async function call(method: string, path: string, body?: string): Promise<Reply> {
  const response = await fetch(`${baseUrl}${path}`, { method, ...(body !== undefined && { body }) });
  return {
    status: response.status,
    contentType: response.headers.get('content-type'),
    json: (await response.json()) as Reply['json'],
  };
}

function login(change: Record<string, string | undefined> = {}): Promise<Reply> {
  const query = {
    appid: SIMULATED_APP_ID,
    secret: SIMULATED_APP_SECRET,
    js_code: 'x',
    grant_type: 'authorization_code',
    ...change,
  };
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return call('GET', `/sns/jscode2session?${new URLSearchParams(given).toString()}`);
}

function stableToken(change: Record<string, unknown> = {}): Promise<Reply> {
  const body = {
    grant_type: 'client_credential',
    appid: SIMULATED_APP_ID,
    secret: SIMULATED_APP_SECRET,
    ...change,
  };
  return call('POST', '/cgi-bin/stable_token', JSON.stringify(body));
}

/** The error code that a call with this access token gets; an invalid code (40029) means that the token is good. */
async function errcodeWith(token: string | undefined): Promise<number | undefined> {
  const query = token === undefined ? '' : `?access_token=${token}`;
  return (await call('POST', `/wxa/business/getuserphonenumber${query}`, '{"code":"x"}')).json.errcode;
}

describe('an answer', () => {
  it('has status 200 and a code even when the call is refused', async () => {
    const { status, json } = await login();
    expect(status).toBe(200);
    expect(json.errcode).toBe(40029);
    expect(json.errmsg).toMatch(/^invalid code rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
  });

  it('is declared as plain text by code2Session and as JSON by the others', async () => {
    expect((await login()).contentType).toBe('text/plain');
    expect((await stableToken()).contentType).toBe('application/json; encoding=utf-8');
  });

  it('refuses the wrong method and an address that does not exist', async () => {
    expect((await call('POST', '/sns/jscode2session', '{}')).json.errcode).toBe(43001);
    expect((await call('GET', '/cgi-bin/stable_token')).json.errcode).toBe(43002);
    expect((await call('GET', '/wxa/getwxacodeunlimit')).json.errcode).toBe(43002);
    expect((await call('GET', '/cgi-bin/nothing')).json.errcode).toBe(40066);
  });
});

describe('code2Session', () => {
  it.each([
    [{ appid: undefined }, 41002],
    [{ appid: 'wxffffffffffffffff' }, 40013],
    [{ secret: undefined }, 41004],
    [{ secret: 'wrong' }, 40125],
    [{ grant_type: 'code' }, 40002],
    [{ js_code: undefined }, 41008],
  ])('refuses %j with %i', async (change, errcode) => {
    expect((await login(change)).json.errcode).toBe(errcode);
  });
});

describe('stable_token', () => {
  it.each([
    [{ appid: undefined }, 41002],
    [{ appid: 'wxffffffffffffffff' }, 40013],
    [{ secret: undefined }, 41004],
    [{ secret: 'wrong' }, 40125],
    [{ grant_type: 'password' }, 40002],
    [{ force_refresh: 'yes' }, 47001],
  ])('refuses %j with %i', async (change, errcode) => {
    expect((await stableToken(change)).json.errcode).toBe(errcode);
  });

  it('refuses a body that is empty or no JSON object', async () => {
    expect((await call('POST', '/cgi-bin/stable_token', '')).json.errcode).toBe(44002);
    expect((await call('POST', '/cgi-bin/stable_token', 'appid=x')).json.errcode).toBe(47001);
    expect((await call('POST', '/cgi-bin/stable_token', '[]')).json.errcode).toBe(47001);
  });

  it('names the same token of 512 characters until its last five minutes', async () => {
    const first = (await stableToken()).json;
    expect(first.access_token).toHaveLength(512);
    // Simulated time goes on with the real one, so a second may be gone already.
    expect(first.expires_in).toBeGreaterThan(7_100);
    expect(first.expires_in).toBeLessThanOrEqual(7_200);
    simulator.advanceClock(7_200 - 5 * 60 - 30);
    const same = (await stableToken()).json;
    expect(same.access_token).toBe(first.access_token);
    expect(same.expires_in).toBeLessThanOrEqual(330);
    simulator.advanceClock(30);
    const next = (await stableToken()).json;
    expect(next.access_token).not.toBe(first.access_token);
    expect([await errcodeWith(first.access_token), await errcodeWith(next.access_token)]).toEqual([
      40029, 40029,
    ]);
    simulator.advanceClock(5 * 60);
    expect([await errcodeWith(first.access_token), await errcodeWith(next.access_token)]).toEqual([
      42001, 40029,
    ]);
  });

  it('makes the old token worthless when a new one is forced', async () => {
    const old = (await stableToken()).json.access_token;
    const forced = (await stableToken({ force_refresh: true })).json.access_token;
    expect(forced).not.toBe(old);
    expect(await errcodeWith(old)).toBe(40001);
    expect(await errcodeWith(forced)).toBe(40029);
  });

  it('does not refresh twice within thirty seconds', async () => {
    const first = (await stableToken({ force_refresh: true })).json.access_token;
    simulator.advanceClock(20);
    expect((await stableToken({ force_refresh: true })).json.access_token).toBe(first);
    simulator.advanceClock(10);
    expect((await stableToken({ force_refresh: true })).json.access_token).not.toBe(first);
  });

  it('forces twenty refreshes a day and no more', async () => {
    for (let time = 0; time < 20; time += 1) {
      expect((await stableToken({ force_refresh: true })).json.errcode).toBeUndefined();
      simulator.advanceClock(30);
    }
    expect((await stableToken({ force_refresh: true })).json.errcode).toBe(45009);
    simulator.advanceClock(86_400);
    expect((await stableToken({ force_refresh: true })).json.errcode).toBeUndefined();
  });
});

describe('an access token', () => {
  it('is refused when it is missing, malformed or was never given out', async () => {
    expect(await errcodeWith(undefined)).toBe(41001);
    expect(await errcodeWith('short')).toBe(40014);
    expect(await errcodeWith('x'.repeat(512))).toBe(40001);
  });
});

describe('getwxacodeunlimit', () => {
  async function makeCode(body: Record<string, unknown>): Promise<Response> {
    const token = (await stableToken()).json.access_token;
    return fetch(`${baseUrl}/wxa/getwxacodeunlimit?access_token=${token}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  }

  it.each([
    [{ scene: 1 }, 47001],
    [{ scene: 'a', width: '430' }, 47001],
    [{ scene: 'a', is_hyaline: 1 }, 47001],
    [{ scene: 'a', env_version: '' }, 40097],
    [{ scene: 'a', width: 430.5 }, 40097],
    [{}, 40169],
    [{ scene: '邻格' }, 40129],
  ])('refuses %j with %i', async (body, errcode) => {
    const response = await makeCode(body);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ errcode });
  });

  it('takes every character that the platform allows, and every environment', async () => {
    const scenes = ["0-9A-Za-z!#$&'()*+,/:;=?@-._~", 'x'.repeat(32)];
    for (const [index, env_version] of ['release', 'trial', 'develop'].entries()) {
      const response = await makeCode({ scene: scenes[index % 2], env_version });
      expect(response.headers.get('content-type')).toBe('image/jpeg');
    }
  });
});
