import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { v7 as uuid } from 'uuid';
import { Account } from '../../src/account/entities/account.entity.js';
import { SIMULATED_APP_ID } from '../../src/demo/wechat-simulator/simulator-credentials.js';
import { ApiClient } from '../support/api-client.js';
import { runCommand } from '../support/server-process.js';
import { serverSettings } from '../support/server-settings.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

/** Both are needed: the second says that somebody has looked at the first. */
const hosted = { WECHAT_CLOUD_HOSTING: '1', PUBLIC_ACCESS: 'off' };
let server: TestServer;
let cloud: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  cloud = new ApiClient((await server.startSecond(hosted)).url);
});
afterAll(() => server.close());

const headersOf = (openid: string, appId = SIMULATED_APP_ID) => ({
  'x-wx-openid': openid,
  'x-wx-appid': appId,
});
const asked = () => server.wechat.calls().filter(({ path }) => path === '/sns/jscode2session').length;
const open = (api: ApiClient, headers: Record<string, string>, code = 'made-up') =>
  api.call(accountApi.openSession, { body: { code }, headers });
const accountOf = (openId: string) => server.dataSource.manager.findOneBy(Account, { openId });

describe('logging in through WeChat’s cloud hosting', () => {
  it('takes its word for who one is, and does not ask WeChat again', async () => {
    const openid = `somebody-${uuid()}`;
    const before = asked();
    const { status, body } = await open(cloud, headersOf(openid));
    expect(status).toBe(201);
    expect(body.account.id).toBe((await accountOf(openid))?.id);
    expect(asked()).toBe(before);
  });

  it('is the same account as through the ordinary way', async () => {
    const openid = `somebody-${uuid()}`;
    const code = server.wechat.issueLoginCode({ openid });
    const first = (await server.api.call(accountApi.openSession, { body: { code } })).body;
    expect((await open(cloud, headersOf(openid))).body.account.id).toBe(first.account.id);
  });

  it('works while WeChat’s API is away', async () => {
    server.wechat.addFault({ path: '*', closeConnection: true, lastsSeconds: 3_600 });
    expect((await open(cloud, headersOf(`somebody-${uuid()}`))).status).toBe(201);
    server.wechat.clearFaults();
  });

  it.each([
    ['no openid', {}],
    ['an empty openid', headersOf('')],
    ['an openid of another mini-program', headersOf('somebody-else', 'wxffffffffffffffff')],
    ['an openid of an unknown mini-program', { 'x-wx-openid': 'somebody-else' }],
  ])('needs the code where there is %s', async (_case, headers) => {
    expect((await open(cloud, headers)).status).toBe(401);
    const openid = `somebody-${uuid()}`;
    const { body } = await open(cloud, headers, server.wechat.issueLoginCode({ openid }));
    expect(body.account.id).toBe((await accountOf(openid))?.id);
    expect(await accountOf('somebody-else')).toBeNull();
  });
});

describe('how often one may ask', () => {
  it('is counted by person where all come from one address, and by address where anybody writes the header', async () => {
    const limit = { RATE_LIMIT_PER_MINUTE: '5' };
    const [inside, outside] = [
      await server.startSecond({ ...hosted, ...limit }),
      await server.startSecond(limit),
    ];
    const statuses = async (url: string) => {
      const answers: number[] = [];
      for (let person = 0; person < 12; person += 1) {
        const headers = headersOf(`somebody-${person}`);
        answers.push((await fetch(`${url}/api/communities`, { headers })).status);
      }
      return answers.filter((status) => status === 429).length;
    };
    expect(await statuses(inside.url)).toBe(0);
    expect(await statuses(outside.url)).toBe(7);
  });
});

describe('the same headers where anybody can get to', () => {
  it('mean nothing: whoever writes them is not let in', async () => {
    const victim = `victim-${uuid()}`;
    await server.login(victim);
    const refused = await open(server.api, headersOf(victim));
    expect([refused.status, refused.problem.code]).toEqual([401, 'LOGIN_CODE_INVALID']);
  });

  it('do not change whose account the code opens', async () => {
    const [victim, somebody] = [`victim-${uuid()}`, `somebody-${uuid()}`];
    await server.login(victim);
    const code = server.wechat.issueLoginCode({ openid: somebody });
    const { body } = await open(server.api, headersOf(victim), code);
    expect(body.account.id).toBe((await accountOf(somebody))?.id);
  });
});

describe('settings that contradict each other', () => {
  it.each([
    [{ WECHAT_CLOUD_HOSTING: '1' }, /PUBLIC_ACCESS: must be off/],
    [{ WECHAT_CLOUD_HOSTING: '1', PUBLIC_ACCESS: 'on' }, /PUBLIC_ACCESS: must be off/],
    [{ PUBLIC_ACCESS: 'off' }, /PUBLIC_ACCESS: must be on/],
    [
      { WECHAT_CALLBACK_TOKEN: 'token' },
      /WECHAT_CALLBACK_TOKEN, WECHAT_CALLBACK_AES_KEY: must be set together/,
    ],
    [{ WECHAT_CALLBACK_AES_KEY: 'short' }, /WECHAT_CALLBACK_AES_KEY: must be 43 letters and digits/],
  ])('stop the start: %j', async (change, sentence) => {
    const { code, output } = await runCommand('main.js', {
      ...serverSettings(server.databaseUrl),
      ...change,
    });
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
  });
});
