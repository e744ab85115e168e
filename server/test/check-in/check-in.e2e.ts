import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import { checkInDeskApi } from '@linge/shared/check-in/check-in-desk.api';
import { v7 as uuid } from 'uuid';
import { ago, setCheckInScene, type CheckInScene } from './check-in-scene.js';

jest.setTimeout(60_000);

let scene: CheckInScene;
beforeAll(async () => {
  scene = await setCheckInScene();
});
afterAll(() => scene.server.close());

describe('the organiser ticks in the list', () => {
  it('who is there, who is not, and who said so before; everybody reads their own', async () => {
    const people = [
      await scene.neighbour({ name: '李桂芳' }),
      await scene.neighbour(),
      await scene.neighbour(),
    ];
    const session = await scene.session(-20, people, { kind: 'class' });
    const [comes, stays, excused] = session.signUps;
    if (!comes || !stays || !excused) throw new Error('Three of them signed up');
    expect(await scene.list(scene.worker, session, 'unmarked')).toHaveLength(3);
    const at = ago(15);
    const marked = await scene.mark(scene.worker, session, comes, { kind: 'present', at });
    expect(marked).toMatchObject({
      outcome: 'counted',
      checkIn: { attendance: 'present', cameAt: at, version: 1 },
    });
    await scene.mark(scene.secretary, session, stays, { kind: 'absent' });
    await scene.mark(scene.worker, session, excused, { kind: 'excused' });
    await scene.mark(scene.worker, session, comes, { kind: 'left', time: ago(1) });

    const list = await scene.list(scene.worker, session);
    expect(list.map(({ attendance }) => attendance)).toEqual(['present', 'absent', 'excused']);
    expect(list[0]).toMatchObject({ name: '李桂芳', hours: { state: 'none' }, walkIn: false });
    const [mine] = await scene.own(people[0]!.api, session);
    expect(mine).toMatchObject({ attendance: 'present', cameAt: at, self: true, hours: { state: 'none' } });
    expect(mine?.leftAt).not.toBeNull();
    const desk = await scene.worker.call(checkInDeskApi.getDesk, { params: { id: session.activity.id } });
    expect(desk.body).toMatchObject({ givesHours: false });
    expect(desk.body.sessions).toMatchObject([
      { phase: 'open', expected: 3, present: 1, absent: 1, excused: 1, claimed: 0, toConfirm: 0 },
    ]);
  });

  it('somebody who came without having signed up, once they are written down', async () => {
    const session = await scene.session(-10, []);
    const { id, roles } = session.activity;
    const body = { id: uuid(), name: '王路过', roleId: roles[0]?.id ?? '' };
    await scene.worker.call(activityDeskApi.addWalkIn, { params: { id }, body });
    expect((await scene.mark(scene.worker, session, body, { kind: 'present' })).outcome).toBe('counted');
    expect(await scene.list(scene.worker, session)).toMatchObject([
      { name: '王路过', walkIn: true, attendance: 'present', gridName: null },
    ]);
  });

  it('takes a tick back, and ticks again', async () => {
    const session = await scene.session(-10, [await scene.neighbour()]);
    const [signUp] = session.signUps;
    const states = [];
    for (const [minutes, kind] of [
      [9, 'present'],
      [8, 'left'],
      [7, 'clear'],
      [6, 'present'],
    ] as const) {
      const { checkIn } = await scene.mark(scene.worker, session, signUp!, { kind, at: ago(minutes) });
      states.push([checkIn?.attendance, checkIn?.leftAt !== null]);
    }
    expect(states).toEqual([
      ...[
        ['present', false],
        ['present', true],
      ],
      ...[
        [null, false],
        ['present', false],
      ],
    ]);
  });

  it('nobody else’s list, nobody who is not on it, and at no time that was not', async () => {
    const session = await scene.session(-10, [await scene.neighbour()]);
    const signUp = session.signUps[0]!;
    const stranger = await scene.as(await scene.factory.gridStaff(await scene.factory.grid(), 'gridWorker'));
    const params = { id: session.activity.id };
    const query = { startsAt: session.startsAt };
    expect((await stranger.call(checkInDeskApi.list, { params, query })).problem.code).toBe('NOT_FOUND');
    expect((await stranger.call(checkInDeskApi.codes, { params, query })).problem.code).toBe('NOT_FOUND');
    const refused = async (mark: Parameters<CheckInScene['mark']>[3], who = signUp) =>
      (await scene.mark(scene.worker, session, who, mark)).code;
    expect(await refused({ kind: 'present' }, { ...signUp, id: uuid() })).toBe('CHECK_IN_NOT_SIGNED_UP');
    expect(await refused({ kind: 'present', at: ago(-5) })).toBe('CHECK_IN_TIME_OUT_OF_RANGE');
    expect(await refused({ kind: 'present', at: ago(72) })).toBe('CHECK_IN_NOT_OPEN');
    expect(await refused({ kind: 'left', time: ago(100) })).toBe('CHECK_IN_TIME_OUT_OF_RANGE');
    const other = await scene.worker.call(checkInDeskApi.list, { params, query: { startsAt: ago(0) } });
    expect(other.problem.code).toBe('CHECK_IN_SESSION_UNKNOWN');
    expect(await scene.list(scene.worker, session)).toMatchObject([{ attendance: null, version: 0 }]);
  });

  it('up to a hundred at once, with a bounded number of statements', async () => {
    const session = await scene.session(-10, [await scene.neighbour(), await scene.neighbour()]);
    const params = { id: session.activity.id };
    const marks = session.signUps.map(({ id }) => ({
      ...{ id: uuid(), signUpId: id, kind: 'present' as const, at: ago(1), way: 'tick' as const },
    }));
    const sent = await scene.worker.call(checkInDeskApi.mark, {
      params,
      body: { startsAt: session.startsAt, marks },
    });
    expect(sent.queries).toBeLessThanOrEqual(18);
    const query = { startsAt: session.startsAt };
    expect((await scene.worker.call(checkInDeskApi.list, { params, query })).queries).toBeLessThanOrEqual(5);
    expect((await scene.worker.call(checkInDeskApi.getDesk, { params })).queries).toBeLessThanOrEqual(7);
  });
});

describe('who is taken off the list, and what is called off', () => {
  it('had no part in it; who was there keeps theirs', async () => {
    const session = await scene.session(-10, [await scene.neighbour(), await scene.neighbour()]);
    const [was, never] = session.signUps;
    await scene.mark(scene.worker, session, was!, { kind: 'present' });
    for (const { id: signUpId, version } of session.signUps) {
      const params = { id: session.activity.id, signUpId };
      await scene.worker.call(activityDeskApi.removeSignUp, { params, body: { version } });
    }
    expect(await scene.list(scene.worker, session)).toMatchObject([
      { signUpId: was?.id, attendance: 'present' },
    ]);
    const refused = await scene.mark(scene.worker, session, never!, { kind: 'present' });
    expect(refused).toMatchObject({ outcome: 'refused', code: 'CHECK_IN_NOT_SIGNED_UP', checkIn: null });
  });

  it('is not checked in to', async () => {
    const { api } = await scene.neighbour();
    const session = await scene.session(-10, [{ ...(await scene.neighbour()), api }]);
    const code = await scene.codeAt(session);
    await scene.mark(scene.worker, session, session.signUps[0]!, { kind: 'present' });
    await scene.act(scene.worker, session.activity, 'cancel', { note: '下雨' });
    const refused = await scene.mark(scene.worker, session, session.signUps[0]!, { kind: 'left' });
    expect(refused.code).toBe('CHECK_IN_CANCELLED');
    expect((await scene.scan(api, session, { code })).status).toBe(403);
    expect(await scene.own(api, session)).toMatchObject([{ hours: { state: 'none' } }]);
  });

  it('a session to which somebody came stays where it is when the activity is changed', async () => {
    const session = await scene.session(-10, [await scene.neighbour()]);
    const more = { startsAt: ago(-600), endsAt: ago(-660) };
    const change = (sessions: readonly object[]) =>
      scene.act(scene.worker, session.activity, 'change', {
        ...{ ...scene.contentOf(session.activity), sessions, note: '加一场' },
      });
    await scene.mark(scene.worker, session, session.signUps[0]!, { kind: 'present' });
    expect((await change([more])).problem.code).toBe('ACTIVITY_SESSION_CHECKED_IN');
    expect((await change([...session.activity.sessions, more])).body.sessionCount).toBe(2);
  });
});
