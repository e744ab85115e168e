import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { SIMULATED_APP_ID, SIMULATED_APP_SECRET } from '../demo/wechat-simulator/simulator-credentials.js';
import { WechatSimulator } from '../demo/wechat-simulator/wechat-simulator.js';
import { WechatClient } from './wechat.client.js';
import { WechatError } from './wechat.error.js';

let simulator: WechatSimulator;
let baseUrl: string;
let client: WechatClient;

beforeEach(async () => {
  simulator = new WechatSimulator({ publishedPages: ['pages/home/index', 'subpackages/door/detail/index'] });
  baseUrl = await simulator.listen();
  client = new WechatClient(
    { baseUrl, appId: SIMULATED_APP_ID, appSecret: SIMULATED_APP_SECRET, patience: { retryDelay: 1 } },
    { now: () => simulator.now() },
  );
});

afterEach(() => simulator.close());

function callsOf(path: string): number {
  return simulator.calls().filter((call) => call.path === path).length;
}

describe('logging a user in', () => {
  it('tells who the code stands for, and not the session key', async () => {
    const code = simulator.issueLoginCode({ openid: 'demo-resident', unionid: 'union-1' });
    expect(await client.codeToSession(code)).toEqual({ openid: 'demo-resident', unionid: 'union-1' });
  });

  it('tells no unionid when the app has none', async () => {
    const code = simulator.issueLoginCode({ openid: 'demo-resident' });
    expect(await client.codeToSession(code)).toEqual({ openid: 'demo-resident' });
  });

  it('refuses a code that WeChat never gave out', async () => {
    await expect(client.codeToSession('made-up')).rejects.toMatchObject({
      kind: 'codeInvalid',
      errcode: 40029,
    });
  });

  it('refuses a code the second time', async () => {
    const code = simulator.issueLoginCode({ openid: 'demo-resident' });
    await client.codeToSession(code);
    await expect(client.codeToSession(code)).rejects.toMatchObject({ kind: 'codeInvalid', errcode: 40163 });
    expect(callsOf('/sns/jscode2session')).toBe(2);
  });

  it('refuses an empty code', async () => {
    await expect(client.codeToSession('')).rejects.toMatchObject({ kind: 'codeInvalid', errcode: 41008 });
  });

  it('refuses a code after five minutes', async () => {
    const code = simulator.issueLoginCode({ openid: 'demo-resident' });
    simulator.advanceClock(5 * 60);
    await expect(client.codeToSession(code)).rejects.toMatchObject({ kind: 'codeInvalid', errcode: 40029 });
  });

  it('lets one user in a hundred times a minute, and the next user still', async () => {
    const login = (openid: string) => client.codeToSession(simulator.issueLoginCode({ openid }));
    for (let time = 0; time < 100; time += 1) await login('eager');
    await expect(login('eager')).rejects.toMatchObject({ kind: 'tooOften', errcode: 45011 });
    expect(await login('calm')).toEqual({ openid: 'calm' });
    simulator.advanceClock(60);
    expect(await login('eager')).toEqual({ openid: 'eager' });
  });

  it('keeps out a user whom WeChat considers a risk', async () => {
    simulator.setHighRisk('shady');
    const code = simulator.issueLoginCode({ openid: 'shady' });
    await expect(client.codeToSession(code)).rejects.toMatchObject({ kind: 'highRisk', errcode: 40226 });
  });

  it('tries again when WeChat is busy, because the code is still good', async () => {
    simulator.addFault({ path: '/sns/jscode2session', errcode: -1, times: 2 });
    const code = simulator.issueLoginCode({ openid: 'demo-resident' });
    expect(await client.codeToSession(code)).toEqual({ openid: 'demo-resident' });
    expect(callsOf('/sns/jscode2session')).toBe(3);
  });

  it('gives up when WeChat stays busy', async () => {
    simulator.addFault({ path: '/sns/jscode2session', errcode: -1, times: 9 });
    const code = simulator.issueLoginCode({ openid: 'demo-resident' });
    await expect(client.codeToSession(code)).rejects.toMatchObject({ kind: 'busy', errcode: -1 });
    expect(callsOf('/sns/jscode2session')).toBe(3);
  });

  it('does not send a code again whose answer was lost, because it may be used', async () => {
    simulator.addFault({ path: '/sns/jscode2session', closeConnection: true });
    const code = simulator.issueLoginCode({ openid: 'demo-resident' });
    await expect(client.codeToSession(code)).rejects.toMatchObject({ kind: 'unreachable', errcode: null });
    expect(callsOf('/sns/jscode2session')).toBe(1);
  });

  it.each([
    ['an app id that WeChat does not know', { appId: 'wxffffffffffffffff' }, 40013],
    ['a wrong secret', { appSecret: 'yesterdays-secret' }, 40125],
    ['no app id', { appId: '' }, 41002],
    ['no secret', { appSecret: '' }, 41004],
  ])('says that the setting is wrong: %s', async (_case, setting, errcode) => {
    const misled = new WechatClient({
      baseUrl,
      appId: SIMULATED_APP_ID,
      appSecret: SIMULATED_APP_SECRET,
      ...setting,
    });
    const code = simulator.issueLoginCode({ openid: 'demo-resident' });
    await expect(misled.codeToSession(code)).rejects.toMatchObject({ kind: 'settingInvalid', errcode });
  });
});

describe('reading a phone number', () => {
  it('tells the number that the user agreed to share', async () => {
    const code = simulator.issuePhoneCode({ phoneNumber: '19900000001' });
    expect(await client.phoneNumber(code)).toEqual({
      phoneNumber: '19900000001',
      purePhoneNumber: '19900000001',
      countryCode: '86',
    });
  });

  it('tells the country of a number abroad', async () => {
    const code = simulator.issuePhoneCode({ phoneNumber: '5550100', countryCode: '1' });
    expect(await client.phoneNumber(code)).toEqual({
      phoneNumber: '+1 5550100',
      purePhoneNumber: '5550100',
      countryCode: '1',
    });
  });

  it('refuses a code the second time, after five minutes, and one from a login', async () => {
    const used = simulator.issuePhoneCode({ phoneNumber: '19900000001' });
    await client.phoneNumber(used);
    const old = simulator.issuePhoneCode({ phoneNumber: '19900000001' });
    simulator.advanceClock(5 * 60);
    const foreign = simulator.issueLoginCode({ openid: 'demo-resident' });
    for (const code of [used, old, foreign, '']) {
      await expect(client.phoneNumber(code)).rejects.toMatchObject({ kind: 'codeInvalid', errcode: 40029 });
    }
  });

  it('does not send a code again whose answer was lost', async () => {
    simulator.addFault({ path: '/wxa/business/getuserphonenumber', closeConnection: true });
    const code = simulator.issuePhoneCode({ phoneNumber: '19900000001' });
    await expect(client.phoneNumber(code)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(callsOf('/wxa/business/getuserphonenumber')).toBe(1);
  });
});

describe('making a mini-program code', () => {
  const page = 'subpackages/door/detail/index';

  it('answers with a JPEG of the wanted width', async () => {
    const image = await client.miniProgramCode({ scene: 'c=7Kq2', page, width: 280 });
    expect(image.contentType).toBe('image/jpeg');
    expect(await sharp(image.data).metadata()).toMatchObject({ format: 'jpeg', width: 280 });
  });

  it('answers with a PNG when the ground shall be transparent', async () => {
    const image = await client.miniProgramCode({ scene: 'c=7Kq2', transparent: true });
    expect(image.contentType).toBe('image/png');
    expect(await sharp(image.data).metadata()).toMatchObject({ format: 'png', width: 430, hasAlpha: true });
  });

  it('tries again after a lost answer, because a code more does no harm', async () => {
    simulator.addFault({ path: '/wxa/getwxacodeunlimit', closeConnection: true });
    expect((await client.miniProgramCode({ scene: 'a' })).contentType).toBe('image/jpeg');
    expect(callsOf('/wxa/getwxacodeunlimit')).toBe(2);
  });

  it.each([
    ['an empty scene', { scene: '' }, 40169],
    ['a scene of more than 32 characters', { scene: 'x'.repeat(33) }, 40169],
    ['a scene with a percent sign', { scene: '%E9%82%BB' }, 40129],
    ['a page with a leading slash', { scene: 'a', page: '/pages/home/index' }, 41030],
    ['a page with parameters', { scene: 'a', page: 'pages/home/index?x=1' }, 41030],
    ['a page that is not published', { scene: 'a', page: 'pages/nowhere/index' }, 41030],
    ['a code that is too small', { scene: 'a', width: 279 }, 40097],
    ['a code that is too large', { scene: 'a', width: 1281 }, 40097],
  ])('is refused %s', async (_case, request, errcode) => {
    await expect(client.miniProgramCode(request)).rejects.toMatchObject({ errcode });
  });

  it('may name a page that is not published yet', async () => {
    const image = await client.miniProgramCode({ scene: 'a', page: 'pages/new/index', checkPath: false });
    expect(image.contentType).toBe('image/jpeg');
  });
});

describe('an error', () => {
  it('repeats neither the secret nor the code', async () => {
    const echo = new WechatClient(
      { baseUrl, appId: SIMULATED_APP_ID, appSecret: SIMULATED_APP_SECRET },
      {
        exchange: async (address) => ({
          status: 200,
          contentType: 'application/json',
          data: Buffer.from(JSON.stringify({ errcode: 40125, errmsg: `bad ${decodeURIComponent(address)}` })),
        }),
      },
    );
    const error: unknown = await echo.codeToSession('a-one-time-code').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WechatError);
    const told = `${String(error)} ${JSON.stringify(error)} ${(error as WechatError).stack}`;
    expect(told).toContain('code2Session');
    expect(told).not.toContain(SIMULATED_APP_SECRET);
    expect(told).not.toContain('a-one-time-code');
  });
});
