import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { eventually, messageAbout } from '../complaint/scene.js';
import { pdf, sendDocument } from '../file/documents.js';
import { phonePhoto } from '../file/pictures.js';
import { setNoticeScene, type NoticeScene } from '../notice/notice-scene.js';
import { tellVerdict, verdictsOnDemand } from './content-scene.js';

jest.setTimeout(90_000);

let scene: NoticeScene;
beforeAll(async () => {
  scene = await setNoticeScene({ environment: verdictsOnDemand });
  await scene.home();
  // So that the grid of the notices is not the whole community, of which a second one would have to look at them.
  await scene.factory.grid(scene.place.community);
});
afterAll(() => scene.server.close());

let shade = 0;
/** Stands in public with a scan (a picture, by the door of documents) and a PDF. */
async function withDocuments() {
  const scan = (await sendDocument(scene.worker, await phonePhoto(300, 200, `#14b8${16 + shade++}`))).link;
  const paper = (await sendDocument(scene.worker, pdf)).link;
  const attachments = [
    { fileId: scan.id, name: '盖章的通知.jpg' },
    { fileId: paper.id, name: '停水范围.pdf' },
  ];
  const notice = await scene.published(scene.worker, { public: true, attachments });
  return { scan, paper, notice };
}
const shownTo = async (id: string) => {
  const { body } = await scene.server.api.call(noticeApi.get, { params: { id } });
  return body.attachments.map(({ name }) => name);
};
const status = async (path: string) => (await fetch(new URL(path, scene.server.url))).status;

describe('a picture that is attached as a document', () => {
  it('is put to WeChat like any other, and shown to others once that was let through', async () => {
    const { scan, notice } = await withDocuments();
    expect(scan.check).toBe('waiting');
    expect(await shownTo(notice.id)).toEqual(['停水范围.pdf']);
    const open = `/api/documents/public/${scan.id}`;
    expect(await status(open)).toBe(404);
    const desk = (await scene.worker.call(noticeDeskApi.getDesk, { params: { id: notice.id } })).body;
    expect(desk.attachments.map(({ check }) => check)).toEqual(['waiting', undefined]);
    expect(await status(desk.attachments[0]?.url ?? '')).toBe(200);

    await tellVerdict(scene, scan.id, 'pass');
    await eventually(async () => ((await status(open)) === 200 ? true : undefined));
    // What visitors read is kept for a moment.
    const names = await eventually(async () => {
      const shown = await shownTo(notice.id);
      return shown.length > 1 ? shown : undefined;
    }, 45_000);
    expect(names).toEqual(['盖章的通知.jpg', '停水范围.pdf']);
  });

  it('that WeChat refuses stays hidden, and whoever attached it is told', async () => {
    const { scan, notice } = await withDocuments();
    await tellVerdict(scene, scan.id, 'risky');
    await messageAbout(scene.worker, notice.id, 'contentRefused');
    expect(await shownTo(notice.id)).toEqual(['停水范围.pdf']);
  });

  it('that WeChat wants looked at is seen on the list as it is', async () => {
    const { scan, notice } = await withDocuments();
    await tellVerdict(scene, scan.id, 'review');
    const query = { communityId: scene.place.community.id };
    const held = await eventually(async () => {
      const { items } = (await scene.admin.call(contentCheckApi.list, { query })).body;
      return items.find(({ subject }) => subject?.id === notice.id);
    });
    expect(held).toMatchObject({ kind: 'image', picture: { id: scan.id, width: 200, height: 300 } });
    expect(await status(held.picture?.thumbnailUrl ?? '')).toBe(200);
    const body = { version: held.version };
    await scene.admin.call(contentCheckApi.pass, { params: { id: held.id }, body });
    expect(await shownTo(notice.id)).toContain('盖章的通知.jpg');
  });
});

describe('a document that WeChat has no check for', () => {
  it('goes to a grid as it is, and to a whole community only past a second pair of eyes', async () => {
    const { link } = await sendDocument(scene.admin, pdf);
    expect(link.check).toBeUndefined();
    const audience = {
      ...scene.draft().audience,
      places: [{ kind: 'community' as const, id: scene.place.community.id }],
    };
    const attachments = [{ fileId: link.id, name: '办事指南.pdf' }];
    const body = scene.draft({ level: 'community', audience, attachments });
    const draft = (await scene.admin.call(noticeDeskApi.create, { body })).body;
    expect(draft.needsApproval).toBe(true);
    const waits = await scene.act(scene.admin, draft, 'issue');
    expect(waits.state).toBe('waitsForApproval');
    const asked = await messageAbout(scene.officer, body.id, 'noticeWaits');
    expect(asked.title).toBe('有一条通知等您审核：周六上午停水');
    expect(asked.body).toContain('附件');
    expect((await scene.act(scene.officer, waits, 'approve')).state).toBe('published');
  });
});
