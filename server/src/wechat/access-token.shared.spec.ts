import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SIMULATED_APP_ID, SIMULATED_APP_SECRET } from '../demo/wechat-simulator/simulator-credentials.js';
import { WechatSimulator } from '../demo/wechat-simulator/wechat-simulator.js';
import {
  usedAfter,
  type AccessTokenStore,
  type ForcedAllowance,
  type ForcedLease,
  type SharedToken,
  type TokenLease,
} from './access-token.store.js';
import { WechatClient } from './wechat.client.js';

const STABLE_TOKEN = '/cgi-bin/stable_token';
const PHONE_NUMBER = '/wxa/business/getuserphonenumber';

/** What a database would keep. */
class SharedStore implements AccessTokenStore {
  token: SharedToken | undefined;
  lease_: TokenLease | undefined;
  forcedAt = Number.NEGATIVE_INFINITY;
  wholeAt = Number.NEGATIVE_INFINITY;
  broken = false;

  async read(): Promise<SharedToken | undefined> {
    if (this.broken) throw new Error('The database is away');
    return this.token;
  }

  async lease(lease: TokenLease): Promise<boolean> {
    if (this.broken) throw new Error('The database is away');
    if (this.lease_ && this.lease_.until > lease.now) return false;
    this.lease_ = lease;
    return true;
  }

  async leaseForced(lease: TokenLease, allowance: ForcedAllowance): Promise<ForcedLease> {
    const wholeAt = usedAfter(allowance, this, lease.now);
    if (wholeAt === undefined) return 'tooSoon';
    if (!(await this.lease(lease))) return 'busy';
    this.forcedAt = lease.now;
    this.wholeAt = wholeAt;
    return 'granted';
  }

  async write(by: string, token: SharedToken): Promise<void> {
    if (this.broken || this.lease_?.by !== by) return;
    this.token = token;
    this.lease_ = undefined;
  }

  async release(by: string): Promise<void> {
    if (this.lease_?.by === by) this.lease_ = undefined;
  }
}

let simulator: WechatSimulator;
let store: SharedStore;
let servers: WechatClient[];

beforeEach(async () => {
  simulator = new WechatSimulator();
  const baseUrl = await simulator.listen();
  store = new SharedStore();
  const options = {
    baseUrl,
    appId: SIMULATED_APP_ID,
    appSecret: SIMULATED_APP_SECRET,
    patience: { retryDelay: 1 },
  };
  servers = Array.from(
    { length: 3 },
    () => new WechatClient(options, { now: () => simulator.now(), tokenStore: store }),
  );
});

afterEach(() => simulator.close());

const callsOf = (path: string) => simulator.calls().filter((call) => call.path === path).length;
const readPhone = (server = servers[0]): Promise<unknown> => {
  if (!server) throw new Error('No server');
  return server.phoneNumber(simulator.issuePhoneCode({ phoneNumber: '19900000001' }));
};
/** Every server at once, each ten times. */
const all = () =>
  Promise.all(servers.flatMap((server) => Array.from({ length: 10 }, () => readPhone(server))));

describe('an access token of several servers', () => {
  it('is fetched by one of them for all', async () => {
    await all();
    expect(callsOf(STABLE_TOKEN)).toBe(1);
    expect(callsOf(PHONE_NUMBER)).toBe(30);
  });

  it('is known to a server that starts later', async () => {
    await readPhone(servers[0]);
    await readPhone(servers[1]);
    expect(callsOf(STABLE_TOKEN)).toBe(1);
  });

  it('is renewed by one of them, while it still serves the others', async () => {
    await all();
    simulator.advanceClock(7_200 - 3 * 60);
    await all();
    expect(callsOf(STABLE_TOKEN)).toBe(2);
    simulator.advanceClock(3 * 60);
    await all();
    expect(callsOf(STABLE_TOKEN)).toBe(2);
    expect(simulator.calls().every(({ errcode }) => errcode === 0)).toBe(true);
  });

  it('is replaced by one of them when it was revoked', async () => {
    await all();
    simulator.revokeTokens();
    await all();
    expect(callsOf(STABLE_TOKEN)).toBe(2);
  });

  it('does not serve when what is kept is stale: WeChat rejects it, and another is fetched', async () => {
    const later = simulator.now() + 3_600_000;
    store.token = { value: '90_'.padEnd(512, 'x'), expiresAt: later, renewAt: later };
    await all();
    expect(callsOf(STABLE_TOKEN)).toBe(1);
    expect(store.token?.value).not.toContain('xxx');
  });

  it('is replaced as often as it is rejected, half a minute apart, a few times in a row', async () => {
    await all();
    for (let round = 0; round < 8; round++) {
      simulator.advanceClock(30);
      // WeChat goes on naming the token that it no longer takes.
      simulator.addFault({ path: PHONE_NUMBER, errcode: 40001 });
      expect(await readPhone()).toMatchObject({ countryCode: '86' });
      expect(simulator.forcedRefreshes).toBe(round + 1);
    }
  });

  it('is forced by one of them, and no more often than WeChat allows all of them', async () => {
    simulator.addFault({ path: PHONE_NUMBER, errcode: 40001, times: 100_000 });
    for (let minute = 0; minute < 1_440; minute += 40) {
      await Promise.allSettled(servers.map((server) => readPhone(server)));
      simulator.advanceClock(40 * 60);
    }
    expect(simulator.forcedRefreshes).toBeGreaterThan(10);
    expect(simulator.forcedRefreshes).toBeLessThanOrEqual(20);
    expect(simulator.calls().filter(({ errcode }) => errcode === 45009)).toEqual([]);
  }, 60_000);

  it('is fetched by another one when whoever was to fetch it died', async () => {
    store.lease_ = { by: 'a server that died', now: simulator.now(), until: simulator.now() + 1_500 };
    await all();
    expect(callsOf(STABLE_TOKEN)).toBe(1);
  });

  it('is fetched by another one when one could not', async () => {
    simulator.addFault({ path: STABLE_TOKEN, errcode: 45011 });
    const results = await Promise.allSettled(servers.map((server) => readPhone(server)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(callsOf(STABLE_TOKEN)).toBe(2);
  });

  it('is had without the database too', async () => {
    store.broken = true;
    await all();
    // WeChat names the same one to everybody who asks.
    expect(callsOf(STABLE_TOKEN)).toBe(3);
    store.broken = false;
    await all();
    expect(callsOf(STABLE_TOKEN)).toBe(3);
  });
});
