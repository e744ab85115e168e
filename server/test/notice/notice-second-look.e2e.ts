import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticePlace } from '@linge/shared/notice/notice-audience.schema';
import { messageAbout } from '../complaint/scene.js';
import type { GridPlace } from '../factory/factory.js';
import { pdf, sendDocument } from '../file/documents.js';
import type { ApiClient } from '../support/api-client.js';
import { setNoticeScene, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

let scene: NoticeScene;
let other: GridPlace;
beforeAll(async () => {
  scene = await setNoticeScene();
  other = await scene.factory.grid(scene.place.community);
  await scene.accountOf(await scene.home());
});
afterAll(() => scene.server.close());

const urgent = async (places: NoticePlace[]) => {
  const audience = { ...scene.draft().audience, places };
  const body = scene.draft({ level: 'community', importance: 'urgent', audience });
  return (await scene.admin.call(noticeDeskApi.create, { body })).body;
};
const grid = ({ grid: { id } }: GridPlace): NoticePlace => ({ kind: 'grid', id });
const correction = { title: '周日停水', text: '改到周日停水。', validUntil: null, note: '日子改了' };

describe('a second pair of eyes', () => {
  it('looks at what is urgent and for all grids of a community, however they were ticked', async () => {
    expect((await urgent([grid(scene.place)])).needsApproval).toBe(false);
    expect((await urgent([grid(scene.place), grid(other)])).needsApproval).toBe(true);
    const bit: NoticePlace = { kind: 'microGrid', id: other.microGrid.id };
    expect((await urgent([grid(scene.place), bit])).needsApproval).toBe(true);
    const building: NoticePlace = { kind: 'building', id: other.buildingUnit.buildingId };
    const draft = await urgent([grid(scene.place), building]);
    expect((await scene.act(scene.admin, draft, 'issue')).state).toBe('waitsForApproval');
  });

  it('is needed for other words as well: the author cannot put them in alone', async () => {
    const draft = await urgent([{ kind: 'community', id: scene.place.community.id }]);
    await scene.act(scene.officer, await scene.act(scene.admin, draft, 'issue'), 'approve');
    expect((await messageAbout(scene.admin, draft.id, 'noticeApproved')).body).toBe('已经发出。');
    const stands = await scene.delivered(scene.admin, draft.id);
    expect(stands.availableActions).not.toContain('correct');
    const alone = { params: { id: draft.id }, body: { version: stands.version, ...correction } };
    const refused = await scene.admin.call(noticeDeskApi.correct, alone);
    expect(refused.problem.code).toBe('NOTICE_TRANSITION_NOT_ALLOWED');
    await scene.act(scene.officer, stands, 'correct', correction);
    expect((await messageAbout(scene.admin, draft.id, 'ownNoticeCorrected')).body).toContain('日子改了');
    const corrected = await scene.delivered(scene.admin, draft.id);
    expect(corrected.progress).toMatchObject({ kind: 'corrected', phase: 'done', total: 1, done: 1 });
  });
});

describe('a document that comes with a correction', () => {
  const pdfNamed = async (by: ApiClient) => {
    const document = (await sendDocument(by, pdf)).link;
    return [{ fileId: document.id, name: '名单.pdf' }];
  };
  const standing = (places: NoticePlace[]) =>
    scene.published(scene.admin, { level: 'community', audience: { ...scene.draft().audience, places } });

  it('is not put in by the author alone where it goes to a whole community, but by somebody else', async () => {
    const notice = await standing([grid(scene.place), grid(other)]);
    expect(notice.availableActions).toContain('correct');
    const attachments = await pdfNamed(scene.admin);
    const body = { version: notice.version, ...correction, attachments };
    const refused = await scene.admin.call(noticeDeskApi.correct, { params: { id: notice.id }, body });
    expect(refused.problem.code).toBe('NOTICE_DOCUMENTS_NEED_PEER');
    const unchanged = (await scene.admin.call(noticeDeskApi.getDesk, { params: { id: notice.id } })).body;
    expect([unchanged.revision, unchanged.attachments, unchanged.title]).toEqual([1, [], notice.title]);

    const worded = await scene.act(scene.admin, notice, 'correct', correction);
    const theirs = { ...correction, note: '附上名单', attachments: await pdfNamed(scene.officer) };
    const corrected = await scene.act(scene.officer, worded, 'correct', theirs);
    expect(corrected.attachments).toMatchObject([{ name: '名单.pdf' }]);
  });

  it('is put in by its author where it goes to some of it', async () => {
    const notice = await standing([grid(scene.place)]);
    const attachments = await pdfNamed(scene.admin);
    const corrected = await scene.act(scene.admin, notice, 'correct', { ...correction, attachments });
    expect(corrected.attachments).toMatchObject([{ name: '名单.pdf' }]);
  });
});

describe('a town with one officer', () => {
  const written = async () => {
    const audience = { ...scene.draft().audience, places: [community()] };
    const body = scene.draft({ level: 'town', importance: 'urgent', audience });
    return (await scene.officer.call(noticeDeskApi.create, { body })).body;
  };
  const community = (): NoticePlace => ({ kind: 'community', id: scene.place.community.id });
  const waiting = async (by: ApiClient, id: string) =>
    (await by.call(noticeDeskApi.listDesk, { query: { scope: 'toApprove' } })).body.items.some(
      (one) => one.id === id,
    );

  it('has an administrator of a community that it is for look at it, who is told and finds it', async () => {
    const draft = await written();
    const waits = await scene.act(scene.officer, draft, 'issue');
    expect(waits).toMatchObject({ state: 'waitsForApproval', standIn: true });
    const told = await messageAbout(scene.admin, draft.id, 'noticeWaits');
    expect(told.body).toContain('镇里没有别的干部能审核');
    expect(await waiting(scene.admin, draft.id)).toBe(true);
    const opened = (await scene.admin.call(noticeDeskApi.getDesk, { params: { id: draft.id } })).body;
    expect(opened.availableActions.sort()).toEqual(['approve', 'sendBack']);
    expect((await scene.act(scene.admin, opened, 'approve')).state).toBe('published');
    // That is all: to put it right or take it down is the town's.
    const stands = (await scene.admin.call(noticeDeskApi.getDesk, { params: { id: draft.id } })).body;
    expect(stands.availableActions).toEqual([]);
  });

  it('gets it back with what is wrong', async () => {
    const waits = await scene.act(scene.officer, await written(), 'issue');
    const back = await scene.act(scene.admin, waits, 'sendBack', { note: '范围不对' });
    expect(back.state).toBe('draft');
    expect((await messageAbout(scene.officer, back.id, 'noticeSentBack')).body).toContain('范围不对');
  });

  it('asks nobody else of the community, nor of another one', async () => {
    const elsewhere = await scene.as(
      await scene.factory.appointee(await scene.factory.community(), 'communityAdmin'),
    );
    const waits = await scene.act(scene.officer, await written(), 'issue');
    for (const other of [scene.worker, elsewhere]) {
      expect(await waiting(other, waits.id)).toBe(false);
      const params = { id: waits.id };
      const { status } = await other.call(noticeDeskApi.approve, {
        params,
        body: { version: waits.version },
      });
      expect(status).toBe(404);
    }
  });

  it('has its other officer look again as soon as there is one', async () => {
    const waits = await scene.act(scene.officer, await written(), 'issue');
    const second = await scene.as(await scene.factory.appointee(scene.place.community, 'townOfficer'));
    expect(await waiting(scene.admin, waits.id)).toBe(false);
    expect(await waiting(second, waits.id)).toBe(true);
    expect((await scene.act(second, waits, 'approve')).state).toBe('published');
  });
});

describe('an author', () => {
  it('is told where a peer withdraws their notice, and not where they do so themselves', async () => {
    const notice = await scene.published(scene.worker);
    await scene.act(scene.secretary, notice, 'withdraw', { note: '检修取消' });
    expect((await messageAbout(scene.worker, notice.id, 'ownNoticeWithdrawn')).body).toContain('检修取消');
    const own = await scene.published(scene.worker);
    await scene.act(scene.worker, own, 'withdraw', { note: '写错了' });
    const rows = await scene.server.dataSource.query<unknown[]>(
      `SELECT 1 FROM messages WHERE subject_id = ? AND kind = 'ownNoticeWithdrawn'`,
      [own.id],
    );
    expect(rows).toEqual([]);
  });
});

describe('a town with one officer and no administrator', () => {
  it('is told at once that nobody can look at what it wrote, and whom to ask, until there is somebody', async () => {
    const place = await scene.factory.grid();
    await scene.home({}, place);
    const officer = await scene.as(await scene.factory.appointee(place.community, 'townOfficer'));
    const body = scene.draft({
      ...{ level: 'town', importance: 'urgent', communityId: place.community.id },
      audience: { ...scene.draft().audience, places: [{ kind: 'community', id: place.community.id }] },
    });
    const draft = (await officer.call(noticeDeskApi.create, { body })).body;
    expect(draft).toMatchObject({ needsApproval: true, nobodyLooks: true });
    expect(draft.standIn).toBeUndefined();
    await scene.act(officer, draft, 'issue');
    const told = await messageAbout(officer, draft.id, 'ownNoticeAlone');
    expect([told.title, told.body]).toEqual([
      '现在没有人能审核您的通知：周六上午停水',
      expect.stringContaining('请联系平台运维人员'),
    ]);
    const admin = await scene.as(await scene.factory.appointee(place.community, 'communityAdmin'));
    const waits = (await officer.call(noticeDeskApi.getDesk, { params: { id: draft.id } })).body;
    expect([waits.nobodyLooks, waits.standIn]).toEqual([undefined, true]);
    const query = { scope: 'toApprove' as const };
    const { items } = (await admin.call(noticeDeskApi.listDesk, { query })).body;
    expect(items.map(({ id }) => id)).toEqual([draft.id]);
    expect((await scene.act(admin, waits, 'approve')).state).toBe('published');
  });
});
