import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { act, get, tryTo } from './act.js';
import type { ApiClient } from '../support/api-client.js';
import { eventually, messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.server.close());

const submitted = () => scene.submit(scene.resident);
const accepted = async () => act(scene.worker, await submitted(), 'accept');

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const followersOf = async (id: string) => {
  const rows = await scene.server.dataSource.query<{ account: string }[]>(
    'SELECT account_id AS account FROM complaint_followers WHERE complaint_id = ?',
    [id],
  );
  return rows.map(({ account }) => account);
};

describe('two complaints about the same thing', () => {
  it('are merged, so that each answer reaches both, and taken apart again', async () => {
    const main = await accepted();
    const neighbour = await scene.as(await scene.factory.residentOf(scene.place));
    const same = await scene.submit(neighbour, { text: '楼下那盏路灯还是不亮' });
    const merged = await act(scene.worker, same, 'merge', { intoId: main.id });
    expect(merged).toMatchObject({ state: 'merged', mergedInto: { id: main.id, number: main.number } });
    expect((await tryTo(scene.worker, main, 'merge', { intoId: same.id })).problem.code).toBe(
      'COMPLAINT_TARGET_UNKNOWN',
    );
    await act(scene.worker, main, 'resolve', { note: '灯已经修好' });
    expect((await messageAbout(neighbour, main.id, 'complaintResolved')).title).toContain('您跟进的');
    const apart = await act(scene.worker, merged, 'unmerge');
    expect(apart).toMatchObject({ state: 'submitted', mergedInto: null });
    expect(await followersOf(main.id)).toEqual([]);
  });

  it('leave with everybody whom they brought, also from what the other was merged into since', async () => {
    const [first, second, third] = [await accepted(), await accepted(), await accepted()];
    const { factory, place } = scene;
    const [one, two] = [await factory.residentOf(place), await factory.residentOf(place)];
    const [apart, staying] = [await scene.as(one), await scene.as(two)];
    const a = await scene.submit(apart);
    const alsoOfOne = await scene.submit(await scene.as(await factory.residentOf(place)));
    const b = await scene.submit(staying);
    const merged = await act(scene.worker, a, 'merge', { intoId: b.id });
    await act(scene.worker, alsoOfOne, 'merge', { intoId: b.id });
    const into = await get(scene.worker, b);
    await act(scene.worker, into, 'merge', { intoId: first.id });
    expect(await followersOf(first.id)).toHaveLength(3);
    await act(scene.worker, merged, 'unmerge');
    expect(await followersOf(b.id)).toHaveLength(1);
    expect(await followersOf(first.id)).toHaveLength(2);
    expect(await followersOf(first.id)).not.toContain(one.account.id);
    expect(await followersOf(first.id)).toContain(two.account.id);

    // whom something else brought there as well stays, all the way up
    const [c, other] = [await scene.submit(apart), await scene.submit(apart)];
    const both = await act(scene.worker, c, 'merge', { intoId: second.id });
    await act(scene.worker, other, 'merge', { intoId: second.id });
    await act(scene.worker, second, 'merge', { intoId: third.id });
    await act(scene.worker, both, 'unmerge');
    expect(await followersOf(second.id)).toContain(one.account.id);
    expect(await followersOf(third.id)).toContain(one.account.id);
  });

  it('are taken apart by themselves when the one comes to no answer', async () => {
    const main = await accepted();
    const neighbour = await scene.as(await scene.factory.residentOf(scene.place));
    const same = await scene.submit(neighbour, { text: '楼下那盏路灯还是不亮' });
    await act(scene.worker, same, 'merge', { intoId: main.id });
    await act(scene.resident, main, 'withdraw');
    const stateOf = async () =>
      (await neighbour.call(complaintApi.get, { params: { id: same.id } })).body.state;
    const server = await scene.server.startSecond();
    await eventually(async () => ((await stateOf()) === 'submitted' ? true : undefined));
    await server.stop();
    await messageAbout(scene.worker, same.id, 'complaintMerged');
  });

  it('are merged one way only when two workers do so at once', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await accepted(), await accepted()];
      const answers = await Promise.all([
        tryTo(scene.worker, one, 'merge', { intoId: other.id }),
        tryTo(scene.admin, other, 'merge', { intoId: one.id }),
      ]);
      expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
      const states = await Promise.all(
        [one, other].map(async (each) => (await get(scene.worker, each)).state),
      );
      expect(states.filter((state) => state === 'merged').length).toBeLessThanOrEqual(1);
    }
  });

  it('are found for it by number or words wherever they stand, but no dispute and nothing that has ended', async () => {
    const { factory, place, worker, admin } = scene;
    const one = await accepted();
    const passedUp = await act(worker, await accepted(), 'escalate', { note: '超出网格' });
    const laidAside = await act(worker, await accepted(), 'suspend', { until: inDays(10) });
    const withdrawn = await act(scene.resident, await submitted(), 'withdraw');
    const dispute = await submitted();
    await scene.server.dataSource.query('UPDATE complaints SET `sensitive` = 1 WHERE id = ?', [dispute.id]);
    const elsewhere = await factory.grid(place.community);
    const far = await scene.submit(scene.resident, { doorId: elsewhere.door.id, text: '桥头的护栏松了' });
    const found = async (by: ApiClient, id: string, q?: string) => {
      const query = { limit: 100, ...(q ? { q } : {}) };
      const answer = await by.call(complaintApi.listMergeTargets, { params: { id }, query });
      expect(answer.status).toBe(200);
      return answer.body.items.map((item) => item.id);
    };
    const all = await found(worker, one.id);
    expect(all).toEqual(expect.arrayContaining([passedUp.id, laidAside.id]));
    for (const { id } of [one, withdrawn, dispute, far]) expect(all).not.toContain(id);
    expect(await found(worker, one.id, passedUp.number)).toEqual([passedUp.id]);
    expect(await found(worker, one.id, passedUp.number.replace('-', ''))).toEqual([passedUp.id]);
    expect(await found(worker, one.id, dispute.number)).toEqual([]);
    expect(await found(admin, passedUp.id, '护栏松')).toEqual([far.id]);
    for (const id of all) {
      expect((await tryTo(worker, one, 'merge', { intoId: id, version: 99 })).problem.code).toBe(
        'VERSION_CONFLICT',
      );
    }
    const query = { limit: 1 };
    const first = await worker.call(complaintApi.listMergeTargets, { params: { id: one.id }, query });
    expect(first.queries).toBeLessThanOrEqual(6);
    const cursor = first.body.nextCursor ?? '';
    const next = await worker.call(complaintApi.listMergeTargets, {
      params: { id: one.id },
      query: { limit: 100, cursor },
    });
    expect([...first.body.items, ...next.body.items].map(({ id }) => id)).toEqual(all);
    // What has ended is merged into nothing, and nobody outside is told.
    const ended = await worker.call(complaintApi.listMergeTargets, { params: { id: withdrawn.id } });
    expect(ended.problem.code).toBe('COMPLAINT_TRANSITION_NOT_ALLOWED');
    const resident = await scene.resident.call(complaintApi.listMergeTargets, { params: { id: one.id } });
    expect(resident.problem.status).toBe(403);
  });

  it('tell staff on the one what is merged into it and how many follow, and nobody else', async () => {
    const { factory, place, worker, admin, resident } = scene;
    const main = await act(worker, await accepted(), 'escalate', { note: '超出网格' });
    const neighbour = await scene.as(await factory.residentOf(place));
    const same = await scene.submit(neighbour, { text: '楼下那盏路灯还是不亮' });
    const elsewhere = await factory.grid(place.community);
    const stranger = await scene.as(await factory.residentOf(elsewhere));
    const far = await scene.submit(stranger, { doorId: elsewhere.door.id });
    expect(await get(worker, main)).toMatchObject({ mergedHere: [], followers: 0 });
    const merged = await act(worker, same, 'merge', { intoId: main.id });
    const { id: farId, version } = await act(admin, await act(admin, far, 'accept'), 'escalate', {
      note: '跨网格',
    });
    await act(admin, { ...far, id: farId, version }, 'merge', { intoId: main.id });
    const [own, other] = [same, far].map(({ id, number }) => ({ id, number }));
    expect(await get(admin, main)).toMatchObject({ mergedHere: [own, other], followers: 2 });
    // Of another grid a worker reads nothing.
    expect(await get(worker, main)).toMatchObject({ mergedHere: [own], followers: 2 });
    expect(await get(resident, main)).toMatchObject({ mergedHere: [], followers: null });
    expect(await get(neighbour, main)).toMatchObject({ mergedHere: [], followers: null });
    await act(worker, merged, 'unmerge');
    expect(await get(worker, main)).toMatchObject({ mergedHere: [], followers: 1 });
  });

  it('are not merged with themselves, with what has ended, or across communities', async () => {
    const complaint = await accepted();
    const withdrawn = await act(scene.resident, await submitted(), 'withdraw');
    for (const intoId of [complaint.id, withdrawn.id, scene.place.door.id]) {
      expect((await tryTo(scene.worker, complaint, 'merge', { intoId })).problem.code).toBe(
        'COMPLAINT_TARGET_UNKNOWN',
      );
    }
  });
});

describe('what was written in a hurry', () => {
  it('is put right by its reporter, and what stood there before stays on record', async () => {
    const edited = await act(scene.resident, await submitted(), 'edit', {
      text: '东门第二盏路灯不亮了',
      note: undefined,
    });
    expect(edited.text).toBe('东门第二盏路灯不亮了');
    expect(edited.timeline.at(-1)).toMatchObject({
      type: 'ComplaintEdited',
      detail: { previousText: '楼下的路灯三天不亮了' },
    });
    expect((await tryTo(scene.worker, edited, 'edit', { text: '改成别的内容' })).problem.code).toBe(
      'PERMISSION_DENIED',
    );
  });
});
