import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import { activityApi } from '@linge/shared/activity/activity.api';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { eventually, messageAbout } from '../complaint/scene.js';
import { doubtfulWords, riskyWords } from '../content-check/content-scene.js';
import { setActivityScene, type ActivityScene } from './activity-scene.js';

jest.setTimeout(120_000);

let scene: ActivityScene;
beforeAll(async () => {
  scene = await setActivityScene({ environment: { CONTENT_CHECKS: 'on' } });
});
afterEach(() => scene.server.wechat.clearFaults());
afterAll(() => scene.server.close());

const held = (id: string) =>
  eventually(async () => {
    const query = { communityId: scene.place.community.id };
    const { items } = (await scene.admin.call(contentCheckApi.list, { query })).body;
    return items.find(({ subject }) => subject?.id === id);
  });
const letThrough = async (id: string) => {
  const check = await held(id);
  expect(check.subject?.type).toBe('activity');
  await scene.admin.call(contentCheckApi.pass, {
    params: { id: check.id },
    body: { version: check.version },
  });
};
const publicly = (id: string) => scene.server.api.call(activityApi.get, { params: { id } });

describe('the words of an activity', () => {
  it('are not written where WeChat refuses them', async () => {
    const body = scene.draft({ text: `活动${riskyWords}` });
    const refused = await scene.worker.call(activityDeskApi.create, { body });
    expect(refused.problem.fields).toEqual([{ path: 'body.text', code: 'risky' }]);
  });

  it('go out by themselves once staff let them through', async () => {
    const draft = await scene.created(scene.worker, { title: `消夏晚会${doubtfulWords}` });
    expect(draft.check).toBe('waiting');
    const waits = (await scene.act(scene.worker, draft, 'publish')).body;
    expect(waits).toMatchObject({ state: 'waitsForCheck', availableActions: ['takeBack'] });
    expect((await publicly(draft.id)).status).toBe(404);
    await letThrough(draft.id);
    await eventually(async () => {
      const { state, check } = await scene.desk(draft.id);
      return state === 'published' && check === undefined ? true : undefined;
    }, 60_000);
    expect((await publicly(draft.id)).status).toBe(200);
  });

  it('can be taken back to be written better', async () => {
    const draft = await scene.created(scene.worker, { place: `老地方${doubtfulWords}` });
    const waits = (await scene.act(scene.worker, draft, 'publish')).body;
    const back = (await scene.act(scene.worker, waits, 'takeBack')).body;
    expect(back.state).toBe('draft');
    const better = (await scene.act(scene.worker, back, 'change', scene.contentOf(await scene.published())))
      .body;
    expect((await scene.act(scene.worker, better, 'publish')).body.state).toBe('published');
  });

  it('of what stands stay as they were until the new ones are let through; times change at once', async () => {
    const activity = await scene.published({ title: '健康讲座' });
    const { api } = await scene.neighbour();
    await scene.signUp(api, activity);
    const startsAt = new Date(Date.now() + 90 * 3_600_000).toISOString();
    const sessions = [{ startsAt, endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString() }];
    const change = {
      ...scene.contentOf(activity),
      sessions,
      title: `改名${doubtfulWords}`,
      note: '时间改了',
    };
    const changed = (await scene.act(scene.worker, activity, 'change', change)).body;
    expect(changed).toMatchObject({ title: `改名${doubtfulWords}`, check: 'waiting' });
    expect((await publicly(activity.id)).body).toMatchObject({
      title: '健康讲座',
      session: sessions[0],
      changeNote: null,
    });
    expect((await messageAbout(api, activity.id, 'activityChanged')).title).toBe('“健康讲座”有变更');
    await letThrough(activity.id);
    await eventually(async () => {
      const { body } = await publicly(activity.id);
      return body.title === `改名${doubtfulWords}` && body.changeNote === '时间改了' ? true : undefined;
    }, 60_000);
  });

  it('that say why it is cancelled wait, and that it is cancelled does not', async () => {
    const activity = await scene.published();
    const { api } = await scene.neighbour();
    await scene.signUp(api, activity);
    await scene.act(scene.worker, activity, 'cancel', { note: `下雨${doubtfulWords}` });
    await messageAbout(api, activity.id, 'activityCancelled');
    expect((await publicly(activity.id)).body).toMatchObject({ state: 'cancelled', cancelledReason: null });
    await letThrough(activity.id);
    await eventually(async () => (await publicly(activity.id)).body.cancelledReason ?? undefined, 60_000);
  });
});
