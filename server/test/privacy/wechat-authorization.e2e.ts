import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { pathOf } from '@linge/shared/endpoint';
import { fileApi } from '@linge/shared/file/file.api';
import { v7 as uuid } from 'uuid';
import { Account } from '../../src/account/entities/account.entity.js';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import { eventually, setScene, type Scene } from '../complaint/scene.js';
import { phonePhoto } from '../file/pictures.js';
import type { ApiClient } from '../support/api-client.js';
import { placesOf } from './table-walk.js';

let scene: Scene;

beforeAll(async () => {
  scene = await setScene();
}, 60_000);
afterAll(() => scene.server.close());

/** As the callback announces it; waits until it was dealt with. */
async function announce(topic: string, payload: object, now = new Date()): Promise<void> {
  const { id } = await scene.factory.save(OutboxMessage, {
    ...{ id: uuid(), topic, subjectId: uuid(), payload, state: 'pending', attempts: 0, lastError: null },
    ...{ availableAt: now, createdAt: now, claimedBy: null, claimedUntil: null, doneAt: null },
  });
  await eventually(async () => {
    const { state } = await scene.server.dataSource.manager.findOneByOrFail(OutboxMessage, { id });
    return state === 'done' ? true : undefined;
  });
}

async function upload(api: ApiClient): Promise<string> {
  const id = uuid();
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(await phonePhoto(60, 40))]), 'a.jpg');
  const url = new URL(`/api${pathOf(fileApi.upload, { id })}`, scene.server.url);
  await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${api.token}` }, body: form });
  return id;
}

describe('what somebody takes back in WeChat', () => {
  it('is their phone: the account stays, without it', async () => {
    const person = await scene.factory.account();
    const api = await scene.as(person);
    const code = scene.server.wechat.issuePhoneCode({ phoneNumber: '19900003333' });
    await api.call(accountApi.tiePhone, { body: { code } });
    await announce('wechat.AuthorizationRevoked', { openid: person.openId, revokeInfo: '13' });
    expect((await api.call(accountApi.me)).body.account.phone).toBe('199****3333');
    await announce('wechat.AuthorizationRevoked', { openid: person.openId, revokeInfo: '8' });
    expect((await api.call(accountApi.me)).body.account.phone).toBeNull();
    expect(await placesOf(scene.server.dataSource, [person.openId])).toEqual(['accounts.open_id']);
  }, 30_000);

  it('is nothing of what they gave since, or typed themselves', async () => {
    const person = await scene.factory.residentOf(scene.place);
    const api = await scene.as(person);
    const hourAgo = new Date(Date.now() - 3_600_000);
    const code = scene.server.wechat.issuePhoneCode({ phoneNumber: '19900004444' });
    await api.call(accountApi.tiePhone, { body: { code } });
    const { id } = await scene.submit(api, { text: '门口的路灯坏了', photoIds: [await upload(api)] });
    await announce('wechat.AuthorizationRevoked', { openid: person.openId, revokeInfo: '8,14' }, hourAgo);
    expect((await api.call(accountApi.me)).body.account.phone).toBe('199****4444');
    expect((await api.call(complaintApi.get, { params: { id } })).body.photos).toHaveLength(1);
    await api.call(accountApi.typePhone, { body: { phone: '19900005555' } });
    await announce('wechat.AuthorizationRevoked', { openid: person.openId, revokeInfo: '8' });
    expect((await api.call(accountApi.me)).body.account.phone).toBe('199****5555');
  }, 30_000);

  it('is their pictures: nobody sees them any more, the words stay', async () => {
    const person = await scene.factory.residentOf(scene.place);
    const api = await scene.as(person);
    const { id } = await scene.submit(api, { text: '楼下的井盖坏了', photoIds: [await upload(api)] });
    expect((await scene.worker.call(complaintApi.get, { params: { id } })).body.photos).toHaveLength(1);
    await announce('wechat.AuthorizationRevoked', { openid: person.openId, revokeInfo: '14' });
    const after = (await scene.worker.call(complaintApi.get, { params: { id } })).body;
    expect([after.text, after.photos, after.photoCount]).toEqual(['楼下的井盖坏了', [], 0]);
  }, 30_000);
});

describe('somebody who leaves WeChat', () => {
  it('has their account deleted, though a post is theirs', async () => {
    const { factory, place, server } = scene;
    const worker = await factory.gridStaff(place, 'partTimeGridWorker', '周测试');
    const api = await scene.as(worker);
    await announce('wechat.AuthorizationCancelled', { openid: worker.openId });
    expect((await api.call(accountApi.me)).status).toBe(401);
    const { id } = worker.account;
    expect(await server.dataSource.manager.findOneByOrFail(Account, { id })).toMatchObject({ openId: null });
    // Swept once more, for what was on its way meanwhile, and then that is forgotten as well.
    await eventually(async () => {
      const row = await server.dataSource.manager.findOneBy(OutboxMessage, {
        topic: 'account.AccountDeleted',
      });
      return row?.state === 'done' ? row : undefined;
    });
    expect(await placesOf(server.dataSource, [worker.openId, worker.account.id])).toEqual(['accounts.id']);
  }, 30_000);

  it('is nobody where there is no such account, and twice is once', async () => {
    const person = await scene.factory.account();
    for (const openid of ['nobody', person.openId, person.openId]) {
      await announce('wechat.AuthorizationCancelled', { openid });
    }
    expect(await placesOf(scene.server.dataSource, [person.openId])).toEqual([]);
  }, 30_000);
});
