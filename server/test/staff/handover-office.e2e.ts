import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Appointment } from '../../src/staff/entities/appointment.entity.js';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import { act } from '../complaint/act.js';
import { messageAbout } from '../complaint/scene.js';
import { daysFromToday, today } from './day.js';
import { HandoverScene } from './handover-scene.js';
import { upkeepAhead } from './upkeep-ahead.js';

let set: HandoverScene;
beforeAll(async () => {
  set = await HandoverScene.set();
}, 60_000);
afterAll(() => set.scene.server.close());

const upkeep = (daysAhead: number) => upkeepAhead(set.scene.server.dataSource, daysAhead);

describe('what somebody handles for the whole community', () => {
  /** An administrator who also works in a grid, with one complaint of each level in hand. */
  const administrator = async () => {
    const { factory, place: home, server } = set.scene;
    const place = await set.grid();
    const both = await set.serving(place, 'gridWorker', '王建国');
    const office = await factory.save(Appointment, {
      ...{ id: uuid(), staffMemberId: both.id, role: 'communityAdmin', unitId: null, returnedAt: null },
      ...{ townId: home.community.townId, communityId: home.community.id },
      ...{ validFrom: '2026-01-01', validTo: null },
    });
    // What they may do is known anew to whoever logs in anew.
    const api = await server.login(both.openId);
    const small = await set.accepted(place, { ...both, api });
    const { id } = await set.accepted(place, { ...both, api });
    const raised = await act(api, { id, version: 2 }, 'escalate');
    const large = await act(api, raised, 'accept');
    return { place, both: { ...both, api }, office, small, large };
  };

  it('waits there again once their office is over, though they still serve the grid', async () => {
    const { office, small, large } = await administrator();
    await set.scene.server.dataSource.manager.update(Appointment, { id: office.id }, { validTo: today });
    await Promise.all([upkeep(0).settleDue(), upkeep(0).settleDue()]);
    expect(await set.complaint(small.id)).toMatchObject({ state: 'accepted', version: small.version });
    expect(await set.complaint(large.id)).toMatchObject({
      ...{ state: 'submitted', level: 'community', handlerName: null, version: large.version + 1 },
    });
    await messageAbout(set.scene.admin, large.id, 'complaintHandedOver');
  });

  it('goes to who follows in the office, and that of the grid to who follows there', async () => {
    const { both, small, large } = await administrator();
    const [worker, admin] = [await set.free('李接任'), await set.free('周书记')];
    const { posts } = (await set.preview(both)).body;
    const given = posts.map(({ id, role }) => ({
      postId: id,
      successorStaffMemberId: role === 'communityAdmin' ? admin.id : worker.id,
    }));
    expect((await set.send(both, { posts: given })).body).toMatchObject({ complaintCount: 2 });
    expect((await set.complaint(small.id)).handlerName).toContain('李接任');
    const seen = await set.complaint(large.id);
    expect([seen.state, seen.handlerName]).toEqual(['accepted', expect.stringContaining('周书记')]);
  });

  it('is left behind also by who comes to serve a grid on the same day', async () => {
    const { place, both, small, large } = await administrator();
    const day = daysFromToday(3);
    const { posts } = (await set.preview(both, day)).body;
    const given = posts.map(({ id }) => ({ postId: id, successorStaffMemberId: null }));
    await set.send(both, { day, posts: given, confirmNobody: true });
    await set.scene.factory.save(GridAssignment, {
      ...{
        id: uuid(),
        communityId: place.community.id,
        gridId: place.grid.id,
        microGridId: null,
        version: 1,
      },
      ...{ staffMemberId: both.id, role: 'partTimeGridWorker', validFrom: day, validTo: null },
      createdAt: new Date(),
    });
    await upkeep(3).settleDue();
    expect(await set.complaint(small.id)).toMatchObject({ state: 'accepted' });
    expect(await set.complaint(large.id)).toMatchObject({ state: 'submitted', handlerName: null });
  });
});
