import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { ApiClient } from '../support/api-client.js';
import { setNoticeScene, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

let scene: NoticeScene;
beforeAll(async () => {
  scene = await setNoticeScene();
});
afterAll(() => scene.server.close());

describe('notices to carry on', () => {
  it('are on the list of who serves its households until they are withdrawn, the latest first', async () => {
    const listed = async (by: ApiClient) => {
      const { body } = await by.call(noticeDeskApi.listDesk, { query: { scope: 'toReach', limit: 100 } });
      return body.items.map(({ id }) => id);
    };
    await scene.home();
    const [first, second] = [await scene.published(scene.worker), await scene.published(scene.worker)];
    for (const by of [scene.worker, scene.leader, scene.admin, scene.officer]) {
      const ids = await listed(by);
      expect(ids.filter((id) => [first.id, second.id].includes(id))).toEqual([second.id, first.id]);
    }
    await scene.act(scene.worker, second, 'withdraw', { note: '内容有误' });
    for (const by of [scene.worker, scene.leader, scene.admin, scene.officer]) {
      const ids = await listed(by);
      expect(ids).toContain(first.id);
      expect(ids).not.toContain(second.id);
    }
  });
});
