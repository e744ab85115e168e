import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintRateApi } from '@linge/shared/complaint/complaint-rate.api';
import { Town } from '../../src/grid/entities/town.entity.js';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import type { GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { setScene, type Scene } from './scene.js';

jest.setTimeout(120_000);

const month = { from: '2026-03-01', to: '2026-03-31' };
const at = (text: string) => new Date(`${text}:00+08:00`);

let scene: Scene;
let near: GridPlace;
let officer: ApiClient;
beforeAll(async () => {
  scene = await setScene();
  const { factory, place, server } = scene;
  const town = await server.dataSource.manager.findOneByOrFail(Town, { id: place.community.townId });
  near = await factory.grid(await factory.community(town));
  await closed(place, { solved: false, rating: 2, acceptedAt: at('2026-03-04T08:00') });
  await closed(place, { solved: true, createdAt: at('2026-03-05T09:00') });
  await closed(near, { solved: true, rating: 5, settleTenths: null });
  officer = await scene.as(await factory.appointee(place.community, 'townOfficer'));
});
afterAll(() => scene.server.close());

const closed = async (place: GridPlace, told: Partial<Complaint>) =>
  writeComplaint(
    scene.factory,
    place,
    'closed',
    { reporter: null, handler: scene.workerPerson },
    {
      ...{ createdAt: at('2026-03-02T09:00'), acceptedAt: at('2026-03-03T20:00') },
      ...{ resolvedAt: at('2026-03-10T09:00'), clockStoppedAt: at('2026-03-10T09:00') },
      ...{ closedAt: at('2026-03-20T09:00'), ...told },
    },
  );
const compared = async (by: ApiClient, query = month) =>
  (await by.call(complaintRateApi.compare, { query })).body.communities;

describe('the rates of communities side by side', () => {
  it('are for each what they are for it alone, also where nothing was reported', async () => {
    const [own, other, ...none] = await compared(officer);
    const { id: communityId, name } = scene.place.community;
    const { total } = (await officer.call(complaintRateApi.get, { query: { communityId, ...month } })).body;
    expect(own).toEqual({ id: communityId, name, ...total });
    expect(own).toMatchObject({ reported: { count: 2 }, resolutionRate: { rate: 0.5 } });
    // of one of them it was not written down how long it took
    expect(other).toMatchObject({
      ...{ id: near.community.id, reported: { count: 1 }, resolutionRate: { rate: 1 } },
      settleTime: { medianDays: 6, percentile90Days: 6 },
    });
    expect(none).toEqual([]);
    const before = await compared(officer, { from: '2026-01-01', to: '2026-01-31' });
    expect(before.map(({ reported: { count } }) => count)).toEqual([0, 0]);
  });

  it('are counted once a minute for all who look at the same communities', async () => {
    const query = { from: '2026-02-01', to: '2026-02-28' };
    const colleague = await scene.as(await scene.factory.appointee(scene.place.community, 'townOfficer'));
    const seen = await Promise.all([officer, colleague].map((by) => compared(by, query)));
    expect(seen[0]).toEqual(seen[1]);
    // who asks, and what communities are called
    expect((await colleague.call(complaintRateApi.compare, { query })).queries).toBe(1 + 1);
    // nobody sees what was counted for others
    expect((await compared(scene.admin, query)).map(({ id }) => id)).toEqual([scene.place.community.id]);
  });

  it('are an administrator’s for their own community, and nobody’s who serves a grid', async () => {
    expect((await compared(scene.admin)).map(({ id }) => id)).toEqual([scene.place.community.id]);
    for (const by of [scene.worker, scene.secretary, scene.resident]) {
      const { problem } = await by.call(complaintRateApi.compare, { query: month });
      expect([problem.status, problem.code]).toEqual([403, 'PERMISSION_DENIED']);
    }
  });

  it('take as many statements as those of one, and never tell a member of staff', async () => {
    const [query, later] = [
      { from: '2026-04-01', to: '2026-04-30' },
      { from: '2026-05-01', to: '2026-05-31' },
    ];
    await officer.call(complaintRateApi.compare, { query });
    expect((await officer.call(complaintRateApi.compare, { query: later })).queries).toBe(1 + 2);
    const ofOne = { ...month, handlerAccountId: scene.workerPerson.account.id };
    expect((await officer.call(complaintRateApi.compare, { query: ofOne })).problem.code).toBe(
      'REQUEST_INVALID',
    );
  });
});
