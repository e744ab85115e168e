import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
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
