import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { publicRecordApi } from '@linge/shared/public-record/public-record.api';
import { v7 as uuid } from 'uuid';
import { writeComplaint } from '../factory/complaint.js';
import type { ApiClient } from '../support/api-client.js';
import { setRecordScene, wordsFor, type RecordScene } from './record-scene.js';

jest.setTimeout(60_000);

let scene: RecordScene;
let visitor: ApiClient;

beforeAll(async () => {
  scene = await setRecordScene();
  visitor = scene.visitor;
  await scene.factory.resident(scene.place, { name: '张小红' });
});
afterAll(() => scene.server.close());

describe('what was reported and what came of it', () => {
  it('is read by visitors with pictures of before and after, exactly as it was previewed', async () => {
    const complaint = await scene.settled();
    const open = await scene.desk(complaint.id);
    expect(open).toMatchObject({ obstacle: null, record: null, withdrawn: [] });
    expect(open.suggestion).toMatchObject({ text: complaint.text, answer: '已更换灯泡' });
    expect(open.photos.map(({ side }) => side)).toEqual(['before', 'after']);
    // The door is that of a unit of a building.
    expect(complaint.place).toContain('2单元');
    expect(open.place).toBe(complaint.place.replace(' 2单元', ''));
    const photos = open.photos.map(({ id, side }) => ({ fileId: id, side }));
    const body = wordsFor(complaint.id, { photos });
    const preview = (await scene.admin.call(publicRecordApi.preview, { body })).body;
    expect((await scene.reading(body.id)).status).toBe(404);
    const answer = await scene.release(body);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ version: 1, shown: true });

    const seen = (await scene.reading(body.id)).body;
    const wordsAlone = ({ before, after, cover, releasedAt, ...rest }: typeof seen) => rest;
    expect(wordsAlone(seen)).toEqual(wordsAlone(preview));
    expect(seen).toMatchObject({ place: open.place, title: body.title, solved: null });
    expect([seen.before.length, seen.after.length]).toEqual([1, 1]);
    const item = (await scene.listed()).items.find(({ id }) => id === body.id);
    expect(item?.cover?.id).toBe(seen.after[0]?.id);
    for (const { url, thumbnailUrl } of [...seen.before, ...seen.after]) {
      expect(url).not.toContain('signature');
      for (const link of [url, thumbnailUrl]) {
        const picture = await fetch(scene.server.url + link);
        expect(picture.headers.get('cache-control')).toBe('public, max-age=300');
        expect([picture.status, (await picture.arrayBuffer()).byteLength > 0]).toEqual([200, true]);
      }
    }
    // The pictures of the complaint itself stay with those who see that.
    const own = open.photos[0]?.id ?? '';
    expect((await fetch(`${scene.server.url}/api/files/public/${own}/full`)).status).toBe(404);
    const everything = JSON.stringify(seen);
    for (const secret of [complaint.id, complaint.number, '单元', '李'])
      expect(everything).not.toContain(secret);
  });

  it('tells what the reporter said of it, once they have', async () => {
    const complaint = await scene.settled();
    const { id } = (await scene.release(wordsFor(complaint.id))).body;
    const scores = { speed: 5, attitude: 4, result: 5 };
    await scene.resident.call(complaintApi.confirm, {
      params: { id: complaint.id },
      body: { version: complaint.version, scores },
    });
    expect((await scene.desk(complaint.id)).record).toMatchObject({
      id,
      shown: true,
      solved: true,
      rating: 5,
    });
    expect((await scene.reading(id)).body).toMatchObject({ solved: true, rating: 5 });
  });

  it('is kept by everybody for a minute, and read from the database once', async () => {
    const { id } = (await scene.release(wordsFor((await scene.settled()).id))).body;
    const first = await scene.reading(id);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect(first.queries).toBe(2);
    expect((await scene.reading(id)).queries).toBe(0);
    const tag = first.headers.get('etag') ?? '';
    const again = await visitor.send(publicRecordApi.get, {
      params: { id },
      headers: { 'if-none-match': tag },
    });
    expect(again.status).toBe(304);
  });

  it('is listed by grid and category, page by page, the latest first', async () => {
    const own = await scene.factory.grid(scene.place.community);
    const handler = await scene.factory.account();
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) {
      const complaint = await writeComplaint(scene.factory, own, 'resolved', { reporter: null, handler });
      ids.unshift((await scene.release(wordsFor(complaint.id))).body.id);
    }
    const inGrid = { gridId: own.grid.id };
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await scene.listed({ ...inGrid, limit: 2, ...(cursor ? { cursor } : {}) });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(found).toEqual(ids);
    const { categoryId } = scene;
    expect((await scene.listed({ ...inGrid, categoryId })).items).toHaveLength(5);
    expect((await scene.listed({ ...inGrid, categoryId: uuid() })).items).toEqual([]);
    const elsewhere = await scene.factory.community();
    expect((await scene.listed({ communityId: elsewhere.id })).items).toEqual([]);
  });
});

describe('what is never public', () => {
  const refusal = async (more: object) => {
    const { id } = await scene.settled();
    const body = wordsFor(id, more);
    const preview = await scene.admin.call(publicRecordApi.preview, { body });
    const answer = await scene.release(body);
    expect(preview.problem.fields).toEqual(answer.problem.fields);
    expect((await scene.listed()).items.map((item) => item.id)).not.toContain(body.id);
    return answer.problem;
  };

  it('is a name of the registry, a phone, an ID number, a room: each field says what, masked', async () => {
    const problem = await refusal({
      title: '张小红家门口路灯',
      text: '3栋2单元501门口,电话 10055 000 123',
      answer: '已告知本人990101198605010017',
    });
    expect(problem).toMatchObject({ status: 400, code: 'PUBLIC_RECORD_PERSONAL_DETAIL' });
    expect(problem.fields).toEqual([
      { path: 'body.title', code: 'name', message: '张*红' },
      { path: 'body.text', code: 'phone', message: '100****0123' },
      { path: 'body.text', code: 'room', message: '*单元***' },
      { path: 'body.answer', code: 'idNumber', message: '99**************17' },
    ]);
  });

  it('is the name of who serves there', async () => {
    expect(await refusal({ answer: '王建国上门更换了灯泡' })).toMatchObject({
      fields: [{ path: 'body.answer', code: 'name', message: '王*国' }],
    });
  });

  it('is a name only where it is one of this community', async () => {
    const elsewhere = await scene.factory.grid();
    await scene.factory.resident(elsewhere, { name: '钱多多' });
    const { id } = await scene.settled();
    expect((await scene.release(wordsFor(id, { answer: '钱多多超市门口的灯也修了' }))).status).toBe(201);
  });

  it('is a dispute or a family matter, nor what has not ended', async () => {
    const people = { reporter: null, handler: await scene.factory.account() };
    const private_ = await writeComplaint(scene.factory, scene.place, 'resolved', people, {
      sensitive: true,
    });
    const open = await writeComplaint(scene.factory, scene.place, 'inProgress', people);
    for (const [complaint, code, obstacle] of [
      [private_, 'PUBLIC_RECORD_SENSITIVE', 'sensitive'],
      [open, 'PUBLIC_RECORD_NOT_ENDED', 'notEnded'],
    ] as const) {
      expect((await scene.release(wordsFor(complaint.id))).problem).toMatchObject({ status: 409, code });
      expect((await scene.desk(complaint.id)).obstacle).toBe(obstacle);
    }
  });

  it('is a picture that is not of the complaint', async () => {
    const other = (await scene.desk((await scene.settled()).id)).photos[0]?.id ?? '';
    const { id } = await scene.settled();
    const body = wordsFor(id, { photos: [{ fileId: other, side: 'before' }] });
    expect((await scene.release(body)).problem.code).toBe('PUBLIC_RECORD_PHOTO_UNKNOWN');
  });
});
