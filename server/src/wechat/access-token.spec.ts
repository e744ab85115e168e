import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SIMULATED_APP_ID, SIMULATED_APP_SECRET } from '../demo/wechat-simulator/simulator-credentials.js';
import { WechatSimulator } from '../demo/wechat-simulator/wechat-simulator.js';
import { WechatClient } from './wechat.client.js';

const STABLE_TOKEN = '/cgi-bin/stable_token';
const PHONE_NUMBER = '/wxa/business/getuserphonenumber';

let simulator: WechatSimulator;
let baseUrl: string;
let client: WechatClient;

beforeEach(async () => {
  simulator = new WechatSimulator();
  baseUrl = await simulator.listen();
  client = new WechatClient(
    { baseUrl, appId: SIMULATED_APP_ID, appSecret: SIMULATED_APP_SECRET, patience: { retryDelay: 1 } },
    { now: () => simulator.now() },
  );
});

afterEach(() => simulator.close());

function callsOf(path: string): number {
  return simulator.calls().filter((call) => call.path === path).length;
}

function readPhoneNumber(): Promise<unknown> {
  return client.phoneNumber(simulator.issuePhoneCode({ phoneNumber: '19900000001' }));
}

function readPhoneNumbers(count: number): Promise<unknown[]> {
  return Promise.all(Array.from({ length: count }, readPhoneNumber));
}

/** Another server of the same mini-program forces a refresh, so that this one's token is worthless. */
async function refreshElsewhere(): Promise<void> {
  const body = {
    grant_type: 'client_credential',
    appid: SIMULATED_APP_ID,
    secret: SIMULATED_APP_SECRET,
    force_refresh: true,
  };
  await fetch(`${baseUrl}${STABLE_TOKEN}`, { method: 'POST', body: JSON.stringify(body) });
}

describe('the access token', () => {
  it('is fetched once for fifty calls that wait for it', async () => {
    await readPhoneNumbers(50);
    expect(callsOf(STABLE_TOKEN)).toBe(1);
    expect(callsOf(PHONE_NUMBER)).toBe(50);
  });

  it('is not asked for again while it is good', async () => {
    await readPhoneNumber();
    simulator.advanceClock(7_200 - 5 * 60);
    await readPhoneNumber();
    expect(callsOf(STABLE_TOKEN)).toBe(1);
  });

  it('is renewed once before it expires, with no call refused', async () => {
    await readPhoneNumber();
    simulator.advanceClock(7_200 - 3 * 60);
    await readPhoneNumbers(50);
    expect(callsOf(STABLE_TOKEN)).toBe(2);
    simulator.advanceClock(3 * 60);
    await readPhoneNumbers(5);
    expect(callsOf(STABLE_TOKEN)).toBe(2);
    expect(simulator.calls().every((call) => call.errcode === 0)).toBe(true);
  });

  it('serves on while it is good when it cannot be renewed yet, without asking at every call', async () => {
    await readPhoneNumber();
    simulator.advanceClock(7_200 - 3 * 60);
    simulator.addFault({ path: STABLE_TOKEN, errcode: 45011 });
    await readPhoneNumbers(20);
    await readPhoneNumbers(20);
    expect(callsOf(STABLE_TOKEN)).toBe(2);
    simulator.advanceClock(30);
    await readPhoneNumber();
    expect(callsOf(STABLE_TOKEN)).toBe(3);
  });

  it('tells all who wait when it cannot be had, and is tried afresh by the next call', async () => {
    simulator.addFault({ path: STABLE_TOKEN, errcode: 45011 });
    const results = await Promise.allSettled([readPhoneNumber(), readPhoneNumber()]);
    expect(results).toMatchObject([
      { status: 'rejected', reason: { kind: 'tooOften', call: 'getStableAccessToken' } },
      { status: 'rejected', reason: { kind: 'tooOften' } },
    ]);
    expect(callsOf(PHONE_NUMBER)).toBe(0);
    await expect(readPhoneNumber()).resolves.toMatchObject({ countryCode: '86' });
  });

  it('is not asked for at every call when it was nearly over on arrival', async () => {
    await refreshElsewhere();
    simulator.advanceClock(7_200 - 301);
    await readPhoneNumbers(3);
    await readPhoneNumbers(3);
    expect(callsOf(STABLE_TOKEN)).toBe(2);
  });
});

describe('a rejected access token', () => {
  it('is replaced by the one that another server has fetched, once for all, and the calls succeed', async () => {
    await readPhoneNumber();
    await refreshElsewhere();
    await readPhoneNumbers(50);
    expect(callsOf(STABLE_TOKEN)).toBe(3);
    expect(callsOf(PHONE_NUMBER)).toBe(1 + 2 * 50);
  });

  it.each([40001, 40014, 42001])('is replaced by force when WeChat names it again (%i)', async (errcode) => {
    await readPhoneNumber();
    simulator.addFault({ path: PHONE_NUMBER, errcode, times: 3 });
    await readPhoneNumbers(3);
    // The first one, the same one again, the forced one.
    expect(callsOf(STABLE_TOKEN)).toBe(3);
  });

  it('is replaced once only: a call is never sent more than twice', async () => {
    simulator.addFault({ path: PHONE_NUMBER, errcode: 40001, times: 99 });
    await expect(readPhoneNumber()).rejects.toMatchObject({ kind: 'tokenRejected', errcode: 40001 });
    expect(callsOf(PHONE_NUMBER)).toBe(2);
  });

  it('does not use up the twenty forced refreshes of a day', async () => {
    simulator.addFault({ path: PHONE_NUMBER, errcode: 40001, times: 9_999 });
    const errors = new Set<unknown>();
    for (let minute = 0; minute < 1_440; minute += 10) {
      simulator.advanceClock(600);
      await readPhoneNumber().catch((error: { errcode: number }) => errors.add(error.errcode));
    }
    expect([...errors]).toEqual([40001]);
    expect(simulator.calls().filter(({ errcode }) => errcode === 45009)).toEqual([]);
  });
});
