import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { volunteerApi } from '@linge/shared/volunteer/volunteer.api';
import { v7 as uuid } from 'uuid';
import { HouseholdTie } from '../../src/household-tie/entities/household-tie.entity.js';
import { messageAbout } from '../complaint/scene.js';
import { volunteerTeam } from '../factory/volunteer.js';
import type { ApiClient } from '../support/api-client.js';
import { setVolunteerScene, type VolunteerScene } from './volunteer-scene.js';

let scene: VolunteerScene;
beforeAll(async () => {
  scene = await setVolunteerScene();
}, 60_000);
afterAll(() => scene.server.close());

const inTeam = () => ({ params: { id: scene.team.id } });
const join = (api: ApiClient, id = uuid()) => api.call(volunteerApi.join, { ...inTeam(), body: { id } });
const waiting = async () => (await scene.captain.call(volunteerApi.listRequests, inTeam())).body.items;

describe('somebody joins a volunteer team', () => {
  it('says what they can do, asks, is taken in by the captain, and is a volunteer from then on', async () => {
    const person = await scene.resident('何晓梅');
    const api = await scene.as(person);
    const profile = { skills: ['repair', 'haircut'], times: ['weekendDay'] } as const;
    const body = { skills: [...profile.skills], times: [...profile.times] };
    expect((await api.call(volunteerApi.saveProfile, { body })).body).toEqual(profile);

    const teams = await api.call(volunteerApi.listTeams, {
      query: { communityId: scene.place.community.id },
    });
    expect(teams.queries).toBeLessThanOrEqual(3);
    expect(teams.body.items[0]).toMatchObject({
      leaderName: '周国强',
      memberCount: 1,
      part: null,
      mayKeep: false,
    });

    const id = uuid();
    const asked = await join(api, id);
    expect([asked.status, asked.body.part, asked.body.requestId]).toEqual([201, 'asked', id]);
    expect((await join(api, id)).status).toBe(200);
    expect((await join(api)).problem.code).toBe('VOLUNTEER_ALREADY');
    await messageAbout(scene.captain, scene.team.id, 'volunteerAsked');

    expect(await waiting()).toEqual([expect.objectContaining({ id, name: '何晓梅', ...profile })]);
    const confirm = () => scene.captain.call(volunteerApi.confirm, { params: { id } });
    expect([(await confirm()).status, (await confirm()).status]).toEqual([204, 204]);
    await messageAbout(api, scene.team.id, 'volunteerConfirmed');
    expect((await api.call(volunteerApi.own)).body).toMatchObject({
      profile,
      teams: [{ id: scene.team.id, part: 'member', requestId: null }],
    });
    expect((await api.call(accountApi.me)).body.account.grants.map(({ role }) => role)).toContain(
      'volunteer',
    );
    const again = await scene.captain.call(volunteerApi.decline, {
      params: { id },
      body: { reason: '不了' },
    });
    expect(again.problem.code).toBe('VOLUNTEER_REQUEST_ANSWERED');

    expect((await api.call(volunteerApi.leave, inTeam())).status).toBe(204);
    expect((await api.call(volunteerApi.own)).body.teams).toEqual([]);
  });

  it('is declined with a reason that they read', async () => {
    const api = await scene.as(await scene.resident('何晓兰'));
    const { requestId } = (await join(api)).body;
    const params = { id: requestId ?? '' };
    await scene.admin.call(volunteerApi.decline, { params, body: { reason: '请先加入您网格的队伍' } });
    const told = await messageAbout(api, scene.team.id, 'volunteerDeclined');
    expect(told.body).toContain('请先加入您网格的队伍');
    expect((await api.call(volunteerApi.own)).body.teams).toEqual([]);
  });

  it('can be taken back while it waits', async () => {
    const api = await scene.as(await scene.resident('何晓竹'));
    const { requestId } = (await join(api)).body;
    const params = { id: requestId ?? '' };
    expect((await api.call(volunteerApi.withdraw, { params })).status).toBe(204);
    expect(await waiting()).toEqual([]);
    expect((await scene.captain.call(volunteerApi.confirm, { params })).problem.code).toBe(
      'VOLUNTEER_REQUEST_ANSWERED',
    );
  });

  it('where they live, and nowhere else', async () => {
    const elsewhere = await scene.factory.grid(scene.place.community);
    const worker = await scene.as(await scene.factory.gridStaff(elsewhere, 'gridWorker'));
    expect((await join(worker)).problem.code).toBe('VOLUNTEER_NEEDS_HOME');
    const stranger = await scene.as(await scene.factory.residentOf(await scene.factory.grid()));
    expect((await join(stranger)).problem.code).toBe('NOT_FOUND');
  });

  it('once, where they ask on two phones at the same moment and two answer', async () => {
    const api = await scene.as(await scene.resident('何晓菊'));
    const asked = await Promise.all([join(api), join(api)]);
    expect(asked.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [{ id } = { id: '' }] = await waiting();
    const answers = await Promise.all([
      scene.captain.call(volunteerApi.confirm, { params: { id } }),
      scene.admin.call(volunteerApi.decline, { params: { id }, body: { reason: '人够了' } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('and nobody lets themselves in, an administrator neither', async () => {
    const team = await volunteerTeam(scene.factory, scene.place);
    const person = await scene.factory.appointee(scene.place.community, 'communityAdmin');
    await scene.factory.save(HouseholdTie, {
      ...{ id: uuid(), communityId: scene.place.community.id, accountId: person.account.id },
      ...{ householdId: scene.place.household.id, residentId: null, confirmedAt: new Date(), endedAt: null },
    });
    const api = await scene.as(person);
    const params = { id: team.id };
    const { requestId } = (await api.call(volunteerApi.join, { params, body: { id: uuid() } })).body;
    const own = { params: { id: requestId ?? '' } };
    expect((await api.call(volunteerApi.confirm, own)).problem.code).toBe('NOT_FOUND');
    expect((await scene.admin.call(volunteerApi.confirm, own)).status).toBe(204);
  });
});

describe('the members of a team', () => {
  it('are listed for those who keep it, page by page, in the order in which they came', async () => {
    const first = await scene.captain.call(volunteerApi.listMembers, { ...inTeam(), query: { limit: 1 } });
    expect(first.queries).toBeLessThanOrEqual(4);
    expect(first.body.items).toEqual([expect.objectContaining({ name: '林佳宁', mine: false })]);
    const cursor = first.body.nextCursor;
    if (cursor) {
      const next = await scene.captain.call(volunteerApi.listMembers, { ...inTeam(), query: { cursor } });
      expect(next.body.items.map(({ name }) => name)).not.toContain('林佳宁');
    }
    expect((await scene.volunteer.call(volunteerApi.listMembers, inTeam())).problem.code).toBe('NOT_FOUND');
  });

  it('say nothing of how much anybody did', async () => {
    const { items } = (await scene.captain.call(volunteerApi.listMembers, inTeam())).body;
    expect(JSON.stringify(items)).not.toMatch(/minutes|hours/i);
  });
});
