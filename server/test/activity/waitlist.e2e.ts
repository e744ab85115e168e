import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { activityApi } from '@linge/shared/activity/activity.api';
import { v7 as uuid } from 'uuid';
import { messageAbout } from '../complaint/scene.js';
import {
  countsAgree,
  inHours,
  setActivityScene,
  type ActivityScene,
  type Neighbour,
} from './activity-scene.js';

jest.setTimeout(90_000);

let scene: ActivityScene;
beforeAll(async () => {
  scene = await setActivityScene();
});
afterAll(() => scene.server.close());

/** One place that somebody has, and some who wait for it in this order. */
async function full(waiting: number, more: Parameters<ActivityScene['published']>[0] = {}) {
  const roles = [{ id: uuid(), name: '清洁', places: 1 }];
  const activity = await scene.published({ roles, ...more });
  const first = await scene.neighbour();
  const holder = await scene.signUp(first.api, activity);
  const line: Neighbour[] = [];
  for (let number = 1; number <= waiting; number++) {
    const next = await scene.neighbour({ name: `候补${number}` });
    expect(await scene.signUp(next.api, activity)).toMatchObject({ state: 'waiting', position: number });
    line.push(next);
  }
  const leave = () => scene.answer(first.api, holder, 'leave');
  return { activity, first, leave, line: line as [Neighbour, Neighbour, ...Neighbour[]] };
}

const stateOf = async ({ api }: Neighbour, { id }: ActivityDesk) => (await scene.mine(api, id)).state;

describe('a full activity', () => {
  it('has a line, in the order in which people came', async () => {
    const { activity, line } = await full(2);
    const shown = (await scene.server.api.call(activityApi.get, { params: { id: activity.id } })).body;
    expect(shown).toMatchObject({ signUp: 'full', free: 0, waiting: 2 });
    const told = await messageAbout(line[0].api, activity.id, 'activitySignedUp');
    expect(told.title).toBe('“河边清洁”已进入候补');
    expect(told.body).toContain('候补1排在候补第 1 位');
    await countsAgree(scene, activity.id);
  });

  it('offers a place that becomes free to the first, with a time to answer, who takes it', async () => {
    const { activity, leave, line } = await full(2);
    expect((await leave()).body.state).toBe('left');
    const offered = await scene.mine(line[0].api, activity.id);
    expect(offered).toMatchObject({ state: 'offered', availableActions: ['accept', 'decline'] });
    const hours = (Date.parse(offered.offerUntil ?? '') - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12);
    const told = await messageAbout(line[0].api, activity.id, 'activityPlaceOffered');
    expect(told.body).toContain('候补1候补的“清洁”有空位了');
    expect(await scene.mine(line[1].api, activity.id)).toMatchObject({ state: 'waiting', position: 1 });
    expect((await scene.answer(line[0].api, offered, 'accept')).body).toMatchObject({ state: 'in' });
    expect((await scene.answer(line[0].api, offered, 'accept')).problem.code).toBe('VERSION_CONFLICT');
    await countsAgree(scene, activity.id);
  });

  it('keeps the place for whoever is offered it: who comes new stands behind', async () => {
    const { activity, leave } = await full(1);
    await leave();
    const newcomer = await scene.neighbour();
    expect(await scene.signUp(newcomer.api, activity)).toMatchObject({ state: 'waiting', position: 1 });
    expect(await scene.desk(activity.id)).toMatchObject({ taken: 0, offered: 1, waiting: 1 });
  });

  it('asks the next where somebody does not want it', async () => {
    const { activity, leave, line } = await full(3);
    await leave();
    const offered = await scene.mine(line[0].api, activity.id);
    expect((await scene.answer(line[0].api, offered, 'decline')).body.state).toBe('declined');
    expect(await Promise.all(line.map((one) => stateOf(one, activity)))).toEqual([
      ...['declined', 'offered', 'waiting'],
    ]);
    const again = await scene.signUp(line[0].api, activity);
    expect(again).toMatchObject({ state: 'waiting', position: 2 });
    await countsAgree(scene, activity.id);
  });

  it('asks the next where nobody answers in time, and says so', async () => {
    const { activity, leave, line } = await full(2);
    await leave();
    await scene.offersEnded(activity.id);
    const late = await scene.mine(line[0].api, activity.id);
    if (late.state === 'offered') {
      const answer = await scene.answer(line[0].api, late, 'accept');
      expect(['SIGN_UP_TRANSITION_NOT_ALLOWED', 'VERSION_CONFLICT']).toContain(answer.problem.code);
    }
    await scene.becomes(line[0].api, activity.id, 'expired');
    expect(await stateOf(line[1], activity)).toBe('offered');
    await messageAbout(line[0].api, activity.id, 'activityOfferExpired');
    await messageAbout(line[1].api, activity.id, 'activityPlaceOffered');
    await countsAgree(scene, activity.id);
  });

  it('offers each what they would do, and nobody loses their place in the line by it', async () => {
    const roles = [
      { id: uuid(), name: '登记', places: 1 },
      { id: uuid(), name: '引导', places: 1 },
    ];
    const [desk, guide] = [roles[0]?.id ?? '', roles[1]?.id ?? ''];
    const activity = await scene.published({ roles });
    const [a, b, c, d] = await Promise.all(Array.from({ length: 4 }, () => scene.neighbour()));
    if (!a || !b || !c || !d) throw new Error('Four are needed');
    expect((await scene.signUp(a.api, activity, { roleIds: [desk] })).role?.name).toBe('登记');
    // Takes what they like second, as the first is taken.
    const guiding = await scene.signUp(b.api, activity, { roleIds: [desk, guide] });
    expect(guiding.role?.name).toBe('引导');
    await scene.signUp(c.api, activity, { roleIds: [desk] });
    await scene.signUp(d.api, activity, { roleIds: [guide] });
    await scene.answer(b.api, guiding, 'leave');
    expect([await stateOf(c, activity), await stateOf(d, activity)]).toEqual(['waiting', 'offered']);
    expect(await scene.mine(c.api, activity.id)).toMatchObject({ position: 1 });
    await countsAgree(scene, activity.id);
  });

  it('can be left by those who wait, and by nobody for somebody else', async () => {
    const { activity, line } = await full(2);
    const waiting = await scene.mine(line[0].api, activity.id);
    expect((await scene.answer(line[1].api, waiting, 'leave')).problem.code).toBe('NOT_FOUND');
    expect((await scene.answer(line[0].api, waiting, 'leave')).body.state).toBe('left');
    expect(await scene.mine(line[1].api, activity.id)).toMatchObject({ position: 1 });
  });

  it('offers nothing once its last session has begun', async () => {
    const { activity, line } = await full(1);
    await scene.beginsIn(activity.id, -5);
    const { items } = (
      await scene.worker.call(activityDeskApi.listSignUps, {
        params: { id: activity.id },
        query: { state: 'in' },
      })
    ).body;
    const holder = items[0];
    const params = { id: activity.id, signUpId: holder?.id ?? '' };
    const removed = await scene.worker.call(activityDeskApi.removeSignUp, {
      params,
      body: { version: holder?.version ?? 0 },
    });
    expect(removed.body.state).toBe('removed');
    expect(await stateOf(line[0], activity)).toBe('waiting');
  });
});

describe('the organiser', () => {
  it('sees the list in the order of the line, page by page', async () => {
    const { activity } = await full(3);
    const params = { id: activity.id };
    const page = await scene.worker.call(activityDeskApi.listSignUps, { params, query: { limit: 2 } });
    expect(page.queries).toBeLessThanOrEqual(8);
    expect(page.body.items.map(({ ticket, state }) => [ticket, state])).toEqual([
      ...[
        [1, 'in'],
        [2, 'waiting'],
      ],
    ]);
    const query = { limit: 2, cursor: page.body.nextCursor ?? '' };
    const rest = (await scene.worker.call(activityDeskApi.listSignUps, { params, query })).body;
    expect(rest.items.map(({ ticket }) => ticket)).toEqual([3, 4]);
    expect(rest.nextCursor).toBeNull();
  });

  it('takes somebody off the list who called, who is told, and the next is asked', async () => {
    const { activity, first, line } = await full(1);
    const params = { id: activity.id };
    const { items } = (await scene.worker.call(activityDeskApi.listSignUps, { params })).body;
    const holder = items[0];
    if (!holder) throw new Error('Nobody is in');
    const removed = await scene.worker.call(activityDeskApi.removeSignUp, {
      params: { ...params, signUpId: holder.id },
      body: { version: holder.version },
    });
    expect(removed.body).toMatchObject({ state: 'removed', canRemove: false });
    await messageAbout(first.api, activity.id, 'activityRemoved');
    expect(await stateOf(line[0], activity)).toBe('offered');
    await countsAgree(scene, activity.id);
  });

  it('writes down who comes without having signed up, also beyond the places, once for each id', async () => {
    const { activity } = await full(0);
    const roleId = activity.roles[0]?.id ?? '';
    const body = { id: uuid(), name: '王路过', roleId };
    const input = { params: { id: activity.id }, body };
    const added = await scene.worker.call(activityDeskApi.addWalkIn, input);
    const again = await scene.worker.call(activityDeskApi.addWalkIn, input);
    expect([added.status, again.status]).toEqual([201, 200]);
    expect(added.body).toMatchObject({ name: '王路过', walkIn: true, state: 'in', gridName: null });
    expect(await scene.desk(activity.id)).toMatchObject({ places: 1, taken: 2 });
    const late = await scene.neighbour();
    expect((await scene.signUp(late.api, activity)).state).toBe('waiting');
    await countsAgree(scene, activity.id);
  });

  it('takes the list home as a workbook', async () => {
    const { activity } = await full(1);
    const answer = await scene.worker.send(activityDeskApi.exportSignUps, { params: { id: activity.id } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(2_000);
  });

  it('makes room for those who wait, and takes none away that is given', async () => {
    const { activity, line } = await full(2);
    const roles = activity.roles.map(({ id, name }) => ({ id, name, places: 2 }));
    const content = { ...scene.contentOf(activity), note: '多了一个名额' };
    const more = await scene.act(scene.worker, activity, 'change', { ...content, roles });
    expect(more.body).toMatchObject({ places: 2, taken: 1, offered: 1, waiting: 1 });
    expect(await stateOf(line[0], activity)).toBe('offered');
    const fewer = roles.map((role) => ({ ...role, places: 1 }));
    const refused = await scene.act(scene.worker, more.body, 'change', { ...content, roles: fewer });
    expect(refused.problem).toMatchObject({
      code: 'ACTIVITY_PLACES_TAKEN',
      fields: [{ path: 'body.roles.0.places' }],
    });
    const other = [{ id: uuid(), name: '引导', places: 5 }];
    const gone = await scene.act(scene.worker, more.body, 'change', { ...content, roles: other });
    expect(gone.problem).toMatchObject({ code: 'ACTIVITY_PLACES_TAKEN', fields: [{ path: 'body.roles' }] });
    await countsAgree(scene, activity.id);
  });
});

it('a series keeps its line open until its last session', async () => {
  const sessions = [24, 48].map((hours) => ({ startsAt: inHours(hours), endsAt: inHours(hours + 1) }));
  const { activity, leave, line } = await full(1, { sessions });
  expect(activity.sessionCount).toBe(2);
  await leave();
  expect(await stateOf(line[0], activity)).toBe('offered');
});
