import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { ApiClient } from '../support/api-client.js';
import { messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

let scene: Scene;
let neighbour: ApiClient;
beforeAll(async () => {
  scene = await setScene();
  neighbour = await scene.as(await scene.factory.residentOf(scene.place));
});
afterAll(() => scene.server.close());

const typing = async (by: ApiClient, text: string, more: object = {}) => {
  const body = { doorId: scene.place.door.id, categoryId: scene.categoryId, text, ...more };
  return (await by.call(complaintFollowApi.similar, { body })).body.items;
};
const follow = (by: ApiClient, id: string) => by.call(complaintFollowApi.follow, { params: { id } });

describe('somebody about to report what a neighbour reported', () => {
  it('is told so by the words that both wrote, and by no other', async () => {
    const text = '单元门口第二盏路灯不亮，王大妈家的老人昨晚摔了一跤';
    const { id } = await scene.submit(scene.resident, { text });
    const [found] = await typing(neighbour, '门口的路灯坏了好几天');
    expect(found).toMatchObject({
      id,
      state: 'submitted',
      people: 1,
      mine: false,
      place: scene.place.door.label,
    });
    expect(found?.words).toContain('路灯');
    expect(JSON.stringify(found)).not.toMatch(/王大妈|老人|摔/);
    expect((await typing(scene.resident, '门口的路灯坏了好几天'))[0]).toMatchObject({ mine: true });
    expect(await typing(neighbour, '广场上的音响太吵了')).toEqual([]);
  });

  it('hears of nothing that is sensitive, has ended, or lies in another grid', async () => {
    const { factory, place } = scene;
    const text = '楼上的空调滴水滴到我家阳台';
    const disputes = await factory.categoryId(place.community.id, 'rubbish');
    await scene.server.dataSource.query('UPDATE complaint_categories SET `sensitive` = 1 WHERE id = ?', [
      disputes,
    ]);
    const dispute = await scene.submit(scene.resident, { text, categoryId: disputes });
    expect(await typing(neighbour, text, { categoryId: disputes })).toEqual([]);
    expect((await follow(neighbour, dispute.id)).status).toBe(404);
    const withdrawn = await scene.submit(scene.resident, { text: '井盖松动，车一过就响' });
    await scene.resident.call(complaintApi.withdraw, { params: { id: withdrawn.id }, body: { version: 1 } });
    expect(await typing(neighbour, '井盖松动，车一过就响')).toEqual([]);
    expect((await follow(neighbour, withdrawn.id)).status).toBe(404);
    const elsewhere = await factory.grid(place.community);
    await scene.submit(scene.resident, { text: '围墙裂缝越来越大', doorId: elsewhere.door.id });
    expect(await typing(neighbour, '围墙裂缝越来越大')).toEqual([]);
  });

  it('follows it with a tap, reads what came of it but not what was written, and hears each answer', async () => {
    const { id } = await scene.submit(scene.resident, {
      text: '健身器材的螺丝掉了，孩子在上面玩',
      placeDetail: '滑梯旁',
    });
    for (let time = 0; time < 2; time++) expect((await follow(neighbour, id)).status).toBe(204);
    expect((await typing(neighbour, '健身器材螺丝掉了'))[0]).toMatchObject({ people: 2, mine: true });
    const seen = (await neighbour.call(complaintApi.get, { params: { id } })).body;
    expect(seen).toMatchObject({
      following: true,
      availableActions: [],
      placeDetail: null,
      photos: [],
      reporter: null,
    });
    expect(JSON.stringify(seen)).not.toMatch(/螺丝|孩子|滑梯/);
    const body = { version: 1, note: '下午带工具去紧固' };
    await scene.worker.call(complaintApi.accept, { params: { id }, body });
    const news = await messageAbout(neighbour, id, 'complaintAccepted');
    expect(news.title).toContain('您跟进的道路诉求');
    expect(JSON.stringify(news)).not.toMatch(/螺丝/);
    const list = (await neighbour.call(complaintFollowApi.listFollowed)).body.items;
    expect(list).toMatchObject([{ id, state: 'accepted' }]);
    expect(JSON.stringify(list)).not.toMatch(/螺丝/);
    expect((await neighbour.call(complaintFollowApi.unfollow, { params: { id } })).status).toBe(204);
    expect((await neighbour.call(complaintApi.get, { params: { id } })).status).toBe(404);
  });

  it('hears that it is done, opened again and confirmed, and is asked for none of that', async () => {
    const { id } = await scene.submit(scene.resident, { text: '楼道的窗户关不上，雨飘进来' });
    await follow(neighbour, id);
    const { worker, resident } = scene;
    await worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
    await worker.call(complaintApi.resolve, { params: { id }, body: { version: 2, note: '换了合页' } });
    expect((await messageAbout(neighbour, id, 'complaintResolved')).title).toContain('等待反映人确认');
    await resident.call(complaintApi.reopen, { params: { id }, body: { version: 3, note: '我家还漏' } });
    const reopened = await messageAbout(neighbour, id, 'complaintReopened');
    expect(reopened.title).toContain('还没有解决，继续办理');
    expect(JSON.stringify(reopened)).not.toContain('我家还漏');
    await worker.call(complaintApi.resolve, { params: { id }, body: { version: 4, note: '补了胶' } });
    const scores = { speed: 5, attitude: 5, result: 5 };
    await resident.call(complaintApi.confirm, { params: { id }, body: { version: 5, scores } });
    expect((await messageAbout(neighbour, id, 'complaintClosed')).title).toContain('已结案');
  });

  it('is not from another community', async () => {
    const { id } = await scene.submit(scene.resident);
    const foreign = await scene.factory.grid();
    const stranger = await scene.as(await scene.factory.residentOf(foreign));
    expect((await follow(stranger, id)).status).toBe(404);
  });
});
