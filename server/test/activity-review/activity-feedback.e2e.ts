import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { activityFeedbackApi } from '@linge/shared/activity-review/activity-review.api';
import type { GiveFeedback } from '@linge/shared/activity-review/activity-feedback.schema';
import { messageApi } from '@linge/shared/message/message.api';
import { v7 as uuid } from 'uuid';
import { ActivityFeedback } from '../../src/activity-review/entities/activity-feedback.entity.js';
import { inHours } from '../activity/activity-scene.js';
import { messageAbout } from '../complaint/scene.js';
import { setReviewScene, type ReviewScene } from './review-scene.js';

jest.setTimeout(120_000);

let scene: ReviewScene;
beforeAll(async () => {
  scene = await setReviewScene();
}, 60_000);
afterAll(() => scene.server.close());

type Comer = Awaited<ReturnType<ReviewScene['over']>>['comers'][number];

const said = (more: Partial<GiveFeedback> = {}): GiveFeedback => ({
  ...{ id: uuid(), activity: 'good', organisation: 'good', again: 'yes', words: null, thanks: null },
  ...more,
});
const give = ({ api, signUp }: Comer, body: GiveFeedback = said()) =>
  api.call(activityFeedbackApi.give, {
    params: { id: signUp.activityId, signUpId: signUp.id },
    body,
  });
const result = async (id: string) =>
  (await scene.worker.call(activityFeedbackApi.result, { params: { id } })).body;

describe('what it was like', () => {
  it('is asked once of those who took part, quietly, when it is over', async () => {
    const { activity, comers } = await scene.over(2);
    const [one, two] = comers;
    // They agreed to hear of activities through WeChat: not of this.
    const query = (sql: string, values: unknown[]) =>
      scene.server.dataSource.query<{ pushes: string }[]>(sql, values);
    await query(
      `INSERT INTO subscription_balances (account_id, template, credits, stopped, updated_at)
        VALUES (?, 'activityNews', 3, FALSE, ?)`,
      [one!.person.account.id, new Date()],
    );
    await scene.act(scene.worker, await scene.desk(activity.id), 'finish');
    for (const { api } of [one!, two!]) await messageAbout(api, activity.id, 'activityFeedbackAsked');
    const { items } = (await one!.api.call(messageApi.list)).body;
    expect(items.filter(({ kind }) => kind === 'activityFeedbackAsked')).toHaveLength(1);
    const [row] = await query(
      'SELECT COUNT(*) AS pushes FROM pushes p JOIN messages m ON m.id = p.id WHERE m.kind = ?',
      ['activityFeedbackAsked'],
    );
    expect(Number(row?.pushes)).toBe(0);
  });

  it('is said once for each who took part, however often it is sent, and by nobody else', async () => {
    const { activity, comers } = await scene.over(1);
    const [one] = comers;
    const own = await scene.own(one!.api, activity.id);
    expect(own.queries).toBeLessThanOrEqual(14);
    expect(own.body.turns).toMatchObject([
      { signUpId: one!.signUp.id, self: true, answer: null, answeredByOther: false },
    ]);
    const body = said({ organisation: 'fair' });
    const answers = await Promise.all([give(one!, body), give(one!, body), give(one!, body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect((await give(one!)).problem.code).toBe('ACTIVITY_FEEDBACK_ALREADY');
    expect((await give(one!, { ...body, again: 'no' })).problem.code).toBe('ID_ALREADY_USED');
    const stranger = await scene.neighbour();
    expect((await give({ ...one!, api: stranger.api })).status).toBe(404);
    expect((await scene.own(one!.api, activity.id)).body.turns[0]?.answer).toMatchObject({
      organisation: 'fair',
      open: true,
    });
  });

  it('is not said before, nor by who left', async () => {
    const activity = await scene.published();
    const [comer, leaver] = [await scene.comer(activity), await scene.comer(activity)];
    expect((await give(comer)).problem.code).toBe('ACTIVITY_REVIEW_TOO_EARLY');
    await scene.answer(leaver.api, leaver.signUp, 'leave');
    await scene.begun(activity);
    expect((await give(leaver)).status).toBe(404);
    expect((await scene.own(leaver.api, activity.id)).body.turns).toEqual([]);
  });

  it('can be changed for seven days', async () => {
    const { comers } = await scene.over(1);
    const [one] = comers;
    const { id, version } = (await give(one!)).body;
    const change = (more: object) =>
      one!.api.call(activityFeedbackApi.change, {
        params: { id: one!.signUp.activityId, signUpId: one!.signUp.id },
        body: { ...said({ id, again: 'no' }), version, ...more },
      });
    expect((await change({})).body).toMatchObject({ again: 'no', version: 2 });
    expect((await change({})).problem.code).toBe('VERSION_CONFLICT');
    await scene.server.dataSource.manager.update(
      ActivityFeedback,
      { id },
      { createdAt: new Date(inHours(-7 * 24)) },
    );
    expect((await change({ version: 2 })).problem.code).toBe('ACTIVITY_FEEDBACK_CLOSED');
  });
});

describe('what organisers learn', () => {
  it('is nothing of fewer than five answers, then sums, and words without names', async () => {
    const { activity, comers } = await scene.over(5);
    for (const comer of comers.slice(0, 4)) await give(comer, said({ words: `意见 ${comer.signUp.id}` }));
    expect(await result(activity.id)).toEqual({
      ...{ activityId: activity.id, answers: 4, sums: null, words: [], thanks: [] },
    });
    await give(comers[4]!, said({ activity: 'poor', again: 'maybe' }));
    const { sums, words } = await result(activity.id);
    expect(sums).toEqual({
      activity: { good: 4, fair: 0, poor: 1 },
      organisation: { good: 5, fair: 0, poor: 0 },
      again: { yes: 4, maybe: 1, no: 0 },
    });
    expect(words).toHaveLength(4);
    const answer = await scene.worker.call(activityFeedbackApi.result, { params: { id: activity.id } });
    for (const { resident, person } of comers) {
      expect(JSON.stringify(answer.body)).not.toContain(resident.name);
      expect(JSON.stringify(answer.body)).not.toContain(person.account.id);
    }
    expect(answer.queries).toBeLessThanOrEqual(8);
  });
});

describe('a kind word', () => {
  it('is read by the volunteers who helped and those who organise, and by nobody else', async () => {
    const { activity, comers } = await scene.over(1, { kind: 'class' });
    const [one] = comers;
    await give(one!, said({ thanks: '谢谢你们陪着孩子们' }));
    expect((await result(activity.id)).thanks).toEqual(['谢谢你们陪着孩子们']);
    expect((await scene.own(one!.api, activity.id)).body.thanks).toBeNull();
    const stranger = await scene.neighbour();
    expect((await scene.own(stranger.api, activity.id)).body.thanks).toBeNull();
    const river = await scene.over(2);
    await give(river.comers[0]!, said({ thanks: '大家辛苦了' }));
    expect((await scene.own(river.comers[1]!.api, river.activity.id)).body.thanks).toEqual(['大家辛苦了']);
  });
});

describe('an account that is deleted', () => {
  it('leaves its taps in the sums, and no words', async () => {
    const { activity, comers } = await scene.over(5);
    for (const comer of comers) await give(comer, said({ words: '下次早点', thanks: '谢谢' }));
    await comers[0]!.api.call(accountApi.deleteMe);
    const { answers, words, thanks } = await result(activity.id);
    expect([answers, words.length, thanks.length]).toEqual([5, 4, 4]);
  });
});
