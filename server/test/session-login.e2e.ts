import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import { v7 as uuid } from 'uuid';
import { Account } from '../src/account/entities/account.entity.js';
import { Factory } from './factory/factory.js';
import { logLines } from './support/log-line.js';
import { startTestServer, type TestServer } from './support/test-server.js';

const code2Session = '/sns/jscode2session';
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);
afterAll(() => server.close());

const newOpenId = () => `somebody-${uuid()}`;
const codeOf = (openid: string) => server.wechat.issueLoginCode({ openid });
const logIn = (code: string) => server.api.call(accountApi.openSession, { body: { code } });

describe('logging in with WeChat', () => {
  it('opens a session whose token says who one is', async () => {
    const { status, body, headers } = await logIn(codeOf(newOpenId()));
    expect(status).toBe(201);
    expect(headers.get('cache-control')).toBe('private, no-store');
    const me = (await server.api.as(body.token).call(accountApi.me)).body;
    expect(me.account).toEqual(body.account);
    expect(me.account).toMatchObject({ displayName: '居民', phone: null, grants: [], homes: [] });
    expect(me.unreadMessages).toBe(0);
  });

  it('is the same account the next time', async () => {
    const openid = newOpenId();
    const first = (await logIn(codeOf(openid))).body;
    const second = (await logIn(codeOf(openid))).body;
    expect(second.account.id).toBe(first.account.id);
    expect(second.token).not.toBe(first.token);
  });

  it('makes one account of twenty first logins at the same time', async () => {
    const openid = newOpenId();
    const sessions = await Promise.all(Array.from({ length: 20 }, () => logIn(codeOf(openid))));
    expect(new Set(sessions.map(({ body }) => body.account.id)).size).toBe(1);
    expect(await server.dataSource.manager.countBy(Account, { openId: openid })).toBe(1);
  });

  it('takes a code once', async () => {
    const code = codeOf(newOpenId());
    expect((await logIn(code)).status).toBe(201);
    const again = await logIn(code);
    expect([again.status, again.problem.code]).toEqual([401, 'LOGIN_CODE_INVALID']);
  });

  it('refuses a code that WeChat never gave', async () => {
    const answer = await logIn('made-up');
    expect([answer.status, answer.problem.code]).toEqual([401, 'LOGIN_CODE_INVALID']);
  });

  it('refuses a code after five minutes', async () => {
    const code = codeOf(newOpenId());
    server.wechat.advanceClock(301);
    const answer = await logIn(code);
    expect([answer.status, answer.problem.code]).toEqual([401, 'LOGIN_CODE_INVALID']);
  });

  it('says so when one user logs in too often, and how long to wait', async () => {
    const openid = newOpenId();
    const allowed = await Promise.all(Array.from({ length: 100 }, () => logIn(codeOf(openid))));
    expect(allowed.map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 201));
    const answer = await logIn(codeOf(openid));
    expect([answer.status, answer.problem.code]).toEqual([429, 'LOGIN_TOO_OFTEN']);
    expect(answer.headers.get('retry-after')).toBe('60');
    expect((await logIn(codeOf(newOpenId()))).status).toBe(201);
  });

  it('does not let in whom WeChat considers a risk', async () => {
    const openid = newOpenId();
    server.wechat.setHighRisk(openid);
    const answer = await logIn(codeOf(openid));
    expect([answer.status, answer.problem.code]).toEqual([403, 'LOGIN_HIGH_RISK']);
    expect(await server.dataSource.manager.countBy(Account, { openId: openid })).toBe(0);
  });

  it('goes on trying while WeChat is busy for a moment', async () => {
    server.wechat.addFault({ path: code2Session, errcode: -1, times: 2 });
    expect((await logIn(codeOf(newOpenId()))).status).toBe(201);
  });

  it('says so when WeChat stays busy, and the same code works afterwards', async () => {
    const code = codeOf(newOpenId());
    server.wechat.addFault({ path: code2Session, errcode: -1, times: 3 });
    const answer = await logIn(code);
    expect([answer.status, answer.problem.code]).toEqual([503, 'WECHAT_UNAVAILABLE']);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect((await logIn(code)).status).toBe(201);
  });

  it.each([
    ['a gateway answers in its place', { httpStatus: 502 }],
    ['the connection breaks', { closeConnection: true }],
    ['our own settings are wrong', { errcode: 40125 }],
  ])('says that WeChat cannot be had when %s, and the log says why', async (_case, fault) => {
    server.wechat.addFault({ path: code2Session, ...fault });
    const answer = await logIn(codeOf(newOpenId()));
    expect([answer.status, answer.problem.code]).toEqual([503, 'WECHAT_UNAVAILABLE']);
    expect(answer.problem.detail).toBeUndefined();
    const [line] = await logLines(server.process, answer.problem.requestId);
    expect(JSON.stringify(line)).toContain('code2Session');
  });
});

describe('what the client says about itself', () => {
  it('makes nobody anybody: roles come from the administrator alone', async () => {
    const place = await new Factory(server.dataSource).grid();
    const { id: communityId, townId } = place.community;
    const wish = {
      role: 'communityAdmin',
      townId,
      communityId,
      gridId: null,
      microGridId: null,
      unitId: null,
    };
    const body = {
      code: codeOf(newOpenId()),
      role: 'communityAdmin',
      roles: ['communityAdmin'],
      grants: [wish],
    };
    const { token, account } = (await server.api.call(accountApi.openSession, { body })).body;
    expect(account.grants).toEqual([]);
    const query = { communityId };
    const answer = await server.api.as(token).call(staffApi.listStaffMembers, { query });
    expect([answer.status, answer.problem.code]).toEqual([403, 'PERMISSION_DENIED']);
  });

  it.each([
    ['nothing', {}],
    ['an empty code', { code: '' }],
    ['a code that is too long', { code: 'x'.repeat(257) }],
    ['a number', { code: 7 }],
    ['a list', { code: ['x'] }],
  ])('is named when it is wrong: %s', async (_case, body) => {
    const answer = await server.api.send(accountApi.openSession, { body: body as { code: string } });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'REQUEST_INVALID', fields: [{ path: 'body.code' }] });
  });
});

describe('when WeChat is gone altogether', () => {
  it('says so at once; whoever is logged in goes on', async () => {
    const somebody = await server.login(newOpenId());
    const code = codeOf(newOpenId());
    await server.wechat.close();
    const answer = await logIn(code);
    expect([answer.status, answer.problem.code]).toEqual([503, 'WECHAT_UNAVAILABLE']);
    expect((await somebody.call(accountApi.me)).status).toBe(200);
  });
});
