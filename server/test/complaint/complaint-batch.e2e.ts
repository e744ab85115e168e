import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintBatchApi } from '@linge/shared/complaint/complaint-batch.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import type { Unit } from '../../src/staff/entities/unit.entity.js';
import { ApiClient } from '../support/api-client.js';
import { act, get } from './act.js';
import { setScene, type Scene } from './scene.js';

jest.setTimeout(120_000);

let scene: Scene;
let property: Unit;
let delegate: ApiClient;
beforeAll(async () => {
  scene = await setScene();
  property = await scene.factory.unit(scene.place.community);
  delegate = await scene.as(await scene.factory.appointee(scene.place.community, 'unitHandler', property));
}, 60_000);
afterAll(() => scene.server.close());

const made = (state: ComplaintState, more: Partial<Complaint> = {}) =>
  writeComplaint(
    scene.factory,
    scene.place,
    state,
    { reporter: scene.residentPerson, handler: scene.workerPerson },
    more,
  );
const several = (count: number, state: ComplaintState) =>
  Promise.all(Array.from({ length: count }, () => made(state)));
const seen = (complaints: readonly Pick<Complaint, 'id' | 'version'>[]) =>
  complaints.map(({ id, version }) => ({ id, version }));
const accept = (by: ApiClient, items: ReturnType<typeof seen>) =>
  by.call(complaintBatchApi.accept, { body: { items } });
const dispatch = (by: ApiClient, items: ReturnType<typeof seen>, more: object = {}) =>
  by.call(complaintBatchApi.dispatch, {
    body: { items, note: '请今天内清理，拍照反馈', leadUnitId: property.id, ...more },
  });
const count = async (table: string, column: string, id: string) => {
  const sql = `SELECT COUNT(*) AS count FROM ${table} WHERE ${column} = ?`;
  const [row] = await scene.server.dataSource.query<{ count: string }[]>(sql, [id]);
  return Number(row?.count);
};

describe('several complaints at once', () => {
  it('are taken on, and what cannot be is told one by one', async () => {
    const [one, other] = await several(2, 'submitted');
    const done = await made('resolved');
    const outdated = await made('submitted', { version: 3 });
    const elsewhere = await writeComplaint(scene.factory, await scene.factory.grid(), 'submitted', {
      reporter: null,
      handler: scene.workerPerson,
    });
    const escalated = await made('submitted', { level: 'community' });
    const items = [
      ...seen([one!, other!, done]),
      { id: outdated.id, version: 1 },
      ...seen([elsewhere, escalated]),
    ];
    const { body } = await accept(scene.worker, items);
    expect(body.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(body.items.map(({ outcome, code, state }) => [outcome, code ?? state])).toEqual([
      ['done', 'accepted'],
      ['done', 'accepted'],
      ['refused', 'COMPLAINT_TRANSITION_NOT_ALLOWED'],
      ['refused', 'VERSION_CONFLICT'],
      ['refused', 'NOT_FOUND'],
      ['refused', 'PERMISSION_DENIED'],
    ]);
    expect(await get(scene.worker, one!)).toMatchObject({ state: 'accepted', version: 2 });
    expect(await get(scene.worker, outdated)).toMatchObject({ state: 'submitted', version: 3 });
  });

  it('are done once, however often the same is sent', async () => {
    const items = seen(await several(3, 'submitted'));
    const first = (await accept(scene.worker, items)).body;
    expect((await accept(scene.worker, items)).body).toEqual(first);
    const sent = items.map(({ id }) => ({ id, version: 2 }));
    const gone = (await dispatch(scene.worker, sent)).body;
    expect(gone.items.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
    expect((await dispatch(scene.worker, sent)).body).toEqual(gone);
    // another instruction is not the same, and a colleague did not do it
    const other = await scene.factory.unit(scene.place.community);
    const again = (await dispatch(scene.worker, sent, { leadUnitId: other.id })).body;
    expect(again.items.map(({ code }) => code)).toEqual(Array(3).fill('VERSION_CONFLICT'));
    const colleague = (await accept(scene.admin, items)).body;
    expect(colleague.items.map(({ code }) => code)).toEqual(Array(3).fill('VERSION_CONFLICT'));
    for (const { id } of items) expect(await count('complaint_events', 'complaint_id', id)).toBe(3);
  });

  it('go to one unit with one instruction, which sees them and no others, and no reporter', async () => {
    const text = '垃圾桶满了没人清，有事打 13900009999';
    const helper = await scene.factory.unit(scene.place.community);
    const sent = await Promise.all([1, 2, 3].map(() => made('accepted', { text })));
    const kept = await made('accepted', { text });
    await scene.server.dataSource.query('UPDATE accounts SET display_name = ? WHERE id = ?', [
      '李*明',
      scene.residentPerson.account.id,
    ]);
    const body = (await dispatch(scene.worker, seen(sent), { helpingUnitIds: [helper.id] })).body;
    expect(body.items.map(({ outcome, state }) => [outcome, state])).toEqual(
      Array(3).fill(['done', 'dispatched']),
    );
    const list = await delegate.call(complaintApi.list, { query: { scope: 'unit', limit: 100 } });
    const ids = list.body.items.map(({ id }) => id);
    for (const { id } of sent) expect(ids).toContain(id);
    expect(ids).not.toContain(kept.id);
    const hidden = await delegate.call(complaintApi.get, { params: { id: kept.id } });
    expect(hidden.problem.status).toBe(404);
    expect((await delegate.call(complaintApi.list, { query: { scope: 'queue' } })).problem.status).toBe(403);
    const shown = await delegate.call(complaintApi.get, { params: { id: sent[0]!.id } });
    expect(shown.body).toMatchObject({ reporter: null, state: 'dispatched' });
    expect(shown.body.timeline.at(-1)?.note).toBe('请今天内清理，拍照反馈');
    expect(shown.body.dispatches.map(({ unitId, lead }) => [unitId, lead])).toEqual([
      [property.id, true],
      [helper.id, false],
    ]);
    expect((await get(scene.worker, sent[0]!)).reporter?.name).toBe('李*明');
    for (const secret of ['13900009999', '李*明']) {
      expect(JSON.stringify([shown.body, list.body])).not.toContain(secret);
    }
    const taken = await act(delegate, shown.body, 'unitAccept');
    await act(delegate, taken, 'unitReport', { note: '已清走' });
    expect(await get(scene.worker, sent[0]!)).toMatchObject({ state: 'inProgress' });
  });

  it('are refused whole where the request makes no sense, or to whoever serves nowhere', async () => {
    const [one] = seen(await several(1, 'submitted'));
    for (const items of [[], [one!, one!], Array.from({ length: 51 }, () => one!)]) {
      expect((await accept(scene.worker, items)).problem).toMatchObject({
        code: 'REQUEST_INVALID',
        fields: [{ path: 'body.items' }],
      });
    }
    expect((await dispatch(scene.worker, [one!], { note: ' ' })).problem).toMatchObject({
      fields: [{ path: 'body.note' }],
    });
    for (const nobody of [scene.resident, delegate]) {
      expect((await accept(nobody, [one!])).problem.code).toBe('PERMISSION_DENIED');
    }
    const unknown = (await dispatch(scene.worker, seen([await made('accepted')]), { leadUnitId: one!.id }))
      .body;
    expect(unknown.items[0]).toMatchObject({ outcome: 'refused', code: 'COMPLAINT_TARGET_UNKNOWN' });
  });
});

describe('two workers on two servers', () => {
  it('accept the same fifty: each has one winner, the other is told, nothing is half done', async () => {
    const second = await scene.server.startSecond();
    const colleague = await scene.as(await scene.factory.gridStaff(scene.place, 'gridWorker', '周勤'));
    const there = new ApiClient(second.url, colleague.token);
    const items = seen(await several(50, 'submitted'));
    const results = await Promise.all([
      accept(scene.worker, items),
      // from the other end, so that both win some
      accept(there, [...items].reverse()),
    ]);
    const [mine, theirs] = results.map(({ body }) => new Map(body.items.map((item) => [item.id, item])));
    const winners = { mine: 0, theirs: 0 };
    for (const { id } of items) {
      const outcomes = [mine!.get(id), theirs!.get(id)];
      const done = outcomes.filter((item) => item?.outcome === 'done');
      expect(done).toHaveLength(1);
      expect(done[0]).toMatchObject({ state: 'accepted', version: 2 });
      const lost = outcomes.find((item) => item?.outcome === 'refused');
      expect(lost).toMatchObject({ code: 'VERSION_CONFLICT', state: null, version: null });
      winners[mine!.get(id)?.outcome === 'done' ? 'mine' : 'theirs'] += 1;
      const complaint = await get(scene.admin, { id });
      expect([complaint.state, complaint.version]).toEqual(['accepted', 2]);
      expect(complaint.timeline.map(({ type }) => type)).toEqual(['ComplaintSubmitted', 'ComplaintAccepted']);
      expect(await count('outbox_messages', 'subject_id', id)).toBe(1);
    }
    expect(winners.mine + winners.theirs).toBe(50);
    expect(Math.min(winners.mine, winners.theirs)).toBeGreaterThan(0);
  });
});
