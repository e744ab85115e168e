import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { publicRecordApi } from '@linge/shared/public-record/public-record.api';
import { v7 as uuid } from 'uuid';
import { setScene, type Scene } from '../complaint/scene.js';
import { phonePhoto, upload } from '../file/pictures.js';
import type { ApiClient } from '../support/api-client.js';

/** Words that may be public. */
export const wordsFor = (complaintId: string, more: object = {}) => ({
  id: uuid(),
  complaintId,
  title: '楼下路灯修好了',
  text: '楼下的路灯三天不亮了',
  answer: '网格联系供电所,当天更换灯泡',
  ...more,
});

/** A scene of complaints with those who release them and those who read that. */
export async function setRecordScene() {
  const scene: Scene = await setScene();
  const visitor: ApiClient = scene.server.api;
  const photo = await phonePhoto(300, 200);
  return {
    ...scene,
    visitor,
    /** A complaint with a picture of how it was and one of what came of it, dealt with. */
    async settled(): Promise<Complaint> {
      const { resident, worker } = scene;
      const taken = async (by: ApiClient) => (await upload(by, photo)).link.id;
      const { id } = await scene.submit(resident, { photoIds: [await taken(resident)] });
      await worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
      const body = { version: 2, note: '已更换灯泡', photoIds: [await taken(worker)] };
      return (await worker.call(complaintApi.resolve, { params: { id }, body })).body;
    },
    release: (body: ReturnType<typeof wordsFor>) => scene.admin.call(publicRecordApi.release, { body }),
    async desk(id: string) {
      return (await scene.admin.call(publicRecordApi.desk, { params: { id } })).body;
    },
    async listed(query: object = {}) {
      const { id: communityId } = scene.place.community;
      return (await visitor.call(publicRecordApi.list, { query: { communityId, limit: 100, ...query } }))
        .body;
    },
    reading: (id: string) => visitor.call(publicRecordApi.get, { params: { id } }),
  };
}
export type RecordScene = Awaited<ReturnType<typeof setRecordScene>>;
