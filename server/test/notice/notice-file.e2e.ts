import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { noticeApi } from '@linge/shared/notice/notice.api';
import ExcelJS from 'exceljs';
import { pdf, sendDocument } from '../file/documents.js';
import { phonePhoto, upload } from '../file/pictures.js';
import { setNoticeScene, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

let scene: NoticeScene;
beforeAll(async () => {
  scene = await setNoticeScene();
  await scene.home();
  // So that the grid of the notices is not the whole community, of which a second one would have to look at them.
  await scene.factory.grid(scene.place.community);
});
afterAll(() => scene.server.close());

async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('名单').addRow(['姓名']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('what is attached to a notice', () => {
  it('is taken in by its content, whatever it is called', async () => {
    const sent = await sendDocument(scene.worker, pdf);
    expect([sent.status, sent.link.type, sent.link.bytes]).toEqual([201, 'pdf', pdf.length]);
    expect((await sendDocument(scene.worker, await workbook())).link.type).toBe('xlsx');
    expect((await sendDocument(scene.worker, Buffer.from('<script>alert(1)</script>'))).code).toBe(
      'FILE_TYPE_NOT_ALLOWED',
    );
    expect((await sendDocument(scene.worker, pdf, sent.link.id)).status).toBe(200);
    expect((await sendDocument(scene.worker, await workbook(), sent.link.id)).code).toBe('ID_ALREADY_USED');
    expect((await sendDocument(scene.resident, pdf)).code).toBe('PERMISSION_DENIED');
    const photo = await sendDocument(scene.worker, await phonePhoto(400, 300));
    const kept = Buffer.from(await (await fetch(new URL(photo.link.url, scene.server.url))).arrayBuffer());
    expect([photo.link.type, kept.includes('SecretPhone')]).toEqual(['jpg', false]);
  });

  it('is read by those whom it is for, and by everybody only while it stands in public', async () => {
    const document = (await sendDocument(scene.worker, pdf)).link;
    const picture = (await upload(scene.worker, await phonePhoto(300, 200))).link;
    const files = { pictureIds: [picture.id], attachments: [{ fileId: document.id, name: '停水范围.pdf' }] };
    const notice = await scene.published(scene.worker, { public: true, ...files });
    expect(notice.attachments).toMatchObject([{ name: '停水范围.pdf', type: 'pdf' }]);
    const { body } = await scene.server.api.call(noticeApi.get, { params: { id: notice.id } });
    const [attachment] = body.attachments;
    expect(attachment?.url).toBe(`/api/documents/public/${document.id}`);
    const shown = await fetch(new URL(attachment?.url ?? '', scene.server.url));
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await fetch(new URL(body.cover?.url ?? '', scene.server.url))).status).toBe(200);
    await scene.act(scene.worker, notice, 'withdraw', { note: '内容有误' });
    expect((await fetch(new URL(attachment?.url ?? '', scene.server.url))).status).toBe(404);
    const desk = (await scene.worker.call(noticeDeskApi.getDesk, { params: { id: notice.id } })).body;
    expect((await fetch(new URL(desk.attachments[0]?.url ?? '', scene.server.url))).status).toBe(200);
  });

  it('is replaced by a correction, and nobody attaches what is somebody else’s', async () => {
    const theirs = (await sendDocument(scene.secretary, pdf)).link;
    const attachments = [{ fileId: theirs.id, name: '别人的.pdf' }];
    const refused = await scene.worker.call(noticeDeskApi.create, { body: scene.draft({ attachments }) });
    expect(refused.problem.code).toBe('NOTICE_FILE_UNKNOWN');
    const first = (await sendDocument(scene.worker, pdf)).link;
    const notice = await scene.published(scene.worker, {
      attachments: [{ fileId: first.id, name: '旧.pdf' }],
    });
    const second = (await sendDocument(scene.secretary, await workbook())).link;
    const corrected = await scene.act(scene.secretary, notice, 'correct', {
      ...{ title: notice.title, text: notice.text, note: '换了附件' },
      attachments: [{ fileId: second.id, name: '新.xlsx' }],
    });
    expect(corrected.attachments).toMatchObject([{ id: second.id, name: '新.xlsx' }]);
    expect(corrected.corrections).toMatchObject([{ changed: ['attachments'] }]);
  });
});
