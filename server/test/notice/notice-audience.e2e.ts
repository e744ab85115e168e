import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NoticeAudience } from '@linge/shared/notice/notice-audience.schema';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { v7 as uuid } from 'uuid';
import { Town } from '../../src/grid/entities/town.entity.js';
import { HouseholdTie } from '../../src/household-tie/entities/household-tie.entity.js';
import { Label } from '../../src/resident/entities/label.entity.js';
import { ResidentLabel } from '../../src/resident/entities/resident-label.entity.js';
import type { GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { setNoticeScene, type Home, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

let scene: NoticeScene;
let homes: Record<'old' | 'member' | 'family' | 'relocated' | 'young', Home>;

beforeAll(async () => {
  scene = await setNoticeScene();
  homes = {
    old: await scene.home({ birthDate: '1940-01-01', phone: '13800002222' }),
    member: await scene.home({ birthDate: '1950-01-01', politicalStatus: 'partyMember' }),
    family: await scene.home({ birthDate: '1990-01-01' }),
    relocated: await scene.home({ birthDate: '1980-01-01' }),
    young: await scene.home({ birthDate: '2000-01-01' }),
  };
  await scene.factory.resident(homes.family.place, {
    birthDate: '2020-01-01',
    relation: 'child',
    name: '李娃',
  });
  await label('relocated', 'staff', homes.relocated);
  await label('secret', 'admin', homes.young);
  await scene.accountOf(homes.old);
});
afterAll(() => scene.server.close());

async function label(code: string, visibleTo: 'staff' | 'admin', home: Home): Promise<void> {
  const { community, grid } = home.place;
  const words = { name: code, position: 1, visibleTo, retired: false, version: 1, contentHash: null };
  const { id: labelId } = await scene.factory.save(Label, {
    id: uuid(),
    communityId: community.id,
    code,
    ...words,
  });
  const where = { communityId: community.id, gridId: grid.id };
  await scene.factory.save(ResidentLabel, { residentId: home.resident.id, labelId, ...where });
}

async function preview(
  more: Partial<NoticeAudience>,
  { by = scene.worker, level = 'grid' as const, countsByHousehold = true } = {},
) {
  const audience = { ...scene.draft().audience, ...more };
  const body = { level, communityId: scene.place.community.id, audience, countsByHousehold };
  return by.call(noticeDeskApi.previewAudience, { body });
}

describe('whom a notice would be for', () => {
  it('is told in people and households, and how those can be reached', async () => {
    expect((await preview({})).body).toEqual({
      ...{ people: 6, households: 5, accounts: 1, pushAccounts: 0 },
      ...{ householdsWithApp: 1, householdsByPhone: 0, householdsAtDoor: 4, coversCommunity: true },
    });
    const elder = await preview({ traits: ['aged80'] }, { countsByHousehold: false });
    expect(elder.body).toMatchObject({ people: 1, accounts: 1, householdsWithApp: 1 });
  });

  it('are those with any of the marks, or with all of them', async () => {
    const people = async (more: Partial<NoticeAudience>) => (await preview(more)).body.people;
    expect(await people({ traits: ['aged70'] })).toBe(2);
    expect(await people({ traits: ['aged70', 'partyMember'], match: 'all' })).toBe(1);
    expect(await people({ traits: ['partyMember'], labels: ['relocated'] })).toBe(2);
    expect(await people({ traits: ['partyMember'], labels: ['relocated'], match: 'all' })).toBe(0);
    expect(await people({ traits: ['familyWithChildren'] })).toBe(2);
    expect(await people({ traits: ['permanent'] })).toBe(6);
  });

  it('are those of any of the places, each once', async () => {
    const elsewhere = await scene.factory.grid(scene.place.community);
    await scene.home({}, elsewhere);
    const { grid, microGrid, buildingUnit, community } = scene.place;
    const places: NoticeAudience['places'] = [
      { kind: 'microGrid', id: microGrid.id },
      { kind: 'building', id: buildingUnit.buildingId },
    ];
    expect((await preview({ places })).body.people).toBe(6);
    expect((await preview({ places: [...places, { kind: 'grid', id: grid.id }] })).body.people).toBe(6);
    const all = { places: [{ kind: 'community' as const, id: community.id }] };
    const { admin } = scene;
    expect((await preview(all, { by: admin, level: 'community' as never })).body.people).toBe(7);
  });

  it('are all of a community when nothing of it is left out, grid by grid or building by building', async () => {
    const rest = await scene.factory.grid(scene.place.community);
    const [mine] = (await scene.admin.call(noticeDeskApi.listSenders)).body.items;
    const others = (mine?.grids ?? []).filter(({ id }) => id !== rest.grid.id);
    const places = others.map(({ id }) => ({ kind: 'grid' as const, id }));
    const as = { by: scene.admin, level: 'community' as never };
    const covers = async (more: NoticeAudience['places']) =>
      (await preview({ places: more }, as)).body.coversCommunity;
    expect(await covers(places)).toBe(false);
    expect(await covers([...places, { kind: 'building', id: rest.buildingUnit.buildingId }])).toBe(true);
    expect(await covers([{ kind: 'community', id: rest.community.id }])).toBe(true);
  });

  it('does not tell by a label who bears it, to those who may not see that', async () => {
    expect((await preview({ labels: ['secret'] })).problem.code).toBe('REGISTRY_LABEL_UNKNOWN');
    expect((await preview({ labels: ['nothing'] })).problem.code).toBe('REGISTRY_LABEL_UNKNOWN');
    const { admin } = scene;
    const seen = await preview({ labels: ['secret'] }, { by: admin, level: 'community' as never });
    expect(seen.body.people).toBe(1);
  });

  it('does not do so in any of several communities, though one lets everybody see that label', async () => {
    const { factory } = scene;
    const town = await scene.server.dataSource.manager.findOneByOrFail(Town, {
      id: scene.place.community.townId,
    });
    const open = await factory.grid(await factory.community(town));
    const closed = await factory.grid(await factory.community(town));
    await label('watched', 'staff', await scene.home({}, open));
    await label('watched', 'admin', await scene.home({}, closed));
    const officer = await scene.as(await factory.appointee(open.community, 'townOfficer'));
    const to = (...grids: GridPlace[]) => ({
      ...{ ...scene.draft().audience, labels: ['watched'] },
      places: grids.map(({ grid }) => ({ kind: 'grid' as const, id: grid.id })),
    });
    const asked = (audience: NoticeAudience) => {
      const body = {
        level: 'town' as const,
        communityId: open.community.id,
        audience,
        countsByHousehold: true,
      };
      return officer.call(noticeDeskApi.previewAudience, { body });
    };
    expect((await asked(to(open))).body.people).toBe(1);
    expect((await asked(to(open, closed))).problem.code).toBe('REGISTRY_LABEL_UNKNOWN');
    const draft = scene.draft({ level: 'town', communityId: open.community.id, audience: to(open, closed) });
    const written = await officer.call(noticeDeskApi.create, { body: draft });
    expect(written.problem.code).toBe('REGISTRY_LABEL_UNKNOWN');
  });

  it('is not told by the name of a label either, to those who carry the notice', async () => {
    const { admin, worker, place } = scene;
    const audience = { ...scene.draft().audience, labels: ['relocated', 'secret'] };
    const notice = await scene.published(admin, { level: 'community', audience });
    const seen = async (by: ApiClient) =>
      (await by.call(noticeDeskApi.getDesk, { params: { id: notice.id } })).body.audience;
    expect((await seen(admin)).labels.map(({ name }) => name)).toEqual(['relocated', 'secret']);
    const carried = await seen(worker);
    expect(carried.places).toEqual([expect.objectContaining({ id: place.grid.id })]);
    expect(carried.labels).toEqual([
      { code: 'relocated', name: 'relocated' },
      { code: 'other', name: '其他条件' },
    ]);
  });

  it('leaves out a household that has nobody any more, and an account that left it', async () => {
    const home = await scene.home({ state: 'movedOut' });
    const person = await scene.factory.account();
    await scene.factory.save(HouseholdTie, {
      ...{ id: uuid(), communityId: scene.place.community.id, accountId: person.account.id },
      ...{ householdId: homes.young.place.household.id, residentId: homes.young.resident.id },
      ...{ confirmedAt: new Date(), endedAt: new Date() },
    });
    expect(home.resident.state).toBe('movedOut');
    expect((await preview({})).body).toMatchObject({ people: 6, accounts: 1 });
  });
});

describe('as whom somebody may write', () => {
  const senders = async (by: ApiClient) => (await by.call(noticeDeskApi.listSenders)).body.items;

  it('follows from what they serve', async () => {
    const { community, grid } = scene.place;
    expect(await senders(scene.worker)).toMatchObject([
      {
        ...{ level: 'grid', name: `${community.name} ${grid.name}`, communities: [], wholeGrids: true },
        ...{ grids: [{ id: grid.id, microGrids: [{ name: '微网格一' }] }], labels: [{ code: 'relocated' }] },
      },
    ]);
    expect(await senders(scene.leader)).toMatchObject([
      { level: 'microGrid', grids: [{ id: grid.id }], wholeGrids: false },
    ]);
    const [admin] = await senders(scene.admin);
    expect(admin).toMatchObject({ level: 'community', communities: [{ id: community.id }] });
    expect(admin?.labels.map(({ code }) => code)).toEqual(['relocated', 'secret']);
    expect(await senders(scene.officer)).toMatchObject([{ level: 'town' }]);
  });
});
