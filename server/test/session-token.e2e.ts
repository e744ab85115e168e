import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import type { Session } from '@linge/shared/account/account.schema';
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { v7 as uuid } from 'uuid';
import { AccountRepository } from '../src/account/account.repository.js';
import { Session as SessionRow } from '../src/account/entities/session.entity.js';
import { ApiClient } from './support/api-client.js';
import { testSecrets } from './support/server-process.js';
import { startTestServer, type TestServer } from './support/test-server.js';

const minutes = 7;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ environment: { TOKEN_MINUTES: `${minutes}` } });
}, 60_000);
afterAll(() => server.close());

async function open(openid = `somebody-${uuid()}`): Promise<Session> {
  const code = server.wechat.issueLoginCode({ openid });
  return (await server.api.call(accountApi.openSession, { body: { code } })).body;
}

const meWith = (token: string, api: ApiClient = server.api) => api.as(token).call(accountApi.me);
const secret = new TextEncoder().encode(testSecrets.TOKEN_SECRET);
const inMinutes = (count: number) => new Date(Date.now() + count * 60_000);

interface Claims {
  readonly sub: string;
  readonly sid: string;
}
const claimsOf = (session: Session) => decodeJwt<Claims>(session.token) as Claims & { exp: number };

function sign({ sub, sid }: Claims, key = secret, expires = inMinutes(5), alg = 'HS256'): Promise<string> {
  return new SignJWT({ sid })
    .setProtectedHeader({ alg })
    .setSubject(sub)
    .setExpirationTime(expires)
    .sign(key);
}

describe('a token', () => {
  it('lives as long as the settings say, and its session no longer', async () => {
    const before = Date.now();
    const session = await open();
    const expiresAt = Date.parse(session.expiresAt);
    expect(expiresAt).toBeGreaterThanOrEqual(before + minutes * 60_000);
    expect(expiresAt).toBeLessThanOrEqual(Date.now() + minutes * 60_000);
    expect(claimsOf(session).exp).toBe(Math.floor(expiresAt / 1000));
    const row = await server.dataSource.manager.findOneByOrFail(SessionRow, { id: claimsOf(session).sid });
    expect(row.expiresAt.getTime()).toBe(expiresAt);
  });

  it('says nothing about the person', async () => {
    const session = await open();
    expect(Object.keys(claimsOf(session)).sort()).toEqual(['exp', 'iat', 'sid', 'sub']);
  });

  it('that we would have signed ourselves is good: the forgeries below fail for their own reason', async () => {
    expect((await meWith(await sign(claimsOf(await open())))).status).toBe(200);
  });

  it.each<[string, (session: Session) => Promise<string> | string]>([
    ['is nonsense', () => 'nonsense'],
    ['was altered', ({ token }) => `${token.slice(0, -4)}${token.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`],
    ['has expired', (session) => sign(claimsOf(session), secret, inMinutes(-1))],
    [
      'was signed with another secret',
      (session) => sign(claimsOf(session), new TextEncoder().encode('x'.repeat(40))),
    ],
    ['was signed in another way', (session) => sign(claimsOf(session), secret, inMinutes(5), 'HS512')],
    [
      'is not signed at all',
      (session) =>
        new UnsecuredJWT({ sid: claimsOf(session).sid })
          .setSubject(claimsOf(session).sub)
          .setExpirationTime('5m')
          .encode(),
    ],
    ['names a session that never was', (session) => sign({ ...claimsOf(session), sid: uuid() })],
    [
      "names another person's session",
      async (session) => sign({ sub: claimsOf(session).sub, sid: claimsOf(await open()).sid }),
    ],
    [
      'names nobody',
      () => new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('5m').sign(secret),
    ],
  ])('that %s opens nothing and tells nothing', async (_case, forge) => {
    const answer = await meWith(await forge(await open()));
    expect(answer.status).toBe(401);
    const { requestId, ...problem } = answer.problem;
    expect(requestId).toBeTruthy();
    expect(problem).toEqual({
      type: 'about:blank',
      title: 'Unauthorized',
      status: 401,
      code: 'AUTHENTICATION_REQUIRED',
    });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('is not taken from the address, a cookie or a body', async () => {
    const { token } = await open();
    const url = `${server.url}/api/me?access_token=${token}&token=${token}`;
    expect((await fetch(url, { headers: { cookie: `token=${token}` } })).status).toBe(401);
  });
});

describe('logging out', () => {
  it('here ends this session at once, and no other', async () => {
    const openid = `somebody-${uuid()}`;
    const [here, there] = [await open(openid), await open(openid)];
    const answer = await server.api.as(here.token).call(accountApi.closeSession);
    expect(answer.status).toBe(204);
    expect((await meWith(here.token)).status).toBe(401);
    expect((await meWith(there.token)).status).toBe(200);
  });

  it('everywhere ends all sessions at once, on every server, and nobody else’s', async () => {
    const second = new ApiClient((await server.startSecond()).url);
    const openid = `somebody-${uuid()}`;
    const [one, two, other] = [await open(openid), await open(openid), await open()];
    expect((await meWith(two.token, second)).status).toBe(200);
    expect((await server.api.as(one.token).call(accountApi.closeAllSessions)).status).toBe(204);
    expect((await meWith(one.token)).status).toBe(401);
    expect((await meWith(two.token)).status).toBe(401);
    expect((await meWith(two.token, second)).status).toBe(401);
    expect((await meWith(other.token, second)).status).toBe(200);
  });

  it('works as WeChat sends it: with a JSON content type and no body', async () => {
    const { token } = await open();
    const headers = { 'content-type': 'application/json' };
    const answer = await server.api.as(token).call(accountApi.closeSession, { headers });
    expect(answer.status).toBe(204);
  });
});

describe('sessions that are over', () => {
  it('are forgotten, and open ones stay', async () => {
    const [over, current] = [claimsOf(await open()), await open()];
    const { manager } = server.dataSource;
    await manager.update(SessionRow, { id: over.sid }, { expiresAt: inMinutes(-1) });
    const accounts = new AccountRepository(server.dataSource);
    expect(await accounts.deleteSessionsExpired(new Date(), 100)).toBe(1);
    expect(await manager.countBy(SessionRow, { id: over.sid })).toBe(0);
    expect((await meWith(current.token)).status).toBe(200);
  });
});
