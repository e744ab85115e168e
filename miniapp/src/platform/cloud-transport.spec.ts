import { describe, expect, it } from '@jest/globals';
import { NetworkError } from '../services/api-error';
import type { Transport } from '../services/client-core';
import { byteLength, cloudTransport, type ContainerCall } from './cloud-transport';

type Request = Parameters<Transport>[0];

const origin = 'https://files.example.cn';
const request: Request = {
  method: 'POST',
  url: `${origin}/api/complaints?x=%E7%81%AF`,
  headers: { 'Content-Type': 'application/json', Authorization: 'Bearer t' },
  body: '{"a":"灯"}',
  timeoutMs: 15_000,
};

function setUp(fail = false) {
  const calls: ContainerCall[] = [];
  const ordinary: Request[] = [];
  const send = cloudTransport({
    env: 'prod-1',
    service: 'linge',
    origin,
    call: (call) => {
      calls.push(call);
      if (fail) return Promise.reject(new NetworkError('timeout'));
      return Promise.resolve({ statusCode: 201, data: '{"id":"1"}' });
    },
    ordinary: (sent) => {
      ordinary.push(sent);
      return Promise.resolve({ status: 200, body: '' });
    },
  });
  return { send, calls, ordinary };
}

describe('a request through WeChat’s cloud hosting', () => {
  it('names environment, service, path and parameters, and asks for text', async () => {
    const { send, calls } = setUp();
    expect(await send(request)).toEqual({ status: 201, body: '{"id":"1"}' });
    expect(calls).toEqual([
      {
        config: { env: 'prod-1' },
        path: '/api/complaints?x=%E7%81%AF',
        method: 'POST',
        header: { ...request.headers, 'X-WX-SERVICE': 'linge' },
        data: '{"a":"灯"}',
        dataType: 'text',
        timeout: 15_000,
      },
    ]);
  });

  it('has no body where there is none, and never waits for longer than WeChat does', async () => {
    const { send, calls } = setUp();
    const { body: _none, ...reading } = { ...request, method: 'GET', timeoutMs: 60_000 };
    await send(reading);
    expect(calls[0]).not.toHaveProperty('data');
    expect(calls[0]?.timeout).toBe(15_000);
  });

  it('fails as any other that gets no answer, and is not sent a second time another way', async () => {
    const { send, ordinary } = setUp(true);
    await expect(send(request)).rejects.toBeInstanceOf(NetworkError);
    expect(ordinary).toEqual([]);
  });
});

describe('a request over the public domain', () => {
  it('is what nobody may learn the sender of', async () => {
    const { send, calls, ordinary } = setUp();
    await send({ ...request, anonymous: true });
    expect([calls.length, ordinary.length]).toEqual([0, 1]);
  });

  it('is what cloud hosting does not take: more than 100 KiB', async () => {
    const { send, calls, ordinary } = setUp();
    await send({ ...request, body: 'x'.repeat(100 * 1024) });
    await send({ ...request, body: '灯'.repeat(100 * 1024) });
    expect([calls.length, ordinary.length]).toEqual([1, 1]);
  });

  it('is what goes elsewhere', async () => {
    const { send, calls, ordinary } = setUp();
    await send({ ...request, url: 'https://files.example.cn.other.example/api' });
    expect([calls.length, ordinary.length]).toEqual([0, 1]);
  });
});

describe('the size of a text', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['é', 2],
    ['灯', 3],
    ['𠮷', 4],
  ])('%j', (text, bytes) => {
    expect(byteLength(text)).toBe(bytes);
    expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
  });
});
