import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { Problem } from '@linge/shared/error-code';
import { messageApi } from '@linge/shared/message/message.api';
import { v7 as uuid } from 'uuid';
import { Account } from '../src/account/entities/account.entity.js';
import type { ApiClient } from './support/api-client.js';
import { logLines } from './support/log-line.js';
import { startTestServer, type TestServer } from './support/test-server.js';

let server: TestServer;
let resident: ApiClient;

beforeAll(async () => {
  server = await startTestServer({ environment: { LOG_LEVEL: 'info' } });
  resident = await server.login('resident');
}, 60_000);
afterAll(() => server.close());

async function problemOf(path: string, init: RequestInit = {}) {
  const response = await fetch(new URL(path, server.url), init);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(response.headers.get('x-request-id')).toBe(problem.requestId);
  return { problem, headers: response.headers };
}

const post = (body: string, contentType = 'application/json'): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': contentType },
});

describe('a request that cannot be served is answered with a problem that has a code', () => {
  it.each<[string, string, RequestInit, number, string]>([
    ['an unknown address', '/api/nothing', {}, 404, 'NOT_FOUND'],
    ['an unknown address outside the API', '/nothing', {}, 404, 'NOT_FOUND'],
    ['an address that cannot be decoded', '/api/doors/%zz', {}, 400, 'REQUEST_INVALID'],
    ['an address that leaves the folder', '/..%2f..%2fetc%2fpasswd', {}, 404, 'NOT_FOUND'],
    ['a part of the address that is too long', `/api/doors/${'x'.repeat(300)}`, {}, 414, 'REQUEST_INVALID'],
    ['no login', '/api/me', {}, 401, 'AUTHENTICATION_REQUIRED'],
    ['an unknown door', '/api/doors/AAAAAAAAAAAAAAAAAAAAAA', {}, 404, 'DOOR_NOT_FOUND'],
    ['JSON that is cut off', '/api/sessions', post('{"code":'), 400, 'REQUEST_INVALID'],
    [
      'JSON that reaches for the prototype',
      '/api/sessions',
      post('{"__proto__":{}}'),
      400,
      'REQUEST_INVALID',
    ],
    ['JSON that is a list', '/api/sessions', post('[]'), 400, 'REQUEST_INVALID'],
    ['no body', '/api/sessions', { method: 'POST' }, 400, 'REQUEST_INVALID'],
    [
      'a form',
      '/api/sessions',
      post('code=x', 'application/x-www-form-urlencoded'),
      415,
      'MEDIA_TYPE_NOT_SUPPORTED',
    ],
    ['plain text', '/api/sessions', post('x', 'text/plain'), 415, 'MEDIA_TYPE_NOT_SUPPORTED'],
    ['XML', '/api/sessions', post('<x/>', 'text/xml'), 415, 'MEDIA_TYPE_NOT_SUPPORTED'],
    ['too much', '/api/sessions', post(`{"code":"${'x'.repeat(300_000)}"}`), 413, 'PAYLOAD_TOO_LARGE'],
  ])('%s', async (_case, path, init, status, code) => {
    const { problem } = await problemOf(path, init);
    expect([problem.status, problem.code]).toEqual([status, code]);
  });

  it.each([
    ['POST', '/api/me', 'GET, HEAD, DELETE'],
    ['PUT', '/api/sessions?x=1', 'POST, DELETE'],
    ['OPTIONS', '/api/sessions/demo', 'GET, HEAD, POST'],
    ['DELETE', `/api/complaints/${uuid()}`, 'GET, HEAD'],
  ])('the wrong method, and which would do: %s %s', async (method, path, allow) => {
    const { problem, headers } = await problemOf(path, { method });
    expect([problem.status, problem.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(headers.get('allow')).toBe(allow);
  });

  it.each([
    ['limit=0', 'query.limit'],
    ['limit=101', 'query.limit'],
    ['limit=abc', 'query.limit'],
    ['limit=1&limit=2', 'query.limit'],
    ['cursor=nonsense', 'query.cursor'],
    [`cursor=${Buffer.from('["x","y"]').toString('base64url')}`, 'query.cursor'],
    [`cursor=${Buffer.from('[1]').toString('base64url')}`, 'query.cursor'],
    [`cursor=${Buffer.from('[1e300,"y"]').toString('base64url')}`, 'query.cursor'],
  ])('a list asked for with %s', async (query, path) => {
    const headers = { authorization: `Bearer ${resident.token}` };
    const { problem } = await problemOf(`/api/messages?${query}`, { headers });
    expect([problem.status, problem.code]).toEqual([400, 'REQUEST_INVALID']);
    expect(problem.fields).toEqual([expect.objectContaining({ path })]);
  });

  it.each(['limit=1', 'limit=100', ''])('but a list asked for with "%s" is given', async (query) => {
    const headers = { authorization: `Bearer ${resident.token}` };
    expect((await fetch(`${server.url}/api/messages?${query}`, { headers })).status).toBe(200);
  });
});

describe('a fault of ours', () => {
  it('tells nothing of the inside, and its number finds it in the log, without what people wrote', async () => {
    const person = await server.login('broken');
    const { account } = (await person.call(accountApi.me)).body;
    // Nothing that the key opens: reading it fails inside.
    await server.dataSource.manager.update(
      Account,
      { id: account.id },
      { phoneCipher: '1.c2VjcmV0LXZhbHVl' },
    );
    const { status, problem } = await person.call(accountApi.me);
    expect(status).toBe(500);
    expect(problem).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      code: 'INTERNAL_ERROR',
      requestId: problem.requestId,
    });
    const lines = await logLines(server.process, problem.requestId, 3);
    const fault = lines.find(({ level }) => level === 50);
    expect(fault).toMatchObject({ reqId: problem.requestId, msg: 'INTERNAL_ERROR' });
    expect(JSON.stringify(fault)).toContain('account.mapper');
    expect(JSON.stringify(fault)).not.toContain('c2VjcmV0');
  });

  it('of the database is logged with its statement, without its values', async () => {
    await server.dataSource.query('ALTER TABLE messages RENAME TO messages_away');
    const { problem } = await resident.call(messageApi.list);
    await server.dataSource.query('ALTER TABLE messages_away RENAME TO messages');
    expect([problem.status, problem.code]).toEqual([500, 'INTERNAL_ERROR']);
    const lines = await logLines(server.process, problem.requestId, 3);
    const text = JSON.stringify(lines);
    expect(text).toContain('ER_NO_SUCH_TABLE');
    expect(text).toContain('SELECT');
    const { account } = (await resident.call(accountApi.me)).body;
    expect(text).not.toContain(account.id);
  });
});

describe('the log', () => {
  it('holds each request with its number, method and path, and none of its secrets', async () => {
    const code = server.wechat.issueLoginCode({ openid: 'someone-in-the-log' });
    const opened = await server.api.call(accountApi.openSession, { body: { code } });
    const headers = { 'x-request-id': 'chosen-by-the-client', authorization: `Bearer ${opened.body.token}` };
    const answer = await fetch(`${server.url}/api/messages?limit=1&secret=in-the-query`, { headers });
    await fetch(`${server.url}/api/unknown?secret=in-the-query`);
    await fetch(`${server.url}/api/%zz?secret=in-the-query`);
    await fetch(`${server.url}/api/sessions`, post('{"secret":"in-the-body'));
    await server.api.call(accountApi.openSession, { body: { code: 'code-in-the-body' } });
    const id = answer.headers.get('x-request-id') ?? '';
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    const [incoming, completed] = await logLines(server.process, id, 2);
    expect(incoming).toMatchObject({ reqId: id, req: { method: 'GET', path: '/api/messages' } });
    expect(completed).toMatchObject({ reqId: id, res: { statusCode: 200 } });
    await logLines(server.process, '/api/%zz');
    const log = server.process.output();
    for (const secret of [opened.body.token, code, 'in-the-query', 'in-the-body', 'someone-in-the-log'])
      expect(log).not.toContain(secret);
  });
});
