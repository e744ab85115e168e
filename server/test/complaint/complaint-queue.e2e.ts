import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { QueueFilter } from '@linge/shared/complaint/complaint-list.schema';
import { v7 as uuid } from 'uuid';
import { ComplaintCategory } from '../../src/complaint/entities/complaint-category.entity.js';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { BuildingUnit } from '../../src/grid/entities/building-unit.entity.js';
import { Appointment } from '../../src/staff/entities/appointment.entity.js';
import { testCategories } from '../factory/category.js';
import { writeComplaint } from '../factory/complaint.js';
import type { ApiClient } from '../support/api-client.js';
import { setScene, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
}, 60_000);
afterAll(() => scene.server.close());

const hour = 3_600_000;
/** A category of a test's own, which keeps the complaints of the others out. */
const category = async (code: string) => {
  const communityId = scene.place.community.id;
  const [like] = testCategories(communityId);
  const row = { ...like, id: uuid(), code, name: code } as ComplaintCategory;
  return (await scene.factory.save<ComplaintCategory>(ComplaintCategory, row)).id;
};
const told = (more: Partial<Complaint>, state: Complaint['state'] = 'submitted') =>
  writeComplaint(
    scene.factory,
    scene.place,
    state,
    { reporter: scene.residentPerson, handler: scene.workerPerson },
    more,
  );
const due = (ms: number) => ({ deadlineAt: new Date(Date.now() + ms), acceptDueAt: null });
const found = async (filter: QueueFilter, by: ApiClient = scene.worker) => {
  const query = { scope: 'queue', limit: 100, ...filter } as const;
  return (await by.call(complaintApi.list, { query })).body.items.map(({ id }) => id);
};

describe('the queue, narrowed', () => {
  it('by category, unit, source, urgency and whose hands it is in, all of it together', async () => {
    const { categoryId, residentPerson } = scene;
    const otherCategory = await category('parking');
    const unit = await scene.factory.unit(scene.place.community);
    const plain = await told({});
    const parking = await told({ categoryId: otherCategory });
    const urgent = await told({ urgent: true });
    const slip = await told({ source: 'suggestionBox', reporterAccountId: null });
    const mine = await told({ handlerAccountId: scene.workerPerson.account.id }, 'accepted');
    const theirs = await told({ handlerAccountId: residentPerson.account.id }, 'accepted');
    const sent = await told({ leadUnitId: unit.id }, 'dispatched');
    expect(await found({ categoryId: otherCategory })).toEqual([parking.id]);
    expect(await found({ urgent: 'yes' })).toEqual([urgent.id]);
    expect(await found({ source: 'suggestionBox' })).toEqual([slip.id]);
    expect(await found({ unitId: unit.id })).toEqual([sent.id]);
    expect((await found({ mine: 'yes', state: 'accepted' })).sort()).toEqual([mine.id]);
    expect((await found({ state: 'accepted' })).sort()).toEqual([mine.id, theirs.id].sort());
    expect(await found({ categoryId, urgent: 'yes', mine: 'yes' })).toEqual([]);
    expect(await found({ categoryId })).toContain(plain.id);
    expect(await found({ categoryId: otherCategory }, scene.admin)).toEqual([parking.id]);
  });

  it('by what is overdue, due today or soon; what is not counted down is none of them', async () => {
    const categoryId = await category('lift');
    const late = await told({ categoryId, ...due(-hour) });
    const soon = await told({ categoryId, ...due(40 * hour) });
    const far = await told({ categoryId, ...due(100 * hour) });
    const stopped = await told({ categoryId, ...due(-hour), clockStoppedAt: new Date() }, 'suspended');
    const endOfToday = Date.parse(`${shanghaiToday()}T23:59:59+08:00`) - Date.now();
    const today = await told({ categoryId, ...due(endOfToday) });
    expect(await found({ categoryId, due: 'overdue' })).toEqual([late.id]);
    expect(await found({ categoryId, due: 'today' })).toEqual([today.id]);
    expect(await found({ categoryId, due: 'soon' })).toEqual([today.id, soon.id]);
    expect(await found({ categoryId, state: 'suspended', due: 'overdue' })).toEqual([]);
    expect(await found({ categoryId, state: 'suspended' })).toEqual([stopped.id]);
    expect(await found({ categoryId })).toEqual([late.id, today.id, soon.id, far.id]);
  });

  it('by words of the text or place and parts of the number, each letter as it is', async () => {
    const one = await told({ text: '东门的充电桩 100% 充不进', number: '20261101-48213' });
    const other = await told({ text: '充电桩有一处漏电', placeDetail: '车棚_西侧' });
    expect((await found({ q: '充电桩' })).sort()).toEqual([one.id, other.id].sort());
    expect(await found({ q: '48213' })).toEqual([one.id]);
    expect(await found({ q: '20261101-48213' })).toEqual([one.id]);
    expect(await found({ q: '0% 充' })).toEqual([one.id]);
    expect(await found({ q: '棚_西' })).toEqual([other.id]);
    expect(await found({ q: '充%漏' })).toEqual([]);
  });

  it('by number, however it stands and at whatever level, unless a state is asked for; and only where one serves', async () => {
    const day = '20251103';
    const closed = await told({ number: `${day}-70131` }, 'closed');
    const withdrawn = await told({ number: `${day}-70132` }, 'withdrawn');
    const above = await told({ number: `${day}-70133`, level: 'community' });
    const waits = await told({ number: `${day}-70134`, text: '请先看 70131 那一件' });
    const elsewhere = await scene.factory.grid(scene.place.community);
    const far = await writeComplaint(
      scene.factory,
      elsewhere,
      'closed',
      { reporter: scene.residentPerson, handler: scene.workerPerson },
      { number: `${day}-70135` },
    );
    for (const q of [closed.number, closed.number.replace('-', '')])
      expect(await found({ q })).toEqual([closed.id]);
    expect((await found({ q: '70131' })).sort()).toEqual([closed.id, waits.id].sort());
    expect((await found({ q: day })).sort()).toEqual([closed.id, withdrawn.id, above.id, waits.id].sort());
    expect(await found({ q: '1103-70132' })).toEqual([withdrawn.id]);
    expect(await found({ q: day, level: 'community' })).toEqual([above.id]);
    expect(await found({ q: day, state: 'withdrawn' })).toEqual([withdrawn.id]);
    expect(await found({ q: far.number })).toEqual([]);
    expect(await found({ q: far.number }, scene.admin)).toEqual([far.id]);
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { scope: 'queue', limit: 1, q: day, ...(cursor ? { cursor } : {}) } as const;
      const page = await scene.worker.call(complaintApi.list, { query });
      expect(page.queries).toBeLessThanOrEqual(2);
      pages.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor ?? undefined;
    } while (cursor);
    expect(pages.sort()).toEqual([closed.id, withdrawn.id, above.id, waits.id].sort());
  });

  it('by building, whatever stairwell it is about', async () => {
    const { community, grid, microGrid, door } = await scene.factory.grid(scene.place.community);
    const ids = { gridId: grid.id, microGridId: microGrid.id };
    const there = await told({ ...ids, doorId: door.id, text: '楼顶漏水' });
    const here = await told({ text: '楼顶漏水' });
    const { buildingId } = await scene.server.dataSource.manager.findOneByOrFail(BuildingUnit, {
      id: door.buildingUnitId ?? '',
    });
    expect(community.id).toBe(scene.place.community.id);
    expect(await found({ buildingId }, scene.admin)).toEqual([there.id]);
    expect(await found({ buildingId }, scene.worker)).toEqual([]);
    expect(await found({ buildingId: scene.place.buildingUnit.buildingId })).toContain(here.id);
    expect(await found({ buildingId: here.id })).toEqual([]);
  });

  it('by one of several communities, with a category of its own', async () => {
    const { factory, place, server } = scene;
    const elsewhere = await factory.grid();
    const officer = await factory.appointee(place.community, 'townOfficer');
    await factory.save(Appointment, {
      ...(await server.dataSource.manager.findOneByOrFail(Appointment, {
        staffMemberId: officer.staffMember?.id ?? '',
      })),
      ...{ id: uuid(), communityId: elsewhere.community.id },
    });
    const by = await scene.as(officer);
    const own = await told({ level: 'town' });
    const people = { reporter: null, handler: scene.workerPerson };
    const other = await writeComplaint(factory, elsewhere, 'submitted', people, { level: 'town' });
    expect((await found({}, by)).sort()).toEqual([own.id, other.id].sort());
    const communityId = elsewhere.community.id;
    expect(await found({ communityId }, by)).toEqual([other.id]);
    expect(await found({ communityId, categoryId: other.categoryId }, by)).toEqual([other.id]);
    const query = { scope: 'queue', communityId } as const;
    expect((await scene.worker.call(complaintApi.list, { query })).problem.code).toBe('PERMISSION_DENIED');
  });

  it('page by page, without gaps or doubles, and only where one serves', async () => {
    const categoryId = await category('noise');
    const at = new Date(Date.now() + hour);
    const same = { categoryId, urgent: true, deadlineAt: at, acceptDueAt: at };
    const ids: string[] = [];
    for (let number = 0; number < 7; number++) ids.push((await told(same)).id);
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { scope: 'queue', limit: 3, categoryId, urgent: 'yes', due: 'soon' } as const;
      const page = await scene.worker.call(complaintApi.list, {
        query: { ...query, ...(cursor ? { cursor } : {}) },
      });
      expect(page.queries).toBeLessThanOrEqual(2);
      pages.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor ?? undefined;
    } while (cursor);
    expect(pages).toEqual([...ids].sort());
    const elsewhere = await scene.factory.grid();
    const stranger = await scene.as(await scene.factory.gridStaff(elsewhere, 'gridWorker'));
    expect(await found({ categoryId }, stranger)).toEqual([]);
    const query = { scope: 'queue', categoryId } as const;
    expect((await scene.resident.call(complaintApi.list, { query })).problem.status).toBe(403);
  });

  it('by something that makes no sense is refused, with the field', async () => {
    const query = { scope: 'queue', due: 'someday' } as never;
    expect((await scene.worker.call(complaintApi.list, { query })).problem).toMatchObject({
      code: 'REQUEST_INVALID',
      fields: [{ path: 'query.due' }],
    });
  });
});

function shanghaiToday(): string {
  return new Date(Date.now() + 8 * hour).toISOString().slice(0, 10);
}
