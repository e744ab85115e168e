import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { v7 as uuid } from 'uuid';
import { FieldCipher, fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { WechatAccessToken } from '../../src/common/wechat-token/entities/wechat-access-token.entity.js';
import { SIMULATED_APP_ID } from '../../src/demo/wechat-simulator/simulator-credentials.js';
import { ApiClient } from '../support/api-client.js';
import type { RunningServer } from '../support/server-process.js';
import { testCipher } from '../support/test-crypto.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const STABLE_TOKEN = '/cgi-bin/stable_token';
let server: TestServer;
let people: ApiClient[];
const running: RunningServer[] = [];
let numbers = 0;

/** Two servers that have never asked for a token, each with ten people logged in. */
async function startPair(): Promise<void> {
  await Promise.all(running.splice(0).map((one) => one.stop()));
  await server.dataSource.manager.clear(WechatAccessToken);
  const [one, other] = [await server.restart(), await server.startSecond()];
  running.push(one, other);
  people = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const { token } = await server.login(`somebody-${uuid()}`);
      return new ApiClient((index % 2 ? one : other).url, token);
    }),
  );
}

beforeAll(async () => {
  server = await startTestServer();
  running.push(server.process);
});
afterAll(() => server.close());

const fetched = () => server.wechat.calls().filter(({ path }) => path === STABLE_TOKEN).length;
const row = () => server.dataSource.manager.findOneByOrFail(WechatAccessToken, { id: SIMULATED_APP_ID });

/** Everybody ties a phone at once, which takes an access token. */
async function tieAll(): Promise<number[]> {
  const answers = await Promise.all(
    people.map((api) => {
      const phoneNumber = `1990000${String(++numbers).padStart(4, '0')}`;
      return api.call(accountApi.tiePhone, { body: { code: server.wechat.issuePhoneCode({ phoneNumber }) } });
    }),
  );
  return [...new Set(answers.map(({ status }) => status))];
}

describe('two servers on one database', () => {
  beforeAll(startPair);

  it('fetch one access token, which is kept encrypted', async () => {
    const before = fetched();
    expect(await tieAll()).toEqual([200]);
    expect(fetched() - before).toBe(1);
    const { valueCipher, leasedBy } = await row();
    expect(valueCipher).toMatch(/^1\./);
    expect(
      testCipher.decrypt(valueCipher ?? '', fieldPlace.wechatAccessToken(SIMULATED_APP_ID)),
    ).toHaveLength(512);
    expect(leasedBy).toBeNull();
  });

  it('fetch one more when it is revoked, and nobody notices', async () => {
    await tieAll();
    const before = fetched();
    server.wechat.revokeTokens();
    expect(await tieAll()).toEqual([200]);
    expect(fetched() - before).toBe(1);
  });

  it('force a new one once between them when WeChat rejects what it names', async () => {
    const before = server.wechat.forcedRefreshes;
    server.wechat.addFault({ path: '/wxa/business/getuserphonenumber', errcode: 40001, times: 10_000 });
    for (let time = 0; time < 3; time += 1) expect(await tieAll()).toEqual([503]);
    server.wechat.clearFaults();
    expect(server.wechat.forcedRefreshes - before).toBe(1);
    expect(await tieAll()).toEqual([200]);
  });
});

describe('two servers that start beside what is kept', () => {
  it.each([
    ['of yesterday', () => testCipher],
    ['that no key opens any more', () => new FieldCipher(new Map([[9, Buffer.alloc(32, 9)]]))],
  ])('do without a kept one %s', async (_case, cipherOf) => {
    await startPair();
    const later = new Date(Date.now() + 3_600_000);
    const stale = cipherOf().encrypt('x'.repeat(512), fieldPlace.wechatAccessToken(SIMULATED_APP_ID));
    await server.dataSource.manager.insert(WechatAccessToken, {
      id: SIMULATED_APP_ID,
      valueCipher: stale,
      expiresAt: later,
      renewAt: later,
      leasedBy: null,
      leasedUntil: null,
      forcedAt: null,
      forcedWholeAt: null,
    });
    const before = fetched();
    expect(await tieAll()).toEqual([200]);
    expect(fetched() - before).toBe(1);
    expect((await row()).valueCipher).not.toBe(stale);
  });
});
