import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { publicRecordApi } from '@linge/shared/public-record/public-record.api';
import { setRecordScene, wordsFor, type RecordScene } from './record-scene.js';

jest.setTimeout(60_000);

let scene: RecordScene;
beforeAll(async () => {
  scene = await setRecordScene();
});
afterAll(() => scene.server.close());

describe('releasing', () => {
  it('is refused for a category that was made sensitive since, which ends what was released of it', async () => {
    const { factory, place, server } = scene;
    const complaint = await scene.settled();
    const { id } = (await scene.release(wordsFor(complaint.id))).body;
    const unreleased = await scene.settled();
    const categoryId = await factory.categoryId(place.community.id);
    const make = (sensitive: boolean) =>
      server.dataSource.query('UPDATE complaint_categories SET `sensitive` = ? WHERE id = ?', [
        sensitive,
        categoryId,
      ]);
    await make(true);
    try {
      expect((await scene.release(wordsFor(unreleased.id))).problem.code).toBe('PUBLIC_RECORD_SENSITIVE');
      expect(await scene.desk(complaint.id)).toMatchObject({
        ...{ obstacle: 'sensitive', record: { id, shown: false } },
      });
      expect((await scene.reading(id)).status).toBe(404);
      expect((await scene.listed({ categoryId })).items).toEqual([]);
    } finally {
      await make(false);
    }
  });

  it('is refused with the name of whoever told it on the phone', async () => {
    const body = { ...scene.report(), channel: 'phone', told: { name: '欧阳大娘' } } as const;
    const { id } = (await scene.worker.call(complaintApi.file, { body })).body;
    await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
    const done = { version: 2, note: '已更换灯泡' };
    await scene.worker.call(complaintApi.resolve, { params: { id }, body: done });
    const { problem } = await scene.release(wordsFor(id, { text: '欧阳大娘反映路灯不亮' }));
    expect(problem).toMatchObject({
      code: 'PUBLIC_RECORD_PERSONAL_DETAIL',
      fields: [{ path: 'body.text', code: 'name' }],
    });
    expect((await scene.release(wordsFor(id))).status).toBe(201);
  });

  it('happens once, however often it is sent', async () => {
    const { id } = await scene.settled();
    const body = wordsFor(id);
    const answers = await Promise.all([scene.release(body), scene.release(body), scene.release(body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect((await scene.release({ ...body, title: '另一个标题' })).problem.code).toBe('ID_ALREADY_USED');
    expect((await scene.release(wordsFor(id))).problem.code).toBe('PUBLIC_RECORD_ALREADY_RELEASED');
    expect((await scene.listed()).items.filter((item) => item.id === body.id)).toHaveLength(1);
  });

  it('is taken back with a reason that stays, and with the pictures; then it may be released anew', async () => {
    const complaint = await scene.settled();
    const photos = (await scene.desk(complaint.id)).photos.map(({ id, side }) => ({ fileId: id, side }));
    const { id, after } = (await scene.release(wordsFor(complaint.id, { photos }))).body;
    expect((await scene.reading(id)).status).toBe(200);
    const takeBack = (version: number) =>
      scene.admin.call(publicRecordApi.withdraw, {
        params: { id },
        body: { version, reason: '照片拍到了人脸' },
      });
    expect((await takeBack(2)).problem.code).toBe('VERSION_CONFLICT');
    const left = (await takeBack(1)).body;
    expect(left).toMatchObject({ record: null, withdrawn: [{ id, reason: '照片拍到了人脸' }] });
    expect((await scene.reading(id)).status).toBe(404);
    expect((await scene.listed()).items.map((item) => item.id)).not.toContain(id);
    expect((await fetch(scene.server.url + (after[0]?.url ?? ''))).status).toBe(404);
    expect((await takeBack(1)).problem.code).toBe('VERSION_CONFLICT');
    // What the complaint itself shows is untouched.
    expect((await scene.desk(complaint.id)).photos).toHaveLength(2);
    expect((await scene.release(wordsFor(complaint.id))).status).toBe(201);
  });

  it('ends by itself when the reporter says that it is not solved, until it is released anew', async () => {
    const complaint = await scene.settled();
    const { id } = (await scene.release(wordsFor(complaint.id))).body;
    const params = { id: complaint.id };
    const act = { version: complaint.version, note: '又不亮了' };
    await scene.resident.call(complaintApi.reopen, { params, body: act });
    expect((await scene.desk(complaint.id)).record).toMatchObject({ id, shown: false });
    expect((await scene.reading(id)).status).toBe(404);
    const body = { version: complaint.version + 1, note: '换了整盏灯' };
    expect((await scene.worker.call(complaintApi.resolve, { params, body })).status).toBe(200);
    // The old words tell of the old repair.
    expect((await scene.desk(complaint.id)).record).toMatchObject({ id, shown: false });
    const anew = await scene.release(wordsFor(complaint.id, { answer: '换了整盏灯' }));
    expect(anew.status).toBe(201);
    expect((await scene.desk(complaint.id)).withdrawn).toMatchObject([{ id }]);
    expect((await scene.reading(anew.body.id)).body.answer).toBe('换了整盏灯');
  });
});
