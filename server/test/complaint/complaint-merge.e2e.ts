import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { act, get, tryTo } from './act.js';
import { eventually, messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.server.close());

const submitted = () => scene.submit(scene.resident);
const accepted = async () => act(scene.worker, await submitted(), 'accept');

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
