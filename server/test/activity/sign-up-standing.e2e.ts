import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { activityApi } from '@linge/shared/activity/activity.api';
import { setActivityScene, type ActivityScene } from './activity-scene.js';

jest.setTimeout(60_000);

let scene: ActivityScene;
beforeAll(async () => {
  scene = await setActivityScene();
});
afterAll(() => scene.server.close());

const standing = async (by: Parameters<ActivityScene['signUp']>[0], id: string) =>
  (await by.call(activityApi.standing, { params: { id } })).body;

describe('how it stands with an activity', () => {
  it('tells whoever signed up how the places are now, while others read what is some seconds old', async () => {
    const activity = await scene.published();
    const { api } = await scene.neighbour();
    const [role] = activity.roles;
    const publicly = async () =>
      (await scene.server.api.call(activityApi.get, { params: { id: activity.id } })).body;
    expect(await publicly()).toMatchObject({ free: 2, waiting: 0 });
    expect(await standing(api, activity.id)).toMatchObject({ free: 2, waiting: 0 });
    const signUp = await scene.signUp(api, activity);
    await scene.signUp((await scene.neighbour()).api, activity);
    await scene.signUp((await scene.neighbour()).api, activity);
    expect((await publicly()).free).toBe(2);
    const full = { window: 'full', free: 0, waiting: 1, roles: [{ id: role?.id, free: 0 }] };
    expect(await standing(api, activity.id)).toMatchObject(full);
    await scene.answer(api, signUp, 'leave');
    expect((await standing(api, activity.id)).waiting).toBe(0);
  });
});
