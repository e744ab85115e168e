import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { setNoticeScene, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

const draws = '/wxa/getwxacodeunlimit';

let scene: NoticeScene;
beforeAll(async () => {
  scene = await setNoticeScene();
  await scene.home();
});
afterEach(() => scene.server.wechat.clearFaults());
afterAll(() => scene.server.close());

const drawn = () => scene.server.wechat.calls().filter(({ path }) => path === draws).length;
/** What a phone reads from the poster of a notice. */
async function scanned(id: string): Promise<string | undefined> {
  const answer = await scene.worker.send(noticeDeskApi.poster, { params: { id } });
  const { data, info } = await sharp(Buffer.from(await answer.arrayBuffer()))
    .flatten({ background: '#ffffff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('the code on the poster of a notice', () => {
  it('is WeChat’s own, opens the notice in the mini-program, and is drawn once', async () => {
    const { id } = await scene.published(scene.worker);
    const before = drawn();
    const opens = `subpackages/notice/detail/index?scene=${id.replaceAll('-', '')}`;
    expect(await Promise.all([scanned(id), scanned(id)])).toEqual([opens, opens]);
    expect(await scanned(id)).toBe(opens);
    expect(drawn() - before).toBe(1);
  });

  it.each([
    ['is away', { httpStatus: 503 }],
    ['does not take the page, as before the first release', { errcode: 41030 }],
    ['asks for fewer codes', { errcode: 45009 }],
    ['takes its time', { delayMilliseconds: 20_000 }],
  ])('is that of the link where WeChat %s', async (_why, fault) => {
    const { id } = await scene.published(scene.worker);
    scene.server.wechat.addFault({ path: draws, times: 1_000, ...fault });
    const start = performance.now();
    expect(await scanned(id)).toMatch(new RegExp(`/n/${id}$`));
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('is tried again with the next poster', async () => {
    const { id } = await scene.published(scene.worker);
    scene.server.wechat.addFault({ path: draws, errcode: 41030, times: 1 });
    expect(await scanned(id)).toMatch(new RegExp(`/n/${id}$`));
    expect(await scanned(id)).toContain('scene=');
  });
});
