import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import { activityApi } from '@linge/shared/activity/activity.api';
import { v7 as uuid } from 'uuid';
import { VolunteerTeam } from '../../src/volunteer/entities/volunteer-team.entity.js';
import { phonePhoto, upload } from '../file/pictures.js';
import { inHours, setActivityScene, type ActivityScene } from './activity-scene.js';

jest.setTimeout(60_000);

let scene: ActivityScene;
beforeAll(async () => {
  scene = await setActivityScene();
});
afterAll(() => scene.server.close());

const publicly = (id: string) => scene.server.api.call(activityApi.get, { params: { id } });
const listed = async (query: object = {}) =>
  (
    await scene.server.api.call(activityApi.list, {
      query: { communityId: scene.place.community.id, limit: 100, ...query },
    })
  ).body.items.map(({ id }) => id);

describe('an activity', () => {
  it('is a draft that nobody else sees, until it is put up for everybody', async () => {
    const draft = await scene.created(scene.worker);
    expect(draft).toMatchObject({ state: 'draft', mine: true, authorName: '我', places: 2, taken: 0 });
    expect(draft.availableActions.sort()).toEqual(['change', 'discard', 'publish']);
    expect((await publicly(draft.id)).problem.code).toBe('NOT_FOUND');
    const published = (await scene.act(scene.worker, draft, 'publish')).body;
    expect(published).toMatchObject({ state: 'published', version: 2 });
    const shown = await publicly(draft.id);
    expect(shown.body).toMatchObject({ title: '河边清洁', signUp: 'open', places: 2, free: 2, waiting: 0 });
    expect(shown.body.organiserName).toBe(`${scene.place.community.name} ${scene.place.grid.name}`);
    expect(shown.headers.get('etag')).toBeTruthy();
    expect(shown.headers.get('cache-control')).toContain('public');
    expect(shown.queries).toBeLessThanOrEqual(6);
    expect(await listed()).toContain(draft.id);
    expect(published.timeline.map(({ type, mine }) => [type, mine])).toEqual([
      ...[
        ['ActivityDrafted', true],
        ['ActivityPublished', true],
      ],
    ]);
  });

  it('shows its pictures to everybody once it is put up, and takes nobody else’s', async () => {
    const picture = (await upload(scene.worker, await phonePhoto(300, 200))).link;
    const draft = await scene.created(scene.worker, { pictureIds: [picture.id] });
    expect(draft.pictures.map(({ id }) => id)).toEqual([picture.id]);
    await scene.act(scene.worker, draft, 'publish');
    const { cover, pictures } = (await publicly(draft.id)).body;
    expect([cover?.id, pictures.length]).toEqual([picture.id, 1]);
    expect((await fetch(new URL(cover?.url ?? '', scene.server.url))).status).toBe(200);
    const again = scene.draft({ pictureIds: [picture.id] });
    const taken = await scene.worker.call(activityDeskApi.create, { body: again });
    expect(taken.problem).toMatchObject({ status: 400, code: 'ACTIVITY_FILE_UNKNOWN' });
  });

  it('is begun once, however often it is sent', async () => {
    const body = scene.draft();
    const first = await scene.worker.call(activityDeskApi.create, { body });
    const again = await scene.worker.call(activityDeskApi.create, { body });
    expect([first.status, again.status]).toEqual([201, 200]);
    const other = await scene.worker.call(activityDeskApi.create, { body: { ...body, title: '别的' } });
    expect(other.problem.code).toBe('ID_ALREADY_USED');
  });

  it('is thrown away, and never seen by anybody', async () => {
    const draft = await scene.created(scene.worker);
    const gone = (await scene.act(scene.worker, draft, 'discard')).body;
    expect(gone).toMatchObject({ state: 'discarded', availableActions: [] });
    expect((await publicly(draft.id)).status).toBe(404);
    const again = await scene.act(scene.worker, gone, 'publish');
    expect(again.problem.code).toBe('ACTIVITY_TRANSITION_NOT_ALLOWED');
  });

  it('needs times that come, one after the other', async () => {
    const create = (more: object) =>
      scene.worker.call(activityDeskApi.create, { body: { ...scene.draft(), ...more } });
    const past = await create({ sessions: [{ startsAt: inHours(-3), endsAt: inHours(-1) }] });
    expect(past.problem).toMatchObject({ code: 'ACTIVITY_TIME_PAST', fields: [{ path: 'body.sessions' }] });
    const mixed = await create({
      sessions: [
        { startsAt: inHours(10), endsAt: inHours(12) },
        { startsAt: inHours(11), endsAt: inHours(13) },
      ],
    });
    expect(mixed.problem).toMatchObject({ code: 'REQUEST_INVALID', fields: [{ path: 'body.sessions' }] });
    const late = await create({ signUpUntil: inHours(80), cancelUntil: inHours(90) });
    expect(late.problem).toMatchObject({
      code: 'ACTIVITY_TIMES_CONTRADICT',
      fields: [{ path: 'body.signUpUntil' }, { path: 'body.cancelUntil' }],
    });
  });
});

describe('who organises', () => {
  const asked = (by: Parameters<ActivityScene['created']>[0], organiser: object) =>
    by.call(activityDeskApi.create, { body: { ...scene.draft(), organiser } as never });

  it('in the name of their grid, their team, their community, or those of their town', async () => {
    const { factory, place } = scene;
    const lead = await factory.gridStaff(place, 'partTimeMember', '钱队长');
    const team = await factory.save(VolunteerTeam, {
      ...{ id: uuid(), communityId: place.community.id, gridId: place.grid.id, name: '护河志愿队' },
      leaderId: lead.staffMember?.id ?? null,
    });
    const leader = await scene.as(lead);
    const [ofGrid, ofTeam] = [
      { kind: 'grid', id: place.grid.id },
      { kind: 'team', id: team.id },
    ];
    const ofAll = { kind: 'community', id: null };
    const outcomes = async (by: Parameters<ActivityScene['created']>[0]) => {
      const answers = [await asked(by, ofGrid), await asked(by, ofTeam), await asked(by, ofAll)];
      return answers.map(({ status }) => status);
    };
    expect(await outcomes(scene.worker)).toEqual([201, 403, 403]);
    expect(await outcomes(scene.leader)).toEqual([201, 403, 403]);
    expect(await outcomes(scene.secretary)).toEqual([201, 403, 403]);
    expect(await outcomes(leader)).toEqual([403, 201, 403]);
    expect(await outcomes(scene.admin)).toEqual([201, 201, 201]);
    expect(await outcomes(scene.officer)).toEqual([201, 201, 201]);
    const choices = (await leader.call(activityDeskApi.choices)).body;
    expect(choices.organisers).toMatchObject([{ kind: 'team', name: '护河志愿队' }]);
    const mine = (await leader.call(activityDeskApi.listDesk)).body.items;
    expect(mine.every(({ organiser }) => organiser.id === team.id)).toBe(true);
    expect(mine.length).toBe(3);
  });

  it('sees what colleagues organise in the same name, and nobody else’s', async () => {
    const activity = await scene.published();
    const list = async (by: Parameters<ActivityScene['created']>[0]) =>
      (await by.call(activityDeskApi.listDesk, { query: { limit: 100 } })).body.items.map(({ id }) => id);
    expect(await list(scene.secretary)).toContain(activity.id);
    expect(await list(scene.officer)).toContain(activity.id);
    const elsewhere = await scene.factory.grid(scene.place.community);
    const other = await scene.as(await scene.factory.gridStaff(elsewhere, 'gridWorker'));
    expect(await list(other)).toEqual([]);
    const params = { id: activity.id };
    expect((await other.call(activityDeskApi.getDesk, { params })).problem.code).toBe('NOT_FOUND');
    const page = await scene.worker.call(activityDeskApi.listDesk, { query: { limit: 2 } });
    expect(page.queries).toBeLessThanOrEqual(6);
    expect(page.body.items).toHaveLength(2);
  });

  it('chooses grids and units of the community', async () => {
    const elsewhere = await scene.factory.grid();
    const audience = { gridIds: [elsewhere.grid.id], labels: [], minAge: null, maxAge: null };
    const reach = await scene.worker.call(activityDeskApi.create, { body: scene.draft({ audience }) });
    expect(reach.problem.code).toBe('ACTIVITY_OUT_OF_REACH');
    const far = await scene.factory.unit(elsewhere.community);
    const unit = await scene.worker.call(activityDeskApi.create, { body: scene.draft({ unitId: far.id }) });
    expect(unit.problem.code).toBe('ACTIVITY_UNIT_UNKNOWN');
    const near = await scene.factory.unit(scene.place.community);
    const activity = await scene.published({ unitId: near.id });
    expect((await publicly(activity.id)).body.unitName).toBe(near.name);
    const labels = { gridIds: [], labels: ['nobody'], minAge: null, maxAge: null };
    const unknown = await scene.worker.call(activityDeskApi.create, {
      body: scene.draft({ audience: labels }),
    });
    expect(unknown.problem.code).toBe('REGISTRY_LABEL_UNKNOWN');
  });

  it('plans a series by weekdays', async () => {
    const plan = (
      await scene.worker.call(activityDeskApi.planSessions, {
        body: {
          ...{ communityId: scene.place.community.id, weekdays: [1, 2, 3, 4, 5] },
          ...{ from: '2026-09-28', until: '2026-10-12', startTime: '17:30', endTime: '19:00' },
          leaveOut: [{ from: '2026-10-12', until: '2026-10-12' }],
        },
      })
    ).body;
    expect(plan.leftOut).toContainEqual({ day: '2026-10-01', reason: 'holiday' });
    expect(plan.leftOut).toContainEqual({ day: '2026-10-12', reason: 'leftOut' });
    expect(plan.sessions[0]?.startsAt).toBe('2026-09-28T09:30:00.000Z');
  });
});

describe('the list of a community', () => {
  it('is narrowed by week, kind, grid and free places, the next first', async () => {
    const place = await scene.factory.grid();
    const admin = await scene.as(await scene.factory.appointee(place.community, 'communityAdmin'));
    const make = async (hours: number, more: object = {}) => {
      const body = {
        ...scene.draft({ sessions: [{ startsAt: inHours(hours), endsAt: inHours(hours + 1) }] }),
        ...{ communityId: place.community.id, organiser: { kind: 'community', id: null } as const },
        ...more,
      };
      const draft = (await admin.call(activityDeskApi.create, { body })).body;
      await scene.act(admin, draft, 'publish');
      return draft;
    };
    const audience = { gridIds: [place.grid.id], labels: [], minAge: null, maxAge: null };
    const far = await make(24 * 20);
    const near = await make(48, { kind: 'class', audience });
    const full = await make(72, { roles: [{ id: uuid(), name: '清洁', places: 1 }] });
    const someone = await scene.neighbour({}, place);
    await scene.signUp(someone.api, full);
    const other = await scene.factory.grid(place.community);
    const list = async (query: object = {}) =>
      (
        await scene.server.api.call(activityApi.list, {
          query: { communityId: place.community.id, ...query },
        })
      ).body.items.map(({ id }) => id);
    expect(await list()).toEqual([near.id, full.id, far.id]);
    const until = inHours(24 * 7).slice(0, 10);
    expect(await list({ from: inHours(0).slice(0, 10), until })).toEqual([near.id, full.id]);
    expect(await list({ kind: 'class' })).toEqual([near.id]);
    expect(await list({ gridId: place.grid.id })).toEqual([near.id, full.id, far.id]);
    expect(await list({ gridId: other.grid.id })).toEqual([full.id, far.id]);
    expect(await list({ free: 'true' })).toEqual([near.id, far.id]);
    const query = { communityId: place.community.id, limit: 2 };
    const page = await scene.server.api.call(activityApi.list, { query });
    expect(page.queries).toBeLessThanOrEqual(5);
    const next = await scene.server.api.call(activityApi.list, {
      query: { ...query, cursor: page.body.nextCursor ?? '' },
    });
    expect(next.body.items.map(({ id }) => id)).toEqual([far.id]);
  });
});
