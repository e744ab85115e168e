import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { messageApi } from '@linge/shared/message/message.api';
import { eventually, messageAbout, setScene, type Scene } from './scene.js';

const atOnce = 20;
jest.setTimeout(60_000);

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.server.close());

const count = async (table: string, column: string, id: string) => {
  const sql = `SELECT COUNT(*) AS count FROM ${table} WHERE ${column} = ?`;
  const [row] = await scene.server.dataSource.query<{ count: string }[]>(sql, [id]);
  return Number(row?.count);
};
const together = <Result>(work: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: atOnce }, (_, index) => work(index)));

describe('a report that is sent more than once', () => {
  it('is answered with the first result, to the one who sent it', async () => {
    const body = scene.report();
    const first = await scene.resident.call(complaintApi.submit, { body });
    const again = await scene.resident.call(complaintApi.submit, { body });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
  });

  it('shows how far it got, when the answer was lost long ago', async () => {
    const body = scene.report();
    await scene.resident.call(complaintApi.submit, { body });
    await scene.worker.call(complaintApi.accept, { params: { id: body.id }, body: { version: 1 } });
    await scene.server.dataSource.query('UPDATE doors SET label = ? WHERE id = ?', ['改了名字', body.doorId]);
    const again = await scene.resident.call(complaintApi.submit, { body });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ state: 'accepted', version: 2, place: scene.place.door.label });
  });

  it('is refused with other content, and to another account, without a word about the first', async () => {
    const body = scene.report();
    await scene.resident.call(complaintApi.submit, { body });
    const other = await scene.resident.call(complaintApi.submit, {
      body: { ...body, text: '完全不同的内容' },
    });
    const stranger = await scene.as(await scene.factory.residentOf(scene.place));
    const foreign = await stranger.call(complaintApi.submit, { body });
    for (const { problem } of [other, foreign]) {
      expect(problem).toMatchObject({ status: 409, code: 'ID_ALREADY_USED' });
      expect(problem.detail).toBeUndefined();
    }
  });

  it('twenty times at once makes one complaint, one event, one outbox row, and one message', async () => {
    const body = scene.report();
    const answers = await together(() => scene.resident.call(complaintApi.submit, { body }));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
    expect(new Set(answers.map((answer) => answer.body.number)).size).toBe(1);
    expect(await count('complaints', 'id', body.id)).toBe(1);
    expect(await count('complaint_events', 'complaint_id', body.id)).toBe(1);
    expect(await count('outbox_messages', 'subject_id', body.id)).toBe(1);
    await messageAbout(scene.worker, body.id, 'complaintSubmitted');
    expect(await count('messages', 'subject_id', body.id)).toBe(1);
  });
});

describe('several people at once', () => {
  it('twenty workers accept one complaint: one gets it, the others are told, nothing is there twice', async () => {
    const { id } = await scene.submit(scene.resident);
    const workers = await together(async () =>
      scene.as(await scene.factory.gridStaff(scene.place, 'gridWorker')),
    );
    const answers = await Promise.all(
      workers.map((worker) => worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expect(answer.problem).toMatchObject({ status: 409, code: 'VERSION_CONFLICT' });
    }
    expect(await count('complaint_events', 'complaint_id', id)).toBe(2);
    expect(await count('outbox_messages', 'subject_id', id)).toBe(2);
  });

  it('withdrawing while it is accepted ends in one of the two, with a timeline that says so', async () => {
    const ids = await together(async () => (await scene.submit(scene.resident)).id);
    const body = { version: 1 };
    await Promise.all(
      ids.flatMap((id) => [
        scene.resident.call(complaintApi.withdraw, { params: { id }, body }),
        scene.worker.call(complaintApi.accept, { params: { id }, body }),
      ]),
    );
    for (const id of ids) {
      const complaint = (await scene.resident.call(complaintApi.get, { params: { id } })).body;
      const last = { withdrawn: 'ComplaintWithdrawn', accepted: 'ComplaintAccepted' }[
        complaint.state as 'accepted'
      ];
      expect(complaint.version).toBe(2);
      expect(complaint.timeline.map(({ type }) => type)).toEqual(['ComplaintSubmitted', last]);
    }
  });

  it('report different things: all are taken in, with different numbers', async () => {
    const answers = await together(() => scene.submit(scene.resident));
    expect(new Set(answers.map(({ number }) => number)).size).toBe(atOnce);
  });
});

describe('what cannot be reported', () => {
  const refusal = async (more: Parameters<Scene['report']>[0]) =>
    (await scene.resident.call(complaintApi.submit, { body: scene.report(more) })).problem;
  const nothing = '01890000-0000-7000-8000-000000000000';

  it('is about a door that does not exist, or in a category of another community', async () => {
    const elsewhere = await scene.factory.grid();
    const categoryId = await scene.factory.categoryId(elsewhere.community.id);
    expect(await refusal({ doorId: nothing })).toMatchObject({ status: 404, code: 'DOOR_NOT_FOUND' });
    expect(await refusal({ categoryId })).toMatchObject({
      status: 400,
      code: 'COMPLAINT_CATEGORY_UNKNOWN',
      fields: [{ path: 'body.categoryId' }],
    });
  });

  it('says too little or too much, and each field says what is wrong', async () => {
    expect(await refusal({ text: ' 坏了 ' })).toMatchObject({
      code: 'REQUEST_INVALID',
      fields: [{ path: 'body.text', code: 'too_small' }],
    });
    expect(await refusal({ text: '长'.repeat(1001) })).toMatchObject({ fields: [{ path: 'body.text' }] });
    expect(await refusal({ photoIds: Array<string>(10).fill(nothing) })).toMatchObject({
      fields: [{ path: 'body.photoIds' }],
    });
  });
});

describe('the inbox', () => {
  it('counts what is unread, and each is read once', async () => {
    const person = await scene.factory.residentOf(scene.place);
    const resident = await scene.as(person);
    const { id } = await scene.submit(resident);
    await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
    const message = await messageAbout(resident, id, 'complaintAccepted');
    expect(message.readAt).toBeNull();
    const read = (await resident.call(messageApi.read, { params: { id: message.id } })).body;
    expect(read.readAt).not.toBeNull();
    expect((await resident.call(messageApi.read, { params: { id: message.id } })).body).toEqual(read);
    expect((await scene.worker.call(messageApi.read, { params: { id: message.id } })).problem.code).toBe(
      'NOT_FOUND',
    );
  });

  it('is paged newest first and emptied of unread ones with one tap', async () => {
    const worker = await scene.as(await scene.factory.gridStaff(scene.place, 'partTimeGridWorker'));
    const ids: string[] = [];
    for (let number = 0; number < 5; number++) ids.push((await scene.submit(scene.resident)).id);
    await eventually(async () => {
      const { items } = (await worker.call(messageApi.list)).body;
      return items.length === ids.length || undefined;
    });
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await worker.call(messageApi.list, { query: { limit: 2, ...(cursor ? { cursor } : {}) } });
      expect(page.queries).toBeLessThanOrEqual(2);
      found.push(...page.body.items.map(({ subject }) => subject.id));
      cursor = page.body.nextCursor ?? undefined;
    } while (cursor);
    expect(found).toEqual([...ids].reverse());
    expect((await worker.call(messageApi.readAll)).body).toEqual({ held: 0, unread: 0 });
    const { items } = (await worker.call(messageApi.list)).body;
    expect(items.every(({ readAt }) => readAt !== null)).toBe(true);
  });

  it('refuses a cursor that the server did not write', async () => {
    for (const cursor of ['x', Buffer.from('["a","b"]').toString('base64url')]) {
      const answer = await scene.resident.call(messageApi.list, { query: { cursor } });
      expect(answer.problem).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    }
  });
});
