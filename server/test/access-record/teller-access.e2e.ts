import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { v7 as uuid } from 'uuid';
import { AccessRecord } from '../../src/access-record/entities/access-record.entity.js';
import { setScene, type Scene } from '../complaint/scene.js';
import type { ApiClient } from '../support/api-client.js';

jest.setTimeout(60_000);

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.server.close());

const phone = '10000009876';
const written = () => scene.server.dataSource.manager.count(AccessRecord);
const file = async (told: object) => {
  const body = { ...scene.report(), channel: 'phone', told: { name: '王大爷', ...told } } as const;
  return (await scene.worker.call(complaintApi.file, { body })).body;
};
const reveal = (by: ApiClient, id: string, body: object = {}) =>
  by.call(accessRecordApi.revealTeller, {
    params: { id },
    body: { id: uuid(), purpose: 'complaint', ...body },
  });
const call = (by: ApiClient, id: string) =>
  by.call(accessRecordApi.callTeller, { params: { id }, body: { id: uuid() } });

describe('the phone of somebody whom the registry does not know, and who told a complaint', () => {
  it('is shown and dialled for a purpose, and the administrator reads who did', async () => {
    const { id, filing } = await file({ phone });
    expect(filing).toMatchObject({ phoneKept: true });
    expect((await reveal(scene.worker, id)).body).toEqual({ value: phone });
    expect((await call(scene.worker, id)).body).toEqual({ phone });
    const query = { communityId: scene.place.community.id, limit: 2 };
    const { items } = (await scene.admin.call(accessRecordApi.list, { query })).body;
    expect(items).toEqual([
      expect.objectContaining({ field: 'tellerPhone', purpose: 'call', complaintId: id }),
      expect.objectContaining({
        ...{ field: 'tellerPhone', purpose: 'complaint', complaintId: id, residentName: '王大爷' },
        ...{ residentId: null, householdId: null, accountId: scene.workerPerson.account.id },
      }),
    ]);
    expect(JSON.stringify(items)).not.toContain(phone);
    expect(scene.server.process.output()).not.toContain(phone);
  });

  it('is one access however often it is asked for, and nothing where none was told', async () => {
    const { id } = await file({ phone });
    const before = await written();
    const body = { id: uuid() };
    await reveal(scene.worker, id, body);
    expect((await reveal(scene.worker, id, body)).body).toEqual({ value: phone });
    expect(await written()).toBe(before + 1);
    const silent = await file({});
    expect(silent.filing).toMatchObject({ phoneKept: false });
    expect((await reveal(scene.worker, silent.id)).body).toEqual({ value: null });
    expect((await call(scene.worker, silent.id)).problem).toMatchObject({
      status: 409,
      code: 'TELLER_NOT_CALLABLE',
    });
    expect(await written()).toBe(before + 1);
  });

  it('is not there for the grid next door', async () => {
    const { factory, place } = scene;
    const { id } = await file({ phone });
    const elsewhere = await factory.grid(place.community);
    const stranger = await scene.as(await factory.gridStaff(elsewhere, 'gridWorker'));
    for (const answer of [await reveal(stranger, id), await call(stranger, id)]) {
      expect(answer.problem).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    }
  });
});
