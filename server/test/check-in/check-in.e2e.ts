import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import { checkInDeskApi } from '@linge/shared/check-in/check-in-desk.api';
import { checkInApi } from '@linge/shared/check-in/check-in.api';
import { v7 as uuid } from 'uuid';
import { ApiClient } from '../support/api-client.js';
import { ago, setCheckInScene, type CheckInScene } from './check-in-scene.js';

jest.setTimeout(60_000);

let scene: CheckInScene;
/** The same community two minutes later. */
let later: string;
beforeAll(async () => {
  scene = await setCheckInScene();
  later = (await scene.server.startSecond({ CLOCK_AHEAD_MINUTES: '2' })).url;
});
afterAll(() => scene.server.close());

const born = (yearsAgo: number) => `${new Date().getFullYear() - yearsAgo}-01-01`;
const inTwoMinutes = ({ token }: ApiClient) => new ApiClient(later, token);

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

describe('the code on the organiser’s screen', () => {
  it('checks in whoever scans it, once, and out again', async () => {
    const { api } = await scene.neighbour();
    const session = await scene.session(-20, [
      await scene.neighbour(),
      { ...(await scene.neighbour()), api },
    ]);
    const early = await scene.scan(api, session, { kind: 'go' });
    expect(early.problem.code).toBe('CHECK_IN_NOT_PRESENT');
    const id = uuid();
    const code = await scene.codeAt(session);
    const scannedAt = new Date().toISOString();
    const first = await scene.scan(api, session, { id, code, scannedAt });
    expect([first.status, first.body.attendance, first.body.claimedAt]).toEqual([201, 'present', null]);
    const again = await scene.scan(api, session, { id, code, scannedAt });
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await scene.scan(api, session)).body.cameAt).toBe(first.body.cameAt);
    const left = await scene.scan(api, session, { kind: 'go' });
    expect(left.body.leftAt).not.toBeNull();
    const list = await scene.list(scene.worker, session);
    expect(list.map(({ attendance }) => attendance)).toEqual([null, 'present']);
  });

  it('is good for nothing two minutes later, as a picture that was passed on', async () => {
    const [here, away] = [await scene.neighbour(), await scene.neighbour()];
    const session = await scene.session(-20, [here, away]);
    const code = await scene.codeAt(session);
    const shown = { code, scannedAt: ago(-2) };
    expect((await scene.scan(inTwoMinutes(away.api), session, shown)).problem.code).toBe(
      'CHECK_IN_CODE_EXPIRED',
    );
    expect((await scene.scan(here.api, session, { code })).status).toBe(201);
    expect((await scene.own(away.api, session)).length).toBe(0);
  });

  it('told of later, waits for the organiser, whatever the phone says of the time', async () => {
    const [here, away] = [await scene.neighbour({ name: '李桂芳' }), await scene.neighbour()];
    const session = await scene.session(-20, [here, away]);
    const [came, made] = session.signUps;
    const code = await scene.codeAt(session);
    const scannedAt = new Date().toISOString();
    for (const { api } of [here, away]) {
      const told = await scene.scan(inTwoMinutes(api), session, { code, scannedAt });
      expect([told.status, told.body.attendance, told.body.claimedAt]).toEqual([201, null, scannedAt]);
    }
    const claimed = await scene.list(scene.worker, session, 'claimed');
    expect(claimed.map(({ signUpId, claimedAt }) => [signUpId, claimedAt])).toEqual(
      session.signUps.map(({ id }) => [id, scannedAt]),
    );
    await scene.mark(scene.worker, session, came!, { kind: 'present', time: scannedAt });
    await scene.mark(scene.worker, session, made!, { kind: 'absent' });
    expect(await scene.own(here.api, session)).toMatchObject([{ attendance: 'present', cameAt: scannedAt }]);
    expect(await scene.own(away.api, session)).toMatchObject([{ attendance: 'absent', claimedAt: null }]);
  });

  it('is refused to who is not signed up, guessed, of another session, and outside of its time', async () => {
    const { api } = await scene.neighbour();
    const session = await scene.session(-20, [await scene.neighbour()]);
    expect((await scene.scan(api, session)).problem).toMatchObject({
      status: 403,
      code: 'CHECK_IN_NOT_SIGNED_UP',
    });
    const mine = await scene.session(-20, [{ ...(await scene.neighbour()), api }]);
    const wrong = await scene.scan(api, mine, { code: await scene.codeAt(session) });
    expect(wrong.problem.code).toBe('CHECK_IN_CODE_EXPIRED');
    const over = await scene.session(-61, [{ ...(await scene.neighbour()), api }]);
    expect((await scene.scan(api, over)).problem.code).toBe('CHECK_IN_NOT_OPEN');
    const params = { id: mine.activity.id };
    const far = await scene.session(74 * 60, []);
    const codes = await scene.worker.call(checkInDeskApi.codes, {
      ...{ params: { id: far.activity.id }, query: { startsAt: far.startsAt } },
    });
    expect(codes.problem.code).toBe('CHECK_IN_NOT_OPEN');
    const inTime = await scene.worker.call(checkInDeskApi.codes, {
      params,
      query: { startsAt: mine.startsAt },
    });
    expect(inTime.body.link).toMatch(new RegExp(`/i/${params.id}\\.\\d+\\.$`));
    // To three hours after the end, which is in forty minutes.
    expect(inTime.body.codes.length).toBeGreaterThanOrEqual(438);
  });

  it('by a guardian, asks for whom; who came is seen by whoever signed them up', async () => {
    const guardian = await scene.neighbour();
    const children = [
      await scene.relative(guardian, { name: '小明', birthDate: born(9) }),
      await scene.relative(guardian, { name: '小红', birthDate: born(7) }),
    ];
    const roles = [{ id: uuid(), name: '学生', places: 5 }];
    const activity = await scene.published({ kind: 'class', roles });
    for (const { id: residentId } of children) {
      await scene.signUp(guardian.api, activity, { residentId, guardianConsent: true });
    }
    await scene.beginsIn(activity.id, -10);
    const desk = await scene.desk(activity.id);
    const session = { activity: desk, startsAt: desk.sessions[0]?.startsAt ?? '', signUps: [] };
    expect((await scene.scan(guardian.api, session)).problem.code).toBe('CHECK_IN_PERSON_NEEDED');
    const { items } = (await guardian.api.call(checkInApi.listPasses)).body;
    const passes = items.filter(({ activityId }) => activityId === activity.id);
    expect(passes.map(({ name, self }) => [name, self])).toEqual([
      ['小明', false],
      ['小红', false],
    ]);
    const { body } = await scene.scan(guardian.api, session, { signUpId: passes[1]!.signUpId });
    expect(body).toMatchObject({ name: '小红', attendance: 'present' });
    expect(await scene.own(guardian.api, session)).toMatchObject([
      { name: '小红', hours: { state: 'none' } },
    ]);
  });
});

describe('the code on the phone of somebody who comes', () => {
  it('is known to the organiser’s list, is of this session alone, and tells of nobody', async () => {
    const { api } = await scene.neighbour({ name: '李桂芳' });
    const session = await scene.session(30, [{ ...(await scene.neighbour()), api }]);
    const answer = await api.call(checkInApi.listPasses);
    expect(answer.queries).toBeLessThanOrEqual(6);
    const [pass] = answer.body.items;
    expect(pass).toMatchObject({ title: '河边清洁', self: true, attendance: null });
    const [listed] = await scene.list(scene.worker, session);
    expect(listed?.pass).toBe(pass?.pass);
    const marked = await scene.mark(
      scene.worker,
      session,
      { id: listed!.signUpId },
      { kind: 'present', way: 'scan' },
    );
    expect(marked.checkIn?.attendance).toBe('present');
    const other = await scene.session(40, [{ ...(await scene.neighbour()), api }]);
    expect((await scene.list(scene.worker, other))[0]?.pass).not.toBe(pass?.pass);
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
