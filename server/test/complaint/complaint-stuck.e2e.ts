import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintStuckApi } from '@linge/shared/complaint/complaint-stuck.api';
import type { StuckReason } from '@linge/shared/complaint/complaint-stuck.schema';
import { messageApi } from '@linge/shared/message/message.api';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../src/common/clock/clock.js';
import { endOfDay } from '../../src/common/clock/working-day.policy.js';
import { ComplaintDispatch } from '../../src/complaint/entities/complaint-dispatch.entity.js';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import { CalendarDay } from '../../src/working-calendar/entities/calendar-day.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import type { GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { setScene, type Scene } from './scene.js';
import { stuckReminderOn } from './stuck-reminder.js';

jest.setTimeout(60_000);

let scene: Scene;
let officer: ApiClient;
/** A grid in which nobody works. */
let vacant: GridPlace;

beforeAll(async () => {
  scene = await setScene();
  const { factory, place } = scene;
  officer = await scene.as(await factory.appointee(place.community, 'townOfficer'));
  vacant = await factory.grid(place.community);
});
afterAll(() => scene.server.close());

const reminderOn = (day: string, hour?: number) => stuckReminderOn(scene.server.dataSource, day, hour);
const longAgo = new Date('2026-11-02T02:00:00Z');
const farAhead = new Date('2027-06-01T00:00:00Z');
const write = (state: Complaint['state'], told: Partial<Complaint> = {}, place = scene.place) =>
  writeComplaint(
    scene.factory,
    place,
    state,
    { reporter: scene.residentPerson, handler: scene.workerPerson },
    { createdAt: longAgo, deadlineAt: farAhead, dueAt: farAhead, acceptDueAt: null, ...told },
  );
const dispatchTo = (
  complaintId: string,
  unitId: string,
  updatedAt: Date,
  state: ComplaintDispatch['state'],
) =>
  scene.factory.save(ComplaintDispatch, {
    ...{ id: uuid(), complaintId, unitId, lead: true, state, note: null },
    ...{ dispatchedAt: updatedAt, updatedAt },
  });
const idsOf = async (by: ApiClient, reason: StuckReason) =>
  (await by.call(complaintStuckApi.list, { query: { reason, limit: 100 } })).body.items.map(({ id }) => id);
const countsOf = async (by: ApiClient) => {
  const { total, reasons } = (await by.call(complaintStuckApi.counts)).body;
  return { total, ...Object.fromEntries(reasons.map(({ reason, count }) => [reason, count])) };
};
const mornings = async (by: ApiClient) =>
  (await by.call(messageApi.list)).body.items.filter(({ kind }) => kind === 'complaintsStuck');

describe('what is stuck', () => {
  let written: Record<'idle' | 'due' | 'silent' | 'risen' | 'hard' | 'unassigned', Complaint>;
  beforeAll(async () => {
    const unit = await scene.factory.unit(scene.place.community);
    const today = endOfDay(new Clock().today());
    written = {
      idle: await write('accepted'),
      due: await write('inProgress', { deadlineAt: today, dueAt: today }),
      silent: await write('dispatched', { leadUnitId: unit.id, updatedAt: new Date() }),
      risen: await write('submitted', { level: 'community' }),
      hard: await write('submitted', { level: 'town' }),
      unassigned: await write('submitted', { createdAt: new Date() }, vacant),
    };
    await dispatchTo(written.silent.id, unit.id, longAgo, 'accepted');
    // None of these: it moved today, it waits by agreement or for the reporter, who has time left, the unit answered.
    await write('accepted', { updatedAt: new Date() });
    await write('suspended');
    await write('awaitingReporter');
    await write('resolved', { clockStoppedAt: new Date() });
    const answered = await write('dispatched', { leadUnitId: unit.id, updatedAt: new Date() });
    await dispatchTo(answered.id, unit.id, longAgo, 'reported');
  });

  it('shows each level its own, under the reason that presses most', async () => {
    const { idle, due, silent, risen, hard, unassigned } = written;
    const nothing = { total: 0, dueToday: 0, unassigned: 0, unitSilent: 0, idle: 0, unverified: 0 };
    for (const own of [scene.worker, scene.secretary]) {
      expect(await countsOf(own)).toEqual({ ...nothing, total: 3, dueToday: 1, unitSilent: 1, idle: 1 });
      expect(await idsOf(own, 'dueToday')).toEqual([due.id]);
      expect(await idsOf(own, 'unitSilent')).toEqual([silent.id]);
      expect(await idsOf(own, 'idle')).toEqual([idle.id]);
    }
    expect(await countsOf(scene.admin)).toEqual({ ...nothing, total: 2, unassigned: 1, idle: 1 });
    expect(await idsOf(scene.admin, 'idle')).toEqual([risen.id]);
    expect(await idsOf(scene.admin, 'unassigned')).toEqual([unassigned.id]);
    expect(await countsOf(officer)).toEqual({ ...nothing, total: 1, idle: 1 });
    expect(await idsOf(officer, 'idle')).toEqual([hard.id]);
    expect((await scene.resident.call(complaintStuckApi.counts)).status).toBe(403);
  });

  it('tells since when, the longest first, page by page', async () => {
    const later = await write('accepted', { updatedAt: new Date('2026-11-03T02:00:00Z') });
    const page = async (cursor?: string) =>
      (
        await scene.worker.call(complaintStuckApi.list, {
          query: { reason: 'idle', limit: 1, ...(cursor ? { cursor } : {}) },
        })
      ).body;
    const first = await page();
    expect(first.items).toMatchObject([{ id: written.idle.id, since: longAgo.toISOString() }]);
    const second = await page(first.nextCursor ?? '');
    expect([second.items.map(({ id }) => id), second.nextCursor]).toEqual([[later.id], null]);
    await scene.server.dataSource.query('UPDATE complaints SET updated_at = ? WHERE id = ?', [
      new Date(),
      later.id,
    ]);
  });

  it('is counted with as many statements, however much waits', async () => {
    for (const [by, most] of [
      [scene.worker, 3],
      [scene.admin, 3],
      [officer, 2],
    ] as const) {
      const counts = await by.call(complaintStuckApi.counts);
      const list = await by.call(complaintStuckApi.list, { query: { reason: 'idle' } });
      expect(Math.max(counts.queries, list.queries)).toBeLessThanOrEqual(most + 1);
    }
  });

  it('is told in the morning to each who has something, once, whichever servers remind and however often', async () => {
    // A Thursday; what was due on the day of the test is due on another, and is just idle.
    const day = '2026-11-26';
    await Promise.all([reminderOn(day).remind(), reminderOn(day).remind()]);
    await reminderOn(day).remind();
    const [message, ...more] = await mornings(scene.worker);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ subject: { type: 'stuckComplaints', id: scene.place.community.id } });
    expect(message?.title).toMatch(/^今天有 \d 件诉求需要盯一盯$/);
    expect(message?.body).toContain('单位没有回音 1 件');
    expect((await mornings(scene.admin)).map(({ body }) => body)).toEqual([
      '暂时没有人办理 1 件，3 个工作日没有进展 1 件。点开可以逐件查看、办理。',
    ]);
    expect(await mornings(officer)).toHaveLength(1);
    expect(await mornings(scene.resident)).toEqual([]);
    await reminderOn('2026-11-27').remind();
    expect(await mornings(scene.worker)).toHaveLength(2);
  });

  it('is not told on a day off, be it a weekend or one that the community entered', async () => {
    const before = await mornings(scene.worker);
    await reminderOn('2026-11-28').remind();
    await scene.factory.save(CalendarDay, {
      ...{ communityId: scene.place.community.id, day: '2026-12-01', working: false, name: '社区休息' },
      updatedAt: new Date(),
    });
    await reminderOn('2026-12-01').remind();
    expect(await mornings(scene.worker)).toEqual(before);
  });

  it('is told by the first server that starts, where none ran that morning, and once', async () => {
    const start = async (day: string, hour: number) => {
      const reminder = reminderOn(day, hour);
      reminder.onApplicationBootstrap();
      await reminder.beforeApplicationShutdown();
    };
    const before = (await mornings(scene.worker)).length;
    await start('2026-11-30', 7);
    expect(await mornings(scene.worker)).toHaveLength(before);
    await Promise.all([start('2026-11-30', 14), start('2026-11-30', 14)]);
    await start('2026-11-30', 15);
    expect(await mornings(scene.worker)).toHaveLength(before + 1);
    // A morning that was seen to tells nobody of what came later that day.
    await reminderOn('2026-12-08').remind();
    await scene.server.dataSource.query("DELETE FROM messages WHERE kind = 'complaintsStuck'");
    await start('2026-12-08', 16);
    expect(await mornings(scene.worker)).toEqual([]);
  });

  it('is told to the stand-in of somebody on leave, who is left alone', async () => {
    const { factory, place } = scene;
    const person = await factory.account('李代班');
    const member = await factory.staffMember(place.community, person);
    const own = await scene.server.dataSource.manager.findOneByOrFail(GridAssignment, {
      staffMemberId: scene.workerPerson.staffMember?.id ?? '',
    });
    await factory.save(GridAssignment, {
      ...own,
      ...{ id: uuid(), staffMemberId: member.id, standInForId: own.id },
      ...{ validFrom: '2026-12-02', validTo: '2026-12-03' },
    });
    const before = await mornings(scene.worker);
    await reminderOn('2026-12-02').remind();
    expect(await mornings(scene.worker)).toEqual(before);
    expect(await mornings(await scene.as(person))).toHaveLength(1);
    await reminderOn('2026-12-03').remind();
    expect(await mornings(scene.worker)).toHaveLength(before.length + 1);
  });

  it('is what nobody handles any more, also where it waits for a day or for the reporter', async () => {
    const left = await Promise.all(
      (['dispatched', 'suspended', 'awaitingReporter'] as const).map((state) =>
        write(state, { handlerAccountId: null, updatedAt: new Date() }),
      ),
    );
    const found = await idsOf(scene.worker, 'unassigned');
    expect(found.sort()).toEqual(left.map(({ id }) => id).sort());
  });
});
