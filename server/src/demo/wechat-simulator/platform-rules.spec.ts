import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { SIMULATED_APP_ID, SIMULATED_APP_SECRET } from './simulator-credentials.js';
import { WechatSimulator } from './wechat-simulator.js';

let simulator: WechatSimulator;
let baseUrl: string;

beforeEach(async () => {
  simulator = new WechatSimulator();
  baseUrl = await simulator.listen();
  simulator.visit('resident');
});

afterEach(() => simulator.close());

const post = (path: string, body: string) => fetch(`${baseUrl}${path}`, { method: 'POST', body });

async function token(): Promise<string> {
  const body = { grant_type: 'client_credential', appid: SIMULATED_APP_ID, secret: SIMULATED_APP_SECRET };
  const answer = (await (await post('/cgi-bin/stable_token', JSON.stringify(body))).json()) as object;
  return (answer as { access_token: string }).access_token;
}

async function call(
  path: string,
  body: object | string,
): Promise<{ errcode: number; [more: string]: unknown }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await post(`${path}?access_token=${await token()}`, text);
  return (await answer.json()) as { errcode: number };
}

describe('a check of a text', () => {
  const text = { version: 2, scene: 2, openid: 'resident', content: '灯坏了' };
  const check = (body: object | string) => call('/wxa/msg_sec_check', body);

  it.each([
    ['the first version, which knows no users', { ...text, version: undefined }, 40097],
    ['a scene that there is not', { ...text, scene: 5 }, 40097],
    ['a scene in words', { ...text, scene: '2' }, 47001],
    ['no text', { ...text, content: '' }, 40097],
    ['nobody', { ...text, openid: undefined }, 40003],
    ['a stranger', { ...text, openid: 'stranger' }, 40003],
  ])('is refused with %s', async (_case, body, errcode) => {
    expect((await check(body)).errcode).toBe(errcode);
  });

  it('is refused with characters that are escaped, which it would check as they stand', async () => {
    expect((await check(JSON.stringify(text).replace('灯', '\\u706f'))).errcode).toBe(47001);
    expect((await check(text)).errcode).toBe(0);
  });

  it('tells verdict and label, and names the request', async () => {
    expect(await check({ ...text, content: '模拟违规内容' })).toMatchObject({
      errcode: 0,
      errmsg: 'ok',
      result: { suggest: 'risky', label: 20006 },
      trace_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/),
    });
  });
});

describe('a check of a picture', () => {
  const picture = {
    version: 2,
    scene: 1,
    openid: 'resident',
    media_type: 2,
    media_url: 'https://x.example/1',
  };

  it.each([
    ['a sound', { media_type: 1 }, 40097],
    ['an address that is none', { media_url: 'file:///etc/passwd' }, 40097],
    ['the first version', { version: 1 }, 40097],
    ['a stranger', { openid: 'stranger' }, 40003],
  ])('is refused with %s', async (_case, change, errcode) => {
    expect((await call('/wxa/media_check_async', { ...picture, ...change })).errcode).toBe(errcode);
  });
});

describe('a message', () => {
  const message = {
    touser: 'resident',
    template_id: 'template',
    page: 'pages/home/index',
    data: { thing1: { value: '灯' } },
    miniprogram_state: 'formal',
    lang: 'zh_CN',
  };
  const send = (change: object) => call('/cgi-bin/message/subscribe/send', { ...message, ...change });

  beforeEach(() => {
    simulator.messages.addTemplate('template', ['thing1']);
    simulator.users.answerConsent('resident', [{ templateId: 'template', answer: 'accept' }]);
  });

  it.each([
    ['fields without the word value', { data: { thing1: '灯' } }, 47003],
    ['a value that is no text', { data: { thing1: { value: 1 } } }, 47003],
    ['no fields', { data: undefined }, 47001],
    ['a list of fields', { data: [] }, 47001],
    ['a version that there is not', { miniprogram_state: 'release' }, 40097],
    ['a language that there is not', { lang: 'fr' }, 40097],
  ])('is refused with %s', async (_case, change, errcode) => {
    expect((await send(change)).errcode).toBe(errcode);
  });

  it('is refused for everything else before the consent is looked at, and then uses it up', async () => {
    expect((await send({ data: {} })).errcode).toBe(47003);
    expect((await send({})).errcode).toBe(0);
    expect((await send({})).errcode).toBe(43101);
  });

  it('of a template with a field that there is not cannot be applied for', () => {
    expect(() => simulator.messages.addTemplate('x', ['text1'])).toThrow('text1 is no field');
  });
});

describe('a mini-program code', () => {
  it.each([true, false])('decodes to page and scene (transparent: %s)', async (is_hyaline) => {
    const body = JSON.stringify({ scene: 'c=7Kq2', page: 'subpackages/door/detail/index', is_hyaline });
    const answer = await post(`/wxa/getwxacodeunlimit?access_token=${await token()}`, body);
    const image = sharp(Buffer.from(await answer.arrayBuffer())).flatten({ background: '#ffffff' });
    const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const code = jsqr.default(new Uint8ClampedArray(data), info.width, info.height);
    expect(code?.data).toBe('subpackages/door/detail/index?scene=c%3D7Kq2');
  });
});

describe('an access token that is revoked', () => {
  it('is refused from then on, and the next one is another', async () => {
    const old = await token();
    simulator.revokeTokens();
    const answer = await post(`/wxa/msg_sec_check?access_token=${old}`, '{}');
    expect(((await answer.json()) as { errcode: number }).errcode).toBe(40001);
    expect(await token()).not.toBe(old);
  });
});

describe('a fault', () => {
  const errcode = async () =>
    ((await (await post('/cgi-bin/stable_token', '{}')).json()) as { errcode: number }).errcode;

  it('of every path lasts as long as it was told to', async () => {
    simulator.addFault({ path: '*', errcode: -1, lastsSeconds: 3_600 });
    expect([await errcode(), await errcode()]).toEqual([-1, -1]);
    simulator.advanceClock(3_600);
    expect(await errcode()).toBe(40002);
  });

  it('may be rubbish with a status that says success', async () => {
    simulator.addFault({ path: '/cgi-bin/stable_token', rubbish: '[1,' });
    const answer = await post('/cgi-bin/stable_token', '{}');
    expect([answer.status, await answer.text()]).toEqual([200, '[1,']);
  });
});
