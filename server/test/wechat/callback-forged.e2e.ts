import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wechatCallbackApi } from '@linge/shared/wechat-callback/wechat-callback.api';
import { CallbackCipher } from '../../src/wechat/callback-cipher.js';
import { logLines } from '../support/log-line.js';
import {
  confirmationOf,
  forgedCallbackCipher,
  mediaVerdict,
  pushOf,
  testCallback,
  testCallbackCipher,
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

describe('what is not WeChat’s', () => {
  const now = () => Math.floor(Date.now() / 1_000);

  it('is refused when it is signed with another token, or not at all', async () => {
    const event = mediaVerdict();
    expect((await receive(pushOf(event, forgedCallbackCipher))).status).toBe(403);
    const { query, body } = pushOf(event);
    const unsigned = { query: { ...query, msg_signature: '0'.repeat(40) }, body };
    expect((await receive(unsigned)).status).toBe(403);
    const cut = { query: { ...query, msg_signature: query.msg_signature.slice(1) }, body };
    expect((await receive(cut)).status).toBe(400);
    expect(await told(event.trace_id)).toEqual([]);
  });

  it('is refused when anything that the signature covers was changed', async () => {
    const [one, other] = [pushOf(mediaVerdict()), pushOf(mediaVerdict())];
    const mixtures = [
      { query: one.query, body: other.body },
      { query: { ...one.query, timestamp: String(now() - 1) }, body: one.body },
      { query: { ...one.query, nonce: '1' }, body: one.body },
    ];
    for (const push of mixtures) expect((await receive(push)).status).toBe(403);
  });

  it('is refused when it was recorded and is played again later', async () => {
    const event = mediaVerdict();
    for (const seconds of [-11 * 60, 11 * 60]) {
      expect((await receive(pushOf(event, testCallbackCipher, now() + seconds))).status).toBe(403);
    }
    expect(await told(event.trace_id)).toEqual([]);
  });

  it('changes nothing when it is played again at once', async () => {
    const event = mediaVerdict();
    const push = pushOf(event);
    for (let time = 0; time < 3; time += 1) expect((await receive(push)).status).toBe(200);
    expect(await told(event.trace_id)).toHaveLength(1);
  });

  it('is refused when it is truncated, signed as it may be', async () => {
    const whole = testCallbackCipher.encrypt(JSON.stringify(mediaVerdict()));
    const [timestamp, nonce] = [String(now()), '1'];
    for (const Encrypt of [whole.slice(0, -4), whole.slice(0, 64), whole.slice(4)]) {
      const msg_signature = testCallbackCipher.signature(timestamp, nonce, Encrypt);
      const push = { query: { timestamp, nonce, msg_signature }, body: { ToUserName: 'gh', Encrypt } };
      expect((await receive(push)).status).toBe(403);
    }
  });

  it('is refused when it is for another mini-program', async () => {
    const foreign = new CallbackCipher({ ...testCallback, appId: 'wxffffffffffffffff' });
    expect((await receive(pushOf(mediaVerdict(), foreign))).status).toBe(403);
  });

  it('is refused when it is larger than any event', async () => {
    expect((await receive(pushOf({ ...mediaVerdict(), more: 'x'.repeat(60_000) }))).status).toBe(413);
    expect((await receive(pushOf({ ...mediaVerdict(), more: 'x'.repeat(300_000) }))).status).toBe(413);
  });

  it('is refused in the plain, and the log says what to choose in the console', async () => {
    const { query } = pushOf(mediaVerdict());
    const plain = await server.api.send(wechatCallbackApi.receive, { query, body: mediaVerdict() as never });
    expect(plain.status).toBe(400);
    const address = `${url()}?${new URLSearchParams(query).toString()}`;
    const headers = { 'content-type': 'text/xml' };
    const xml = await fetch(address, { method: 'POST', headers, body: '<xml><Encrypt>x</Encrypt></xml>' });
    expect(xml.status).toBe(415);
    await logLines(server.process, 'choose JSON and the safe mode');
    await logLines(server.process, 'choose the safe mode');
  });

  it('does not learn from the answer why it was refused', async () => {
    const wrongToken = await receive(pushOf(mediaVerdict(), forgedCallbackCipher));
    const old = await receive(pushOf(mediaVerdict(), testCallbackCipher, now() - 3_600));
    const known = async (answer: Response) => ({ ...((await answer.json()) as object), requestId: '' });
    expect(await known(wrongToken)).toEqual(await known(old));
  });

  it('finds nothing where no callback is set up', async () => {
    const without = await server.startSecond({ WECHAT_CALLBACK_TOKEN: '', WECHAT_CALLBACK_AES_KEY: '' });
    const address = `${without.url}/api/wechat/callback`;
    const query = new URLSearchParams(confirmationOf('1')).toString();
    expect((await fetch(`${address}?${query}`)).status).toBe(404);
  });

  it('stays what it is elsewhere: text where JSON is wanted', async () => {
    const headers = { 'content-type': 'text/xml' };
    const answer = await fetch(`${server.url}/api/sessions`, { method: 'POST', headers, body: '<xml/>' });
    expect(answer.status).toBe(415);
  });
});
