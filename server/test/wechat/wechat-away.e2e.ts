import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { doorApi } from '@linge/shared/door/door.api';
import { messageApi } from '@linge/shared/message/message.api';
import { v7 as uuid } from 'uuid';
import type { Fault } from '../../src/demo/wechat-simulator/faults.js';
import { messageAbout, setScene, type Scene } from '../complaint/scene.js';

let scene: Scene;

beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.server.close());
afterEach(() => scene.server.wechat.clearFaults());

const hour = { path: '*', lastsSeconds: 3_600 };
/** Everything that WeChat can do wrong with every call, for an hour. */
const troubles: readonly [string, Fault][] = [
  ['slow: 10 s for each answer', { ...hour, delayMilliseconds: 10_000 }],
  ['down', { ...hour, closeConnection: true }],
  ['answering the page of a gateway', { ...hour, httpStatus: 502 }],
  ['answering rubbish', { ...hour, rubbish: '[1,2' }],
  ['answering an object of somebody else’s', { ...hour, rubbish: '{"hello":"world"}' }],
  ['busy', { ...hour, errcode: -1 }],
  ['refusing every token', { ...hour, errcode: 40001 }],
  ['over its quota', { ...hour, errcode: 45009 }],
];

async function timed<Result>(work: Promise<Result>): Promise<{ result: Result; ms: number }> {
  const begin = performance.now();
  const result = await work;
  return { result, ms: performance.now() - begin };
}

/** What a resident and the worker of their grid do, from a door's code to the news that it was taken on. */
async function day(): Promise<void> {
  const { server, resident, worker, place } = scene;
  await server.api.call(doorApi.getDoor, { params: { code: place.door.code } });
  await resident.call(accountApi.me);
  const { id } = await scene.submit(resident);
  expect((await resident.call(complaintApi.list, { query: { scope: 'mine' } })).status).toBe(200);
  const queue = (await worker.call(complaintApi.list, { query: { scope: 'queue', limit: 50 } })).body.items;
  expect(queue.map((item) => item.id)).toContain(id);
  const accepted = { params: { id }, body: { version: 1 } };
  expect((await worker.call(complaintApi.accept, accepted)).status).toBe(200);
  await messageAbout(resident, id, 'complaintAccepted');
  expect((await resident.call(messageApi.list)).status).toBe(200);
}

describe.each(troubles)('while WeChat is %s', (_case, fault) => {
  it('whoever is logged in waits for nothing: reads, reports, works, and is told', async () => {
    const usual = (await timed(day())).ms;
    scene.server.wechat.addFault(fault);
    // One answer that is waited for would take 4 s; how fast this machine is just now makes no difference.
    expect((await timed(day())).ms).toBeLessThan(3_500 + 4 * usual);
  });

  it('whoever logs in hears within seconds that it does not work now', async () => {
    const { server } = scene;
    const code = server.wechat.issueLoginCode({ openid: `somebody-${uuid()}` });
    server.wechat.addFault(fault);
    const { result, ms } = await timed(server.api.call(accountApi.openSession, { body: { code } }));
    expect([result.status, result.problem.code]).toEqual([503, 'WECHAT_UNAVAILABLE']);
    expect(ms).toBeLessThan(12_000);
  });

  it('whoever ties a phone hears so too, before the mini-program gives up', async () => {
    const { server, resident } = scene;
    const code = server.wechat.issuePhoneCode({ phoneNumber: '19900000001' });
    server.wechat.addFault(fault);
    const { result, ms } = await timed(resident.call(accountApi.tiePhone, { body: { code } }));
    expect([result.status, result.problem.code]).toEqual([503, 'WECHAT_UNAVAILABLE']);
    expect(ms).toBeLessThan(15_000);
  });
});

describe('as soon as WeChat is back', () => {
  it('people log in again, once the pause after many failures is over', async () => {
    const { server } = scene;
    const logIn = () =>
      server.api.call(accountApi.openSession, {
        body: { code: server.wechat.issueLoginCode({ openid: `somebody-${uuid()}` }) },
      });
    const deadline = Date.now() + 20_000;
    let status = 0;
    while (status !== 201 && Date.now() < deadline) {
      ({ status } = await logIn());
      if (status !== 201) await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect(status).toBe(201);
  });
});
