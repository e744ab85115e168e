import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SIMULATED_APP_ID, SIMULATED_APP_SECRET } from '../../demo/wechat-simulator/simulator-credentials.js';
import { WechatSimulator } from '../../demo/wechat-simulator/wechat-simulator.js';
import { WechatClient } from '../wechat.client.js';

const path = 'subpackages/door/detail/index';
let simulator: WechatSimulator;
let client: WechatClient;

beforeEach(async () => {
  simulator = new WechatSimulator({ publishedPages: [path] });
  client = new WechatClient(
    { baseUrl: await simulator.listen(), appId: SIMULATED_APP_ID, appSecret: SIMULATED_APP_SECRET },
    { now: () => simulator.now() },
  );
});

afterEach(() => simulator.close());

describe('a link into the mini-program', () => {
  it('opens its page until it expires', async () => {
    const link = await client.urlLink({ path, query: 'c=7Kq2', expireDays: 30 });
    expect(link).toMatch(/^https:\/\/wxaurl\.cn\//);
    expect(simulator.links.open(link)).toEqual({ path, query: 'c=7Kq2' });
    simulator.advanceClock(30 * 86_400);
    expect(simulator.links.open(link)).toBeUndefined();
  });

  it.each([
    ['for longer than 30 days', { expireDays: 31 }, 'sceneInvalid', 85401],
    ['for no day', { expireDays: 0 }, 'sceneInvalid', 85401],
    ['for half a day', { expireDays: 0.5 }, 'sceneInvalid', 85401],
    ['to a page that is not published', { path: 'pages/x' }, 'pageInvalid', 40165],
    ['to a page with a leading slash', { path: `/${path}` }, 'pageInvalid', 40165],
    ['with parameters that are not encoded', { query: '楼=3' }, 'sceneInvalid', 40212],
  ])('is refused %s', async (_case, change, kind, errcode) => {
    const asked = client.urlLink({ path, query: '', expireDays: 1, ...change });
    await expect(asked).rejects.toMatchObject({ kind, errcode });
  });
});
