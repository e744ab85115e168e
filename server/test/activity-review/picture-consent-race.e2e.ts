import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { activityReviewApi } from '@linge/shared/activity-review/activity-review.api';
import { ApiClient } from '../support/api-client.js';
import { setReviewScene, statusOf, type ReviewScene } from './review-scene.js';

jest.setTimeout(120_000);

let scene: ReviewScene;
beforeAll(async () => {
  scene = await setReviewScene();
}, 60_000);
afterAll(() => scene.server.close());

describe('taking back, against putting up on another server', () => {
  it('always ends with a picture that nobody reaches', async () => {
    const second = await scene.server.startSecond();
    const there = new ApiClient(second.url, scene.worker.token);
    for (let round = 0; round < 8; round++) {
      const { activity, comers } = await scene.over(1);
      const [one] = comers;
      const id = await scene.picture();
      const people = [{ signUpId: one!.signUp.id, spot: null }];
      await scene.save(activity.id, { pictures: [{ id, nobody: false, people }] });
      const [asked] = await scene.asked(one!.api, activity.id);
      await scene.agree(one!.api, asked!);
      await Promise.all([
        scene.refuse(one!.api, asked!),
        there.call(activityReviewApi.publish, {
          params: { id: activity.id },
          body: { version: 1 },
        }),
      ]);
      expect(await scene.reach(id)).toBe(404);
      expect(await statusOf(`${second.url}/api/files/public/${id}/full`)).toBe(404);
      expect(await scene.publicly(activity.id)).toMatchObject({ pictures: [] });
      expect((await scene.review(activity.id)).pictures).toMatchObject([{ hidden: 'refused' }]);
    }
  });
});
