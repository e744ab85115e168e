import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { messageApi } from '@linge/shared/message/message.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { eventually, messageAbout } from '../complaint/scene.js';
import { setNoticeScene, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

let scene: NoticeScene;
beforeAll(async () => {
  scene = await setNoticeScene();
});
afterAll(() => scene.server.close());

const query = (sql: string, values: unknown[]) => scene.server.dataSource.query<unknown[]>(sql, values);
const ago = (ms: number) => new Date(Date.now() - ms);

describe('the clock of notices', () => {
  it('reminds nobody of a notice that does not ask for that, also where it looks at it', async () => {
    const resident = await scene.accountOf(await scene.home());
    const notice = await scene.published(scene.worker);
    await query('UPDATE notices SET due_at = ? WHERE id = ?', [ago(1_000), notice.id]);
    await eventually(async () => {
      const rows = await query('SELECT 1 FROM notices WHERE id = ? AND due_at IS NULL', [notice.id]);
      return rows.length ? true : undefined;
    }, 30_000);
    const { items } = (await resident.call(messageApi.list)).body;
    expect(items.map(({ kind }) => kind)).toEqual(['noticePublished']);
  });

  it('sends nothing out after its end, and tells its author', async () => {
    const resident = await scene.accountOf(await scene.home());
    const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
    const body = scene.draft({ validFrom: inMs(3_600_000), validUntil: inMs(7_200_000) });
    const draft = (await scene.worker.call(noticeDeskApi.create, { body })).body;
    expect((await scene.act(scene.worker, draft, 'issue')).state).toBe('scheduled');
    // As after a day on which no server ran.
    await query('UPDATE notices SET valid_from = ?, valid_until = ?, due_at = ? WHERE id = ?', [
      ...[ago(2_000), ago(1_000), ago(2_000), body.id],
    ]);
    const told = await messageAbout(scene.worker, body.id, 'ownNoticeMissed');
    expect(told.title).toBe(`通知没有发出：${body.title}`);
    const ended = (await scene.worker.call(noticeDeskApi.getDesk, { params: { id: body.id } })).body;
    expect([ended.state, ended.publishedAt]).toEqual(['expired', null]);
    expect((await resident.call(messageApi.list)).body.items).toEqual([]);
  });
});
