import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SIMULATED_APP_ID, SIMULATED_APP_SECRET } from './simulator-credentials.js';
import { WechatSimulator } from './wechat-simulator.js';

let simulator: WechatSimulator;
let baseUrl: string;

beforeEach(async () => {
  simulator = new WechatSimulator();
  baseUrl = await simulator.listen();
});

afterEach(() => simulator.close());

async function control(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${baseUrl}/simulator/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function issue(kind: string, body: unknown): Promise<string> {
  const response = await control('POST', kind, body);
  return ((await response.json()) as { code: string }).code;
}

async function login(code: string): Promise<unknown> {
  const address =
    `${baseUrl}/sns/jscode2session?appid=${SIMULATED_APP_ID}&secret=${SIMULATED_APP_SECRET}` +
    `&js_code=${code}&grant_type=authorization_code`;
  return (await fetch(address)).json();
}

describe('steering the simulator over HTTP', () => {
  it('gives a login code that works once', async () => {
    const code = await issue('login-codes', { openid: 'demo-resident', unionid: 'union-1' });
    expect(await login(code)).toMatchObject({ openid: 'demo-resident', unionid: 'union-1' });
    expect(await login(code)).toMatchObject({ errcode: 40163 });
  });

  it('skips time', async () => {
    const code = await issue('login-codes', { openid: 'demo-resident' });
    expect((await control('POST', 'clock', { advanceSeconds: 300 })).status).toBe(200);
    expect(await login(code)).toMatchObject({ errcode: 40029 });
  });

  it('marks a user as a risk', async () => {
    await control('POST', 'high-risk-users', { openid: 'shady' });
    expect(await login(await issue('login-codes', { openid: 'shady' }))).toMatchObject({ errcode: 40226 });
  });

  it('lets calls fail in the order in which that was asked for, and then work', async () => {
    await control('POST', 'faults', { path: '/sns/jscode2session', errcode: -1 });
    await control('POST', 'faults', { path: '/sns/jscode2session', errcode: 45011 });
    const code = await issue('login-codes', { openid: 'demo-resident' });
    expect(await login(code)).toMatchObject({ errcode: -1 });
    expect(await login(code)).toMatchObject({ errcode: 45011 });
    expect(await login(code)).toMatchObject({ openid: 'demo-resident' });
  });

  it('uses a code up when the connection breaks before the answer', async () => {
    await control('POST', 'faults', { path: '/sns/jscode2session', closeConnection: true });
    const code = await issue('login-codes', { openid: 'demo-resident' });
    await expect(login(code)).rejects.toThrow();
    expect(await login(code)).toMatchObject({ errcode: 40163 });
  });

  it('tells what was called, without anything secret', async () => {
    const code = await issue('login-codes', { openid: 'demo-resident' });
    await issue('phone-codes', { phoneNumber: '19900000001' });
    await login(code);
    const text = await (await control('GET', 'calls')).text();
    expect(JSON.parse(text)).toEqual({
      calls: [{ at: expect.any(String), method: 'GET', path: '/sns/jscode2session', errcode: 0 }],
    });
    for (const secret of [code, SIMULATED_APP_SECRET, 'demo-resident', '19900000001']) {
      expect(text).not.toContain(secret);
    }
  });

  it.each([
    ['login-codes', {}],
    ['login-codes', { openid: '' }],
    ['phone-codes', { phone: '1' }],
    ['faults', { path: 'sns', errcode: -1 }],
    ['faults', { path: '/sns', times: 0 }],
    ['clock', { advanceSeconds: -1 }],
  ])('says what is wrong with %s %j', async (path, body) => {
    const response = await control('POST', path, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ message: expect.stringContaining('at') });
  });

  it('names the calls it knows when asked for another', async () => {
    const response = await control('POST', 'nothing', {});
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('POST /simulator/login-codes');
  });
});

describe('closing the simulator', () => {
  it('does not wait for an answer that is delayed', async () => {
    simulator.addFault({ path: '/sns/jscode2session', delayMilliseconds: 60_000 });
    const pending = login('x').catch(() => 'broken off');
    await control('GET', 'calls');
    await simulator.close();
    expect(await pending).toBe('broken off');
  });
});
