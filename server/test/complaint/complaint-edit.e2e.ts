import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import { v7 as uuid } from 'uuid';
import { ComplaintCategory } from '../../src/complaint/entities/complaint-category.entity.js';
import { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { phonePhoto, upload } from '../file/pictures.js';
import type { ApiClient } from '../support/api-client.js';
import { act, get, tryTo } from './act.js';
import { messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(120_000);

const text = '楼下的路灯三天不亮了';

let scene: Scene;
let pressingId: string;
let unitName: string;
let photo: Buffer;
beforeAll(async () => {
  scene = await setScene();
  photo = await phonePhoto(300, 200);
  const { factory, place, server } = scene;
  const unit = await factory.unit(place.community);
  unitName = unit.name;
  pressingId = await factory.categoryId(place.community.id, 'rubbish');
  const pressing = { urgent: true, sensitive: true, settleDays: 3, defaultUnitId: unit.id } as const;
  await server.dataSource.manager.update(ComplaintCategory, { id: pressingId }, pressing);
});
afterAll(() => scene.server.close());

const taken = async (by: ApiClient) => (await upload(by, photo)).link.id;
const stored = (id: string) => scene.server.dataSource.manager.findOneByOrFail(Complaint, { id });
const photosOf = async (by: ApiClient, complaint: { readonly id: string }) =>
  (await get(by, complaint)).photos.map(({ id }) => id);

describe('a report that is put right within a quarter of an hour', () => {
  it('under another category has its deadlines, its unit and its privacy from then on', async () => {
    const report = await scene.submit(scene.resident, { text });
    const neighbour = await scene.as(await scene.factory.residentOf(scene.place));
    await neighbour.call(complaintFollowApi.follow, { params: { id: report.id } });
    const edited = await act(scene.resident, report, 'edit', { text, categoryId: pressingId });
    expect(edited).toMatchObject({
      category: { id: pressingId, name: '垃圾', urgent: true, sensitive: true },
      deadline: { kind: 'accept', clock: 'running' },
      version: 2,
    });
    const twoHours = new Date(Date.parse(report.createdAt) + 2 * 3_600_000).toISOString();
    expect(edited.deadline?.at).toBe(twoHours);
    const { detail } = edited.timeline.at(-1) ?? {};
    expect(detail).toEqual({ categoryName: '垃圾', fromCategoryName: '道路' });
    const row = await stored(report.id);
    expect([row.firstAcceptDueAt?.toISOString(), row.settleDays]).toEqual([twoHours, 3]);
    expect((await get(scene.worker, report)).proposedUnit?.name).toBe(unitName);
    expect((await messageAbout(scene.worker, report.id, 'complaintProgress')).title).toContain(
      '改为“垃圾”类',
    );
    // what is private is followed by nobody
    const seen = await neighbour.call(complaintApi.get, { params: { id: report.id } });
    expect(seen.status).toBe(404);
  });

  it('is refused a category that there is not, or that is another community’s', async () => {
    const report = await scene.submit(scene.resident, { text });
    const elsewhere = await scene.factory.community();
    for (const categoryId of [uuid(), await scene.factory.categoryId(elsewhere.id)]) {
      const { problem } = await tryTo(scene.resident, report, 'edit', { text, categoryId });
      expect(problem).toMatchObject({
        ...{ status: 400, code: 'COMPLAINT_CATEGORY_UNKNOWN' },
        fields: [{ path: 'body.categoryId', code: 'unknown' }],
      });
    }
    expect((await stored(report.id)).version).toBe(1);
  });

  it('has other pictures, in their order, and keeps those it had unless told', async () => {
    const [first, second] = [await taken(scene.resident), await taken(scene.resident)];
    const report = await scene.submit(scene.resident, { text, photoIds: [first, second] });
    const worded = await act(scene.resident, report, 'edit', { text: `${text}，在东门` });
    expect(worded.photos).toHaveLength(2);
    const third = await taken(scene.resident);
    const edited = await act(scene.resident, worded, 'edit', { text, photoIds: [third, second] });
    expect([edited.photos.map(({ id }) => id), edited.photoCount]).toEqual([[third, second], 2]);
    expect(edited.timeline.at(-1)?.detail).toMatchObject({ photos: { added: 1, removed: 1 } });
    expect(await photosOf(scene.worker, report)).toEqual([third, second]);
    const none = await act(scene.resident, edited, 'edit', { text, photoIds: [] });
    expect([none.photos, none.photoCount]).toEqual([[], 0]);
  });

  it('stays as it was where a picture is somebody else’s, unknown, named twice, or used elsewhere', async () => {
    const own = await taken(scene.resident);
    const report = await scene.submit(scene.resident, { text, photoIds: [own] });
    const used = await taken(scene.resident);
    await scene.submit(scene.resident, { text, photoIds: [used] });
    const free = await taken(scene.resident);
    for (const photoIds of [[own, await taken(scene.worker)], [own, uuid()], [free, free], [used]]) {
      const { problem } = await tryTo(scene.resident, report, 'edit', { text: '换一句话来说', photoIds });
      expect([problem.status, problem.code]).toEqual([400, 'COMPLAINT_PHOTO_UNKNOWN']);
    }
    expect(await get(scene.resident, report)).toMatchObject({ text, version: 1, photos: [{ id: own }] });
  });

  it('is still the same report when it is sent again after a lost answer', async () => {
    const body = scene.report({ text, photoIds: [await taken(scene.resident)] });
    const report = (await scene.resident.call(complaintApi.submit, { body })).body;
    const photoIds = [await taken(scene.resident)];
    await act(scene.resident, report, 'edit', { text: '东门的路灯不亮', categoryId: pressingId, photoIds });
    const again = await scene.resident.call(complaintApi.submit, { body });
    expect([again.status, again.body.text]).toEqual([200, '东门的路灯不亮']);
  });
});

describe('a report that a worker wrote down for somebody', () => {
  const filed = async () => {
    const photoIds = [await taken(scene.worker)];
    return (await scene.worker.call(complaintApi.file, { body: scene.report({ text, photoIds }) })).body;
  };

  it('is put right by who wrote it down: words, category and pictures', async () => {
    const report = await filed();
    expect(report.availableActions).toContain('edit');
    const photoIds = [...report.photos.map(({ id }) => id), await taken(scene.worker)];
    const said = '东门的垃圾桶满了';
    const edited = await act(scene.worker, report, 'edit', { text: said, categoryId: pressingId, photoIds });
    expect(edited).toMatchObject({ text: said, category: { id: pressingId }, photoCount: 2 });
    expect(edited.timeline.at(-1)).toMatchObject({ type: 'ComplaintEdited', actorRole: 'gridWorker' });
  });

  it('is put right by no colleague, nor once somebody took it on', async () => {
    const report = await filed();
    for (const by of [scene.admin, scene.secretary]) {
      expect((await get(by, report)).availableActions).not.toContain('edit');
      expect((await tryTo(by, report, 'edit', { text })).problem.code).toBe('PERMISSION_DENIED');
    }
    const accepted = await act(scene.admin, report, 'accept');
    expect((await tryTo(scene.worker, accepted, 'edit', { text })).problem.code).toBe(
      'COMPLAINT_TRANSITION_NOT_ALLOWED',
    );
  });
});
