import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { activityApi } from '@linge/shared/activity/activity.api';
import { messageApi } from '@linge/shared/message/message.api';
import { v7 as uuid } from 'uuid';
import { messageAbout } from '../complaint/scene.js';
import { countsAgree, inHours, setActivityScene, type ActivityScene } from './activity-scene.js';

jest.setTimeout(60_000);

let scene: ActivityScene;
beforeAll(async () => {
  scene = await setActivityScene();
});
afterAll(() => scene.server.close());

const publicly = (id: string) => scene.server.api.call(activityApi.get, { params: { id } });
const listed = async () =>
  (
    await scene.server.api.call(activityApi.list, {
      query: { communityId: scene.place.community.id, limit: 100 },
    })
  ).body.items.map(({ id }) => id);

describe('a change', () => {
  it('is told to everybody with a part in it, who may then leave late', async () => {
    const activity = await scene.published({ cancelUntil: inHours(48) });
    const { api } = await scene.neighbour();
    const signUp = await scene.signUp(api, activity);
    await scene.server.dataSource.query('UPDATE activities SET cancel_until = ? WHERE id = ?', [
      ...[new Date(Date.now() - 1_000), activity.id],
    ]);
    const content = { ...scene.contentOf(activity), cancelUntil: null };
    const without = await scene.act(scene.worker, activity, 'change', content);
    expect(without.problem).toMatchObject({ code: 'REQUEST_INVALID', fields: [{ path: 'body.note' }] });
    const sessions = [{ startsAt: inHours(80), endsAt: inHours(81) }];
    const change = { ...content, sessions, cancelUntil: inHours(1), note: '改到下午' };
    const changed = (await scene.act(scene.worker, activity, 'change', change)).body;
    expect(changed.timeline.at(-1)).toMatchObject({ type: 'ActivityChanged', note: '改到下午' });
    const told = await messageAbout(api, activity.id, 'activityChanged');
    expect(told.title).toBe('“河边清洁”有变更');
    await scene.server.dataSource.query('UPDATE activities SET cancel_until = ? WHERE id = ?', [
      ...[new Date(Date.now() - 1_000), activity.id],
    ]);
    const mine = await scene.mine(api, activity.id);
    expect(mine).toMatchObject({ id: signUp.id, changedSince: true, availableActions: ['leave'] });
    expect((await scene.answer(api, mine, 'leave')).body.state).toBe('left');
    const shown = (await publicly(activity.id)).body;
    expect(shown).toMatchObject({ changeNote: '改到下午', session: sessions[0] });
  });

  it('of what somebody else changed meanwhile is refused', async () => {
    const activity = await scene.published();
    const change = { ...scene.contentOf(activity), note: '改一处' };
    expect((await scene.act(scene.secretary, activity, 'change', change)).status).toBe(200);
    const stale = await scene.act(scene.worker, activity, 'change', change);
    expect(stale.problem.code).toBe('VERSION_CONFLICT');
  });
});

describe('the end', () => {
  it('of what does not take place is told to all, with a reason to read, and nobody has a part in it', async () => {
    const roles = [{ id: uuid(), name: '清洁', places: 1 }];
    const activity = await scene.published({ roles });
    const [has, waits, left] = [await scene.neighbour(), await scene.neighbour(), await scene.neighbour()];
    await scene.signUp(has.api, activity);
    await scene.signUp(waits.api, activity);
    await scene.answer(left.api, await scene.signUp(left.api, activity), 'leave');
    const cancelled = (await scene.act(scene.worker, activity, 'cancel', { note: '大风降温' })).body;
    expect(cancelled).toMatchObject({ state: 'cancelled', availableActions: [], waiting: 0, taken: 0 });
    for (const { api } of [has, waits]) {
      await messageAbout(api, activity.id, 'activityCancelled');
      expect(await scene.mine(api, activity.id)).toMatchObject({ state: 'cancelled', availableActions: [] });
    }
    const { items } = (await left.api.call(messageApi.list)).body;
    expect(items.some(({ kind }) => kind === 'activityCancelled')).toBe(false);
    const shown = (await publicly(activity.id)).body;
    expect(shown).toMatchObject({ state: 'cancelled', cancelledReason: '大风降温', signUp: 'closed' });
    expect(await listed()).not.toContain(activity.id);
    expect((await scene.trySignUp(left.api, activity)).problem.code).toBe('SIGN_UP_CLOSED');
    await countsAgree(scene, activity.id);
  });

  it('is said by the organiser once it has begun, and keeps who was in', async () => {
    const activity = await scene.published();
    const early = await scene.act(scene.worker, activity, 'finish');
    expect(early.problem.code).toBe('ACTIVITY_TRANSITION_NOT_ALLOWED');
    const { api } = await scene.neighbour();
    await scene.signUp(api, activity);
    await scene.beginsIn(activity.id, -10);
    const finished = (await scene.act(scene.worker, activity, 'finish')).body;
    expect(finished).toMatchObject({ state: 'finished', taken: 1 });
    expect(await scene.mine(api, activity.id)).toMatchObject({ state: 'in', availableActions: [] });
  });
});
