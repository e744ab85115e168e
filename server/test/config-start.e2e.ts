import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { healthApi } from '@linge/shared/health/health.api';
import { ApiClient } from './support/api-client.js';
import { runCommand, startServerProcess } from './support/server-process.js';
import { serverSettings } from './support/server-settings.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';

let database: TestDatabase;
let settings: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  settings = serverSettings(database.url);
}, 60_000);
afterAll(() => database.drop());

/** Starts the server with some settings changed; it must end by itself. */
async function refusal(changed: Record<string, string>): Promise<string> {
  const { code, output } = await runCommand('main.js', { ...settings, ...changed });
  expect(code).toBe(1);
  expect(output).not.toMatch(/^\s+at /m);
  return output.trim();
}

const heading = 'Settings that do not hold (see docs/operations.md):\n';
const levels = 'fatal, error, warn, info, debug, trace, silent';

describe('a setting that does not hold ends the start with one line that never repeats the value', () => {
  it.each([
    ['NODE_ENV', 'Staging', 'must be one of development, test, production'],
    ['PORT', '70000', 'must be a whole number from 0 to 65535'],
    ['PORT', '3e3', 'must be a whole number from 0 to 65535'],
    ['PORT', ' ', 'must be a whole number from 0 to 65535'],
    ['PUBLIC_URL', 'linge.example', 'must be an http:// or https:// address'],
    ['PUBLIC_URL', 'ftp://linge.example', 'must be an http:// or https:// address'],
    ['DATABASE_URL', 'postgres://u:sesame@h/db', 'must be like mysql://user:password@host:3306/name'],
    ['DATABASE_URL', 'mysql://u:sesame@h', 'must be like mysql://user:password@host:3306/name'],
    ['DATABASE_URL', 'mysql://u:100%sesame@h/db', 'must be like mysql://user:password@host:3306/name'],
    ['DATABASE_URL', '', 'must be like mysql://user:password@host:3306/name'],
    ['DATABASE_POOL_SIZE', '201', 'must be a whole number from 1 to 200'],
    ['API_DEMO', 'yes', 'must be 0 or 1'],
    ['TOKEN_SECRET', 'open sesame', 'must have at least 32 characters'],
    ['TOKEN_SECRET', '', 'must have at least 32 characters'],
    ['TOKEN_MINUTES', '1441', 'must be a whole number from 1 to 1440'],
    ['DATA_KEYS', 'c2VzYW1l', 'must be like 1:<32 bytes in base64>[,2:…], each number once'],
    ['DATA_KEYS', '1:c2VzYW1l', 'must be like 1:<32 bytes in base64>[,2:…], each number once'],
    ['DATA_KEYS', '', 'must be like 1:<32 bytes in base64>[,2:…], each number once'],
    ['BLIND_INDEX_KEY', 'c2VzYW1l', 'must be 32 bytes in base64'],
    ['FILES_DIR', '', 'must be a folder that this user may write to'],
    ['LOG_LEVEL', 'loud', `must be one of ${levels}`],
    ['TRUST_PROXY', 'sometimes', 'must be 0 or 1'],
    ['RATE_LIMIT_PER_MINUTE', '0.5', 'must be a whole number from 1 to 1000000'],
    ['CONTENT_CHECKS', 'sometimes', 'must be one of on, off'],
    ['CONTENT_WAIT_MINUTES', '0', 'must be a whole number from 1 to 10080'],
    ['WECHAT_API_BASE_URL', 'wechat', 'must be an http:// or https:// address'],
  ])('%s=%s', async (name, value, sentence) => {
    const output = await refusal({ [name]: value });
    expect(output).toBe(`${heading}${name}: ${sentence}`);
    if (value.trim().length > 3) expect(output).not.toContain(value);
    expect(output).not.toContain('sesame');
  });

  it('and all bad ones at once', async () => {
    const output = await refusal({ PORT: 'x', API_DEMO: 'x', TOKEN_SECRET: 'short' });
    expect(output.replace(heading, '').split('\n')).toHaveLength(3);
  });

  it('the demo is refused in production', async () => {
    const output = await refusal({ NODE_ENV: 'production' });
    expect(output).toBe(`${heading}API_DEMO: must not be 1 when NODE_ENV is production`);
  });

  it.each([
    ['outside the demo', { API_DEMO: '0' }],
    ['with half of them', { API_DEMO: '0', WECHAT_APP_ID: 'wx0' }],
    ['with another WeChat in the demo', { WECHAT_API_BASE_URL: 'http://127.0.0.1:9' }],
  ])('WeChat’s app id and secret are demanded %s', async (_case, changed) => {
    expect(await refusal(changed)).toBe(
      `${heading}WECHAT_APP_ID, WECHAT_APP_SECRET: must be set outside the demo, or with WECHAT_API_BASE_URL`,
    );
  });
});

describe('surroundings that do not hold end the start with one sentence', () => {
  const cannot = 'The database of DATABASE_URL cannot be used';
  const check = 'Is it running, and does the URL fit?';

  it('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const PORT = String((other.address() as AddressInfo).port);
    expect(await refusal({ PORT })).toBe(
      `Port ${PORT} is taken by another program: end that one or set PORT.`,
    );
    other.close();
  });

  it('an address that is not this machine’s', async () => {
    expect(await refusal({ HOST: '192.0.2.1', PORT: '0' })).toBe(
      'HOST is no address of this machine (EADDRNOTAVAIL): set it to one, or to 0.0.0.0 for all.',
    );
  });

  it('a folder that is none', async () => {
    const output = await refusal({ FILES_DIR: '/dev/null/files' });
    expect(output).toBe(
      'FILES_DIR cannot be used (ENOTDIR): it must be a folder that this user may write to.',
    );
  });

  it.each([
    [
      'nobody listens',
      'mysql://u:sesame@127.0.0.1:1/db',
      `${cannot} (ECONNREFUSED): nothing listens at its address. ${check}`,
    ],
    [
      'there is no such socket',
      'mysql://u:sesame@localhost/db?socketPath=/nowhere/db.sock',
      `${cannot} (ENOENT): its socket is not there. ${check}`,
    ],
  ])('a database where %s', async (_case, DATABASE_URL, sentence) => {
    expect(await refusal({ DATABASE_URL })).toBe(sentence);
  });

  it('a database that is not there', async () => {
    const url = new URL(database.url);
    url.pathname = '/linge_test_nowhere';
    expect(await refusal({ DATABASE_URL: url.href })).toBe(
      `${cannot} (ER_BAD_DB_ERROR): it has no database of this name. ${check}`,
    );
  });
});

describe('a start that holds', () => {
  it('works over the database’s socket', async () => {
    const [row] = await database.dataSource.query<{ path: string }[]>('SELECT @@socket AS path');
    const { username, password, pathname } = new URL(database.url);
    const socketPath = encodeURIComponent(row?.path ?? '');
    const url = `mysql://${username}:${password}@localhost${pathname}?socketPath=${socketPath}`;
    const server = await startServerProcess(serverSettings(url));
    expect((await new ApiClient(server.url).call(healthApi.ready)).status).toBe(200);
    await server.stop();
  });
});
