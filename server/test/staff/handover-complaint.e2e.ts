import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { messageApi } from '@linge/shared/message/message.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import { v7 as uuid } from 'uuid';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import { StaffMember } from '../../src/staff/entities/staff-member.entity.js';
import { messageAbout } from '../complaint/scene.js';
import { daysFromToday, today, tomorrow } from './day.js';
import { HandoverScene, type Colleague } from './handover-scene.js';
import { upkeepAhead } from './upkeep-ahead.js';

let set: HandoverScene;
beforeAll(async () => {
  set = await HandoverScene.set();
}, 60_000);
afterAll(() => set.scene.server.close());

const upkeep = (daysAhead: number) => upkeepAhead(set.scene.server.dataSource, daysAhead);

describe('the open complaints of somebody who leaves', () => {
  it('go on with the successor: the timeline says so, and both sides are told', async () => {
    const place = await set.grid();
    const worker = await set.serving(place, 'gridWorker', '王建国');
    const successor = await set.free('李接任');
    const { id } = await set.accepted(place, worker);
    const { body } = await set.handOver(worker, successor);
    expect(body).toMatchObject({ complaintCount: 1, completedAt: expect.any(String) });

    const complaint = await set.complaint(id, successor.api);
    expect(complaint).toMatchObject({ state: 'accepted', version: 3, handlerName: '我' });
    expect(complaint.availableActions).toContain('resolve');
    const toResident = await set.complaint(id, set.scene.resident);
    expect(toResident.handlerName).toBe(`${place.grid.name} 网格员 李*`);
    expect(toResident.timeline.at(-1)).toMatchObject({
      type: 'ComplaintHandedOver',
      sequence: 3,
      actorRole: 'communityAdmin',
      handlerName: `${place.grid.name} 网格员 李*`,
    });
    expect((await messageAbout(successor.api, id, 'complaintHandedOver')).title).toContain('移交给您办理');
    const told = await messageAbout(set.scene.resident, id, 'complaintHandedOver');
    expect(told.title).toContain('更换了办理人');
    expect(told.body).toContain(`${place.grid.name} 网格员继续办理`);
    const solved = { version: 3, note: '修好了' };
    const resolved = await successor.api.call(complaintApi.resolve, { params: { id }, body: solved });
    expect(resolved.body.state).toBe('resolved');
  });

  it('wait for their grid again where nobody takes over, and whoever is there hears of it', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const colleague = await set.serving(place, 'partTimeGridWorker', '周兼职');
    const { id } = await set.accepted(place, worker);
    await set.handOver(worker, null, { confirmNobody: true });
    const complaint = await set.complaint(id, colleague.api);
    expect(complaint).toMatchObject({ state: 'submitted', handlerName: null });
    expect(complaint.timeline.at(-1)).toMatchObject({ type: 'ComplaintHandedOver', handlerName: null });
    expect((await messageAbout(colleague.api, id, 'complaintHandedOver')).title).toContain('需要重新受理');
    const told = await messageAbout(set.scene.resident, id, 'complaintHandedOver');
    expect(told.body).toContain('重新受理');
    const body = { version: complaint.version };
    const taken = await colleague.api.call(complaintApi.accept, { params: { id }, body });
    expect(taken.body.state).toBe('accepted');
  });

  it('wait for their grid again where the successor has no account yet', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const successor = await set.free();
    await set.scene.server.dataSource.manager.update(StaffMember, { id: successor.id }, { accountId: null });
    const { id } = await set.accepted(place, worker);
    expect((await set.handOver(worker, successor)).status).toBe(201);
    expect(await set.complaint(id)).toMatchObject({ state: 'submitted', handlerName: null });
  });

  it('that were dealt with still wait for the resident, who reopens them to the successor', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const successor = await set.free();
    const { id } = await set.resolved(place, worker);
    await set.handOver(worker, successor);
    const complaint = await set.complaint(id, set.scene.resident);
    expect(complaint).toMatchObject({ state: 'resolved', version: 4 });
    expect(complaint.availableActions.sort()).toEqual(['confirm', 'reopen']);
    await set.scene.resident.call(complaintApi.reopen, {
      params: { id },
      body: { version: 4, note: '又坏了' },
    });
    expect((await messageAbout(successor.api, id, 'complaintReopened')).title).toContain('未解决');
    const { items } = (await set.scene.resident.call(messageApi.list)).body;
    expect(items.filter((one) => one.subject.id === id && one.kind === 'complaintHandedOver')).toEqual([]);
  });

  it('reopened after nobody took over reach the whole grid', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const colleague = await set.serving(place, 'partTimeGridWorker');
    const { id } = await set.resolved(place, worker);
    await set.handOver(worker, null, { confirmNobody: true });
    await set.scene.resident.call(complaintApi.reopen, {
      params: { id },
      body: { version: 4, note: '又坏了' },
    });
    expect((await messageAbout(colleague.api, id, 'complaintReopened')).title).toContain('未解决');
  });

  it('let nobody close their own work: neither who left nor who came', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const successor = await set.free();
    const ownReport = await set.resolved(place, worker, worker.api);
    const successorsReport = await set.resolved(place, worker, successor.api);
    const body = (await set.handOver(worker, successor)).body;
    expect(body.complaintCount).toBe(1);
    const confirm = (id: string, version: number) => ({
      params: { id },
      body: { version, scores: { speed: 5, attitude: 5, result: 5 } },
    });
    const own = await worker.api.call(complaintApi.confirm, confirm(ownReport.id, ownReport.version));
    expect(own.problem.code).toBe('COMPLAINT_OWN_WORK');
    const theirs = await successor.api.call(complaintApi.confirm, confirm(successorsReport.id, 4));
    expect(theirs.body.state).toBe('closed');
  });

  it('refuse a step that was decided before they changed hands', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const { id, version } = await set.accepted(place, worker);
    await set.handOver(worker, await set.free());
    const late = await set.scene.resident.call(complaintApi.withdraw, { params: { id }, body: { version } });
    expect(late.problem).toMatchObject({ status: 409, code: 'VERSION_CONFLICT' });
  });
});

describe('a handover that is planned ahead', () => {
  it('moves complaints only when its day has come, and once, whichever server comes first', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const successor = await set.free();
    const { id } = await set.accepted(place, worker);
    const day = daysFromToday(3);
    const { body } = await set.handOver(worker, successor, { day });
    expect(body).toMatchObject({ day, complaintCount: 0, completedAt: null });
    await upkeep(2).settleDue();
    expect(await set.complaint(id, worker.api)).toMatchObject({ version: 2, handlerName: '我' });

    await Promise.all([upkeep(3).settleDue(), upkeep(3).settleDue(), upkeep(3).settleDue()]);
    const complaint = await set.complaint(id);
    expect(complaint).toMatchObject({ version: 3, state: 'accepted' });
    expect(complaint.handlerName).toContain('李接任');
    await upkeep(4).settleDue();
    expect((await set.complaint(id)).version).toBe(3);
    const again = await set.send(worker, {
      id: body.id,
      day,
      posts: body.posts.map(({ postId, successorStaffMemberId }) => ({ postId, successorStaffMemberId })),
    });
    expect(again.body).toMatchObject({ complaintCount: 1, completedAt: expect.any(String) });
    // Shorter than a lock is waited for: whoever settles it needs no connection beside the one that they hold.
  }, 30_000);
});

describe('when a leave is over', () => {
  it('what the stand-in still handles goes back to the one stood in for', async () => {
    const place = await set.grid();
    const worker = await set.serving(place, 'gridWorker', '王建国');
    const standIn = await set.free('李代班');
    await set.scene.admin.call(staffApi.createStandIn, {
      params: { id: await set.postOf(worker) },
      body: { id: uuid(), staffMemberId: standIn.id, validFrom: today, validTo: tomorrow },
    });
    const { id } = await set.accepted(place, standIn);
    await upkeep(0).settleDue();
    expect((await set.complaint(id)).handlerName).toContain('李代班');
    await Promise.all([upkeep(1).settleDue(), upkeep(1).settleDue()]);
    const complaint = await set.complaint(id, worker.api);
    expect(complaint).toMatchObject({ state: 'accepted', version: 3, handlerName: '我' });
    expect(complaint.timeline.at(-1)).toMatchObject({ actorRole: null, actorName: null });
    const told = { topic: 'complaint.ComplaintHandedOver', subjectId: id };
    expect(await set.scene.server.dataSource.manager.countBy(OutboxMessage, told)).toBe(1);
  });
});

describe('a post that an administrator ends without a handover', () => {
  const endPost = async (worker: Colleague) =>
    set.scene.admin.call(staffApi.endAssignment, {
      params: { id: await set.postOf(worker) },
      body: { version: 1, validTo: today },
    });

  it('leaves no complaint with somebody who is gone: within the hour it waits for the grid again', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const { id } = await set.accepted(place, worker);
    await endPost(worker);
    await Promise.all([upkeep(0).settleDue(), upkeep(0).settleDue()]);
    expect(await set.complaint(id)).toMatchObject({ state: 'submitted', version: 3, handlerName: null });
  });

  it('changes nothing where they serve the grid in another post', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const { id } = await set.accepted(place, worker);
    const post = { communityId: place.community.id, gridId: place.grid.id, microGridId: null, version: 1 };
    const since = { validFrom: '2026-01-01', validTo: null, createdAt: new Date() };
    await endPost(worker);
    await set.scene.factory.save(GridAssignment, {
      ...post,
      ...since,
      id: uuid(),
      staffMemberId: worker.id,
      role: 'partTimeGridWorker',
    });
    await upkeep(0).settleDue();
    expect(await set.complaint(id)).toMatchObject({ state: 'accepted', version: 2 });
  });
});
