import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mediationApi } from '@linge/shared/mediation/mediation.api';
import { messageApi } from '@linge/shared/message/message.api';
import { v7 as uuid } from 'uuid';
import { Clock, shanghaiDay } from '../../src/common/clock/clock.js';
import { hourOf } from '../../src/common/clock/working-day.policy.js';
import { Mornings } from '../../src/common/work/mornings.js';
import { MediationPartRepository } from '../../src/mediation/mediation-part.repository.js';
import { MediationReminder } from '../../src/mediation/mediation-reminder.js';
import { StaffRepository } from '../../src/staff/staff.repository.js';
import { StaffService } from '../../src/staff/staff.service.js';
import { inboxes } from '../factory/message.js';
import type { ApiClient } from '../support/api-client.js';
import { setMediationScene, type MediationScene } from './mediation-scene.js';

jest.setTimeout(60_000);

let scene: MediationScene;
beforeAll(async () => {
  scene = await setMediationScene();
});
afterAll(() => scene.server.close());

const get = async (id: string) => (await scene.worker.call(mediationApi.get, { params: { id } })).body;

describe('the day to look after an agreement', () => {
  it('is told to the mediator that morning, once, on however many servers', async () => {
    const { id, agreement } = await scene.proposed();
    for (const by of [scene.resident, scene.neighbour]) {
      await by.call(mediationApi.confirm, { params: { id }, body: { agreementId: agreement?.id ?? '' } });
    }
    const [first] = (await get(id)).followUps;
    const day = first?.day ?? '';
    const before = shanghaiDay(new Date(Date.parse(day) - 86_400_000));
    const reminders = async () =>
      (await scene.worker.call(messageApi.list, { query: { limit: 100 } })).body.items.filter(
        ({ kind, subject }) => kind === 'mediationFollowUp' && subject.id === id,
      );
    await reminderOn(before).remind();
    expect(await reminders()).toEqual([]);
    await Promise.all([reminderOn(day).remind(), reminderOn(day).remind()]);
    await reminderOn(day).remind();
    expect(await reminders()).toMatchObject([{ title: '今天要回访一件调解' }]);
  });

  it('is told to the level above where the mediator serves the place no more', async () => {
    const leaver = await scene.factory.gridStaff(scene.place, 'partTimeGridWorker');
    const by = await scene.as(leaver);
    const complaintId = (await scene.complaint({ handlerAccountId: leaver.account.id })).id;
    const parties = [
      { id: uuid(), name: '李小明', reporter: true },
      { id: uuid(), name: '周邻居', residentId: scene.neighbourId },
    ];
    const begun = (await by.call(mediationApi.start, { body: { id: uuid(), complaintId, parties } })).body;
    const { id } = begun;
    const text = { agreementId: uuid(), text: '十点以后不拖椅子' };
    await scene.act(by, begun, 'propose', text);
    for (const party of [scene.resident, scene.neighbour]) {
      await party.call(mediationApi.confirm, {
        params: { id },
        body: { agreementId: text.agreementId },
      });
    }
    const day = (await by.call(mediationApi.get, { params: { id } })).body.followUps[0]?.day ?? '';
    // As when an account is deleted: the person stays on the list without one.
    const sql = 'UPDATE staff_members SET account_id = NULL WHERE account_id = ?';
    await scene.server.dataSource.query(sql, [leaver.account.id]);
    await reminderOn(day).remind();
    const told = (await scene.admin.call(messageApi.list, { query: { limit: 100 } })).body.items;
    expect(told).toContainEqual(
      expect.objectContaining({ kind: 'mediationFollowUp', subject: { type: 'mediation', id } }),
    );
  });
});

describe('an appointment', () => {
  const reminders = async (by: ApiClient, id: string) =>
    (await by.call(messageApi.list, { query: { limit: 100 } })).body.items
      .filter(({ subject, title }) => subject.id === id && /^(今天|明天)/.test(title))
      .map(({ title }) => title)
      .reverse();

  it('is told the day before and that morning, to those invited who have an account and to the mediator, once', async () => {
    const begun = await scene.started();
    const { id } = begun;
    const [, neighbour] = begun.parties;
    const place = '社区一楼调解室';
    const at = { appointmentId: uuid(), startsAt: '2030-01-07T01:30:00.000Z', place };
    const invited = await scene.act(scene.worker, begun, 'invite', { ...at, partyIds: [neighbour?.id] });
    await reminderOn('2030-01-05').remind();
    expect(await reminders(scene.neighbour, id)).toEqual([]);
    await Promise.all([reminderOn('2030-01-06').remind(), reminderOn('2030-01-06').remind()]);
    expect(await reminders(scene.neighbour, id)).toEqual(['明天 09:30请您参加调解']);
    expect(await reminders(scene.worker, id)).toEqual(['明天 09:30有一场调解']);
    expect(await reminders(scene.resident, id)).toEqual([]);
    await reminderOn('2030-01-07').remind();
    expect(await reminders(scene.neighbour, id)).toEqual([
      '明天 09:30请您参加调解',
      '今天 09:30请您参加调解',
    ]);

    const { appointmentId } = at;
    const startsAt = '2030-01-09T07:00:00.000Z';
    const moved = { appointmentId, startsAt, place, note: '有一方要上班' };
    const later = await scene.act(scene.worker, invited, 'moveAppointment', moved);
    await reminderOn('2030-01-08').remind();
    expect((await reminders(scene.neighbour, id)).at(-1)).toBe('明天 15:00请您参加调解');
    await scene.act(scene.worker, later, 'cancelAppointment', { appointmentId, note: '谈好了' });
    await reminderOn('2030-01-09').remind();
    expect(await reminders(scene.neighbour, id)).toHaveLength(3);
  });

  it('is told by the first server that starts, where none ran that morning', async () => {
    const begun = await scene.started();
    const { id, parties } = begun;
    const partyIds = parties.map((party) => party.id);
    const at = { appointmentId: uuid(), startsAt: '2031-01-07T07:00:00.000Z', place: '调解室', partyIds };
    await scene.act(scene.worker, begun, 'invite', at);
    const start = async (hour: number) => {
      const reminder = reminderOn('2031-01-07', hour);
      reminder.onApplicationBootstrap();
      await reminder.beforeApplicationShutdown();
    };
    await start(7);
    expect(await reminders(scene.resident, id)).toEqual([]);
    await Promise.all([start(11), start(11)]);
    await start(12);
    expect(await reminders(scene.resident, id)).toEqual(['今天 15:00请您参加调解']);
  });
});

/** The reminder of a server on that day, eight in the morning in Shanghai unless told. */
function reminderOn(day: string, hour = 8): MediationReminder {
  const { dataSource } = scene.server;
  const clock = new (class extends Clock {
    override now(): Date {
      return hourOf(day, hour);
    }
  })();
  return new MediationReminder(
    dataSource,
    new MediationPartRepository(dataSource),
    inboxes(dataSource, clock),
    new StaffService(new StaffRepository(dataSource)),
    new Mornings(dataSource, clock),
    clock,
  );
}
