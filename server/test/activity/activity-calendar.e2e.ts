import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { activityApi } from '@linge/shared/activity/activity.api';
import { v7 as uuid } from 'uuid';
import { CalendarDay } from '../../src/working-calendar/entities/calendar-day.entity.js';
import { eventually } from '../complaint/scene.js';
import { setActivityScene, type ActivityScene } from './activity-scene.js';

jest.setTimeout(60_000);

let scene: ActivityScene;
beforeAll(async () => {
  scene = await setActivityScene();
});
afterAll(() => scene.server.close());

/** Two years on, so that everything lies ahead; 1 October 2028 is a Sunday. */
const year = new Date().getFullYear() + 2;
const october = `${year}-10`;
const at = (day: string, clock = '19:00') => new Date(`${day}T${clock}:00+08:00`).toISOString();
const session = (day: string) => ({ startsAt: at(day), endsAt: at(day, '21:00') });
const month = (of: string, communityId = scene.place.community.id) =>
  scene.server.api.call(activityApi.calendar, { query: { communityId, month: of } });

describe('the calendar of activities', () => {
  it('shows a series on each of its days, in the months in which they are', async () => {
    const days = ['10-01', '10-08', '10-31', '11-07'].map((day) => `${year}-${day}`);
    const series = await scene.published({ title: '合唱班', sessions: days.map(session) });
    const { body } = await month(october);
    const [item] = body.items.filter(({ id }) => id === series.id);
    expect(item).toMatchObject({
      title: '合唱班',
      state: 'published',
      sessionCount: 4,
      free: 2,
      signUp: 'open',
    });
    expect(item?.sessions).toEqual(days.slice(0, 3).map(session));
    const november = (await month(`${year}-11`)).body.items.find(({ id }) => id === series.id);
    expect(november?.sessions).toEqual([session(`${year}-11-07`)]);
    expect((await month(`${year}-12`)).body.items).toEqual([]);
  });

  it('goes by the days of Shanghai', async () => {
    const late = { startsAt: at(`${year}-03-31`, '23:30'), endsAt: at(`${year}-04-01`, '00:30') };
    const early = { startsAt: at(`${year}-04-01`, '00:00'), endsAt: at(`${year}-04-01`, '00:20') };
    const night = await scene.published({ title: '守岁', sessions: [late] });
    const dawn = await scene.published({ title: '晨跑', sessions: [early] });
    const ids = async (of: string) => (await month(of)).body.items.map(({ id }) => id);
    expect(await ids(`${year}-03`)).toEqual([night.id]);
    expect(await ids(`${year}-04`)).toEqual([dawn.id]);
  });

  it('shows neither drafts nor what was cancelled, nor another community; what is over stays', async () => {
    const sessions = [session(`${year}-06-06`)];
    const draft = await scene.created(scene.worker, { sessions });
    const cancelled = await scene.published({ sessions });
    await scene.act(scene.worker, cancelled, 'cancel', { note: '下雨' });
    const over = await scene.published({ sessions });
    await scene.server.dataSource.query("UPDATE activities SET state = 'finished' WHERE id = ?", [over.id]);
    const other = await scene.factory.grid();
    const { body } = await month(`${year}-06`);
    expect(body.items.map(({ id, state }) => [id, state])).toEqual([[over.id, 'finished']]);
    expect(body.items.some(({ id }) => id === draft.id)).toBe(false);
    expect((await month(`${year}-06`, other.community.id)).body.items).toEqual([]);
  });

  it('marks holidays and the days worked instead, as the community counts them', async () => {
    const named = async (of: string) =>
      new Map((await month(of)).body.days.map(({ day, working, name }) => [day, [working, name]]));
    expect((await named('2026-10')).get('2026-10-01')).toEqual([false, '国庆节']);
    expect((await named('2026-10')).get('2026-10-10')).toEqual([true, '国庆节补班']);
    expect((await named('2026-11')).size).toBe(0);
    const { place, factory } = scene;
    await factory.save(CalendarDay, {
      ...{ communityId: place.community.id, day: `${year}-02-14`, working: false, name: '花会' },
      updatedAt: new Date(),
    });
    expect((await named(`${year}-02`)).get(`${year}-02-14`)).toEqual([false, '花会']);
  });

  it('is a public read in few queries that may be kept for moments', async () => {
    const answer = await month(`${year}-08`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=15');
    expect(answer.headers.get('etag')).toBeTruthy();
    expect(answer.queries).toBeLessThanOrEqual(4);
    expect((await month(`${year}-10`)).queries).toBeLessThanOrEqual(4);
    for (const wrong of ['2026-13', '2026-1', '2026']) expect((await month(wrong)).status).toBe(400);
    expect((await month(october, uuid())).body.items).toEqual([]);
  });
});

describe('an activity that goes on for weeks', () => {
  it('is told with the session that comes next, in every list and by itself', async () => {
    const [first, second] = [session(`${year}-09-05`), session(`${year}-09-12`)];
    const { id } = await scene.published({ sessions: [first, second] });
    const query = (sql: string, values: unknown[]) => scene.server.dataSource.query(sql, values);
    const past = new Date(Date.now() - 3_600_000);
    await query(
      'UPDATE activity_sessions SET starts_at = ?, ends_at = ? WHERE activity_id = ? AND starts_at = ?',
      [...[new Date(past.getTime() - 3_600_000), past, id, new Date(first.startsAt)]],
    );
    const { api } = await scene.neighbour();
    await scene.signUp(api, await scene.desk(id));
    await query('UPDATE activities SET due_at = ? WHERE id = ?', [past, id]);
    const communityId = scene.place.community.id;
    const shown = async () => [
      (await scene.server.api.call(activityApi.get, { params: { id } })).body.session,
      (await scene.server.api.call(activityApi.list, { query: { communityId, limit: 100 } })).body.items.find(
        (item) => item.id === id,
      )?.session,
      (await api.call(activityApi.listOwn, { query: { when: 'coming' } })).body.items.find(
        ({ activityId }) => activityId === id,
      )?.activity.session,
    ];
    await eventually(async () => {
      const told = await shown();
      return told.every((one) => one?.startsAt === second.startsAt) ? told : undefined;
    });
  });
});
