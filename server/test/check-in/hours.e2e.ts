import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { checkInDeskApi } from '@linge/shared/check-in/check-in-desk.api';
import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import { v7 as uuid } from 'uuid';
import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import { messageAbout } from '../complaint/scene.js';
import { tied } from '../household-tie/registry.js';
import { ApiClient } from '../support/api-client.js';
import { ago, setCheckInScene, type CheckInScene, type Session } from './check-in-scene.js';

jest.setTimeout(60_000);

let scene: CheckInScene;
let second: string;
beforeAll(async () => {
  scene = await setCheckInScene();
  second = (await scene.server.startSecond()).url;
});
afterAll(() => scene.server.close());

const hoursOf = async (api: ApiClient) => {
  const { items } = (await api.call(serviceHoursApi.listOwn)).body;
  return items.map(({ what, minutes, activityId }) => [what, minutes, activityId]);
};
/** A session that ended half an hour ago, to which all came. */
async function over(
  people: Awaited<ReturnType<CheckInScene['neighbour']>>[],
  more?: object,
): Promise<Session> {
  const session = await scene.session(-90, people, more);
  for (const signUp of session.signUps)
    await scene.mark(scene.worker, session, signUp, { kind: 'present', at: ago(88) });
  return session;
}
const toConfirm = (session: Session) => scene.list(scene.worker, session, 'toConfirm');

describe('hours of service', () => {
  it('are the planned ones, or from coming to leaving, and are entered when the organiser says so', async () => {
    const [stayed, left] = [await scene.neighbour({ name: '李桂芳' }), await scene.neighbour()];
    const session = await over([stayed, left]);
    await scene.mark(scene.worker, session, session.signUps[1]!, { kind: 'left', time: ago(50) });
    const lines = await toConfirm(session);
    expect(lines.map(({ hours }) => [hours.state, hours.proposedMinutes])).toEqual([
      ['toConfirm', 60],
      ['toConfirm', 38],
    ]);
    expect(await hoursOf(stayed.api)).toEqual([]);
    const items = await scene.confirm(scene.worker, session, lines);
    expect(
      items.map(({ outcome, checkIn }) => [outcome, checkIn?.hours.state, checkIn?.hours.minutes]),
    ).toEqual([
      ['confirmed', 'confirmed', 60],
      ['confirmed', 'confirmed', 38],
    ]);
    expect(await hoursOf(stayed.api)).toEqual([['河边清洁', 60, session.activity.id]]);
    expect(await scene.own(left.api, session)).toMatchObject([
      { hours: { state: 'confirmed', minutes: 38 } },
    ]);
    const [entry] = (await stayed.api.call(serviceHoursApi.listOwn)).body.items;
    await messageAbout(stayed.api, entry!.id, 'hoursEntered');
    expect(entry?.byName).toBe('活动组织者 王建国');
    const desk = await scene.worker.call(checkInDeskApi.getDesk, { params: { id: session.activity.id } });
    expect(desk.body.sessions).toMatchObject([
      { toConfirm: 0, confirmed: 2, plannedMinutes: 60, maxMinutes: 180 },
    ]);
  });

  it('are confirmed once, by two organisers on two servers at the same moment too', async () => {
    const { api } = await scene.neighbour();
    const session = await over([{ ...(await scene.neighbour()), api }]);
    const lines = await toConfirm(session);
    const on = ({ token }: ApiClient) => new ApiClient(second, token);
    const answers = await Promise.all(
      [scene.worker, on(scene.secretary), on(scene.worker), scene.secretary].map((by) =>
        scene.confirm(by, session, lines),
      ),
    );
    const outcomes = answers.flat().map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual(['again', 'again', 'again', 'confirmed']);
    expect(await hoursOf(api)).toHaveLength(1);
    const other = await scene.confirm(scene.worker, session, lines, { minutes: 30, reason: 'agreed' });
    expect(other).toMatchObject([{ outcome: 'refused', code: 'CHECK_IN_HOURS_CONFIRMED' }]);
  });

  it('are others than proposed with a reason, within bounds, and as they were seen', async () => {
    const { api } = await scene.neighbour();
    const session = await over([{ ...(await scene.neighbour()), api }]);
    const lines = await toConfirm(session);
    const code = async (more: Parameters<CheckInScene['confirm']>[3], seen = lines) =>
      (await scene.confirm(scene.worker, session, seen, more))[0]?.code;
    expect(await code({ minutes: 90 })).toBe('CHECK_IN_REASON_NEEDED');
    expect(await code({ minutes: 181, reason: 'agreed' })).toBe('CHECK_IN_MINUTES_OUT_OF_RANGE');
    await scene.mark(scene.secretary, session, session.signUps[0]!, { kind: 'left', time: ago(40) });
    expect(await code({ minutes: 90, reason: 'agreed' })).toBe('VERSION_CONFLICT');
    expect(await code({ minutes: 90, reason: 'agreed' }, await toConfirm(session))).toBeNull();
    expect(await scene.own(api, session)).toMatchObject([{ hours: { minutes: 90, reason: 'agreed' } }]);
  });

  it('are nobody’s own to confirm: theirs are left to another organiser, and stop nobody else’s', async () => {
    const other = await scene.neighbour();
    const place = await scene.factory.neighbouring(scene.place);
    const resident = await scene.factory.resident(place);
    await tied(scene.factory, place, resident, scene.workerPerson);
    const own = { place, resident, person: scene.workerPerson, api: scene.worker };
    const session = await over([own, other]);
    const lines = await scene.list(scene.worker, session);
    expect(lines.map(({ hours }) => hours.state)).toEqual(['own', 'toConfirm']);
    const items = await scene.confirm(scene.worker, session, lines);
    expect(items.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['refused', 'HOURS_OWN'],
      ['confirmed', null],
    ]);
    expect(await scene.confirm(scene.secretary, session, lines.slice(0, 1))).toMatchObject([
      { outcome: 'confirmed' },
    ]);
    expect(await hoursOf(scene.worker)).toHaveLength(1);
  });

  it('are nobody’s without an account, who was not there, or whose session is not over', async () => {
    const guardian = await scene.neighbour();
    const adult = await scene.relative(guardian, { name: '王奶奶', birthDate: '1950-01-01' }, 'care');
    const roles = [{ id: uuid(), name: '引导', places: 5 }];
    const activity = await scene.published({ roles });
    const signUp = await scene.signUp(guardian.api, activity, { residentId: adult.id });
    const mine = await scene.signUp(guardian.api, activity);
    await scene.beginsIn(activity.id, -90);
    const desk = await scene.desk(activity.id);
    const session = { activity: desk, startsAt: desk.sessions[0]?.startsAt ?? '', signUps: [signUp, mine] };
    await scene.mark(scene.worker, session, signUp, { kind: 'present' });
    await scene.mark(scene.worker, session, mine, { kind: 'absent' });
    const lines = await scene.list(scene.worker, session);
    expect(lines.map(({ hours }) => hours.state)).toEqual(['noAccount', 'none']);
    const items = await scene.confirm(scene.worker, session, lines);
    expect(items.map(({ code }) => code)).toEqual(['CHECK_IN_NO_ACCOUNT', 'CHECK_IN_NOT_PRESENT']);

    const running = await scene.session(-30, [await scene.neighbour()]);
    await scene.mark(scene.worker, running, running.signUps[0]!, { kind: 'present' });
    const [line] = await scene.list(scene.worker, running);
    expect(line?.hours.state).toBe('notOver');
    expect(await scene.confirm(scene.worker, running, [line!])).toMatchObject([
      { code: 'CHECK_IN_NOT_OVER' },
    ]);
  });

  it('come of what volunteers do alone', async () => {
    const session = await over([await scene.neighbour()], { kind: 'class' });
    const body = {
      startsAt: session.startsAt,
      items: [{ signUpId: session.signUps[0]!.id, version: 1, minutes: 60 }],
    };
    const params = { id: session.activity.id };
    expect((await scene.worker.call(checkInDeskApi.confirmHours, { params, body })).problem.code).toBe(
      'CHECK_IN_NO_HOURS',
    );
  });

  it('stand once confirmed: no mark changes them, and they are objected to as all hours are', async () => {
    const { api } = await scene.neighbour();
    const session = await over([{ ...(await scene.neighbour()), api }]);
    await scene.confirm(scene.worker, session, await toConfirm(session));
    const late = await scene.mark(scene.secretary, session, session.signUps[0]!, { kind: 'absent' });
    expect(late).toMatchObject({ outcome: 'refused', code: 'CHECK_IN_HOURS_CONFIRMED' });
    const [entry] = (await api.call(serviceHoursApi.listOwn)).body.items;
    const objectionId = uuid();
    await api.call(serviceHoursApi.object, {
      ...{ params: { id: entry!.id }, body: { id: objectionId, text: '收尾到一点，多做了半小时' } },
    });
    const body = { correctionId: uuid(), from: 60, to: 90, answer: '核实过' };
    await scene.admin.call(serviceHoursApi.uphold, { params: { id: objectionId }, body });
    expect(await hoursOf(api)).toEqual([['河边清洁', 90, session.activity.id]]);
  });

  it('of a series are those of each of its sessions', async () => {
    const { api } = await scene.neighbour();
    const first = await over([{ ...(await scene.neighbour()), api }]);
    const startsAt = new Date(Date.parse(first.startsAt) - 7 * 86_400_000);
    await scene.server.dataSource.query(
      `INSERT INTO activity_sessions (activity_id, starts_at, ends_at) VALUES (?, ?, ?)`,
      [first.activity.id, startsAt, new Date(startsAt.getTime() + 3_600_000)],
    );
    const before = { ...first, startsAt: startsAt.toISOString() };
    await scene.mark(scene.worker, before, before.signUps[0]!, { kind: 'present' });
    for (const session of [first, before])
      await scene.confirm(scene.worker, session, await toConfirm(session));
    expect((await hoursOf(api)).map(([, minutes]) => minutes)).toEqual([60, 60]);
  });

  it('count once for who left the line and came back to it', async () => {
    const somebody = await scene.neighbour();
    const activity = await scene.published();
    const first = await scene.signUp(somebody.api, activity);
    await scene.beginsIn(activity.id, 30);
    const desk = await scene.desk(activity.id);
    const startsAt = desk.sessions[0]?.startsAt ?? '';
    const session: Session = { activity: desk, startsAt, signUps: [first] };
    await scene.mark(scene.worker, session, first, { kind: 'present' });
    const params = { id: activity.id, signUpId: first.id };
    await scene.worker.call(activityDeskApi.removeSignUp, { params, body: { version: first.version } });
    const again = await scene.signUp(somebody.api, activity);
    await scene.mark(scene.worker, session, again, { kind: 'present' });
    await scene.server.dataSource.query(
      'UPDATE activity_sessions SET ends_at = ? WHERE activity_id = ? AND starts_at = ?',
      [new Date(Date.now() - 1_000), activity.id, new Date(startsAt)],
    );
    const lines = await scene.list(scene.worker, session);
    const items = await scene.confirm(scene.worker, session, lines, { minutes: 60, reason: 'agreed' });
    expect(items.map(({ code }) => code)).toEqual([null, 'CHECK_IN_HOURS_CONFIRMED']);
    expect(await hoursOf(somebody.api)).toHaveLength(1);
  });
});
