import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { activityReviewApi } from '@linge/shared/activity-review/activity-review.api';
import { v7 as uuid } from 'uuid';
import { eventually, messageAbout } from '../complaint/scene.js';
import { setReviewScene, statusOf, type ReviewScene } from './review-scene.js';

jest.setTimeout(120_000);

let scene: ReviewScene;
beforeAll(async () => {
  scene = await setReviewScene();
}, 60_000);
afterAll(() => scene.server.close());

const text = '捡了二十袋垃圾，步道干净了。';

describe('a report', () => {
  it('is written once the last session has begun, and read by everybody once it is put up', async () => {
    const activity = await scene.published();
    await scene.comer(activity);
    expect((await scene.trySave(activity.id, { text })).problem.code).toBe('ACTIVITY_REVIEW_TOO_EARLY');
    expect((await scene.review(activity.id)).availableActions).toEqual([]);
    await scene.begun(activity);
    const draft = await scene.save(activity.id, { text });
    expect(draft).toMatchObject({ state: 'draft', version: 1, availableActions: ['save', 'publish'] });
    expect(await scene.publicly(activity.id)).toBeNull();
    await scene.publish(activity.id);
    expect(await scene.publicly(activity.id)).toMatchObject({ text, tookPart: 1, pictures: [] });
    const shown = await scene.server.api.call(activityReviewApi.get, { params: { id: activity.id } });
    expect(shown.queries).toBeLessThanOrEqual(6);
    expect(shown.headers.get('cache-control') ?? '').not.toContain('max-age');
    const desk = await scene.worker.call(activityReviewApi.getDesk, { params: { id: activity.id } });
    expect(desk.queries).toBeLessThanOrEqual(11);
  });

  it('goes, with its pictures, when the activity is called off after all', async () => {
    const { activity } = await scene.over(0);
    const id = await scene.picture();
    await scene.save(activity.id, { text, pictures: [{ id, nobody: true, people: [] }] });
    await scene.publish(activity.id);
    expect(await scene.reach(id)).toBe(200);
    const now = await scene.desk(activity.id);
    expect((await scene.act(scene.worker, now, 'cancel', { note: '下雨' })).status).toBe(200);
    await eventually(async () => ((await scene.reach(id)) === 404 ? true : undefined));
    expect(await scene.publicly(activity.id)).toBeNull();
  });

  it('is sent twice and written once; who saw an older one is told so', async () => {
    const { activity } = await scene.over(0);
    const body = { version: 0, text, pictures: [{ id: await scene.picture(), nobody: true, people: [] }] };
    const answers = await Promise.all([1, 2, 3].map(() => scene.trySave(activity.id, body)));
    const won = answers.filter(({ status }) => status === 200);
    expect(won.length).toBeGreaterThan(0);
    expect((await scene.trySave(activity.id, body)).body.version).toBe(1);
    const other = await scene.trySave(activity.id, { ...body, text: '别的' }, scene.admin);
    expect(other.problem.code).toBe('VERSION_CONFLICT');
    expect((await scene.review(activity.id)).pictures).toHaveLength(1);
  });

  it('can be taken down; nobody reaches its pictures then', async () => {
    const { activity } = await scene.over(0);
    const id = await scene.picture();
    await scene.save(activity.id, { text, pictures: [{ id, nobody: true, people: [] }] });
    expect(await scene.reach(id)).toBe(404);
    const { version } = await scene.publish(activity.id);
    expect(await scene.reach(id)).toBe(200);
    const down = await scene.worker.call(activityReviewApi.takeDown, {
      params: { id: activity.id },
      body: { version },
    });
    expect(down.body).toMatchObject({ state: 'draft', pictures: [{ hidden: 'unpublished' }] });
    expect(await scene.reach(id)).toBe(404);
    expect(await scene.publicly(activity.id)).toBeNull();
  });

  it('shows no picture of which nobody said who is on it, and takes none that is not one’s own', async () => {
    const { activity, comers } = await scene.over(1);
    const id = await scene.picture();
    await scene.save(activity.id, { pictures: [{ id, nobody: false, people: [] }] });
    expect((await scene.publish(activity.id)).pictures).toMatchObject([{ hidden: 'unnamed' }]);
    expect(await scene.reach(id)).toBe(404);
    const foreign = await scene.picture(comers[0]!.api);
    const { problem } = await scene.trySave(activity.id, {
      version: 2,
      pictures: [{ id: foreign, nobody: true, people: [] }],
    });
    expect(problem.code).toBe('ACTIVITY_FILE_UNKNOWN');
    expect((await scene.review(activity.id)).pictures).toMatchObject([{ id }]);
  });

  it('drops a picture that is taken out, with what was asked about it', async () => {
    const { activity, comers } = await scene.over(1);
    const [one] = comers;
    const id = await scene.picture();
    const people = [{ signUpId: one!.signUp.id, spot: null }];
    const { version } = await scene.save(activity.id, { pictures: [{ id, nobody: false, people }] });
    expect(await scene.asked(one!.api, activity.id)).toHaveLength(1);
    await scene.save(activity.id, { version, pictures: [] });
    expect(await scene.asked(one!.api, activity.id)).toEqual([]);
    expect(await scene.reach(id)).toBe(404);
  });

  it('is nobody’s to write but theirs who organise', async () => {
    const { activity, comers } = await scene.over(1);
    const refused = await scene.trySave(activity.id, { text }, comers[0]!.api);
    expect(refused.problem.code).toBe('PERMISSION_DENIED');
  });
});

describe('somebody who sees themselves on a picture', () => {
  it('has it hidden with one tap, named or not, and whoever organises is told', async () => {
    const { activity } = await scene.over(0);
    const id = await scene.picture();
    await scene.save(activity.id, { pictures: [{ id, nobody: true, people: [] }] });
    await scene.publish(activity.id);
    const [link] = (await scene.publicly(activity.id))?.pictures ?? [];
    expect(await statusOf(`${scene.server.url}${link?.url}`)).toBe(200);
    const passerBy = await scene.neighbour();
    const ask = () =>
      passerBy.api.call(activityReviewApi.askRemoval, { params: { id: activity.id, pictureId: id } });
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body.review?.pictures).toEqual([]);
    expect(await statusOf(`${scene.server.url}${link?.url}`)).toBe(404);
    expect(await statusOf(`${scene.server.url}${link?.thumbnailUrl}`)).toBe(404);
    expect((await messageAbout(scene.worker, activity.id, 'reviewPictureHidden')).body).toContain('请求撤下');
    const desk = await scene.review(activity.id);
    expect(desk.pictures).toMatchObject([{ hidden: 'removalAsked' }]);
    // Nothing that whoever organises does brings it back.
    await scene.save(activity.id, { version: desk.version, pictures: [{ id, nobody: true, people: [] }] });
    expect(await scene.reach(id)).toBe(404);
  });

  it('asks for nothing that nobody sees', async () => {
    const { activity } = await scene.over(0);
    const id = await scene.picture();
    await scene.save(activity.id, { pictures: [{ id, nobody: true, people: [] }] });
    const { problem } = await scene.resident.call(activityReviewApi.askRemoval, {
      params: { id: activity.id, pictureId: id },
    });
    expect(problem.code).toBe('NOT_FOUND');
    const unknown = { id: activity.id, pictureId: uuid() };
    const other = await scene.resident.call(activityReviewApi.askRemoval, { params: unknown });
    expect(other.problem.code).toBe('NOT_FOUND');
  });
});
