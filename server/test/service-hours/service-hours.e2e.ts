import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import type { GrantHours } from '@linge/shared/service-hours/service-hours.schema';
import { v7 as uuid } from 'uuid';
import { ServiceHourEntry } from '../../src/service-hours/entities/service-hour-entry.entity.js';
import { messageAbout } from '../complaint/scene.js';
import { hoursEntry, memberOf } from '../factory/volunteer.js';
import type { ApiClient } from '../support/api-client.js';
import { setVolunteerScene, type VolunteerScene } from '../volunteer/volunteer-scene.js';

let scene: VolunteerScene;
beforeAll(async () => {
  scene = await setVolunteerScene();
}, 60_000);
afterAll(() => scene.server.close());

function granted(more: Partial<GrantHours> = {}): GrantHours {
  const what = { day: '2026-03-01', minutes: 120, what: '老人理发日', reason: '当天没有网络' };
  return { id: uuid(), memberId: scene.member.id, ...what, ...more };
}
const grant = (more?: Partial<GrantHours>, api: ApiClient = scene.captain) =>
  api.call(serviceHoursApi.grant, { body: granted(more) });
const correct = (id: string, from: number, to: number, api: ApiClient = scene.admin, correctionId = uuid()) =>
  api.call(serviceHoursApi.correct, {
    params: { id },
    body: { id: correctionId, from, to, reason: '中途离开了' },
  });
const mine = async () => (await scene.volunteer.call(serviceHoursApi.own)).body.items[0];
const recorded = (told: object) =>
  hoursEntry(scene.factory, scene.team, scene.volunteerPerson, scene.adminPerson, {
    ...{ source: 'recorded', actorRole: 'organiser', reason: null, activityId: uuid() },
    ...told,
  });

describe('hours that are granted by hand', () => {
  it('reach the volunteer with who granted them and why, apart from what was recorded', async () => {
    const body = granted();
    const first = await scene.captain.call(serviceHoursApi.grant, { body });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ name: '林佳宁', minutes: 120, byName: '我', mayCorrect: true });
    await messageAbout(scene.volunteer, body.id, 'hoursEntered');
    await recorded({ day: '2025-11-22', minutes: 90, what: '环境清洁' });

    const own = await scene.volunteer.call(serviceHoursApi.own);
    expect(own.queries).toBeLessThanOrEqual(3);
    expect(own.body.items).toEqual([
      {
        ...{ communityId: scene.place.community.id, communityName: scene.place.community.name },
        ...{ recordedMinutes: 90, grantedMinutes: 120 },
        years: [
          { year: 2026, recordedMinutes: 0, grantedMinutes: 120 },
          { year: 2025, recordedMinutes: 90, grantedMinutes: 0 },
        ],
      },
    ]);
    const list = await scene.volunteer.call(serviceHoursApi.listOwn, { query: { year: 2026 } });
    expect(list.queries).toBeLessThanOrEqual(6);
    expect(list.body.items).toEqual([
      expect.objectContaining({ byName: '志愿队队长 周国强', reason: '当天没有网络', mayObject: true }),
    ]);
  });

  it('count once, however often they are sent', async () => {
    const before = await mine();
    const body = granted();
    const answers = await Promise.all(
      [1, 2, 3].map(() => scene.captain.call(serviceHoursApi.grant, { body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect((await mine())?.grantedMinutes).toBe((before?.grantedMinutes ?? 0) + 120);
    const other = await scene.captain.call(serviceHoursApi.grant, { body: { ...body, minutes: 60 } });
    expect(other.problem.code).toBe('ID_ALREADY_USED');
    expect((await grant({ ...body }, scene.admin)).problem.code).toBe('ID_ALREADY_USED');
  });

  it('are never one’s own', async () => {
    const member = await memberOf(scene.factory, scene.team, scene.captainPerson);
    expect((await grant({ memberId: member.id })).problem.code).toBe('HOURS_OWN');
    expect((await grant({ memberId: member.id }, scene.admin)).status).toBe(201);
  });

  it('are for a day that was, and not for one long ago', async () => {
    expect((await grant({ day: '2099-01-01' })).problem.fields?.[0]).toMatchObject({ path: 'body.day' });
    expect((await grant({ day: '2019-01-01' })).problem.fields?.[0]).toMatchObject({ path: 'body.day' });
  });
});

describe('a correction', () => {
  it('is an entry of its own: what was entered stands, and the sum is right', async () => {
    const { id } = (await grant({ minutes: 180, what: '防汛值守' })).body;
    const before = await mine();
    const corrected = await correct(id, 180, 150);
    expect(corrected.status).toBe(201);
    expect(corrected.body).toMatchObject({
      ...{ enteredMinutes: 180, minutes: 150 },
      corrections: [{ minutes: -30, reason: '中途离开了', byName: '我' }],
    });
    expect((await mine())?.grantedMinutes).toBe((before?.grantedMinutes ?? 0) - 30);
    const told = await messageAbout(scene.volunteer, id, 'hoursCorrected');
    expect(told.body).toContain('2 小时 30 分钟');
    const rows = await scene.server.dataSource.manager.findBy(ServiceHourEntry, { what: '防汛值守' });
    expect(rows.map(({ minutes }) => minutes).sort()).toEqual([-30, 180]);
  });

  it('of what somebody else put right meanwhile is refused, and one of two at the same moment wins', async () => {
    const { id } = (await grant()).body;
    const answers = await Promise.all([correct(id, 120, 90), correct(id, 120, 60, scene.captain)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await correct(id, 120, 30)).problem.code).toBe('VERSION_CONFLICT');
    const { minutes } = answers.find(({ status }) => status === 201)?.body ?? { minutes: 0 };
    expect((await correct(id, minutes, minutes)).problem.code).toBe('HOURS_UNCHANGED');
  });

  it('counts once, however often it is sent', async () => {
    const { id } = (await grant()).body;
    const correctionId = uuid();
    const answers = await Promise.all([1, 2].map(() => correct(id, 120, 0, scene.admin, correctionId)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect((await correct(id, 120, 60, scene.admin, correctionId)).problem.code).toBe('ID_ALREADY_USED');
  });

  it('is made of entries, never of corrections, and never of one’s own hours', async () => {
    const { id } = (await grant()).body;
    const correctionId = (await correct(id, 120, 60)).body.corrections[0]?.id ?? '';
    expect((await correct(correctionId, -60, 0)).problem.code).toBe('NOT_FOUND');
    const own = await hoursEntry(scene.factory, scene.team, scene.captainPerson, scene.adminPerson);
    expect((await correct(own.id, 120, 240, scene.captain)).problem.code).toBe('HOURS_OWN');
  });
});

describe('the hours of a team', () => {
  it('are a sum for the whole team, and a list by day: nobody is compared with anybody', async () => {
    const params = { id: scene.team.id };
    const sum = await scene.captain.call(serviceHoursApi.ofTeam, { params });
    expect(sum.queries).toBeLessThanOrEqual(4);
    const [{ total }] = await scene.server.dataSource.query<[{ total: string }]>(
      'SELECT SUM(minutes) AS total FROM service_hour_entries WHERE team_id = ?',
      [scene.team.id],
    );
    expect(sum.body.recordedMinutes + sum.body.grantedMinutes).toBe(Number(total));
    const list = await scene.captain.call(serviceHoursApi.listOfTeam, { params, query: { limit: 3 } });
    expect(list.queries).toBeLessThanOrEqual(7);
    const { items } = list.body;
    const days = items.map(({ day }) => day);
    expect(days).toEqual([...days].sort().reverse());
    expect((await scene.volunteer.call(serviceHoursApi.ofTeam, { params })).problem.code).toBe('NOT_FOUND');
  });
});
