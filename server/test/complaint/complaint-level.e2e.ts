import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { messageApi } from '@linge/shared/message/message.api';
import type { Unit } from '../../src/staff/entities/unit.entity.js';
import type { ApiClient } from '../support/api-client.js';
import { act, get, tryTo } from './act.js';
import { messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

const scores = { speed: 4, attitude: 5, result: 3 };
let scene: Scene;
let officer: ApiClient;
let lead: Unit;
let helper: Unit;
let leadDelegate: ApiClient;
let helpDelegate: ApiClient;
let otherDelegate: ApiClient;

beforeAll(async () => {
  scene = await setScene();
  const { factory, place } = scene;
  const delegateOf = async (unit: Unit) =>
    scene.as(await factory.appointee(place.community, 'unitHandler', unit));
  officer = await scene.as(await factory.appointee(place.community, 'townOfficer'));
  [lead, helper] = [await factory.unit(place.community, 'department'), await factory.unit(place.community)];
  [leadDelegate, helpDelegate] = [await delegateOf(lead), await delegateOf(helper)];
  otherDelegate = await delegateOf(await factory.unit(place.community));
});
afterAll(() => scene.server.close());

const submitted = () => scene.submit(scene.resident);
const accepted = async () => act(scene.worker, await submitted(), 'accept');
const queueOf = async (by: ApiClient, query: object = {}) =>
  (await by.call(complaintApi.list, { query: { scope: 'queue', limit: 100, ...query } })).body.items.map(
    ({ id }) => id,
  );

describe('small matters stay in the grid, large ones in the community, hard ones in the town', () => {
  it('go up with what was tried, which the resident does not read, and come down again', async () => {
    const tried = { note: '网格联系过业主三次,没有权限处理' };
    const up = await act(scene.worker, await accepted(), 'escalate', tried);
    expect(up).toMatchObject({ level: 'community', state: 'submitted', handlerName: null });
    expect(await queueOf(scene.worker)).not.toContain(up.id);
    expect(await queueOf(scene.admin)).toContain(up.id);
    expect((await messageAbout(scene.admin, up.id, 'complaintPassedOn')).body).toContain('三次');
    const seen = (await get(scene.resident, up)).timeline.at(-1);
    expect(seen).toMatchObject({ type: 'ComplaintEscalated', note: null, detail: { level: 'community' } });
    expect((await tryTo(scene.worker, up, 'accept')).problem.code).toBe('PERMISSION_DENIED');
    const town = await act(scene.admin, await act(scene.admin, up, 'accept'), 'escalate');
    expect(await queueOf(officer)).toContain(town.id);
    const taken = await act(officer, town, 'accept');
    expect(taken.availableActions).not.toContain('escalate');
    const down = await act(officer, taken, 'returnDown');
    expect(down).toMatchObject({ level: 'community', state: 'submitted' });
    expect(down.timeline.map(({ actorRole }) => actorRole)).toEqual([
      'resident',
      'gridWorker',
      'gridWorker',
      'communityAdmin',
      'communityAdmin',
      'townOfficer',
      'townOfficer',
    ]);
  });

  it('may be refused with a reason, and appealed against once, one level up', async () => {
    const refused = await act(scene.worker, await submitted(), 'reject', { note: '这条路归公路局管' });
    expect((await messageAbout(scene.resident, refused.id, 'complaintRejected')).body).toContain('公路局');
    expect((await get(scene.resident, refused)).availableActions).toEqual(['appeal']);
    const appealed = await act(scene.resident, refused, 'appeal', { note: '路牌上写着社区' });
    expect(appealed).toMatchObject({ level: 'community', state: 'submitted' });
    expect((await get(scene.admin, appealed)).availableActions).not.toContain('returnDown');
    expect((await tryTo(scene.admin, appealed, 'returnDown')).problem.code).toBe(
      'COMPLAINT_TRANSITION_NOT_ALLOWED',
    );
    const again = await act(scene.admin, appealed, 'reject');
    expect((await get(scene.resident, again)).availableActions).toEqual([]);
    expect((await tryTo(scene.resident, again, 'appeal')).problem.code).toBe(
      'COMPLAINT_TRANSITION_NOT_ALLOWED',
    );
  });

  it('is opened again with the same handler first, and one level higher the second time', async () => {
    const solved = await act(scene.worker, await accepted(), 'resolve');
    const once = await act(scene.resident, solved, 'reopen', { note: '又坏了' });
    expect(once).toMatchObject({ level: 'grid', state: 'accepted' });
    const closed = await act(scene.resident, await act(scene.worker, once, 'resolve'), 'confirm', { scores });
    expect(closed).toMatchObject({ state: 'closed', rating: 4, solved: true, availableActions: ['reopen'] });
    const twice = await act(scene.resident, closed, 'reopen', { note: '还是不行' });
    expect(twice).toMatchObject({ level: 'community', state: 'submitted', rating: null, solved: null });
  });

  it('passes to another grid, whose worker hears of it, and is gone from the first', async () => {
    const { factory, place } = scene;
    const other = await factory.grid(place.community);
    const neighbour = await scene.as(await factory.gridStaff(other, 'gridWorker'));
    const moved = await act(scene.worker, await accepted(), 'transfer', { gridId: other.grid.id });
    expect(moved).toMatchObject({ gridName: other.grid.name, state: 'submitted' });
    expect(moved.timeline.at(-1)?.detail).toEqual({
      gridName: other.grid.name,
      fromGridName: place.grid.name,
    });
    await messageAbout(neighbour, moved.id, 'complaintPassedOn');
    expect((await scene.worker.call(complaintApi.get, { params: { id: moved.id } })).status).toBe(404);
    await act(neighbour, moved, 'accept');
  });

  it('goes nowhere that is not of the community', async () => {
    const elsewhere = await scene.factory.grid();
    const complaint = await accepted();
    for (const more of [
      { gridId: elsewhere.grid.id },
      { gridId: scene.place.grid.id },
      { accountId: complaint.id },
    ]) {
      expect((await tryTo(scene.worker, complaint, 'transfer', more)).problem.code).toBe(
        'COMPLAINT_TARGET_UNKNOWN',
      );
    }
    expect((await tryTo(scene.worker, complaint, 'transfer')).problem.code).toBe('REQUEST_INVALID');
    const foreign = await scene.factory.unit(elsewhere.community);
    const units = { leadUnitId: foreign.id };
    expect((await tryTo(scene.worker, complaint, 'dispatch', units)).problem.code).toBe(
      'COMPLAINT_TARGET_UNKNOWN',
    );
    expect((await get(scene.worker, complaint)).version).toBe(complaint.version);
  });
});

describe('a unit that a complaint is dispatched to', () => {
  const dispatched = async (more: object = {}) =>
    act(scene.worker, await accepted(), 'dispatch', {
      note: '请现场查看',
      leadUnitId: lead.id,
      helpingUnitIds: [helper.id],
      ...more,
    });

  it('takes it on, helps or leads, and reports; the handler then tells the resident', async () => {
    const sent = await dispatched();
    expect(sent.dispatches.map(({ unitName, lead: leads, state }) => [unitName, leads, state])).toEqual([
      [lead.name, true, 'waiting'],
      [helper.name, false, 'waiting'],
    ]);
    await messageAbout(helpDelegate, sent.id, 'complaintDispatched');
    const list = await leadDelegate.call(complaintApi.list, { query: { scope: 'unit' } });
    expect(list.body.items.map(({ id }) => id)).toContain(sent.id);
    const helps = await act(helpDelegate, sent, 'unitAccept');
    const leads = await act(leadDelegate, helps, 'unitAccept');
    expect((await get(leadDelegate, leads)).availableActions).toEqual(['unitReturn', 'unitReport']);
    const reported = await act(leadDelegate, leads, 'unitReport', { note: '路面已修补' });
    expect(reported.state).toBe('inProgress');
    expect((await messageAbout(scene.worker, sent.id, 'complaintUnitAnswered')).body).toBeTruthy();
    const done = await act(scene.worker, await get(scene.worker, reported), 'resolve', {
      note: '县里已修好',
    });
    const told = (await get(scene.resident, done)).timeline.map(({ type }) => type);
    expect(told).toContain('ComplaintDispatched');
    expect(told).not.toContain('ComplaintUnitReported');
  });

  it('gives it back with a reason, which brings it back to the handler', async () => {
    const back = await act(leadDelegate, await dispatched(), 'unitReturn', { note: '不归我局管' });
    expect(back.state).toBe('inProgress');
    const seen = await get(scene.worker, back);
    expect(seen.dispatches.map(({ state, note }) => [state, note])).toEqual([
      ['returned', '不归我局管'],
      ['recalled', null],
    ]);
    expect(seen.availableActions).toEqual(expect.arrayContaining(['dispatch', 'resolve', 'escalate']));
    expect((await tryTo(helpDelegate, seen, 'unitAccept')).status).toBe(404);
  });

  it('is told when what it has not answered is taken back, and that the leading unit was done first', async () => {
    const recalled = await act(scene.worker, await dispatched(), 'recall', { note: '社区自己修好了' });
    for (const delegate of [leadDelegate, helpDelegate]) {
      const told = await messageAbout(delegate, recalled.id, 'complaintUnitAnswered');
      expect(told.title).toContain('已收回，不必再办理');
    }
    const answered = await act(
      leadDelegate,
      await act(leadDelegate, await dispatched(), 'unitAccept'),
      'unitReport',
    );
    const told = await messageAbout(helpDelegate, answered.id, 'complaintUnitAnswered');
    expect(told.title).toContain('牵头单位已办完，不必再办理');
    const { items } = (await leadDelegate.call(messageApi.list)).body;
    expect(items.filter(({ subject }) => subject.id === answered.id)).toHaveLength(1);
  });

  it('is told when the time is over and the level above takes it on', async () => {
    const sent = await dispatched();
    const ahead = await scene.server.startSecond({ CLOCK_AHEAD_MINUTES: String(30 * 24 * 60) });
    try {
      for (const delegate of [leadDelegate, helpDelegate]) {
        const told = await messageAbout(delegate, sent.id, 'complaintOverdue');
        expect(told.title).toContain('超过时限，已收回，不必再办理');
        expect(told.body).toContain('由社区接手办理');
      }
    } finally {
      await ahead.stop();
    }
    expect((await scene.worker.call(complaintApi.get, { params: { id: sent.id } })).body.dispatches).toEqual([
      expect.objectContaining({ state: 'recalled' }),
      expect.objectContaining({ state: 'recalled' }),
    ]);
  });

  it('sees what was sent to it and nothing else, and how to reach the resident only where that is released', async () => {
    const sent = await dispatched();
    expect((await get(leadDelegate, sent)).reporter).toBeNull();
    expect((await otherDelegate.call(complaintApi.get, { params: { id: sent.id } })).status).toBe(404);
    expect((await tryTo(otherDelegate, sent, 'unitAccept')).status).toBe(404);
    expect((await otherDelegate.call(complaintApi.list, { query: { scope: 'unit' } })).body.items).toEqual(
      [],
    );
    expect((await leadDelegate.call(complaintApi.list, { query: { scope: 'queue' } })).status).toBe(403);
    const own = await submitted();
    expect((await leadDelegate.call(complaintApi.get, { params: { id: own.id } })).status).toBe(404);
    const { id, version } = await scene.submit(scene.resident, { text: '路坑太深,请打13812341234问我' });
    const taken = await act(scene.worker, { id, version }, 'accept');
    const hidden = await act(scene.worker, taken, 'dispatch', { leadUnitId: lead.id });
    expect(JSON.stringify(await get(leadDelegate, hidden))).not.toContain('13812341234');
    const released = await dispatched({ releaseReporter: true });
    expect((await get(leadDelegate, released)).reporter).toMatchObject({ name: '李*明' });
  });

  it('and another that acts at the same moment: both are heard, none is lost', async () => {
    const sent = await dispatched();
    const answers = await Promise.all([
      tryTo(leadDelegate, sent, 'unitAccept'),
      tryTo(helpDelegate, sent, 'unitAccept'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const again = await get(scene.worker, sent);
    const late = answers[0].status === 409 ? leadDelegate : helpDelegate;
    await act(late, again, 'unitAccept');
    expect((await get(scene.worker, sent)).dispatches.map(({ state }) => state)).toEqual([
      'accepted',
      'accepted',
    ]);
  });
});
