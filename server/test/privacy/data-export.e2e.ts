import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { fileApi } from '@linge/shared/file/file.api';
import { pathOf } from '@linge/shared/endpoint';
import { privacyApi } from '@linge/shared/privacy/privacy.api';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuid } from 'uuid';
import { DataExportPiece } from '../../src/privacy/entities/data-export-piece.entity.js';
import { DataExport } from '../../src/privacy/entities/data-export.entity.js';
import { eventually, messageAbout, setScene, type Scene } from '../complaint/scene.js';
import type { Person } from '../factory/factory.js';
import { phonePhoto } from '../file/pictures.js';
import { registered, tied } from '../household-tie/registry.js';
import { consent, record } from '../subscription/consent-scene.js';
import type { ApiClient } from '../support/api-client.js';

let scene: Scene;
let person: Person;
let api: ApiClient;
const phone = '19900005678';
const idNumber = '990101198605011235';
const text = '</script><b>楼下的路灯不亮</b>';

beforeAll(async () => {
  scene = await setScene();
  const { factory, place, server } = scene;
  const self = await registered(factory, place, { name: '司马测试', phone, idNumber });
  person = await tied(factory, place, self);
  api = await scene.as(person);
  await api.call(accountApi.tiePhone, {
    body: { code: server.wechat.issuePhoneCode({ phoneNumber: phone }) },
  });
}, 60_000);
afterAll(() => scene.server.close());

const ask = (by = api, id: string = uuid()) => by.call(privacyApi.askExport, { body: { id } });
const state = async (id: string, by = api) =>
  (await by.call(privacyApi.listExports)).body.items.find((item) => item.id === id);
const ready = (id: string, by = api) =>
  eventually(async () => {
    const item = await state(id, by);
    return item?.state === 'ready' ? item : undefined;
  });

async function upload(): Promise<string> {
  const id = uuid();
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(await phonePhoto(60, 40))]), 'a.jpg');
  const url = new URL(`/api${pathOf(fileApi.upload, { id })}`, scene.server.url);
  const headers = { authorization: `Bearer ${api.token}` };
  expect((await fetch(url, { method: 'POST', headers, body: form })).status).toBe(201);
  return id;
}

async function archive(id: string): Promise<Record<string, Uint8Array>> {
  const response = await api.send(privacyApi.downloadExport, { params: { id } });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  return unzipSync(new Uint8Array(await response.arrayBuffer()));
}

describe('a copy of what is held about me', () => {
  let id: string;

  it('is made in the background, says how far it is, and is told of in the inbox', async () => {
    const photo = await upload();
    await scene.submit(api, { text, photoIds: [photo] });
    await record(api, consent());
    id = uuid();
    const [first, again] = [await ask(api, id), await ask(api, id)];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(first.body).toMatchObject({ state: 'making', done: 0 });
    const item = await ready(id);
    expect(item.done).toBe(item.total);
    const days = (Date.parse(item.expiresAt ?? '') - Date.parse(item.readyAt ?? '')) / 86_400_000;
    expect(days).toBe(7);
    await messageAbout(api, id, 'dataExportReady');
    const files = await archive(id);
    expect(Object.keys(files).sort()).toEqual(['data.json', `照片/${photo}.jpg`, '我的个人信息.html'].sort());
  }, 60_000);

  it('holds my numbers in full, what I reported, and a page that shows what I typed as text', async () => {
    const files = await archive(id);
    const json = strFromU8(files['data.json'] ?? new Uint8Array());
    const page = strFromU8(files['我的个人信息.html'] ?? new Uint8Array());
    for (const word of [phone, idNumber, '司马测试', person.openId]) expect(json).toContain(word);
    expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(text).slice(1, -1));
    expect(page).toContain('&lt;/script&gt;&lt;b&gt;楼下的路灯不亮');
    expect(page).not.toContain('<script');
    // words of people, not of the code
    for (const word of ['诉求办理进度通知', '回答了微信的询问']) expect(page).toContain(word);
    expect(page).not.toMatch(/complaintProgress|answered/);
  });

  it('lies encrypted until it is fetched', async () => {
    const pieces = await scene.server.dataSource.manager.findBy(DataExportPiece, { exportId: id });
    expect(pieces.length).toBeGreaterThan(3);
    for (const { contentCipher } of pieces) {
      expect(contentCipher).not.toContain(phone);
      expect(contentCipher).toMatch(/^\d+\.[\w-]+$/);
    }
  });

  it('is asked for once a day at most', async () => {
    const refused = await ask();
    expect([refused.status, refused.problem.code]).toEqual([429, 'DATA_EXPORT_TOO_SOON']);
    const { nextAt } = (await api.call(privacyApi.listExports)).body;
    expect(Date.parse(nextAt ?? '')).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  });

  it('is fetched by nobody else, and its id is nobody else’s', async () => {
    const { status } = await scene.worker.send(privacyApi.downloadExport, { params: { id } });
    expect(status).toBe(404);
    expect((await scene.admin.send(privacyApi.downloadExport, { params: { id } })).status).toBe(404);
    expect((await ask(scene.resident, id)).problem.code).toBe('ID_ALREADY_USED');
    expect(await state(id, scene.worker)).toBeUndefined();
  });

  it('can be fetched for seven days', async () => {
    const { manager } = scene.server.dataSource;
    await manager.update(DataExport, { id }, { expiresAt: new Date(Date.now() - 1_000) });
    const late = await api.call(privacyApi.downloadExport, { params: { id } });
    expect([late.status, late.problem.code]).toEqual([409, 'DATA_EXPORT_NOT_READY']);
  });

  it('goes on where a server that died left it', async () => {
    const { manager } = scene.server.dataSource;
    const half = uuid();
    const { account } = await scene.factory.account();
    const total = (await state(id))?.total ?? 0;
    await manager.insert(DataExport, {
      ...{ id: half, accountId: account.id, state: 'making', done: 2, total, attempts: 1 },
      ...{ claimedBy: uuid(), claimedUntil: new Date(Date.now() - 1_000) },
      ...{ createdAt: new Date(), readyAt: null, expiresAt: null },
    });
    const finished = await eventually(async () => {
      const row = await manager.findOneByOrFail(DataExport, { id: half });
      return row.state === 'ready' ? row : undefined;
    });
    expect(finished).toMatchObject({ done: total, attempts: 2, claimedBy: null });
  }, 60_000);

  it('goes with the account', async () => {
    expect((await api.call(accountApi.deleteMe)).status).toBe(204);
    const { manager } = scene.server.dataSource;
    expect(await manager.countBy(DataExport, { accountId: person.account.id })).toBe(0);
    expect(await manager.countBy(DataExportPiece, { exportId: id })).toBe(0);
  });
});
