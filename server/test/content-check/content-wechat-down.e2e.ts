import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { eventually, messageAbout } from '../complaint/scene.js';
import { riskyWords, setContentScene, textCheck, type ContentScene } from './content-scene.js';

jest.setTimeout(120_000);

let scene: ContentScene;
beforeAll(async () => {
  scene = await setContentScene();
});
afterAll(() => scene.server.close());

const stateOf = async (subjectId: string) => {
  const [row] = await scene.server.dataSource.query<{ state: string; reason: string }[]>(
    'SELECT state, reason FROM content_checks WHERE subject_id = ?',
    [subjectId],
  );
  return row;
};
/** Has what waits looked at now instead of after its back-off. */
const hurry = () =>
  scene.server.dataSource.query("UPDATE content_checks SET next_at = NOW(3) WHERE state = 'waiting'");
const letThrough = (id: string) =>
  eventually(async () => {
    await hurry();
    await setTimeout(300);
    return (await stateOf(id)) === undefined ? true : undefined;
  }, 60_000);

describe('while WeChat is down', () => {
  it('a report is taken in and worked on, waits for neighbours, and is shown to them once WeChat is back', async () => {
    scene.down();
    const { id } = await scene.submit(scene.resident, { text: '化粪池的水漫到路面上' });
    expect((await scene.worker.call(complaintApi.get, { params: { id } })).body.text).toContain('化粪池');
    const accepted = await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
    expect(accepted.status).toBe(200);
    expect(await scene.offered('化粪池漫出来')).toEqual([]);
    expect(await stateOf(id)).toEqual({ state: 'waiting', reason: 'unavailable' });
    expect((await scene.held(id, 'waiting')).text).toContain('化粪池');

    scene.server.wechat.clearFaults();
    await letThrough(id);
    expect(await scene.offered('化粪池漫出来')).toEqual([id]);
  });

  it('a report is not lost where the server is killed, too', async () => {
    scene.down();
    const { id } = await scene.submit(scene.resident, { text: '消防通道被三轮车堵住' });
    await scene.server.process.kill();
    scene.server.wechat.clearFaults();
    await scene.server.restart();
    await letThrough(id);
    scene = { ...scene, neighbour: await scene.as(await scene.factory.residentOf(scene.place)) };
    expect((await stateOf(id)) === undefined).toBe(true);
    const [row] = await scene.server.dataSource.query<{ n: string }[]>(
      'SELECT COUNT(*) AS n FROM complaints WHERE id = ?',
      [id],
    );
    expect(Number(row?.n)).toBe(1);
  });
});

describe('after the server started again', () => {
  let people: Awaited<ReturnType<typeof login>>;
  const login = async () => ({
    resident: await scene.as(scene.residentPerson),
    worker: await scene.as(scene.workerPerson),
  });
  beforeAll(async () => {
    people = await login();
  });

  it('what turns out to be risky later stays hidden, and its author is told', async () => {
    scene.down();
    const { id } = await scene.submit(people.resident, { text: `垃圾桶旁${riskyWords}` });
    scene.server.wechat.clearFaults();
    const refused = await eventually(async () => {
      await hurry();
      await setTimeout(300);
      const row = await stateOf(id);
      return row?.state === 'refused' ? row : undefined;
    }, 60_000);
    expect(refused.reason).toBe('risky');
    const news = await messageAbout(people.resident, id, 'contentRefused');
    expect(news.body).toContain('微信内容安全检查');
    const mine = (await people.resident.call(complaintApi.get, { params: { id } })).body;
    expect(mine.timeline[0]?.check).toBe('refused');
    // Whoever works on it reads it all the same.
    expect((await people.worker.call(complaintApi.get, { params: { id } })).body.text).toContain('垃圾桶');
  });

  it('nobody waits for a WeChat that is slow, and after a few nobody waits at all', async () => {
    scene.server.wechat.addFault({ path: textCheck, delayMilliseconds: 10_000, times: 1_000 });
    const times: number[] = [];
    for (let time = 0; time < 6; time++) {
      const start = performance.now();
      await scene.submit(people.resident, { text: `第${time}次报修电梯，还是没人来` });
      times.push(performance.now() - start);
    }
    expect(Math.max(...times)).toBeLessThan(3_000);
    expect(times.at(-1)).toBeLessThan(1_000);
    scene.server.wechat.clearFaults();
  });

  it('staff let through what waits, without WeChat', async () => {
    scene.down();
    const { id } = await scene.submit(people.resident, { text: '楼顶的水箱盖不见了' });
    const query = { communityId: scene.place.community.id, state: 'waiting', limit: 100 } as const;
    const pass = async () => {
      const { items } = (await people.worker.call(contentCheckApi.list, { query })).body;
      const held = items.find(({ subject }) => subject?.id === id);
      if (!held) return undefined;
      const body = { version: held.version };
      const answer = await people.worker.call(contentCheckApi.pass, { params: { id: held.id }, body });
      // The queue may have tried again since.
      return answer.status === 409 ? undefined : answer.body;
    };
    expect(await eventually(pass)).toMatchObject({ state: 'passed', reason: 'unavailable' });
    scene.server.wechat.clearFaults();
  });
});

describe('somebody whom WeChat does not answer for', () => {
  it('writes all the same; staff look at it', async () => {
    const person = await scene.factory.residentOf(scene.place);
    const api = await scene.as(person);
    await scene.server.dataSource.query('UPDATE accounts SET open_id = NULL WHERE id = ?', [
      person.account.id,
    ]);
    const { id } = await scene.submit(api, { text: '单元门的弹簧断了' });
    expect(await stateOf(id)).toEqual({ state: 'review', reason: 'noOpenid' });
  });
});
