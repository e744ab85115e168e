import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wechatCallbackApi } from '@linge/shared/wechat-callback/wechat-callback.api';
import { SIMULATED_APP_ID } from '../../src/demo/wechat-simulator/simulator-credentials.js';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import { WechatEvent } from '../../src/wechat-callback/entities/wechat-event.entity.js';
import { eventually } from '../complaint/scene.js';
import {
  confirmationOf,
  forgedCallbackCipher,
  mediaVerdict,
  pushOf,
  testCallback,
  toldByWechat,
} from '../support/test-callback.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const url = () => `${server.url}/api/wechat/callback`;
const receive = (push: ReturnType<typeof pushOf>) =>
  server.api.send(wechatCallbackApi.receive, push as never);
const told = (part: string) => toldByWechat(server.dataSource, part);

describe('saving the callback in WeChat’s console', () => {
  it('is confirmed by answering what WeChat asks to be answered', async () => {
    const answer = await server.api.send(wechatCallbackApi.confirm, { query: confirmationOf('4375120948') });
    expect([answer.status, await answer.text()]).toEqual([200, '4375120948']);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  it('is refused to whoever does not know the token', async () => {
    const answer = await server.api.send(wechatCallbackApi.confirm, {
      query: confirmationOf('1', forgedCallbackCipher),
    });
    expect(answer.status).toBe(403);
  });

  it('works with what WeChat does, on both ways', async () => {
    expect(await server.wechat.push.setUp({ url: url(), ...testCallback })).toBe(true);
    expect(await server.wechat.push.setUp({ url: url(), ...testCallback, token: 'another' })).toBe(false);
  });
});

describe('what WeChat pushes', () => {
  it('is answered with success, and told to whom it concerns, once', async () => {
    const event = mediaVerdict();
    const answer = await receive(pushOf(event));
    expect([answer.status, await answer.text()]).toEqual([200, 'success']);
    expect(await told(event.trace_id)).toMatchObject([
      { topic: 'wechat.MediaChecked', payload: { traceId: event.trace_id, suggest: 'risky', label: 20002 } },
    ]);
  });

  it('is taken in once however often WeChat tries, though it encrypts it anew', async () => {
    const event = mediaVerdict();
    const pushes = Array.from({ length: 8 }, () => pushOf(event));
    const answers = await Promise.all(pushes.map(receive));
    expect(answers.map(({ status }) => status)).toEqual(pushes.map(() => 200));
    expect(await told(event.trace_id)).toHaveLength(1);
  });

  it('may be called text or XML, as long as it is JSON', async () => {
    for (const type of ['text/plain', 'text/xml', 'application/json']) {
      const event = mediaVerdict();
      const { query, body } = pushOf(event);
      const address = `${url()}?${new URLSearchParams(query).toString()}`;
      const headers = { 'content-type': type };
      const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
      expect(answer.status).toBe(200);
      expect(await told(event.trace_id)).toHaveLength(1);
    }
  });

  it('is left to a person where WeChat could not look at the picture', async () => {
    const { result: _none, ...event } = { ...mediaVerdict(), errcode: -1008, detail: [] };
    await receive(pushOf(event));
    expect(await told(event.trace_id)).toMatchObject([{ payload: { suggest: 'review', label: -1008 } }]);
  });

  it.each([
    [
      'user_authorization_revoke',
      { OpenID: 'somebody-1', AppID: SIMULATED_APP_ID, RevokeInfo: '201,202' },
      'wechat.AuthorizationRevoked',
    ],
    [
      'user_authorization_revoke',
      { ' OpenID': 'somebody-2', ' RevokeInfo': '1' },
      'wechat.AuthorizationRevoked',
    ],
    ['user_authorization_cancellation', { OpenID: 'somebody-3' }, 'wechat.AuthorizationCancelled'],
    [
      'subscribe_msg_popup_event',
      {
        FromUserName: 'somebody-4',
        List: [{ TemplateId: 'a', SubscribeStatusString: 'accept', PopupScene: '0' }],
      },
      'wechat.SubscribeAnswered',
    ],
    [
      'subscribe_msg_change_event',
      { FromUserName: 'somebody-5', List: { TemplateId: 'a', SubscribeStatusString: 'reject' } },
      'wechat.SubscribeAnswered',
    ],
  ])('%s is told once, and whose it was stays nowhere: %j', async (Event, members, topic) => {
    const announced = () => server.dataSource.manager.findBy(OutboxMessage, { topic });
    const before = await announced();
    await receive(pushOf({ ...mediaVerdict(), Event, ...members }));
    await eventually(async () =>
      (await told('somebody')).every((one) => one.topic !== topic) ? true : undefined,
    );
    const after = await announced();
    expect(after).toHaveLength(before.length + 1);
    expect(JSON.stringify(after)).not.toContain('somebody');
  });

  it.each([
    [
      'an event that concerns nobody here',
      { Event: 'subscribe_msg_sent_event', FromUserName: 'o', List: {} },
    ],
    ['an event in a form that is not known', { Event: 'wxa_media_check', FromUserName: 'o', result: 1 }],
    ['a message of a user’s', { MsgType: 'text', FromUserName: 'o', Content: '你好' }],
    ['a word', '"hello"'],
    ['no JSON', '<xml></xml>'],
    ['a name that every object has', { Event: 'constructor', FromUserName: 'o' }],
  ])(
    'is answered with success when it is %s, so that WeChat does not send it again',
    async (_case, event) => {
      const before = await server.dataSource.manager.count(WechatEvent);
      const answer = await receive(pushOf(event));
      expect([answer.status, await answer.text()]).toEqual([200, 'success']);
      expect(await server.dataSource.manager.count(WechatEvent)).toBe(before);
    },
  );
});

describe('a picture’s verdict', () => {
  it('comes by the way that WeChat sends it', async () => {
    await server.wechat.push.setUp({ url: url(), ...testCallback });
    server.wechat.users.cancelAuthorization('somebody-who-left');
    await server.wechat.push.settled();
    expect(server.wechat.push.attempts().at(-1)).toMatchObject({ status: 200, answer: 'success' });
    expect(await told('somebody-who-left')).toHaveLength(1);
  });
});
