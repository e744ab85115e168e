import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { phonePhoto, upload } from '../file/pictures.js';
import type { ApiClient } from '../support/api-client.js';
import { setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

let scene: Scene;
let photo: Buffer;
beforeAll(async () => {
  scene = await setScene();
  photo = await phonePhoto(300, 200);
});
afterAll(() => scene.server.close());

const taken = async (api: ApiClient) => (await upload(api, photo)).link.id;

describe('photos of a complaint', () => {
  it('come with the report and with what was done, in order, and only who sees the complaint gets links', async () => {
    const photoIds = [await taken(scene.resident), await taken(scene.resident)].reverse();
    const reported = await scene.submit(scene.resident, { photoIds });
    const { id } = reported;
    expect(reported.photos.map((photo) => photo.id)).toEqual(photoIds);
    expect(reported).toMatchObject({ photoCount: 2, timeline: [{ photos: [{ id: photoIds[0] }, {}] }] });
    await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
    const after = await taken(scene.worker);
    const body = { version: 2, note: '修好了', photoIds: [after] };
    const solved = (await scene.worker.call(complaintApi.resolve, { params: { id }, body })).body;
    expect(solved.timeline.at(-1)?.photos.map((photo) => photo.id)).toEqual([after]);
    expect(solved.photos.map((photo) => photo.id)).toEqual(photoIds);
    const seen = (await scene.resident.call(complaintApi.get, { params: { id } })).body;
    for (const { url, thumbnailUrl } of [...seen.photos, ...(seen.timeline.at(-1)?.photos ?? [])]) {
      expect((await fetch(scene.server.url + url)).status).toBe(200);
      expect((await fetch(scene.server.url + thumbnailUrl)).status).toBe(200);
    }
    const again = await scene.resident.call(complaintApi.submit, {
      body: { ...scene.report({ photoIds }), id },
    });
    expect(again.body.photos).toHaveLength(2);
  });

  it('that are unknown, of somebody else or used already stop the report as a whole', async () => {
    const used = await taken(scene.resident);
    await scene.submit(scene.resident, { photoIds: [used] });
    const wrong = [used, await taken(scene.worker), '01890000-0000-7000-8000-000000000000'];
    for (const photoId of wrong) {
      const good = await taken(scene.resident);
      const body = scene.report({ photoIds: [good, photoId] });
      const answer = await scene.resident.call(complaintApi.submit, { body });
      expect(answer.problem).toMatchObject({
        status: 400,
        code: 'COMPLAINT_PHOTO_UNKNOWN',
        fields: [{ path: 'body.photoIds' }],
      });
      const mended = await scene.resident.call(complaintApi.submit, { body: { ...body, photoIds: [good] } });
      expect(mended.status).toBe(201);
    }
  });

  it('that cannot be used leave a step untaken', async () => {
    const { id } = await scene.submit(scene.resident);
    await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
    const foreign = await taken(scene.resident);
    const body = { version: 2, note: '修好了', photoIds: [foreign] };
    const answer = await scene.worker.call(complaintApi.resolve, { params: { id }, body });
    expect(answer.problem.code).toBe('COMPLAINT_PHOTO_UNKNOWN');
    const seen = (await scene.resident.call(complaintApi.get, { params: { id } })).body;
    expect(seen).toMatchObject({ state: 'accepted', version: 2 });
    expect(seen.timeline).toHaveLength(2);
  });
});
