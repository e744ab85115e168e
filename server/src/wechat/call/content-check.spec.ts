import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { SIMULATED_APP_ID, SIMULATED_APP_SECRET } from '../../demo/wechat-simulator/simulator-credentials.js';
import { WechatSimulator } from '../../demo/wechat-simulator/wechat-simulator.js';
import { CallbackCipher } from '../callback-cipher.js';
import { WechatClient } from '../wechat.client.js';
import { longestCheckedText, type TextToCheck } from './text-check.js';

const openid = 'resident';
const callback = { token: 'callbackToken1', aesKey: 'a'.repeat(42) + 'A' };

let simulator: WechatSimulator;
let client: WechatClient;
const servers: Server[] = [];

beforeEach(async () => {
  simulator = new WechatSimulator();
  client = new WechatClient(
    {
      baseUrl: await simulator.listen(),
      appId: SIMULATED_APP_ID,
      appSecret: SIMULATED_APP_SECRET,
      patience: { retryDelay: 1 },
    },
    { now: () => simulator.now() },
  );
  simulator.visit(openid);
});

afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await simulator.close();
});

const check = (change: Partial<TextToCheck> = {}) =>
  client.checkText({ openid, scene: 2, content: '楼道的灯坏了', ...change });

describe('checking a text', () => {
  it('lets pass what is nothing in particular', async () => {
    expect(await check({ title: '路灯', nickname: '居民' })).toEqual({ suggest: 'pass', label: 100 });
  });

  it('tells what WeChat finds risky, and what a person should look at, wherever it stands', async () => {
    expect(await check({ content: '这里有模拟违规内容' })).toEqual({ suggest: 'risky', label: 20006 });
    expect(await check({ title: '模拟待复核内容' })).toMatchObject({ suggest: 'review' });
    expect(await check({ title: '模拟违规内容', content: '模拟待复核内容' })).toMatchObject({
      suggest: 'risky',
    });
    simulator.verdicts.mark({ word: '小广告', suggest: 'review', label: 10001 });
    expect(await check({ content: '办证小广告' })).toEqual({ suggest: 'review', label: 10001 });
  });

  it('takes every character as it is: halves of some, controls, rare ones', async () => {
    expect(await check({ content: `\ud800坏了\u0007\u{20bb7}\u2028"\\` })).toMatchObject({ suggest: 'pass' });
  });

  it('takes so many characters and no more', async () => {
    expect(await check({ content: '灯'.repeat(longestCheckedText) })).toMatchObject({ suggest: 'pass' });
    await expect(check({ content: '灯'.repeat(longestCheckedText + 1) })).rejects.toMatchObject({
      errcode: 40097,
    });
  });

  it('is for those who are here: within two hours of a visit', async () => {
    await expect(check({ openid: 'nobody' })).rejects.toMatchObject({ kind: 'openidUnknown' });
    simulator.advanceClock(2 * 60 * 60 - 60);
    await check();
    simulator.advanceClock(120);
    await expect(check()).rejects.toMatchObject({ kind: 'visitTooOld', errcode: 61010 });
    simulator.visit(openid);
    await check();
  });

  it('has a quota for each minute', async () => {
    simulator.quotas.set('/wxa/msg_sec_check', [{ calls: 2, seconds: 60, errcode: 45011 }]);
    await check();
    await check();
    await expect(check()).rejects.toMatchObject({ kind: 'tooOften', errcode: 45011 });
    simulator.advanceClock(60);
    await check();
  });

  it('is asked again after a lost answer, because that does no harm', async () => {
    simulator.addFault({ path: '/wxa/msg_sec_check', closeConnection: true });
    expect(await check()).toMatchObject({ suggest: 'pass' });
  });

  it.each(['null', '<html>', '{}', '{"errcode":0,"result":{"suggest":"maybe","label":1}}'])(
    'does not take rubbish for a verdict: %s',
    async (rubbish) => {
      simulator.addFault({ path: '/wxa/msg_sec_check', rubbish, times: 3 });
      await expect(check()).rejects.toMatchObject({ kind: 'unreachable' });
    },
  );
});

/** Serves pictures at `/picture`, and is the callback that takes verdicts. */
async function serve(): Promise<{ base: string; events: Record<string, unknown>[] }> {
  const cipher = new CallbackCipher({ ...callback, appId: SIMULATED_APP_ID });
  const picture = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const events: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/picture')) return void response.end(picture);
    if (url.pathname !== '/callback') return void response.writeHead(404).end();
    if (request.method === 'GET') return void response.end(url.searchParams.get('echostr'));
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { Encrypt } = JSON.parse(Buffer.concat(chunks).toString()) as { Encrypt: string };
      events.push(JSON.parse(cipher.decrypt(Encrypt)) as Record<string, unknown>);
      response.end('success');
    });
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await simulator.push.setUp({ url: `${base}/callback`, ...callback })).toBe(true);
  simulator.setImageCheckDelay(10);
  return { base, events };
}

describe('checking a picture', () => {
  it('is answered at once with a name, and later with a verdict of that name', async () => {
    const { base, events } = await serve();
    const { traceId } = await client.checkImage({ openid, mediaUrl: `${base}/picture?1`, scene: 1 });
    await simulator.push.settled();
    expect(events).toMatchObject([
      { Event: 'wxa_media_check', trace_id: traceId, errcode: 0, result: { suggest: 'pass', label: 100 } },
    ]);
  });

  it('tells what WeChat finds risky', async () => {
    const { base, events } = await serve();
    simulator.verdicts.mark({ word: '/picture-of-something', suggest: 'risky', label: 20002 });
    await client.checkImage({ openid, mediaUrl: `${base}/picture-of-something`, scene: 1 });
    await simulator.push.settled();
    expect(events).toMatchObject([{ result: { suggest: 'risky', label: 20002 } }]);
  });

  it('comes to nothing when WeChat cannot download it', async () => {
    const { base, events } = await serve();
    const { traceId } = await client.checkImage({ openid, mediaUrl: `${base}/gone`, scene: 1 });
    await simulator.push.settled();
    expect(events).toMatchObject([{ trace_id: traceId, errcode: -1008, detail: [] }]);
    expect(events[0]).not.toHaveProperty('result');
  });

  it('is for those who are here', async () => {
    simulator.advanceClock(3 * 60 * 60);
    const asked = client.checkImage({ openid, mediaUrl: 'https://files.example/1', scene: 1 });
    await expect(asked).rejects.toMatchObject({ kind: 'visitTooOld' });
  });
});
