import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mediationApi } from '@linge/shared/mediation/mediation.api';
import type { Mediation } from '@linge/shared/mediation/mediation.schema';
import { messageApi } from '@linge/shared/message/message.api';
import { setTimeout } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { messageAbout } from '../complaint/scene.js';
import { hoursAhead, setMediationScene, type MediationScene } from './mediation-scene.js';

jest.setTimeout(60_000);

let scene: MediationScene;
beforeAll(async () => {
  scene = await setMediationScene();
});
afterAll(() => scene.server.close());

const names = (mediation: Mediation) => mediation.parties.map(({ name }) => name);
const ids = (mediation: Mediation) => mediation.parties.map(({ id }) => id);

describe('a worker who handles a dispute between neighbours', () => {
  it('begins a mediation with both of them, once however often that is sent', async () => {
    const complaint = await scene.complaint();
    const parties = [
      { id: uuid(), name: '李小明', reporter: true, phone: '13800001234' },
      { id: uuid(), name: '周邻居', residentId: scene.neighbourId },
    ];
    const body = { id: uuid(), complaintId: complaint.id, parties };
    const first = await scene.worker.call(mediationApi.start, { body });
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({
        state: 'mediating',
        mediatorName: '我',
        complaintId: complaint.id,
        next: null,
      }),
    ]);
    expect(first.body.parties).toMatchObject([
      { name: '李小明', phone: '138****1234', inApp: true, reporter: true, answer: null },
      { name: '周邻居', phone: null, inApp: true, reporter: false, residentId: scene.neighbourId },
    ]);
    const again = await scene.worker.call(mediationApi.start, { body });
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = await scene.worker.call(mediationApi.start, { body: { ...body, id: uuid() } });
    expect(other.problem.code).toBe('MEDIATION_ALREADY_OPEN');
    expect((await messageAbout(scene.neighbour, body.id, 'mediationStarted')).title).toBe(
      '社区正在为您调解纠纷',
    );
  });

  it('cannot where it is no dispute, is dealt with by somebody else, or has ended', async () => {
    const start = async (told: object, by = scene.worker) => {
      const complaintId = (await scene.complaint(told)).id;
      const parties = [1, 2].map((one) => ({ id: uuid(), name: `某人${one}` }));
      return (await by.call(mediationApi.start, { body: { id: uuid(), complaintId, parties } })).problem.code;
    };
    expect(await start({ sensitive: false })).toBe('MEDIATION_NOT_POSSIBLE');
    expect(await start({ state: 'resolved' })).toBe('MEDIATION_NOT_POSSIBLE');
    expect(await start({}, scene.admin)).toBe('PERMISSION_DENIED');
    const one = {
      id: uuid(),
      complaintId: (await scene.complaint()).id,
      parties: [{ id: uuid(), name: '独自' }],
    };
    expect((await scene.worker.call(mediationApi.start, { body: one })).problem.code).toBe('REQUEST_INVALID');
  });

  it('does not draw in whoever asked to stay unnamed, a resident of elsewhere, or somebody twice', async () => {
    const elsewhere = await scene.factory.resident(await scene.factory.grid());
    const tries = [
      [{ anonymous: true }, { name: '反映人', reporter: true }],
      [{}, { name: '外地人', residentId: elsewhere.id }],
      [{}, { name: '周邻居', residentId: scene.neighbourId }],
    ] as const;
    for (const [told, party] of tries) {
      const parties = [
        { id: uuid(), name: '周邻居', residentId: scene.neighbourId },
        { id: uuid(), ...party },
      ];
      const body = { id: uuid(), complaintId: (await scene.complaint(told)).id, parties };
      expect((await scene.worker.call(mediationApi.start, { body })).problem).toMatchObject({
        code: 'MEDIATION_TARGET_UNKNOWN',
        fields: [{ path: 'body.parties.1' }],
      });
    }
  });
});

describe('an appointment', () => {
  it('is told to those who are invited, can be moved or cancelled with a reason, and held with notes', async () => {
    let it = await scene.started();
    const [reporter = '', neighbour = ''] = ids(it);
    const appointmentId = uuid();
    const at = { appointmentId, startsAt: hoursAhead(30), place: '社区调解室' };
    it = await scene.act(scene.worker, it, 'invite', { ...at, partyIds: [neighbour] });
    expect(it.next).toEqual({ kind: 'appointment', at: at.startsAt });
    expect((await messageAbout(scene.neighbour, it.id, 'mediationAppointment')).body).toContain('社区调解室');
    expect((await scene.own(scene.neighbour, it.id)).appointments).toHaveLength(1);
    expect((await scene.own(scene.resident, it.id)).appointments).toEqual([]);
    it = await scene.act(scene.worker, it, 'moveAppointment', {
      ...at,
      startsAt: hoursAhead(50),
      note: '对方出差',
    });
    it = await scene.act(scene.worker, it, 'cancelAppointment', { appointmentId, note: '下雨' });
    expect((await scene.own(scene.neighbour, it.id)).appointments).toMatchObject([
      { state: 'cancelled', reason: '下雨' },
    ]);
    const second = { appointmentId: uuid(), startsAt: hoursAhead(60), place: '楼下' };
    it = await scene.act(scene.worker, it, 'invite', { ...second, partyIds: [reporter, neighbour] });
    const notes = '周邻居私下说愿意铺地毯';
    const held = { appointmentId: second.appointmentId, cameIds: [neighbour], notes };
    it = await scene.act(scene.worker, it, 'holdAppointment', held);
    expect(it.appointments.at(-1)).toMatchObject({ state: 'held', cameIds: [neighbour], notes });
    expect(it.next).toBeNull();
    for (const by of [scene.resident, scene.neighbour]) {
      expect(JSON.stringify(await scene.own(by, it.id))).not.toMatch(/地毯|138(\d{8}|\*)/);
    }
  });

  it('is not told any more to whoever turned out to have nothing to do with it', async () => {
    let it = await scene.started();
    const person = await scene.factory.account('王*姐');
    const third = await scene.as(person);
    const party = { id: uuid(), name: '楼下王姐' };
    it = await scene.act(scene.worker, it, 'addParty', { party });
    const sql = 'UPDATE mediation_parties SET account_id = ? WHERE id = ?';
    await scene.server.dataSource.query(sql, [person.account.id, party.id]);
    const [reporter = '', neighbour = ''] = ids(it);
    const all = { appointmentId: uuid(), startsAt: hoursAhead(30), place: '社区调解室' };
    const alone = { appointmentId: uuid(), startsAt: hoursAhead(40), place: '王姐家' };
    const partyIds = [reporter, neighbour, party.id];
    it = await scene.act(scene.worker, it, 'invite', { ...all, partyIds });
    it = await scene.act(scene.worker, it, 'invite', { ...alone, partyIds: [party.id] });
    await messageAbout(third, it.id, 'mediationAppointment');
    it = await scene.act(scene.worker, it, 'removeParty', { partyId: party.id, note: '与她无关' });
    expect(it.appointments).toMatchObject([
      { id: all.appointmentId, state: 'planned', partyIds: [reporter, neighbour] },
      { id: alone.appointmentId, state: 'cancelled' },
    ]);
    const moved = { ...all, startsAt: hoursAhead(50), note: '对方出差' };
    await scene.act(scene.worker, it, 'moveAppointment', moved);
    const told = async (by: typeof third) =>
      (await by.call(messageApi.list, { query: { limit: 100 } })).body.items.filter(
        ({ subject, title }) => subject.id === it.id && title.startsWith('调解改到'),
      );
    while ((await told(scene.neighbour)).length === 0) await setTimeout(50);
    expect(await told(third)).toEqual([]);
  });

  it('cannot be in the past, or with strangers', async () => {
    const { id, version, parties } = await scene.started();
    const invite = async (more: object) => {
      const body = {
        version,
        appointmentId: uuid(),
        startsAt: hoursAhead(3),
        place: '楼下',
        partyIds: [parties[0]?.id ?? ''],
      };
      return (await scene.worker.call(mediationApi.invite, { params: { id }, body: { ...body, ...more } }))
        .problem;
    };
    expect(await invite({ startsAt: hoursAhead(-1) })).toMatchObject({
      code: 'MEDIATION_DAY_PAST',
      fields: [{ path: 'body.startsAt' }],
    });
    expect(await invite({ partyIds: [uuid()] })).toMatchObject({ fields: [{ path: 'body.partyIds.0' }] });
  });
});

describe('parties', () => {
  it('come and go while it is talked about, two at least', async () => {
    let it = await scene.started();
    const party = { id: uuid(), name: '楼下王姐' };
    it = await scene.act(scene.worker, it, 'addParty', { party });
    expect(names(it)).toEqual(['李小明', '周邻居', '楼下王姐']);
    it = await scene.act(scene.worker, it, 'removeParty', { partyId: party.id, note: '与她无关' });
    expect(names(it)).toEqual(['李小明', '周邻居']);
    expect(it.availableActions).not.toContain('removeParty');
    const gone = await scene.act(scene.worker, it, 'withdraw', { note: '自己谈好了' });
    expect(gone).toMatchObject({ state: 'withdrawn', availableActions: [] });
  });
});
