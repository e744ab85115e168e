import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SIMULATED_APP_ID, SIMULATED_APP_SECRET } from '../demo/wechat-simulator/simulator-credentials.js';
import { WechatSimulator } from '../demo/wechat-simulator/wechat-simulator.js';
import type { HttpAnswer, HttpExchange } from './http-exchange.js';
import { WechatClient } from './wechat.client.js';
import type { WechatPatience } from './wechat.options.js';

const CODE = '/wxa/getwxacodeunlimit';

let simulator: WechatSimulator;
let baseUrl: string;

beforeEach(async () => {
  simulator = new WechatSimulator();
  baseUrl = await simulator.listen();
});

afterEach(async () => {
  jest.restoreAllMocks();
  await simulator.close();
});

function clientWith(patience: Partial<WechatPatience>, exchange?: HttpExchange): WechatClient {
  return new WechatClient(
    {
      baseUrl: `${baseUrl}/`,
      appId: SIMULATED_APP_ID,
      appSecret: SIMULATED_APP_SECRET,
      patience: { retryDelay: 1, ...patience },
    },
    exchange && { exchange },
  );
}

async function listening(listener: RequestListener): Promise<{ url: string; close: () => void }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

function callsOf(path: string): number {
  return simulator.calls().filter((call) => call.path === path).length;
}

function answered(contentType: string, text: string): HttpAnswer {
  return { status: 200, contentType, data: Buffer.from(text) };
}

function neverAnswered(signal: AbortSignal): Promise<HttpAnswer> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });
}

describe('a call of WeChat', () => {
  it('is given up when WeChat does not answer in time', async () => {
    simulator.addFault({ path: '/sns/jscode2session', delayMilliseconds: 60_000 });
    const code = simulator.issueLoginCode({ openid: 'demo-resident' });
    await expect(clientWith({ timeout: 50 }).codeToSession(code)).rejects.toMatchObject({
      kind: 'unreachable',
      errmsg: 'no answer within 50 ms',
    });
  });

  it('is tried again after a time-out when that does no harm', async () => {
    // No simulator here: a second attempt that is real work could itself run into so short a time-out.
    let attempts = 0;
    const client = clientWith({ timeout: 100 }, async (address, { signal }) => {
      if (!address.includes(CODE))
        return answered('application/json', '{"access_token":"token","expires_in":7200}');
      attempts += 1;
      return attempts === 1 ? neverAnswered(signal) : answered('image/jpeg', 'image');
    });
    expect((await client.miniProgramCode({ scene: 'a' })).contentType).toBe('image/jpeg');
    expect(attempts).toBe(2);
  });

  it('is given up as a whole when every attempt takes long, before whoever asks is gone', async () => {
    simulator.addFault({ path: '/cgi-bin/stable_token', delayMilliseconds: 60_000, times: 9 });
    const begin = Date.now();
    const asked = clientWith({ timeout: 200, total: 300, retries: 9 }).miniProgramCode({ scene: 'a' });
    await expect(asked).rejects.toMatchObject({ kind: 'unreachable' });
    expect(Date.now() - begin).toBeLessThan(1_500);
  });

  it('is tried again when a gateway answers instead', async () => {
    simulator.addFault({ path: CODE, httpStatus: 502, times: 2 });
    await clientWith({}).miniProgramCode({ scene: 'a' });
    expect(callsOf(CODE)).toBe(3);
  });

  it('tells the status when a gateway goes on answering', async () => {
    simulator.addFault({ path: CODE, httpStatus: 503, times: 9 });
    await expect(clientWith({}).miniProgramCode({ scene: 'a' })).rejects.toMatchObject({
      kind: 'unreachable',
      errmsg: 'HTTP status 503',
    });
  });

  it('tells the network code when nobody listens', async () => {
    const client = clientWith({});
    await simulator.close();
    const error: unknown = await client.codeToSession('any').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'unreachable', errmsg: 'ECONNREFUSED' });
    expect(String(error)).not.toContain(SIMULATED_APP_SECRET);
  });

  it.each([
    ['a page of HTML', answered('text/html', '<html>')],
    ['a list', answered('application/json', '[]')],
    ['another object', answered('application/json', '{"hello":"world"}')],
  ])('fails when the answer is %s', async (_case, answer) => {
    const client = clientWith({}, async () => answer);
    await expect(client.codeToSession('any')).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('never follows a redirect, which would hand the secret to somebody else', async () => {
    const asked: unknown[] = [];
    const elsewhere = await listening(({ url }, response) => {
      asked.push(url);
      response.end('{}');
    });
    const front = await listening((_request, response) => {
      response.writeHead(307, { location: elsewhere.url }).end();
    });
    const options = { baseUrl: front.url, appId: SIMULATED_APP_ID, appSecret: SIMULATED_APP_SECRET };
    await expect(new WechatClient(options).codeToSession('any')).rejects.toMatchObject({
      kind: 'unreachable',
      errmsg: 'HTTP status 307',
    });
    expect(asked).toEqual([]);
    front.close();
    elsewhere.close();
  });
});

describe('after many failures in a row', () => {
  const patience = { retries: 0, circuitFailures: 3, circuitPause: 15_000 };

  it('is not called for a while, and then again', async () => {
    const client = clientWith(patience);
    simulator.addFault({ path: CODE, errcode: -1, times: 3 });
    for (let time = 0; time < 3; time += 1) {
      await expect(client.miniProgramCode({ scene: 'a' })).rejects.toMatchObject({ kind: 'busy' });
    }
    await expect(client.miniProgramCode({ scene: 'a' })).rejects.toMatchObject({ kind: 'unreachable' });
    expect(callsOf(CODE)).toBe(3);

    const later = Date.now() + patience.circuitPause;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    expect((await client.miniProgramCode({ scene: 'a' })).contentType).toBe('image/jpeg');
    expect(callsOf(CODE)).toBe(4);
  });

  it('people can still log in when another call is the one that fails', async () => {
    const client = clientWith(patience);
    simulator.addFault({ path: CODE, errcode: -1, times: 3 });
    for (let time = 0; time < 4; time += 1)
      await client.miniProgramCode({ scene: 'a' }).catch(() => undefined);
    const code = simulator.issueLoginCode({ openid: 'demo-resident' });
    expect(await client.codeToSession(code)).toEqual({ openid: 'demo-resident' });
  });

  it('wrong codes do not count, however many', async () => {
    const client = clientWith(patience);
    for (let time = 0; time < 5; time += 1) {
      await expect(client.codeToSession('made-up')).rejects.toMatchObject({ errcode: 40029 });
    }
  });
});
