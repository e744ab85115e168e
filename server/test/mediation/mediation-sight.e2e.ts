import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import { handoverApi } from '@linge/shared/staff/handover.api';
import { mediationApi } from '@linge/shared/mediation/mediation.api';
import type { Mediation } from '@linge/shared/mediation/mediation.schema';
import { messageApi } from '@linge/shared/message/message.api';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../src/common/clock/clock.js';
import { messageAbout } from '../complaint/scene.js';
import type { ApiClient } from '../support/api-client.js';
import { hoursAhead, setMediationScene, type MediationScene } from './mediation-scene.js';

jest.setTimeout(60_000);

let scene: MediationScene;
beforeAll(async () => {
  scene = await setMediationScene();
});
afterAll(() => scene.server.close());

const secret = '愿意赔三百块但不想让老婆知道';

/** A mediation with something said in confidence. */
async function confided(): Promise<Mediation> {
  const begun = await scene.started();
  const appointmentId = uuid();
  const partyIds = begun.parties.map(({ id }) => id);
  const at = { appointmentId, startsAt: hoursAhead(4), place: '调解室', partyIds };
  const planned = await scene.act(scene.worker, begun, 'invite', at);
  const held = { appointmentId, cameIds: partyIds, notes: secret };
  const talked = await scene.act(scene.worker, planned, 'holdAppointment', held);
  return scene.act(scene.worker, talked, 'propose', { agreementId: uuid(), text: '赔偿三百元' });
}

const lists = async (by: ApiClient, scope: 'mine' | 'above') =>
  (await by.call(mediationApi.list, { query: { scope } })).body.items.map(({ id }) => id);

describe('what was said in a mediation', () => {
  it('is there for the mediator and the level above', async () => {
    const { id } = await confided();
    for (const by of [scene.worker, scene.admin]) {
      const seen = await by.call(mediationApi.get, { params: { id } });
      expect(JSON.stringify(seen.body)).toContain(secret);
    }
    expect(await lists(scene.worker, 'mine')).toContain(id);
    expect(await lists(scene.admin, 'above')).toContain(id);
    const above = (await scene.admin.call(mediationApi.get, { params: { id } })).body;
    expect(above.availableActions).toEqual(['handOver']);
  });

  it('is not there for anybody else, whatever they see of the complaint', async () => {
    const { id, complaintId } = await confided();
    const { factory, place } = scene;
    const others = {
      colleague: await factory.gridStaff(place, 'gridWorker'),
      otherGrid: await factory.gridStaff(await factory.grid(place.community), 'gridWorker'),
      officer: await factory.appointee(place.community, 'townOfficer'),
      unit: await factory.appointee(place.community, 'unitHandler', await factory.unit(place.community)),
      stranger: await factory.residentOf(place),
      elsewhere: await factory.appointee(await factory.community(), 'communityAdmin'),
    };
    const clients = [scene.secretary];
    for (const person of Object.values(others)) clients.push(await scene.as(person));
    for (const by of clients) {
      expect([404, 403]).toContain((await by.call(mediationApi.get, { params: { id } })).status);
      expect((await by.call(mediationApi.getOwn, { params: { id } })).status).toBe(404);
      const beside = await by.call(mediationApi.ofComplaint, { params: { id: complaintId } });
      if (beside.status === 200) {
        expect(beside.body).toEqual({ mediation: null, canStart: false, reporterKnown: false });
      }
      const list = await by.call(mediationApi.list, { query: { scope: 'above' } });
      if (list.status === 200) expect(list.body.items.map((item) => item.id)).not.toContain(id);
    }
  });

  it('is in nothing that the complaint shows: page or queue, and neighbours find nothing to follow', async () => {
    const { complaintId } = await confided();
    const params = { id: complaintId };
    const neighbour = await scene.as(await scene.factory.residentOf(scene.place));
    expect((await neighbour.call(complaintFollowApi.follow, { params })).status).toBe(404);
    expect((await neighbour.call(complaintApi.get, { params })).status).toBe(404);
    for (const by of [scene.secretary, scene.resident, scene.worker]) {
      const answer = await by.call(complaintApi.get, { params });
      expect(JSON.stringify(answer.body)).not.toMatch(/三百|周邻居|调解室/);
      expect(answer.body.timeline.at(-1)).toMatchObject({
        type: 'ComplaintMediationBegun',
        note: null,
        detail: {},
      });
    }
    const queue = (await scene.worker.call(complaintApi.list, { query: { scope: 'queue', limit: 100 } }))
      .body;
    expect(JSON.stringify(queue)).not.toMatch(/三百|周邻居/);
  });

  it('is kept sealed, and in no message', async () => {
    const confiding = await confided();
    const { id } = confiding;
    const place = { appointmentId: uuid(), startsAt: hoursAhead(9), place: '调解室' };
    const partyIds = confiding.parties.map((party) => party.id);
    const planned = await scene.act(scene.worker, confiding, 'invite', { ...place, partyIds });
    const moved = await scene.act(scene.worker, planned, 'moveAppointment', { ...place, note: '他在戒酒' });
    expect(moved.appointments.at(-1)?.reason).toBe('他在戒酒');
    const second = { ...place, appointmentId: uuid() };
    const other = await scene.act(scene.worker, moved, 'invite', { ...second, partyIds });
    const off = { appointmentId: second.appointmentId, note: '他又戒酒去了' };
    await scene.act(scene.worker, other, 'cancelAppointment', off);
    const own = (await scene.own(scene.neighbour, id)).appointments.map(({ reason }) => reason);
    expect(own).toEqual(expect.arrayContaining(['他在戒酒', '他又戒酒去了']));
    await messageAbout(scene.neighbour, id, 'mediationAgreement');
    const inbox = (await scene.neighbour.call(messageApi.list)).body.items;
    expect(JSON.stringify(inbox)).not.toMatch(/三百|戒酒/);
    for (const table of [
      'mediation_appointments',
      'mediation_agreements',
      'mediation_events',
      'outbox_messages',
    ]) {
      const rows = await scene.server.dataSource.query<object[]>(`SELECT * FROM ${table}`);
      expect(JSON.stringify(rows)).not.toMatch(/三百|戒酒|13800001234/);
    }
  });

  it('stays from an administrator who is a party: they see their own side', async () => {
    const complaint = await scene.complaint();
    const { factory, place } = scene;
    const person = await factory.appointee(place.community, 'communityAdmin');
    const admin = await scene.as(person);
    const parties = [
      { id: uuid(), name: '李小明', reporter: true },
      { id: uuid(), name: '楼上住户' },
    ];
    const body = { id: uuid(), complaintId: complaint.id, parties };
    await scene.worker.call(mediationApi.start, { body });
    const sql = 'UPDATE mediation_parties SET account_id = ? WHERE id = ?';
    await scene.server.dataSource.query(sql, [person.account.id, parties[1]?.id]);
    expect((await admin.call(mediationApi.get, { params: { id: body.id } })).status).toBe(404);
    expect((await admin.call(mediationApi.getOwn, { params: { id: body.id } })).status).toBe(200);
    expect(await lists(admin, 'above')).not.toContain(body.id);
  });
});

describe('what I am a party of', () => {
  it('is listed in a number of statements that does not grow with it', async () => {
    const ask = async () => scene.resident.call(mediationApi.listOwn, { query: { limit: 20 } });
    const few = await ask();
    for (let more = 0; more < 4; more++) {
      const { id } = await confided();
      if (more % 2) continue;
      const begun = (await scene.worker.call(mediationApi.get, { params: { id } })).body;
      await scene.act(scene.worker, begun, 'fail', { note: '建议到司法所' });
    }
    const many = await ask();
    expect(many.body.items.length).toBe(few.body.items.length + 4);
    expect(many.body.items[0]).toEqual(await scene.own(scene.resident, many.body.items[0]?.id ?? ''));
    expect(many.body.items[1]).toMatchObject({ state: 'failed', endNote: '建议到司法所' });
    // One for each thing that belongs to them, one for the page, one for the names, and the login.
    expect(many.queries).toBeLessThanOrEqual(9);
  });
});

describe('another mediator', () => {
  it('is named by the mediator, who sees nothing of it from then on', async () => {
    const begun = await confided();
    const colleague = await scene.factory.gridStaff(scene.place, 'partTimeGridWorker', '秦同事');
    const { items } = (await scene.worker.call(mediationApi.listMediators, { params: { id: begun.id } }))
      .body;
    expect(items).toContainEqual({ accountId: colleague.account.id, name: '秦同事' });
    const given = { accountId: colleague.account.id, note: '我和一方是亲戚' };
    const after = await scene.act(scene.worker, begun, 'handOver', given);
    expect(after.availableActions).toEqual([]);
    expect((await scene.worker.call(mediationApi.get, { params: { id: begun.id } })).status).toBe(404);
    const other = await scene.as(colleague);
    await messageAbout(other, begun.id, 'mediationHandedOver');
    expect((await other.call(mediationApi.get, { params: { id: begun.id } })).body).toMatchObject({
      mediatorName: '我',
      state: 'confirming',
    });
    const stranger = await scene.factory.gridStaff(await scene.factory.grid(), 'gridWorker');
    const refused = await other.call(mediationApi.handOver, {
      params: { id: begun.id },
      body: { version: after.version, accountId: stranger.account.id, note: '换人' },
    });
    expect(refused.problem.code).toBe('MEDIATION_TARGET_UNKNOWN');
  });

  it('takes over with the complaints of whoever leaves; without one the level above has it', async () => {
    const { factory, place } = scene;
    for (const successor of [await factory.gridStaff(place, 'gridWorker'), null]) {
      const leaver = await factory.gridStaff(place, 'partTimeGridWorker');
      const by = await scene.as(leaver);
      const complaint = await scene.complaint({ handlerAccountId: leaver.account.id });
      const parties = [1, 2].map((one) => ({ id: uuid(), name: `某人${one}` }));
      const body = { id: uuid(), complaintId: complaint.id, parties };
      await by.call(mediationApi.start, { body });
      const params = { id: leaver.staffMember?.id ?? '' };
      const day = new Clock().today();
      const held = (await scene.admin.call(handoverApi.preview, { params, query: { day } })).body.posts;
      const posts = held.map(({ id: postId }) => ({
        ...{ postId, successorStaffMemberId: successor?.staffMember?.id ?? null },
      }));
      const handover = { id: uuid(), day, posts, confirmNobody: true };
      expect((await scene.admin.call(handoverApi.create, { params, body: handover })).status).toBe(201);
      const seen = (await scene.admin.call(mediationApi.get, { params: { id: body.id } })).body;
      expect(seen.timeline.at(-1)?.type).toBe('MediationHandedOver');
      expect((await by.call(mediationApi.get, { params: { id: body.id } })).status).not.toBe(200);
      if (successor) {
        expect(await lists(await scene.as(successor), 'mine')).toContain(body.id);
      } else {
        expect(seen.mediatorName).toBeNull();
        expect((await messageAbout(scene.admin, body.id, 'mediationLeft')).title).toContain('没有人负责');
      }
    }
  });
});
