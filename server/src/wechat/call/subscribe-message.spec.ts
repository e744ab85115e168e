import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SIMULATED_APP_ID, SIMULATED_APP_SECRET } from '../../demo/wechat-simulator/simulator-credentials.js';
import { WechatSimulator } from '../../demo/wechat-simulator/wechat-simulator.js';
import { httpExchange, type HttpExchange } from '../http-exchange.js';
import { WechatClient } from '../wechat.client.js';
import type { SubscribeMessage } from './subscribe-message.js';

const PATH = '/cgi-bin/message/subscribe/send';
const openid = 'resident';
const templateId = 'progress-template';

let simulator: WechatSimulator;
let baseUrl: string;
let client: WechatClient;

beforeEach(async () => {
  simulator = new WechatSimulator({ publishedPages: ['subpackages/complaint/detail/index'] });
  baseUrl = await simulator.listen();
  client = new WechatClient({
    baseUrl,
    appId: SIMULATED_APP_ID,
    appSecret: SIMULATED_APP_SECRET,
    patience: { retryDelay: 1 },
  });
  simulator.messages.addTemplate(templateId, ['thing1', 'phrase2', 'time3']);
  simulator.visit(openid);
});

afterEach(() => simulator.close());

const message: SubscribeMessage = {
  openid,
  templateId,
  page: 'subpackages/complaint/detail/index?id=1',
  data: { thing1: '3号楼路灯不亮', phrase2: '已办结', time3: '2026年11月27日 15:01' },
};
const send = (change: Partial<SubscribeMessage> = {}) =>
  client.sendSubscribeMessage({ ...message, ...change });
const agree = () => simulator.users.answerConsent(openid, [{ templateId, answer: 'accept' }]);
const callsOfIt = () => simulator.calls().filter(({ path }) => path === PATH).length;

describe('a message to a user', () => {
  it('arrives as it was written, once for each consent, however long ago it was given', async () => {
    agree();
    agree();
    simulator.advanceClock(90 * 86_400);
    await send();
    await send();
    const { page, data } = message;
    expect(simulator.messages.delivered()).toEqual([
      { openid, templateId, page, data },
      { openid, templateId, page, data },
    ]);
    await expect(send()).rejects.toMatchObject({ kind: 'consentMissing', errcode: 43101 });
  });

  it.each(['reject', 'ban'] as const)('is refused to whoever answered %s', async (answer) => {
    simulator.users.answerConsent(openid, [{ templateId, answer }]);
    await expect(send()).rejects.toMatchObject({ kind: 'consentMissing' });
  });

  it('is refused to whoever forbade the template later, until they agree again', async () => {
    agree();
    simulator.users.withdrawConsent(openid, [templateId]);
    await expect(send()).rejects.toMatchObject({ kind: 'consentMissing' });
    agree();
    await send();
  });

  it('needs a consent for its own template', async () => {
    simulator.messages.addTemplate('another', ['thing1']);
    simulator.users.answerConsent(openid, [{ templateId: 'another', answer: 'accept' }]);
    await expect(send()).rejects.toMatchObject({ kind: 'consentMissing' });
  });

  it.each([
    ['a user whom WeChat does not know', { openid: 'nobody' }, { kind: 'openidUnknown', errcode: 40003 }],
    ['a template that is not ours', { templateId: 'x' }, { kind: 'templateInvalid', errcode: 40037 }],
    ['a page that is not published', { page: 'pages/x' }, { kind: 'pageInvalid', errcode: 41030 }],
    ['a page with a leading slash', { page: '/subpackages/complaint/detail/index' }, { kind: 'pageInvalid' }],
  ])('is refused %s, and uses up no consent', async (_case, change, error) => {
    agree();
    await expect(send(change)).rejects.toMatchObject(error);
    expect(simulator.messages.consentsOf(openid, templateId)).toBe(1);
  });

  it.each([
    ['that is too long', { ...message.data, thing1: '一'.repeat(21) }, 'thing1'],
    ['of the wrong form', { ...message.data, time3: '今天下午' }, 'time3'],
    ['that is missing', { thing1: 'x', time3: '15:01' }, 'phrase2'],
    ['that is empty', { ...message.data, phrase2: '' }, 'phrase2'],
    ['that the template lacks', { ...message.data, thing9: 'x' }, 'thing9'],
  ])('says which field it is %s, and uses up no consent', async (_case, data, field) => {
    agree();
    await expect(send({ data })).rejects.toMatchObject({ kind: 'fieldInvalid', errcode: 47003, field });
    expect(simulator.messages.consentsOf(openid, templateId)).toBe(1);
  });

  it('is not sent again when its answer was lost, because it may have arrived', async () => {
    agree();
    agree();
    simulator.addFault({ path: PATH, closeConnection: true });
    await expect(send()).rejects.toMatchObject({ kind: 'unreachable', mayHaveArrived: true });
    expect(callsOfIt()).toBe(1);
    expect(simulator.messages.delivered()).toHaveLength(1);
  });

  it('is known not to have arrived when it was never sent', async () => {
    agree();
    simulator.addFault({ path: '/cgi-bin/stable_token', closeConnection: true, times: 9 });
    await expect(send()).rejects.toMatchObject({ kind: 'unreachable', mayHaveArrived: false });
    expect(callsOfIt()).toBe(0);
    simulator.clearFaults();
    await send();
  });

  it('is known not to have arrived when nobody listened', async () => {
    const listening: HttpExchange = async (address, question) => {
      if (address.includes(PATH)) throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
      return httpExchange(address, question);
    };
    const options = { baseUrl, appId: SIMULATED_APP_ID, appSecret: SIMULATED_APP_SECRET };
    const sent = new WechatClient(options, { exchange: listening }).sendSubscribeMessage(message);
    await expect(sent).rejects.toMatchObject({ errmsg: 'ECONNREFUSED', mayHaveArrived: false });
  });

  it('is sent again when WeChat was busy', async () => {
    agree();
    simulator.addFault({ path: PATH, errcode: -1, times: 2 });
    await send();
    expect(callsOfIt()).toBe(3);
  });

  it('arrives once although the token was revoked just then', async () => {
    agree();
    agree();
    await send();
    simulator.revokeTokens();
    await send();
    expect(simulator.messages.delivered()).toHaveLength(2);
  });

  it('waits for tomorrow when the quota of the day is used up', async () => {
    simulator.quotas.set(PATH, [{ calls: 1, seconds: 86_400, errcode: 45009 }]);
    agree();
    agree();
    await send();
    await expect(send()).rejects.toMatchObject({ kind: 'quotaUsedUp', errcode: 45009 });
    simulator.advanceClock(86_400);
    await send();
  });

  it('does not tell what it says when WeChat refuses it', async () => {
    const echo = new WechatClient(
      { baseUrl: 'http://wechat.example', appId: 'a', appSecret: 's' },
      {
        exchange: async (address) => {
          const answer = address.includes('stable_token')
            ? { access_token: 'token', expires_in: 7_200 }
            : { errcode: 47003, errmsg: 'argument invalid! data.thing1.value 3号楼2单元的路灯不亮' };
          return { status: 200, contentType: 'application/json', data: Buffer.from(JSON.stringify(answer)) };
        },
      },
    );
    const refused = echo.sendSubscribeMessage({ ...message, data: { thing1: '3号楼2单元的路灯不亮' } });
    await expect(refused).rejects.toMatchObject({
      field: 'thing1',
      errmsg: 'argument invalid! data.thing1.value ***',
    });
  });
});
