import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CallbackCipher } from '../../wechat/callback-cipher.js';
import { SIMULATED_APP_ID } from './simulator-credentials.js';
import { WechatSimulator } from './wechat-simulator.js';

const settings = { token: 'token1', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' };
const cipher = new CallbackCipher({ ...settings, appId: SIMULATED_APP_ID });

let simulator: WechatSimulator;
let server: Server;
let baseUrl: string;
let url: string;
let answers: string[];
let events: Record<string, unknown>[];

beforeEach(async () => {
  simulator = new WechatSimulator();
  baseUrl = await simulator.listen();
  [answers, events] = [[], []];
  server = createServer((request, response) => {
    const { searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
    const stamp = [query.get('timestamp') ?? '', query.get('nonce') ?? ''] as const;
    if (request.method === 'GET') {
      const known = cipher.isSigned(query.get('signature') ?? '', ...stamp);
      return void response.end(known ? query.get('echostr') : 'no');
    }
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { Encrypt } = JSON.parse(body) as { Encrypt: string };
      if (!cipher.isSigned(query.get('msg_signature') ?? '', ...stamp, Encrypt))
        return void response.end('no');
      events.push(JSON.parse(cipher.decrypt(Encrypt)) as Record<string, unknown>);
      response.end(answers.shift() ?? 'success');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`;
});

afterEach(async () => {
  server.close();
  await simulator.close();
});

describe('the message push', () => {
  it('is set up only with an address that knows the token', async () => {
    expect(await simulator.push.setUp({ url, ...settings, token: 'other' })).toBe(false);
    simulator.users.cancelAuthorization('resident');
    await simulator.push.settled();
    expect(events).toEqual([]);
    expect(await simulator.push.setUp({ url, ...settings })).toBe(true);
  });

  it('tells what users do in WeChat, signed and encrypted', async () => {
    await simulator.push.setUp({ url, ...settings });
    simulator.users.cancelAuthorization('resident');
    simulator.users.revokeAuthorization('resident', '201');
    simulator.users.withdrawConsent('resident', ['a']);
    simulator.users.withdrawConsent('resident', ['a', 'b']);
    simulator.users.allowAgain('resident', ['b']);
    await simulator.push.settled();
    const AppID = SIMULATED_APP_ID;
    const reject = (TemplateId: string) => ({ TemplateId, SubscribeStatusString: 'reject' });
    expect(events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Event: 'user_authorization_cancellation', OpenID: 'resident', AppID }),
        expect.objectContaining({
          Event: 'user_authorization_revoke',
          OpenID: 'resident',
          RevokeInfo: '201',
        }),
        // One of them comes without a list.
        expect.objectContaining({ Event: 'subscribe_msg_change_event', List: reject('a') }),
        expect.objectContaining({ FromUserName: 'resident', List: [reject('a'), reject('b')] }),
        expect.objectContaining({ List: { TemplateId: 'b', SubscribeStatusString: 'accept' } }),
      ]),
    );
  });

  it('tries three times, each time encrypted anew, until it hears success', async () => {
    await simulator.push.setUp({ url, ...settings });
    answers.push('', 'fail');
    simulator.users.cancelAuthorization('resident');
    await simulator.push.settled();
    expect(events).toHaveLength(3);
    expect(new Set(events.map((event) => JSON.stringify(event))).size).toBe(1);
    answers.push('no', 'no', 'no');
    simulator.users.cancelAuthorization('resident');
    await simulator.push.settled();
    expect(simulator.push.attempts().map(({ answer }) => answer)).toEqual([
      '',
      'fail',
      'success',
      'no',
      'no',
      'no',
    ]);
  });

  it('is steered over HTTP', async () => {
    const control = async (path: string, body: object) => {
      const answer = await fetch(`${baseUrl}/simulator/${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      return [answer.status, await answer.json()] as const;
    };
    expect(await control('callback', { url, ...settings })).toEqual([200, { verified: true }]);
    expect(await control('templates', { templateId: 't', fields: ['thing1'] })).toEqual([200, {}]);
    const consent = { openid: 'resident', answers: [{ templateId: 't', answer: 'accept' }] };
    expect(await control('consents', consent)).toEqual([200, {}]);
    const unknown = { openid: 'resident', answers: [{ templateId: 'x', answer: 'accept' }] };
    expect(await control('consents', unknown)).toMatchObject([
      400,
      { message: expect.stringContaining('x') },
    ]);
    await simulator.push.settled();
    expect(events).toMatchObject([
      {
        Event: 'subscribe_msg_popup_event',
        FromUserName: 'resident',
        List: [{ TemplateId: 't', SubscribeStatusString: 'accept' }],
      },
    ]);
    expect(simulator.messages.consentsOf('resident', 't')).toBe(1);
  });
});
