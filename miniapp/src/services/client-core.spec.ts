import { describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { doorApi } from '@linge/shared/door/door.api';
import { messageApi } from '@linge/shared/message/message.api';
import { ApiError, NetworkError } from './api-error';
import { createClient, queryString, type Transport } from './client-core';

type Request = Parameters<Transport>[0];
type Answer = { status: number; body: unknown };

const ended: Answer = { status: 401, body: JSON.stringify({ code: 'AUTHENTICATION_REQUIRED' }) };
const page: Answer = { status: 200, body: JSON.stringify({ items: [], nextCursor: null }) };

/** A client on a transport that answers as told; its sessions are named `token-1`, `token-2`, … */
function setUp(
  answer: (request: Request) => Answer,
  options: { visitor?: boolean; renewFails?: boolean } = {},
) {
  const seen = { requests: [] as Request[], renewals: 0, expired: 0 };
  let token = options.visitor ? null : 'token-1';
  const client = createClient({
    baseUrl: 'https://api.example.cn/api',
    token: () => token,
    transport: (request) => {
      seen.requests.push(request);
      return Promise.resolve(answer(request));
    },
    renew: async () => {
      seen.renewals += 1;
      await Promise.resolve();
      if (options.renewFails) throw new NetworkError('unreachable');
      token = `token-${seen.renewals + 1}`;
    },
    expired: () => {
      seen.expired += 1;
    },
  });
  return { client, seen };
}

const authorizationOf = (request: Request | undefined) => request?.headers.Authorization;

describe('calling an endpoint', () => {
  it('fills the path, the query and the body as the contract says', async () => {
    const { client, seen } = setUp(() => page);
    await client.call(complaintApi.list, { query: { scope: 'queue', limit: 20 } });
    await client.call(doorApi.getDoor, { params: { code: 'a b' } });
    await client.call(accountApi.openDemoSession, { body: { persona: 'resident' } });
    expect(seen.requests.map((it) => [it.method, it.url, it.body])).toEqual([
      ['GET', 'https://api.example.cn/api/complaints?scope=queue&limit=20', undefined],
      ['GET', 'https://api.example.cn/api/doors/a%20b', undefined],
      ['POST', 'https://api.example.cn/api/sessions/demo', '{"persona":"resident"}'],
    ]);
  });

  it('says nothing of who is logged in where nobody may learn who calls', async () => {
    const { client, seen } = setUp(() => page);
    await client.call(cadreReportApi.follow, { body: { number: '20261126-00001', code: 'K7QP3MXA9TRW' } });
    expect(authorizationOf(seen.requests[0])).toBeUndefined();
    expect(seen.requests[0]?.anonymous).toBe(true);
  });

  it('answers nothing where there is nothing', async () => {
    const { client } = setUp(() => ({ status: 204, body: '' }));
    await expect(client.call(accountApi.closeAllSessions)).resolves.toBeUndefined();
  });

  it('sends no token for a visitor and asks for no login by itself', async () => {
    const { client, seen } = setUp(() => ended, { visitor: true });
    await expect(client.call(accountApi.me)).rejects.toMatchObject({ code: 'AUTHENTICATION_REQUIRED' });
    expect(authorizationOf(seen.requests[0])).toBeUndefined();
    expect(seen.renewals).toBe(0);
  });

  it('hands on what the server refused', async () => {
    const { client } = setUp(() => ({ status: 403, body: { code: 'PERMISSION_DENIED', requestId: 'r' } }));
    const refusal = client.call(accountApi.me);
    await expect(refusal).rejects.toBeInstanceOf(ApiError);
    await expect(refusal).rejects.toMatchObject({ status: 403, requestId: 'r' });
  });

  it('leaves out what is undefined in a query and encodes the rest', () => {
    expect(queryString({ search: '3栋&', gridId: undefined, limit: 5 })).toBe(
      '?search=3%E6%A0%8B%26&limit=5',
    );
    expect(queryString({})).toBe('');
  });
});

describe('a session that has ended', () => {
  it('is renewed once for all calls that were under way, and each is repeated once', async () => {
    const { client, seen } = setUp((it) => (authorizationOf(it) === 'Bearer token-1' ? ended : page));
    const calls = Array.from({ length: 8 }, () => client.call(messageApi.list, {}));
    await expect(Promise.all(calls)).resolves.toHaveLength(8);
    expect(seen.renewals).toBe(1);
    expect(seen.requests).toHaveLength(16);
    expect(authorizationOf(seen.requests.at(-1))).toBe('Bearer token-2');
  });

  it('is not renewed again and again when the new one is refused too', async () => {
    const { client, seen } = setUp(() => ended);
    await expect(client.call(accountApi.me)).rejects.toMatchObject({ status: 401 });
    expect(seen.renewals).toBe(1);
    expect(seen.requests).toHaveLength(2);
  });

  it('is told to the app when it cannot be renewed', async () => {
    const { client, seen } = setUp(() => ended, { renewFails: true });
    await expect(client.call(accountApi.me)).rejects.toMatchObject({ code: 'AUTHENTICATION_REQUIRED' });
    expect(seen.expired).toBe(1);
  });
});
