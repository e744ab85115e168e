import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { eventually, messageAbout } from '../complaint/scene.js';
import { setContentScene, textCheck, type ContentScene } from './content-scene.js';

jest.setTimeout(90_000);

let scene: ContentScene;
beforeAll(async () => {
  scene = await setContentScene();
});
afterEach(() => scene.server.wechat.clearFaults());
afterAll(() => scene.server.close());

/** As if it had been written so long ago; WeChat is asked again now. */
const writtenAgo = (subjectId: string, minutes: number) =>
  scene.server.dataSource.query(
    'UPDATE content_checks SET created_at = ?, next_at = NOW(3) WHERE subject_id = ?',
    [new Date(Date.now() - minutes * 60_000), subjectId],
  );
const checkOf = async (subjectId: string) => {
  const [row] = await scene.server.dataSource.query<{ state: string; reason: string; attempts: number }[]>(
    'SELECT state, reason, attempts FROM content_checks WHERE subject_id = ?',
    [subjectId],
  );
  return row;
};
const markSeenByAuthor = async (id: string) =>
  (await scene.resident.call(complaintApi.get, { params: { id } })).body.timeline[0]?.check;

describe('words that WeChat says nothing about', () => {
  it('come to staff after two hours where their author was away, so that WeChat cannot look', async () => {
    scene.server.wechat.addFault({ path: textCheck, errcode: 61010, times: 1_000 });
    const { id } = await scene.submit(scene.resident, { text: '健身器材少了一颗螺丝' });
    await writtenAgo(id, 121);
    expect(await scene.held(id)).toMatchObject({ state: 'review', reason: 'notVisited' });
  });

  it('are asked about once more before staff see them: a WeChat that is back decides', async () => {
    scene.server.wechat.addFault({ path: textCheck, errcode: 61010, times: 1_000 });
    const { id } = await scene.submit(scene.resident, { text: '自行车棚漏雨' });
    scene.server.wechat.clearFaults();
    await writtenAgo(id, 300);
    await eventually(async () => ((await checkOf(id)) === undefined ? true : undefined));
    expect(await markSeenByAuthor(id)).toBeUndefined();
  });

  it('come to staff as well where WeChat is down, who are told, know why, and let them through without it', async () => {
    scene.down();
    const { id } = await scene.submit(scene.resident, { text: '雨水管断了，水直接浇到二楼' });
    await writtenAgo(id, 121);
    const held = await scene.held(id);
    expect(held).toMatchObject({
      state: 'review',
      reason: 'unavailable',
      availableActions: ['pass', 'refuse'],
    });
    expect((await messageAbout(scene.worker, scene.place.community.id, 'contentChecksWait')).title).toBe(
      '有内容等待您审核',
    );
    expect(await markSeenByAuthor(id)).toBe('waiting');
    // It rests with staff: what they have on screen does not change under their hands.
    const { version } = await scene.held(id);
    const passed = await scene.worker.call(contentCheckApi.pass, {
      params: { id: held.id },
      body: { version },
    });
    expect(passed.body.state).toBe('passed');
    expect(await markSeenByAuthor(id)).toBeUndefined();
    expect(await scene.offered('雨水管断了')).toEqual([id]);
  });

  it('wait for WeChat until then', async () => {
    scene.down();
    const { id } = await scene.submit(scene.resident, { text: '楼梯扶手松了' });
    const { attempts } = await eventually(() => checkOf(id));
    await writtenAgo(id, 100);
    const asked = await eventually(async () => {
      const row = await checkOf(id);
      return row && row.attempts > attempts ? row : undefined;
    });
    expect(asked).toMatchObject({ state: 'waiting', reason: 'unavailable' });
    expect((await scene.listed()).map(({ subject }) => subject?.id)).not.toContain(id);
  });
});
