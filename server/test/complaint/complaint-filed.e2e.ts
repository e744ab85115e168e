import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { complaintFilingApi } from '@linge/shared/complaint/complaint-filing.api';
import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import { HouseholdTie } from '../../src/household-tie/entities/household-tie.entity.js';
import { messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.server.close());

const file = (more: object = {}, by = scene.worker) =>
  by.call(complaintApi.file, { body: { ...scene.report(), ...more } });

describe('a worker who writes down what somebody told them', () => {
  it('files it once, however often it is sent, for somebody without an account', async () => {
    const body = scene.report();
    const first = await scene.worker.call(complaintApi.file, { body });
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({ source: 'worker', reporter: null, state: 'submitted' }),
    ]);
    const again = await scene.worker.call(complaintApi.file, { body });
    expect([again.status, again.body.number]).toEqual([200, first.body.number]);
    const others = [
      await scene.admin.call(complaintApi.file, { body }),
      await scene.worker.call(complaintApi.submit, { body }),
      await scene.worker.call(complaintApi.file, { body: { ...body, text: '说的是另一件事情' } }),
    ];
    expect(others.map(({ problem }) => problem.code)).toEqual(Array(3).fill('ID_ALREADY_USED'));
  });

  it('cannot close it alone: somebody else checks what was done', async () => {
    const { id } = (await file()).body;
    await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
    const body = { version: 2, note: '已修好' };
    const resolved = (await scene.worker.call(complaintApi.resolve, { params: { id }, body })).body;
    expect(resolved.availableActions).toEqual([]);
    await messageAbout(scene.secretary, id, 'complaintResolved');
    const verify = { params: { id }, body: { version: 3, note: '现场看过' } };
    expect((await scene.secretary.call(complaintApi.verify, verify)).body.state).toBe('closed');
  });

  it('cannot refuse it alone: somebody else ends that, or has it taken on after all', async () => {
    const { worker, secretary, server } = scene;
    const ids = [(await file()).body.id, (await file()).body.id, (await file()).body.id];
    for (const id of ids) {
      const body = { version: 1, note: '不归我们管' };
      const refused = (await worker.call(complaintApi.reject, { params: { id }, body })).body;
      expect(refused).toMatchObject({ state: 'rejected', availableActions: [] });
      expect((await messageAbout(secretary, id, 'complaintRejected')).title).toContain('待您核查');
    }
    const [ended = '', sentBack = '', forgotten = ''] = ids;
    const body = { version: 2, note: '看过了' };
    const verified = await secretary.call(complaintApi.verify, { params: { id: ended }, body });
    expect(verified.body.state).toBe('closed');
    const back = await secretary.call(complaintApi.sendBack, { params: { id: sentBack }, body });
    expect(back.body).toMatchObject({ state: 'submitted', deadline: { kind: 'accept', clock: 'running' } });
    expect((await messageAbout(worker, sentBack, 'complaintSentBack')).title).toContain('请重新受理');
    const ahead = await server.startSecond({ CLOCK_AHEAD_MINUTES: String(16 * 24 * 60) });
    try {
      expect((await messageAbout(secretary, forgotten, 'complaintSilent')).title).toContain('请核查');
    } finally {
      await ahead.stop();
    }
    const seen = await secretary.call(complaintApi.get, { params: { id: forgotten } });
    expect(seen.body.state).toBe('rejected');
  });

  it('files it for a resident whose account becomes the reporter, hears of it and has the last word', async () => {
    const { server, factory, place, residentPerson, resident } = scene;
    const person = await factory.resident(place, { name: '李明' });
    const accountId = residentPerson.account.id;
    await server.dataSource.manager.update(HouseholdTie, { accountId }, { residentId: person.id });
    const { id } = (await file({ residentId: person.id })).body;
    expect((await messageAbout(resident, id, 'complaintSubmitted')).title).toContain('已代您登记');
    const seen = (await resident.call(complaintApi.get, { params: { id } })).body;
    expect(seen).toMatchObject({
      source: 'worker',
      timeline: [{ actorRole: 'gridWorker', actorName: expect.stringContaining('网格员 王*') }],
    });
    expect(seen.availableActions).toContain('withdraw');
  });

  it('is told of a resident whom they do not see, and files nothing outside their grid', async () => {
    const { factory, place } = scene;
    const elsewhere = await factory.grid(place.community);
    const stranger = await factory.resident(elsewhere, { name: '王芳' });
    expect((await file({ residentId: stranger.id })).problem).toMatchObject({
      code: 'COMPLAINT_TARGET_UNKNOWN',
      fields: [{ path: 'body.residentId' }],
    });
    expect((await file({ doorId: elsewhere.door.id })).problem.code).toBe('PERMISSION_DENIED');
    expect((await file({ doorId: elsewhere.door.id }, scene.admin)).status).toBe(201);
  });

  it('keeps how it came in and who told it, for staff alone, with the phone sealed and masked', async () => {
    const told = { name: '王大爷', phone: '10000009876' };
    const filed = (await file({ channel: 'phone', told })).body;
    expect(filed).toMatchObject({
      filing: { channel: 'phone', residentId: null, phoneKept: true },
      reporter: { name: '王大爷', phone: '100****9876' },
    });
    const [row] = await scene.server.dataSource.query<{ phone: string }[]>(
      'SELECT phone_cipher AS phone FROM complaint_filings WHERE id = ?',
      [filed.id],
    );
    expect(row?.phone).not.toContain('9876');
    expect(scene.server.process.output()).not.toContain(told.phone);
    const both = await file({ told, residentId: filed.id });
    expect(both.problem.fields).toEqual([expect.objectContaining({ path: 'body.told' })]);
    const wrong = await file({ told: { name: '王大爷', phone: '123' } });
    expect(wrong.problem.fields).toEqual([expect.objectContaining({ path: 'body.told.phone' })]);
  });

  it('begins at the door of somebody of the registry, and leads from the complaint to them', async () => {
    const { factory, place, worker } = scene;
    const person = await factory.resident(place, { name: '孙桂英' });
    const start = await worker.call(complaintFilingApi.startFor, { params: { id: person.id } });
    expect(start.body).toMatchObject({ door: { id: place.door.id }, hasAccount: false });
    const filed = (await file({ residentId: person.id, channel: 'door' })).body;
    expect(filed).toMatchObject({
      filing: { channel: 'door', residentId: person.id, phoneKept: false },
      reporter: { name: '孙*英', phone: null },
    });
    const stranger = await factory.resident(await factory.grid(place.community), { name: '王芳' });
    const unseen = await worker.call(complaintFilingApi.startFor, { params: { id: stranger.id } });
    expect(unseen.status).toBe(404);
  });

  it('lets somebody join what a neighbour reported instead', async () => {
    const { server, factory, place, worker } = scene;
    const person = await factory.resident(place, { name: '周建军' });
    const account = await factory.residentOf(place);
    const accountId = account.account.id;
    await server.dataSource.manager.update(HouseholdTie, { accountId }, { residentId: person.id });
    const { id } = await scene.submit(scene.resident);
    const join = { params: { id }, body: { residentId: person.id } };
    for (let time = 0; time < 2; time++) {
      expect((await worker.call(complaintFilingApi.followFor, join)).status).toBe(204);
    }
    const followed = (await (await scene.as(account)).call(complaintFollowApi.listFollowed)).body.items;
    expect(followed.map((one) => one.id)).toEqual([id]);
    const without = await factory.resident(place, { name: '吴秀兰' });
    const nobody = { params: { id }, body: { residentId: without.id } };
    expect((await worker.call(complaintFilingApi.followFor, nobody)).status).toBe(204);
  });
});
