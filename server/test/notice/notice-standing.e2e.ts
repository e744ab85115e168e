import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { setTimeout } from 'node:timers/promises';
import { eventually } from '../complaint/scene.js';
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

  it('leave no row behind where one is withdrawn while it is being addressed', async () => {
    const { resident, place } = await scene.home();
    const body = scene.draft();
    const draft = (await scene.worker.call(noticeDeskApi.create, { body })).body;
    const { dataSource } = scene.server;
    const rows = (sql: string) => dataSource.query<unknown[]>(sql, [body.id]);
    let withdrawn: Promise<unknown> | undefined;
    // Somebody of whom it is not known yet whether they are written down: the batch has to wait for that.
    await dataSource.transaction(async (manager) => {
      await manager.query(
        'INSERT INTO notice_recipients (notice_id, resident_id, household_id) VALUES (?, ?, ?)',
        [body.id, resident.id, place.household.id],
      );
      const issued = await scene.act(scene.worker, draft, 'issue');
      await eventually(async () =>
        (await rows('SELECT 1 FROM notice_deliveries WHERE notice_id = ? AND started_at IS NOT NULL')).length
          ? true
          : undefined,
      );
      await setTimeout(500);
      withdrawn = scene.act(scene.worker, issued, 'withdraw', { note: '内容有误' });
      await setTimeout(500);
    });
    await withdrawn;
    await eventually(async () =>
      (await rows('SELECT 1 FROM notice_deliveries WHERE notice_id = ? AND finished_at IS NULL')).length
        ? undefined
        : true,
    );
    expect(await rows('SELECT 1 FROM standing_notices WHERE notice_id = ?')).toEqual([]);
  });

  it('are read in every household that their reader belongs to, also in one that they come to later', async () => {
    const [first, second] = [await scene.home(), await scene.home()];
    const person = await scene.factory.account();
    const reader = await scene.as(person);
    await scene.tie(person, first);
    const notice = await scene.published(scene.worker);
    await scene.read(reader, notice.id);
    const status = async () => {
      const [row] = await scene.server.dataSource.query<{ status: string }[]>(
        'SELECT status FROM notice_households WHERE notice_id = ? AND household_id = ?',
        [notice.id, second.place.household.id],
      );
      return row?.status;
    };
    expect(await status()).toBe('toReach');
    await scene.tie(person, second);
    await scene.read(reader, notice.id);
    expect(await status()).toBe('read');
  });
});
