import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintStuckApi } from '@linge/shared/complaint/complaint-stuck.api';
import { messageApi } from '@linge/shared/message/message.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import { v7 as uuid } from 'uuid';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import type { GridPlace } from '../factory/factory.js';
import { daysFromToday, today } from '../staff/day.js';
import { HandoverScene, type Colleague } from '../staff/handover-scene.js';
import type { ApiClient } from '../support/api-client.js';
import { act } from './act.js';
import { messageAbout } from './scene.js';

jest.setTimeout(60_000);

let set: HandoverScene;
let resident: ApiClient;
beforeAll(async () => {
  set = await HandoverScene.set();
  ({ resident } = set.scene);
});
afterAll(() => set.scene.server.close());

const scores = { speed: 5, attitude: 5, result: 5 };
const kindsOf = async ({ api }: Colleague, id: string) => {
  const { items } = (await api.call(messageApi.list)).body;
  return items.filter(({ subject }) => subject.id === id).map(({ kind }) => kind);
};
const served = async () => {
  const place = await set.grid();
  return { place, worker: await set.serving(place), successor: await set.free() };
};

describe('what somebody dealt with who has left since', () => {
  it('is opened again to the people of today, and stands in the hands of nobody', async () => {
    const { place, worker, successor } = await served();
    const closed = await act(resident, await set.resolved(place, worker), 'confirm', { scores });
    const { id } = closed;
    await set.handOver(worker, successor);
    const again = await act(resident, closed, 'reopen', { note: '又坏了' });
    expect(again).toMatchObject({ state: 'accepted', handlerName: null });
    expect((await messageAbout(successor.api, id, 'complaintReopened')).title).toContain('未解决');
    const query = { reason: 'unassigned', limit: 100 } as const;
    const { items } = (await successor.api.call(complaintStuckApi.list, { query })).body;
    expect(items.map((one) => one.id)).toContain(id);
    const asked = await act(successor.api, again, 'ask', { note: '哪一盏？' });
    await act(resident, asked, 'answer', { note: '门口那盏' });
    await messageAbout(successor.api, id, 'complaintAnswered');
    expect(await kindsOf(worker, id)).toEqual(
      expect.not.arrayContaining(['complaintReopened', 'complaintAnswered']),
    );
  });

  it('stays with whoever still serves there, when it is opened again', async () => {
    const { place, worker } = await served();
    const closed = await act(resident, await set.resolved(place, worker), 'confirm', { scores });
    await act(resident, closed, 'reopen', { note: '又坏了' });
    expect(await set.complaint(closed.id, worker.api)).toMatchObject({
      state: 'accepted',
      handlerName: '我',
    });
    await messageAbout(worker.api, closed.id, 'complaintReopened');
  });

  it('is sent back to the people of today', async () => {
    const { place, worker, successor } = await served();
    const own = await set.resolved(place, worker, worker.api);
    await set.handOver(worker, successor);
    const back = await act(set.scene.admin, own, 'sendBack', { note: '还没有修好' });
    expect(back).toMatchObject({ state: 'inProgress', handlerName: null });
    await messageAbout(successor.api, own.id, 'complaintSentBack');
  });

  it('is news to those who hold the post now, even where it still bears the other name', async () => {
    const { place, worker, successor } = await served();
    const done = await set.resolved(place, worker);
    await set.handOver(worker, successor);
    await set.scene.server.dataSource.query('UPDATE complaints SET handler_account_id = ? WHERE id = ?', [
      worker.account.id,
      done.id,
    ]);
    await act(resident, await set.complaint(done.id, resident), 'confirm', { scores });
    await messageAbout(successor.api, done.id, 'complaintClosed');
    expect(await kindsOf(worker, done.id)).not.toContain('complaintClosed');
  });
});

describe('what is in the hands of somebody on leave', () => {
  let place: GridPlace;
  let worker: Colleague;
  let standIn: Colleague;
  beforeAll(async () => {
    ({ place, worker, successor: standIn } = await served());
    const id = await set.postOf(worker);
    const body = { id: uuid(), staffMemberId: standIn.id, validFrom: today, validTo: daysFromToday(7) };
    await set.scene.admin.call(staffApi.createStandIn, { params: { id }, body });
  });

  it('has the resident’s answer reach the stand-in too', async () => {
    const asked = await act(worker.api, await set.accepted(place, worker), 'ask', { note: '哪一盏？' });
    await act(resident, asked, 'answer', { note: '门口那盏' });
    for (const one of [standIn, worker]) await messageAbout(one.api, asked.id, 'complaintAnswered');
  });

  it('has a unit’s word reach the stand-in too', async () => {
    const unit = await set.scene.factory.unit(place.community);
    const delegate = await set.scene.as(
      await set.scene.factory.appointee(place.community, 'unitHandler', unit),
    );
    const sent = await act(worker.api, await set.accepted(place, worker), 'dispatch', {
      leadUnitId: unit.id,
    });
    await act(delegate, sent, 'unitReturn', { note: '不归本单位' });
    for (const one of [standIn, worker]) await messageAbout(one.api, sent.id, 'complaintUnitAnswered');
  });

  it('has the stand-in reminded too', async () => {
    const farAhead = new Date(Date.now() + 3_600_000);
    const told: Partial<Complaint> = {
      ...{ acceptDueAt: null, dueAt: farAhead, deadlineAt: farAhead },
      nextTimerAt: new Date(Date.now() - 1000),
    };
    const { id } = await writeComplaint(
      set.scene.factory,
      place,
      'accepted',
      { reporter: set.scene.residentPerson, handler: worker },
      told,
    );
    const beside = await set.scene.server.startSecond();
    try {
      for (const one of [standIn, worker]) await messageAbout(one.api, id, 'complaintReminder');
    } finally {
      await beside.stop();
    }
  });

  it('is no news to the stand-in of somebody else', async () => {
    const colleague = await set.serving(place, 'partTimeGridWorker');
    const asked = await act(colleague.api, await set.accepted(place, colleague), 'ask', { note: '哪一盏？' });
    await act(resident, asked, 'answer', { note: '门口那盏' });
    await messageAbout(colleague.api, asked.id, 'complaintAnswered');
    expect(await kindsOf(standIn, asked.id)).not.toContain('complaintAnswered');
  });
});
