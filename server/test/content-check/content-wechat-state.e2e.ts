import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import type { CheckedKind, WechatCheckProblem } from '@linge/shared/content-check/wechat-check.schema';
import { eventually } from '../complaint/scene.js';
import { phonePhoto, upload } from '../file/pictures.js';
import { ApiClient } from '../support/api-client.js';
import { imageCheck, setContentScene, textCheck, type ContentScene } from './content-scene.js';

jest.setTimeout(90_000);

let scene: ContentScene;
beforeAll(async () => {
  scene = await setContentScene();
});
afterEach(() => scene.server.wechat.clearFaults());
afterAll(() => scene.server.close());

const problems = async (by = scene.admin) => (await by.call(contentCheckApi.wechat)).body.problems;
const problemOf = (kind: CheckedKind, reason: WechatCheckProblem['reason']) =>
  eventually(async () => (await problems()).find((one) => one.kind === kind && one.reason === reason));
const gone = (kind: CheckedKind) =>
  eventually(async () => ((await problems()).some((one) => one.kind === kind) ? undefined : true));
const fails = (path: string, errcode: number) =>
  scene.server.wechat.addFault({ path, errcode, times: 1_000 });
let shade = 16;
const takePicture = async () =>
  upload(scene.resident, await phonePhoto(300, 200, `#1177${(shade++).toString(16)}`));

describe('whoever looks at content', () => {
  it('is told nothing as long as WeChat looks at it', async () => {
    await scene.submit(scene.resident, { text: '单元门锁不上' });
    expect([await problems(), await problems(scene.worker)]).toEqual([[], []]);
  });

  it.each([
    ['notPermitted', 48001],
    ['notSetUp', 40164],
    ['quotaUsedUp', 45009],
  ] as const)(
    'reads that words are not looked at and why (%s), until they are again',
    async (why, errcode) => {
      const before = Date.now();
      fails(textCheck, errcode);
      await scene.submit(scene.resident, { text: `路面塌了一块（${errcode}）` });
      const { since } = await problemOf('text', why);
      expect(new Date(since ?? '').getTime()).toBeGreaterThanOrEqual(before - 1_000);
      await scene.submit(scene.resident, { text: `路面又塌了一块（${errcode}）` });
      expect(await problemOf('text', why)).toMatchObject({ since });
      expect((await problems(scene.worker)).map(({ kind }) => kind)).toEqual(['text']);
      scene.server.wechat.clearFaults();
      await scene.submit(scene.resident, { text: `路面补好了又裂（${errcode}）` });
      await gone('text');
    },
  );

  it('reads the same of pictures, apart from words', async () => {
    fails(imageCheck, 48001);
    await takePicture();
    await problemOf('image', 'notPermitted');
    expect((await problems()).map(({ kind }) => kind)).toEqual(['image']);
    scene.server.wechat.clearFaults();
    await takePicture();
    await gone('image');
  });

  it('reads it on every server, and after a restart', async () => {
    fails(textCheck, 48001);
    await scene.submit(scene.resident, { text: '楼道灯不亮' });
    await problemOf('text', 'notPermitted');
    const second = await scene.server.startSecond();
    const api = new ApiClient(second.url, scene.admin.token);
    expect((await api.call(contentCheckApi.wechat)).body.problems).toHaveLength(1);
    await second.kill();
  });
});
