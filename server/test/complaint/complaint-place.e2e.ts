import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintPlaceApi } from '@linge/shared/complaint/complaint-place.api';
import type { PlaceFigure } from '@linge/shared/complaint/complaint-place.schema';
import { v7 as uuid } from 'uuid';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { Door } from '../../src/door/entities/door.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import type { GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

let scene: Scene;
/** A second grid of the community. */
let other: GridPlace;
/** A gate of the first grid, outside of its building. */
let gate: Door;

const now = new Date();
const longAgo = new Date(now.getTime() - 60 * 86_400_000);
const farAhead = new Date(now.getTime() + 60 * 86_400_000);
const write = (state: Complaint['state'], told: Partial<Complaint> = {}, place = scene.place) =>
  writeComplaint(
    scene.factory,
    place,
    state,
    { reporter: scene.residentPerson, handler: scene.workerPerson },
    { createdAt: longAgo, deadlineAt: farAhead, dueAt: farAhead, acceptDueAt: null, ...told },
  );

beforeAll(async () => {
  scene = await setScene();
  const { factory, place } = scene;
  other = await factory.grid(place.community);
  gate = await factory.save(Door, {
    ...{ id: uuid(), communityId: place.community.id, gridId: place.grid.id, buildingUnitId: null },
    ...{
      microGridId: null,
      kind: 'publicPlace',
      label: '河边小广场',
      code: uuid().slice(0, 22),
      position: 900,
    },
    createdAt: longAgo,
  });
  const overdue = { deadlineAt: longAgo, dueAt: longAgo };
  await write('submitted', { createdAt: now });
  await write('accepted', { ...overdue, level: 'community' });
  await write('suspended', overdue);
  await write('closed', { createdAt: now });
  await write('resolved');
  await write('inProgress', { doorId: gate.id, place: gate.label });
  await write('submitted', { createdAt: now }, other);
  // About the first grid's building, but passed to the other grid.
  await write('submitted', { gridId: other.grid.id });
});
afterAll(() => scene.server.close());

const scope = (gridId?: string) => ({
  communityId: scene.place.community.id,
  ...(gridId ? { gridId } : {}),
});
const places = async (by: ApiClient, gridId?: string) =>
  (await by.call(complaintPlaceApi.list, { query: scope(gridId) })).body;
const building = ({ door }: GridPlace) => door.label.split(' ').slice(0, 2).join(' ');

describe('where trouble gathers', () => {
  it('is told building by building to the staff of a grid, and place by place where there is none', async () => {
    const { place } = scene;
    const seen = await places(scene.worker, place.grid.id);
    expect(seen.total).toEqual({ open: 4, overdue: 1, month: 2 });
    expect(seen.items).toEqual([
      {
        kind: 'door',
        id: gate.id,
        name: '河边小广场',
        gridName: place.grid.name,
        open: 1,
        overdue: 0,
        month: 0,
      },
      {
        ...{ kind: 'building', id: place.buildingUnit.buildingId, name: building(place) },
        ...{ gridName: place.grid.name, open: 3, overdue: 1, month: 2 },
      },
    ]);
  });

  it('is told for the whole community to who answers for it, quiet buildings too', async () => {
    const quiet = await scene.factory.grid(scene.place.community);
    const seen = await places(scene.admin);
    expect(seen.total).toEqual({ open: 6, overdue: 1, month: 3 });
    const byName = new Map(seen.items.map(({ name, ...counts }) => [name, counts]));
    expect(byName.get(building(scene.place))).toMatchObject({ open: 4, overdue: 1, month: 2 });
    expect(byName.get(building(other))).toMatchObject({ open: 1, month: 1 });
    expect(byName.get(building(quiet))).toMatchObject({ open: 0, overdue: 0, month: 0 });
    // The other grid has one about a building that is not its own.
    const passed = (await places(scene.admin, other.grid.id)).items;
    expect(passed.map(({ name, open }) => [name, open])).toEqual([
      [building(scene.place), 1],
      [building(other), 1],
    ]);
    expect((await scene.worker.call(complaintPlaceApi.list, { query: scope() })).status).toBe(403);
  });

  it('opens to the stairwells of a building', async () => {
    const { place } = scene;
    const { items } = (
      await scene.worker.call(complaintPlaceApi.units, {
        params: { id: place.buildingUnit.buildingId },
        query: scope(place.grid.id),
      })
    ).body;
    expect(items).toEqual([{ id: place.buildingUnit.id, name: '2单元', open: 3, overdue: 1, month: 2 }]);
  });

  it('has the list behind every number, as long as the number says', async () => {
    const { place } = scene;
    const about = [
      ['building', place.buildingUnit.buildingId, { open: 3, overdue: 1, month: 2 }],
      ['buildingUnit', place.buildingUnit.id, { open: 3, overdue: 1, month: 2 }],
      ['door', gate.id, { open: 1, overdue: 0, month: 0 }],
    ] as const;
    for (const [kind, placeId, counts] of about) {
      for (const [figure, count] of Object.entries(counts) as [PlaceFigure, number][]) {
        const query = { ...scope(place.grid.id), kind, placeId, figure };
        const all = (await scene.worker.call(complaintPlaceApi.complaints, { query })).body;
        expect([kind, figure, all.items.length]).toEqual([kind, figure, count]);
        if (count < 2) continue;
        const first = (
          await scene.worker.call(complaintPlaceApi.complaints, { query: { ...query, limit: 1 } })
        ).body;
        const cursor = first.nextCursor ?? '';
        const rest = (await scene.worker.call(complaintPlaceApi.complaints, { query: { ...query, cursor } }))
          .body;
        expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
      }
    }
  });

  it('takes as many statements, however many buildings there are', async () => {
    const list = await scene.admin.call(complaintPlaceApi.list, { query: scope() });
    // The session, the counts, the buildings, the doors.
    expect(list.queries).toBeLessThanOrEqual(4);
    const units = await scene.admin.call(complaintPlaceApi.units, {
      params: { id: scene.place.buildingUnit.buildingId },
      query: scope(),
    });
    expect(units.queries).toBeLessThanOrEqual(4);
  });
});
