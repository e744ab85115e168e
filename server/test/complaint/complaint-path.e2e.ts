import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { v7 as uuid } from 'uuid';
import type { ApiClient } from '../support/api-client.js';
import { messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.server.close());

const submitted = async () => scene.submit(scene.resident);
const accepted = async () => {
  const { id } = await submitted();
  return (await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } })).body;
};
const resolved = async () => {
  const { id, version } = await accepted();
  const body = { version, note: '已更换灯泡,试亮正常' };
  return (await scene.worker.call(complaintApi.resolve, { params: { id }, body })).body;
};
const queueOf = async (api: ApiClient) =>
  (await api.call(complaintApi.list, { query: { scope: 'queue', limit: 100 } })).body.items;

describe('a complaint, from the report to the last word', () => {
  it('is with the grid worker at once, and the resident sees each step and closes it', async () => {
    const { resident, worker, place } = scene;
    const reported = await scene.submit(resident, { placeDetail: '三楼拐角', photoIds: [] });
    const { id } = reported;
    expect(reported).toMatchObject({
      state: 'submitted',
      version: 1,
      place: place.door.label,
      placeDetail: '三楼拐角',
      gridName: place.grid.name,
      category: { code: 'road', name: '道路' },
      anonymous: true,
      reporter: null,
      handlerName: null,
      availableActions: ['edit', 'withdraw'],
    });
    expect(reported.number).toMatch(/^\d{8}-\d{5}$/);
    expect((await queueOf(worker)).find((item) => item.id === id)).toMatchObject({ canAccept: true });
    const own = (await resident.call(complaintApi.list, { query: {} })).body.items;
    expect(own.find((item) => item.id === id)).toMatchObject({ canAccept: false });
    const news = await messageAbout(worker, id, 'complaintSubmitted');
    expect(news.title).toContain('路灯');

    const seen = (await worker.call(complaintApi.get, { params: { id } })).body;
    expect(seen.availableActions).toEqual(['accept', 'reject', 'escalate', 'transfer', 'merge']);
    expect(seen.reporter).toEqual({ name: '李*明', phone: null });
    const taken = await worker.call(complaintApi.accept, {
      params: { id },
      body: { version: 1, note: '下午去看' },
    });
    expect(taken.body).toMatchObject({ state: 'accepted', version: 2, handlerName: '我' });
    await messageAbout(resident, id, 'complaintAccepted');

    const done = { version: 2, note: '已更换灯泡' };
    const solved = await worker.call(complaintApi.resolve, { params: { id }, body: done });
    expect(solved.body).toMatchObject({ state: 'resolved', version: 3, availableActions: [] });
    expect((await messageAbout(resident, id, 'complaintResolved')).body).toContain('已更换灯泡');

    const asked = (await resident.call(complaintApi.get, { params: { id } })).body;
    expect(asked.availableActions.sort()).toEqual(['confirm', 'reopen']);
    expect(asked.handlerName).toBe(`${place.grid.name} 网格员 王*`);
    const answer = { version: 3, scores: { speed: 5, attitude: 5, result: 5 }, note: '很快' };
    const closed = (await resident.call(complaintApi.confirm, { params: { id }, body: answer })).body;
    expect(closed).toMatchObject({ state: 'closed', version: 4, rating: 5, availableActions: ['reopen'] });
    expect(
      closed.timeline.map(({ sequence, type, mine, actorName, note, rating }) => [
        sequence,
        type,
        mine,
        actorName,
        note,
        rating,
      ]),
    ).toEqual([
      [1, 'ComplaintSubmitted', true, '我', null, null],
      [2, 'ComplaintAccepted', false, `${place.grid.name} 网格员 王*`, '下午去看', null],
      [3, 'ComplaintResolved', false, `${place.grid.name} 网格员 王*`, '已更换灯泡', null],
      [4, 'ComplaintConfirmed', true, '我', '很快', 5],
    ]);
    expect((await messageAbout(worker, id, 'complaintClosed')).body).toContain('5');
    expect((await queueOf(worker)).map((item) => item.id)).not.toContain(id);
  });

  it('goes back to the grid worker when the resident says that it is not solved', async () => {
    const { id } = await resolved();
    const body = { version: 3, note: '晚上还是不亮' };
    const again = await scene.resident.call(complaintApi.reopen, { params: { id }, body });
    expect(again.body).toMatchObject({ state: 'accepted', version: 4 });
    expect((await messageAbout(scene.worker, id, 'complaintReopened')).body).toContain('晚上还是不亮');
    expect((await queueOf(scene.worker)).map((item) => item.id)).toContain(id);
  });

  it('can be taken back by the resident, and whoever works on it hears of that', async () => {
    const { id } = await accepted();
    const back = await scene.resident.call(complaintApi.withdraw, { params: { id }, body: { version: 2 } });
    expect(back.body.state).toBe('withdrawn');
    await messageAbout(scene.worker, id, 'complaintWithdrawn');
  });

  it('is closed by nobody who worked on it, and by no other than its reporter', async () => {
    const { id, version } = await resolved();
    const confirm = { params: { id }, body: { version, scores: { speed: 5, attitude: 5, result: 5 } } };
    const verify = { params: { id }, body: { version, note: '看过了' } };
    expect((await scene.worker.call(complaintApi.confirm, confirm)).problem).toMatchObject({ status: 403 });
    expect((await scene.worker.call(complaintApi.verify, verify)).problem.status).toBe(403);
    expect((await scene.secretary.call(complaintApi.verify, verify)).problem).toMatchObject({
      status: 409,
      code: 'COMPLAINT_TRANSITION_NOT_ALLOWED',
    });
    expect((await scene.resident.call(complaintApi.get, { params: { id } })).body.state).toBe('resolved');
  });

  it('that a worker reported and solved alone is checked by the branch secretary', async () => {
    const { id } = await scene.submit(scene.worker);
    await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
    await scene.worker.call(complaintApi.resolve, { params: { id }, body: { version: 2, note: '自己修的' } });
    const own = await scene.worker.call(complaintApi.confirm, {
      params: { id },
      body: { version: 3, scores: { speed: 5, attitude: 5, result: 5 } },
    });
    expect(own.problem).toMatchObject({ status: 409, code: 'COMPLAINT_OWN_WORK' });
    expect((await messageAbout(scene.secretary, id, 'complaintResolved')).title).toContain('核查');
    const body = { version: 3, note: '现场看过' };
    const checked = await scene.secretary.call(complaintApi.verify, { params: { id }, body });
    expect(checked.body.state).toBe('closed');
    expect(checked.body.timeline.at(-1)).toMatchObject({ actorRole: 'branchSecretary', mine: true });
  });

  it('of a resident whose account is gone is checked by the branch secretary', async () => {
    const person = await scene.factory.residentOf(scene.place);
    const leaving = await scene.as(person);
    const { id } = await scene.submit(leaving);
    await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
    await scene.server.dataSource.query(
      'UPDATE accounts SET deleted_at = NOW(3), open_id = NULL WHERE id = ?',
      [person.account.id],
    );
    await scene.worker.call(complaintApi.resolve, { params: { id }, body: { version: 2, note: '修好了' } });
    await messageAbout(scene.secretary, id, 'complaintResolved');
    const body = { version: 3, note: '现场看过' };
    expect((await scene.secretary.call(complaintApi.verify, { params: { id }, body })).body.state).toBe(
      'closed',
    );
  });

  it('says which step is not possible now, and when the page was out of date', async () => {
    const { id } = await accepted();
    const now = await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 2 } });
    expect(now.problem).toMatchObject({ status: 409, code: 'COMPLAINT_TRANSITION_NOT_ALLOWED' });
    const stale = await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
    expect(stale.problem).toMatchObject({ status: 409, code: 'VERSION_CONFLICT' });
    const reporterOnly = await scene.worker.call(complaintApi.withdraw, {
      params: { id },
      body: { version: 2 },
    });
    expect(reporterOnly.problem).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });
  });
});

describe('who sees a complaint', () => {
  it('is not there for a neighbour, nor for staff of another grid', async () => {
    const { id } = await submitted();
    const neighbour = await scene.as(await scene.factory.residentOf(scene.place));
    const elsewhere = await scene.factory.grid(scene.place.community);
    const otherWorker = await scene.as(await scene.factory.gridStaff(elsewhere, 'gridWorker'));
    for (const stranger of [neighbour, otherWorker]) {
      expect((await stranger.call(complaintApi.get, { params: { id } })).problem.code).toBe('NOT_FOUND');
      const attempt = await stranger.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
      expect(attempt.problem.code).toBe('NOT_FOUND');
    }
    expect((await queueOf(otherWorker)).map((item) => item.id)).not.toContain(id);
  });

  it('waits in the queue of the grid, the nearest deadline first, page by page without gaps or doubles', async () => {
    const place = await scene.factory.grid(scene.place.community);
    const worker = await scene.as(await scene.factory.gridStaff(place, 'gridWorker'));
    const ids: string[] = [];
    for (let count = 0; count < 7; count++) {
      const { id } = await scene.submit(scene.resident, { doorId: place.door.id });
      if (count % 2) await worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
      ids.push(id);
    }
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { scope: 'queue', limit: 3, ...(cursor ? { cursor } : {}) } as const;
      const page = (await worker.call(complaintApi.list, { query })).body;
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    // What nobody has taken on yet is due tomorrow, the rest in a week.
    expect(found).toEqual([0, 2, 4, 6, 1, 3, 5].map((index) => ids[index]));
    const inCommunity = await scene.admin.call(complaintApi.list, {
      query: { scope: 'queue', gridId: place.grid.id, state: 'accepted' },
    });
    expect(inCommunity.body.items.map(({ id }) => id)).toEqual([ids[1], ids[3], ids[5]]);
  });

  it('shows residents their own, newest first, and no queue', async () => {
    const person = await scene.factory.residentOf(scene.place);
    const resident = await scene.as(person);
    const first = await scene.submit(resident);
    const second = await scene.submit(resident, { text: '第二件事情,垃圾没人清' });
    const page = (await resident.call(complaintApi.list, { query: { limit: 1 } })).body;
    expect(page.items.map(({ id }) => id)).toEqual([second.id]);
    const next = { limit: 1, cursor: page.nextCursor ?? '' };
    const rest = (await resident.call(complaintApi.list, { query: next })).body;
    expect(rest).toMatchObject({ items: [{ id: first.id }], nextCursor: null });
    const queue = await resident.call(complaintApi.list, { query: { scope: 'queue' } });
    expect(queue.problem).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });
    const otherGrid = await scene.worker.call(complaintApi.list, {
      query: { scope: 'queue', gridId: uuid() },
    });
    expect(otherGrid.problem.status).toBe(403);
  });
});

describe('what a complaint costs the database', () => {
  it('keeps to its budget of statements', async () => {
    const { resident, worker } = scene;
    const submission = await resident.call(complaintApi.submit, { body: scene.report() });
    const { id } = submission.body;
    const params = { id };
    const accept = await worker.call(complaintApi.accept, { params, body: { version: 1 } });
    const budget = {
      submit: [submission.queries, 6],
      mine: [(await resident.call(complaintApi.list)).queries, 2],
      queue: [(await worker.call(complaintApi.list, { query: { scope: 'queue' } })).queries, 2],
      get: [(await resident.call(complaintApi.get, { params })).queries, 5],
      getAsStaff: [(await worker.call(complaintApi.get, { params })).queries, 6],
      accept: [accept.queries, 9],
    };
    for (const [what, [taken, most]] of Object.entries(budget)) {
      expect({ what, taken, within: Number(taken) <= Number(most) }).toEqual({ what, taken, within: true });
      expect(taken).toBeGreaterThan(0);
    }
  });
});
