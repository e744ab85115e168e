import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import { complaintRateApi } from '@linge/shared/complaint/complaint-rate.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { ComplaintEvent } from '../../src/complaint/entities/complaint-event.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import type { ApiClient } from '../support/api-client.js';
import { act } from './act.js';
import { setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

const scores = { speed: 4, attitude: 5, result: 2 };

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.server.close());

const resolved = async () =>
  act(scene.worker, await act(scene.worker, await scene.submit(scene.resident), 'accept'), 'resolve');
const given = async (by: ApiClient, id: string) => {
  const { timeline } = (await by.call(complaintApi.get, { params: { id } })).body;
  return timeline.filter(({ type }) => type === 'ComplaintConfirmed').map(({ detail }) => detail.scores);
};

describe('the three scores of a resident', () => {
  it('are each read by staff and by whoever gave them, and by nobody who only follows', async () => {
    const neighbour = await scene.as(await scene.factory.residentOf(scene.place));
    const done = await resolved();
    await neighbour.call(complaintFollowApi.follow, { params: { id: done.id } });
    await act(scene.resident, done, 'confirm', { scores });
    for (const by of [scene.worker, scene.admin, scene.resident]) {
      expect(await given(by, done.id)).toEqual([scores]);
    }
    expect(await given(neighbour, done.id)).toEqual([undefined]);
  });

  it('stay with the answer that they were given with, also once it was opened and answered again', async () => {
    const closed = await act(scene.resident, await resolved(), 'confirm', { solved: false, scores });
    const again = await act(scene.resident, closed, 'reopen');
    const done = await act(scene.worker, again, 'resolve');
    const better = { speed: 5, attitude: 5, result: 5 };
    await act(scene.resident, done, 'confirm', { scores: better });
    expect(await given(scene.worker, done.id)).toEqual([scores, better]);
  });

  it('are read of what was answered before its timeline told them, too', async () => {
    const told = { ...{ rating: 4, speedScore: 4, attitudeScore: 5, resultScore: 2 }, scoreSum: 11 };
    const people = { reporter: scene.residentPerson, handler: scene.workerPerson };
    const old = await writeComplaint(scene.factory, scene.place, 'closed', people, { ...told, solved: true });
    const event = { type: 'ComplaintConfirmed', rating: 4 } as const;
    await scene.server.dataSource.manager.update(ComplaintEvent, { complaintId: old.id }, event);
    expect(await given(scene.worker, old.id)).toEqual([scores]);
  });

  it('stand in the rates each as its mean, of what was answered then', async () => {
    const { place } = scene;
    const month = { from: '2026-03-01', to: '2026-03-31' };
    const createdAt = new Date('2026-03-02T09:00:00+08:00');
    const write = (speedScore: number, attitudeScore: number, resultScore: number) =>
      writeComplaint(
        scene.factory,
        place,
        'closed',
        { reporter: null, handler: scene.workerPerson },
        { createdAt, rating: 3, speedScore, attitudeScore, resultScore, scoreSum: 10 },
      );
    await write(5, 4, 1);
    await write(4, 4, 2);
    await write(4, 5, 1);
    const query = { communityId: place.community.id, gridId: place.grid.id, ...month };
    const means = { speed: 4.3, attitude: 4.3, result: 1.3 };
    for (const by of [scene.worker, scene.admin]) {
      expect((await by.call(complaintRateApi.scores, { query })).body).toEqual({
        counted: { number: 'rated', count: 3 },
        ...means,
      });
    }
    const before = { ...query, from: '2026-01-01', to: '2026-01-31' };
    expect((await scene.worker.call(complaintRateApi.scores, { query: before })).body).toMatchObject({
      counted: { count: 0 },
      speed: null,
    });
    const { gridId: _grid, ...whole } = query;
    expect((await scene.worker.call(complaintRateApi.scores, { query: whole })).problem.code).toBe(
      'PERMISSION_DENIED',
    );
    expect((await scene.admin.call(complaintRateApi.scores, { query: whole })).queries).toBe(2);
  });
});
