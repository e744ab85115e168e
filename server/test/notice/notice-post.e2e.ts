import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { v7 as uuid } from 'uuid';
import type { Community } from '../../src/grid/entities/community.entity.js';
import { Appointment } from '../../src/staff/entities/appointment.entity.js';
import { eventually, messageAbout } from '../complaint/scene.js';
import type { Person } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { setNoticeScene, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

let scene: NoticeScene;
let person: Person;
let author: ApiClient;
beforeAll(async () => {
  scene = await setNoticeScene();
  await scene.accountOf(await scene.home());
});
beforeEach(async () => {
  person = await scene.factory.gridStaff(scene.place, 'gridWorker', '赵文静');
  author = await scene.as(person);
});
afterAll(() => scene.server.close());

const query = (sql: string, values: unknown[]) => scene.server.dataSource.query<unknown[]>(sql, values);
/** From today on, wherever else they serve. */
const leaves = async () => {
  await query(
    `UPDATE grid_assignments a JOIN staff_members s ON s.id = a.staff_member_id
      SET a.valid_to = '2020-01-02', a.valid_from = '2020-01-01' WHERE s.account_id = ?`,
    [person.account.id],
  );
  author = await scene.as(person);
};
const appoint = async ({ id: communityId, townId }: Community) => {
  const { id: staffMemberId } = await scene.factory.staffMember(
    ...([{ id: communityId, townId } as Community, person] as const),
  );
  await scene.factory.save(Appointment, {
    ...{ id: uuid(), staffMemberId, role: 'communityAdmin', townId, communityId, unitId: null },
    ...{ validFrom: '2020-01-01', validTo: null },
  });
  // A server knows of posts that changed without it two seconds later.
  await setTimeout(2_200);
};
const becomes = (by: ApiClient, id: string, state: string) =>
  eventually(async () => {
    const { body } = await by.call(noticeDeskApi.getDesk, { params: { id } });
    return body.state === state ? body : undefined;
  });
const scheduled = async () => {
  const body = scene.draft({ validFrom: new Date(Date.now() + 3_600_000).toISOString() });
  const draft = (await author.call(noticeDeskApi.create, { body })).body;
  return scene.act(author, draft, 'issue');
};
const itIsTime = (id: string) =>
  query('UPDATE notices SET valid_from = ?, due_at = ? WHERE id = ?', [new Date(), new Date(), id]);

describe('a notice whose author left the post before its time came', () => {
  it('waits for whoever may send it, who is told', async () => {
    const { id } = await scheduled();
    await leaves();
    await itIsTime(id);
    const waits = await becomes(scene.admin, id, 'waitsForApproval');
    expect((await messageAbout(scene.worker, id, 'noticeWaits')).body).toContain('作者已经不在');
    expect((await scene.act(scene.admin, waits, 'approve')).state).toBe('published');
  });

  it('goes out where its author serves as before', async () => {
    const { id } = await scheduled();
    await itIsTime(id);
    await becomes(scene.admin, id, 'published');
  });
});

describe('what somebody wrote in a post that they hold no more', () => {
  it('can be opened and discarded as a draft, and not be sent', async () => {
    const draft = (await author.call(noticeDeskApi.create, { body: scene.draft() })).body;
    await leaves();
    await appoint(await scene.factory.community());
    author = await scene.as(person);
    const opened = (await author.call(noticeDeskApi.getDesk, { params: { id: draft.id } })).body;
    expect(opened.availableActions).toEqual(['discard']);
    expect((await scene.act(author, opened, 'discard')).state).toBe('discarded');
  });

  it('is corrected and withdrawn by them where they serve those people at a higher level now', async () => {
    const notice = await scene.published(author);
    await leaves();
    await appoint(scene.place.community);
    author = await scene.as(person);
    const opened = (await author.call(noticeDeskApi.getDesk, { params: { id: notice.id } })).body;
    const words = { title: notice.title, text: '改到周日。', validUntil: null, note: '日子改了' };
    const corrected = await scene.act(author, opened, 'correct', words);
    await scene.act(author, corrected, 'withdraw', { note: '取消了' });
  });
});
