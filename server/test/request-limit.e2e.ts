import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import type { Problem } from '@linge/shared/error-code';
import { startTestServer, type TestServer } from './support/test-server.js';

const perMinute = 20;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({
    environment: { RATE_LIMIT_PER_MINUTE: `${perMinute}`, TRUST_PROXY: '1' },
  });
}, 60_000);
afterAll(() => server.close());

/** Asks so often as somebody whose address the proxy before the server tells. */
async function statuses(count: number, path: string, headers: Record<string, string>): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < count; index++)
    found.push((await fetch(server.url + path, { headers })).status);
  return found;
}

const from = (address: string) => ({ 'x-forwarded-for': address });
const refused = (found: number[]) => found.filter((status) => status === 429).length;

describe('who asks too often', () => {
  it('is told so, and when to come again; others are served', async () => {
    const headers = from('192.0.2.1');
    expect(refused(await statuses(perMinute, '/api/communities', headers))).toBe(0);
    const answer = await fetch(`${server.url}/api/communities`, { headers });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = (await answer.json()) as Problem;
    expect(problem).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect(problem.requestId).toBe(answer.headers.get('x-request-id'));
    const seconds = Number(answer.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(refused(await statuses(1, '/api/communities', from('192.0.2.2')))).toBe(0);
  });

  it('is counted by account when signed in, not by the address that neighbours share', async () => {
    const [one, two] = [await server.login('one'), await server.login('two')];
    const as = (token = '') => ({ ...from('192.0.2.3'), authorization: `Bearer ${token}` });
    expect(refused(await statuses(perMinute + 1, '/api/me', as(one.token)))).toBe(1);
    expect(refused(await statuses(perMinute, '/api/me', as(two.token)))).toBe(0);
    expect(refused(await statuses(1, '/api/me', { ...as(one.token), ...from('192.0.2.4') }))).toBe(1);
  });

  it('is not somebody else by a forged token', async () => {
    const forged = (index: number) => ({
      ...from('192.0.2.5'),
      authorization: `Bearer ${Buffer.from(`{"sub":"${index}"}`).toString('base64url')}.x.y`,
    });
    let found: number[] = [];
    for (let index = 0; index < perMinute + 3; index++)
      found = [...found, ...(await statuses(1, '/api/communities', forged(index)))];
    expect(refused(found)).toBe(3);
  });

  it('is not somebody else by writing addresses before the one that the proxy saw', async () => {
    let found: number[] = [];
    for (let index = 0; index < perMinute + 3; index++)
      found = [...found, ...(await statuses(1, '/api/communities', from(`10.0.0.${index}, 192.0.2.6`)))];
    expect(refused(found)).toBe(3);
  });

  it('is not somebody else by the many addresses of one connection', async () => {
    let found: number[] = [];
    for (let index = 0; index < perMinute + 3; index++)
      found = [...found, ...(await statuses(1, '/api/communities', from(`2001:db8:0:1::${index + 1}`)))];
    expect(refused(found)).toBe(3);
  });

  it('does not escape by writing the address of the API in another way', async () => {
    expect(refused(await statuses(perMinute + 2, '/%61pi/communities', from('192.0.2.7')))).toBe(2);
  });

  it('may always ask whether the server lives', async () => {
    expect(refused(await statuses(perMinute + 5, '/api/health/live', from('192.0.2.8')))).toBe(0);
  });

  it('meets the narrower limits of single endpoints in proportion', async () => {
    const api = await server.login('three');
    const body = { code: 'made-up' };
    // 10 a minute at the general limit of 600: at 20 it is one.
    expect((await api.call(accountApi.tiePhone, { body })).status).toBe(400);
    const answer = await api.call(accountApi.tiePhone, { body });
    expect([answer.status, answer.problem.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
  });
});
