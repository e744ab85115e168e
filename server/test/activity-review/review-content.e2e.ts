import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { activityFeedbackApi } from '@linge/shared/activity-review/activity-review.api';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { v7 as uuid } from 'uuid';
import { eventually, messageAbout } from '../complaint/scene.js';
import { doubtfulWords, riskyWords, tellVerdict, verdictsOnDemand } from '../content-check/content-scene.js';
import { setReviewScene, type ReviewScene } from './review-scene.js';

jest.setTimeout(120_000);

let scene: ReviewScene;
beforeAll(async () => {
  scene = await setReviewScene({ environment: verdictsOnDemand });
}, 60_000);
afterEach(() => scene.server.wechat.clearFaults());
afterAll(() => scene.server.close());

const decide = async (subjectId: string, action: 'pass' | 'refuse') => {
  const check = await eventually(async () => {
    const query = { communityId: scene.place.community.id };
    const { items } = (await scene.admin.call(contentCheckApi.list, { query })).body;
    return items.find(({ subject }) => subject?.id === subjectId);
  });
  const params = { id: check.id };
  const { version } = check;
  if (action === 'pass') await scene.admin.call(contentCheckApi.pass, { params, body: { version } });
  else await scene.admin.call(contentCheckApi.refuse, { params, body: { version, reason: '不合适' } });
};

describe('what is written of an activity after it', () => {
  it('is not kept where WeChat refuses it', async () => {
    const { activity } = await scene.over(0);
    const { problem } = await scene.trySave(activity.id, { text: `回顾${riskyWords}` });
    expect(problem).toMatchObject({ code: 'CONTENT_RISKY', fields: [{ path: 'body.text' }] });
    expect((await scene.review(activity.id)).state).toBe('none');
  });

  it('waits to be looked at, while the rest of it stands', async () => {
    const { activity } = await scene.over(1);
    const saved = await scene.save(activity.id, { text: `大家辛苦${doubtfulWords}` });
    expect(saved.check).toBe('waiting');
    await scene.publish(activity.id);
    expect(await scene.publicly(activity.id)).toMatchObject({ text: null, tookPart: 1 });
    await decide(activity.id, 'pass');
    expect(await scene.publicly(activity.id)).toMatchObject({ text: `大家辛苦${doubtfulWords}` });
  });

  it('is written anew where it was refused', async () => {
    const { activity } = await scene.over(0);
    await scene.save(activity.id, { text: `不好${doubtfulWords}` });
    await scene.publish(activity.id);
    await decide(activity.id, 'refuse');
    const told = await messageAbout(scene.worker, activity.id, 'contentRefused');
    expect(told.subject).toEqual({ type: 'activityReview', id: activity.id });
    const { version } = await scene.review(activity.id);
    await scene.save(activity.id, { version, text: '这次很好。' });
    expect(await scene.publicly(activity.id)).toMatchObject({ text: '这次很好。' });
  });
});

describe('a picture that WeChat did not look at yet', () => {
  it('is shown to nobody, not even to those who are asked', async () => {
    const { activity, comers } = await scene.over(1);
    const [one] = comers;
    const id = await scene.picture();
    const people = [{ signUpId: one!.signUp.id, spot: null }];
    await scene.save(activity.id, { pictures: [{ id, nobody: false, people }] });
    await scene.publish(activity.id);
    const [asked] = await scene.asked(one!.api, activity.id);
    expect(asked?.picture).toBeNull();
    await scene.agree(one!.api, asked!);
    expect(await scene.reach(id)).toBe(404);
    expect((await scene.publicly(activity.id))?.pictures).toEqual([]);
    expect((await scene.review(activity.id)).pictures).toMatchObject([{ hidden: 'check' }]);
    await tellVerdict(scene, id, 'pass');
    await eventually(async () => ((await scene.reach(id)) === 200 ? true : undefined));
    expect((await scene.publicly(activity.id))?.pictures).toMatchObject([{ id }]);
  });
});

describe('a kind word', () => {
  it('waits to be looked at, and stays away where it is refused', async () => {
    const { activity, comers } = await scene.over(2);
    const [one, two] = comers;
    const id = uuid();
    const given = await one!.api.call(activityFeedbackApi.give, {
      params: { id: activity.id, signUpId: one!.signUp.id },
      body: {
        ...{ id, activity: 'good', organisation: 'good', again: 'yes', words: null },
        thanks: `谢谢${doubtfulWords}`,
      },
    });
    expect(given.body.check).toBe('waiting');
    expect((await scene.own(two!.api, activity.id)).body.thanks).toEqual([]);
    await decide(id, 'pass');
    expect((await scene.own(two!.api, activity.id)).body.thanks).toEqual([`谢谢${doubtfulWords}`]);
    const changed = await one!.api.call(activityFeedbackApi.change, {
      params: { id: activity.id, signUpId: one!.signUp.id },
      body: {
        ...{ id, version: 1, activity: 'good', organisation: 'good', again: 'yes', words: null },
        thanks: `再谢${doubtfulWords}`,
      },
    });
    expect(changed.body.check).toBe('waiting');
    expect((await scene.own(two!.api, activity.id)).body.thanks).toEqual([]);
    await decide(id, 'refuse');
    expect((await scene.own(one!.api, activity.id)).body.turns[0]?.answer?.check).toBe('refused');
    expect((await scene.own(two!.api, activity.id)).body.thanks).toEqual([]);
  });
});
