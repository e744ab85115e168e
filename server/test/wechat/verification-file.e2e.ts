import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({
    environment: { WECHAT_VERIFICATION_FILES: 'AbC123dEf4.txt=0f9e8d7c6b5a,WW_verify_1.txt=xyz' },
  });
});
afterAll(() => server.close());

const get = (path: string) => fetch(`${server.url}${path}`, { redirect: 'manual' });

describe('what WeChat looks for before it takes an address as ours', () => {
  it.each([
    ['/q/AbC123dEf4.txt', '0f9e8d7c6b5a'],
    ['/AbC123dEf4.txt', '0f9e8d7c6b5a'],
    ['/q/WW_verify_1.txt', 'xyz'],
  ])('lies beside the printed codes and at the root: %s', async (path, content) => {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([200, content]);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  it('is no other file', async () => {
    expect((await get('/q/Other.txt')).status).toBe(302);
    expect((await get('/Other.txt')).status).toBe(404);
  });

  it('leaves printed codes as they are', async () => {
    const answer = await get('/q/7Kq2AbCd');
    expect(answer.status).toBe(302);
  });
});
