import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintRateApi } from '@linge/shared/complaint/complaint-rate.api';
import {
  ComplaintRateNumber,
  type ComplaintRates,
  type ComplaintRateQuery,
} from '@linge/shared/complaint/complaint-rate.schema';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import type { Unit } from '../../src/staff/entities/unit.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import type { GridPlace, Person } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

/** A month of long ago, of which nothing waits any more. */
const month = { from: '2026-03-01', to: '2026-03-31' };
const at = (text: string) => new Date(`${text}:00+08:00`);
/** Reported on a Monday; to be taken on until Tuesday is over. */
const reported = { createdAt: at('2026-03-02T09:00') };
const inTime = { acceptedAt: at('2026-03-03T20:00') };
const late = { acceptedAt: at('2026-03-04T08:00') };
const settledOn = (text: string) => ({ resolvedAt: at(text), clockStoppedAt: at(text) });

let scene: Scene;
let otherGrid: GridPlace;
let handler: Person;
let unit: Unit;
let wholeCommunity: { communityId: string; from: string; to: string };

beforeAll(async () => {
  scene = await setScene();
  otherGrid = await scene.factory.grid(scene.place.community);
  handler = await scene.factory.account();
  unit = await scene.factory.unit(scene.place.community);
  wholeCommunity = { communityId: scene.place.community.id, ...month };
  const { place } = scene;
  const closed = { closedAt: at('2026-03-20T09:00'), ...inTime };
  // One working day; called solved, and liked.
  await happened(place, 'closed', { ...closed, ...settledOn('2026-03-03T09:00'), solved: true, rating: 5 });
  // Four working days over a weekend; taken on late, called solved, and not liked: 4, 4 and 3 are less than four.
  await happened(place, 'closed', {
    ...{ ...closed, ...late, ...settledOn('2026-03-06T09:00'), solved: true, rating: 4, scoreSum: 11 },
    leadUnitId: unit.id,
  });
  // Seven; called unsolved.
  await happened(place, 'closed', {
    ...{ ...closed, ...settledOn('2026-03-11T09:00'), solved: false, rating: 1, settleTenths: null },
  });
  // Two; the reporter said nothing, somebody checked it.
  await happened(otherGrid, 'closed', { ...closed, ...settledOn('2026-03-04T09:00'), leadUnitId: unit.id });
  // Refused, before and after it had been taken on.
  await happened(otherGrid, 'closed', { clockStoppedAt: at('2026-03-02T15:00'), closedAt: closed.closedAt });
  await happened(otherGrid, 'rejected', { ...inTime, clockStoppedAt: at('2026-03-05T15:00') });
  // Nobody ever looked at it; taken back; the same as another one; dealt with, and waits for the reporter.
  await happened(otherGrid, 'submitted', {});
  await happened(otherGrid, 'withdrawn', { clockStoppedAt: at('2026-03-02T11:00') });
  await happened(otherGrid, 'merged', { ...inTime, clockStoppedAt: at('2026-03-03T21:00') });
  await happened(otherGrid, 'resolved', { ...inTime, ...settledOn('2026-03-05T09:00') });
  // From before there were deadlines.
  await happened(place, 'closed', {
    ...{ ...settledOn('2026-03-04T09:00'), acceptedAt: at('2026-03-02T10:00'), solved: true },
    firstAcceptDueAt: null,
  });
  // Another month.
  await happened(place, 'closed', { createdAt: at('2026-04-01T00:30'), solved: true, rating: 5 });
}, 60_000);
afterAll(() => scene.server.close());

const happened = (place: GridPlace, state: ComplaintState, told: Partial<Complaint>) =>
  writeComplaint(scene.factory, place, state, { reporter: null, handler }, { ...reported, ...told });
const rates = async (query: Partial<ComplaintRateQuery> = {}, by: ApiClient = scene.admin) =>
  (await by.call(complaintRateApi.get, { query: { ...wholeCommunity, ...query } })).body;
const counts = ({ total }: ComplaintRates, rate: 'responseRate' | 'resolutionRate' | 'satisfactionRate') => {
  const { numerator, denominator, excluded } = total[rate];
  const left = excluded.filter(({ count }) => count > 0);
  return [numerator.count, denominator.count, Object.fromEntries(left.map((one) => [one.number, one.count]))];
};

describe('the rates of a period', () => {
  it('tell how many were taken on in time, of those that had to be by now', async () => {
    expect(counts(await rates(), 'responseRate')).toEqual([
      // three closed ones, the refused one that had been taken on, the merged one, the one dealt with
      6,
      8,
      { responseRefused: 1, responseTakenBack: 1, responseWithoutDeadline: 1 },
    ]);
  });

  it('tell how many were solved, by the word of the reporter or of somebody who checked it', async () => {
    expect(counts(await rates(), 'resolutionRate')).toEqual([
      4,
      6,
      { stillOpen: 3, withdrawn: 1, merged: 1 },
    ]);
  });

  it('tell how many were content, of those who said so', async () => {
    const { total } = await rates();
    expect(total.satisfactionRate.rate).toBeCloseTo(1 / 3);
    expect(counts(await rates(), 'satisfactionRate')).toEqual([
      1,
      3,
      { unrated: 3, stillOpen: 3, withdrawn: 1, merged: 1 },
    ]);
  });

  it('tell in working days how long it took, the middle one and nine of ten', async () => {
    const { settleTime } = (await rates()).total;
    // 1, 2, 2, 3, 4, 7; of one of them it was not written down, as by a server of the release before
    expect(settleTime).toMatchObject({ medianDays: 2, percentile90Days: 7, counted: { count: 6 } });
    const left = settleTime.excluded.map(({ number, count }) => [number, count]);
    expect(Object.fromEntries(left)).toEqual({ notSettled: 2, refused: 1, withdrawn: 1, merged: 1 });
  });

  it('leave nothing out without saying so', async () => {
    const { total } = await rates();
    const { reported: all, settleTime } = total;
    expect(all.count).toBe(11);
    const sum = (numbers: readonly { count: number }[]) => numbers.reduce((one, { count }) => one + count, 0);
    for (const rate of ['responseRate', 'resolutionRate', 'satisfactionRate'] as const) {
      expect([rate, sum([total[rate].denominator, ...total[rate].excluded])]).toEqual([rate, 11]);
    }
    expect(sum([settleTime.counted, ...settleTime.excluded])).toBe(11);
  });

  it('are those of a grid, a category or a unit, and of each of them', async () => {
    expect((await rates({ gridId: otherGrid.grid.id })).total.reported.count).toBe(7);
    expect((await rates({ unitId: unit.id })).total).toMatchObject({
      reported: { count: 2 },
      resolutionRate: { rate: 1 },
    });
    expect((await rates({ categoryId: scene.categoryId })).total.reported.count).toBe(11);
    const byGrid = await rates({ by: 'grid' });
    expect(byGrid.groups.map(({ name, reported: { count } }) => [name, count])).toEqual([
      [scene.place.grid.name, 4],
      [otherGrid.grid.name, 7],
    ]);
    expect(byGrid.total).toEqual((await rates()).total);
    expect((await rates({ by: 'unit' })).groups).toMatchObject([{ id: unit.id, reported: { count: 2 } }]);
    expect((await rates({ by: 'category' })).groups).toMatchObject([{ reported: { count: 11 } }]);
  });

  it('are none where nothing was reported', async () => {
    const { total } = await rates({ from: '2026-01-01', to: '2026-01-31' });
    expect(total).toMatchObject({
      reported: { count: 0 },
      responseRate: { rate: null },
      settleTime: { medianDays: null },
    });
  });

  it('take few statements, however much there is', async () => {
    const query = { ...wholeCommunity, gridId: otherGrid.grid.id, by: 'grid' } as const;
    await scene.admin.call(complaintRateApi.get, { query });
    expect((await scene.admin.call(complaintRateApi.get, { query })).queries).toBe(1 + 2);
  });
});

describe('the list behind every number', () => {
  it('has as many complaints, over all its pages, narrowed in the same way', async () => {
    for (const filter of [{}, { gridId: otherGrid.grid.id }, { unitId: unit.id }]) {
      const { total } = await rates(filter);
      const { responseRate, resolutionRate, satisfactionRate, settleTime } = total;
      const numbers = [responseRate, resolutionRate, satisfactionRate].flatMap((rate) => [
        rate.numerator,
        rate.denominator,
        ...rate.excluded,
      ]);
      const told = [total.reported, ...numbers, settleTime.counted, ...settleTime.excluded];
      expect(new Set(told.map(({ number }) => number))).toEqual(new Set(ComplaintRateNumber.options));
      for (const { number, count } of told) {
        const ids: string[] = [];
        let cursor: string | undefined;
        do {
          const query = { ...wholeCommunity, ...filter, number, limit: 2, cursor };
          const page = (await scene.admin.call(complaintRateApi.list, { query })).body;
          ids.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor ?? undefined;
        } while (cursor);
        expect([number, new Set(ids).size, ids.length]).toEqual([number, count, count]);
      }
    }
  });
});

describe('whom the rates are for', () => {
  const refused = async (query: object, by = scene.admin) => {
    const answers = [
      await by.call(complaintRateApi.get, { query: { ...wholeCommunity, ...query } }),
      await by.call(complaintRateApi.list, { query: { ...wholeCommunity, number: 'rated', ...query } }),
    ];
    return answers.map(({ problem }) => [problem.status, problem.code]);
  };

  it('are never those of a member of staff: such a filter is refused', async () => {
    const one = scene.workerPerson.account.id;
    const names = ['accountId', 'handlerAccountId', 'handler', 'staffMemberId', 'actorAccountId', 'person'];
    for (const name of names) {
      expect([name, ...(await refused({ [name]: one }))]).toEqual([
        name,
        [400, 'REQUEST_INVALID'],
        [400, 'REQUEST_INVALID'],
      ]);
    }
    const by = await scene.admin.call(complaintRateApi.get, {
      query: { ...wholeCommunity, by: 'handler' as 'grid' },
    });
    expect(by.problem.code).toBe('REQUEST_INVALID');
    expect(JSON.stringify(await rates({ by: 'grid' }))).not.toContain(one);
  });

  it('are a grid worker’s for their grid, and the town’s for its communities', async () => {
    const gridId = scene.place.grid.id;
    expect((await rates({ gridId }, scene.worker)).total.reported.count).toBe(4);
    const denied = Array.from({ length: 2 }, () => [403, 'PERMISSION_DENIED']);
    expect(await refused({}, scene.worker)).toEqual(denied);
    expect(await refused({ gridId: otherGrid.grid.id }, scene.worker)).toEqual(denied);
    const officer = await scene.as(await scene.factory.appointee(scene.place.community, 'townOfficer'));
    expect((await rates({}, officer)).total.reported.count).toBe(11);
    const elsewhere = await scene.factory.community();
    expect(await refused({ communityId: elsewhere.id }, officer)).toEqual(denied);
  });

  it('are of one year at most, and of days in their order', async () => {
    for (const period of [
      { from: '2026-03-02', to: '2026-03-01' },
      { from: '2025-01-01', to: '2026-03-01' },
    ]) {
      expect((await refused(period))[0]).toEqual([400, 'REQUEST_INVALID']);
    }
  });

  it('are everybody’s for the community as a whole, kept for five minutes', async () => {
    const { api } = scene.server;
    const query = { communityId: scene.place.community.id, days: '365' } as const;
    const answer = await api.call(complaintRateApi.getPublic, { query });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    expect(answer.body.total.reported.count).toBe(12);
    expect((await api.call(complaintRateApi.getPublic, { query })).queries).toBe(0);
    const narrowed = { ...query, gridId: scene.place.grid.id };
    expect((await api.call(complaintRateApi.getPublic, { query: narrowed })).body.total).toEqual(
      answer.body.total,
    );
  });
});
