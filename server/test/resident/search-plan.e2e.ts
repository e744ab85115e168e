import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { BuildingUnit } from '../../src/grid/entities/building-unit.entity.js';
import { Building } from '../../src/grid/entities/building.entity.js';
import { Room } from '../../src/grid/entities/room.entity.js';
import { Household } from '../../src/resident/entities/household.entity.js';
import { Label } from '../../src/resident/entities/label.entity.js';
import { ResidentLabel } from '../../src/resident/entities/resident-label.entity.js';
import { Resident } from '../../src/resident/entities/resident.entity.js';
import { EmptyRoomRepository } from '../../src/resident/empty-room.repository.js';
import { HouseholdRepository } from '../../src/resident/household.repository.js';
import { ResidentSearchRepository } from '../../src/resident/resident-search.repository.js';
import type { ResidentSearch } from '../../src/resident/resident-search.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import { knownNumbers } from '../factory/known-numbers.js';
import { residentRows } from '../factory/resident.js';
import { explained, readsWhole } from '../support/query-plan.js';
import { testIndex } from '../support/test-crypto.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let dataSource: DataSource;
let database: TestDatabase;
let place: GridPlace;
let labelId: string;

const names = ['张三', '李小明', '王芳', '赵强', '孙丽', '周珊', '吴敏', '郑浩'];

beforeAll(async () => {
  database = await createTestDatabase();
  ({ dataSource } = database);
  const factory = new Factory(dataSource);
  place = await factory.grid();
  await settle(factory, place, 10, 300);
  // As many others as it takes for reading everything to be the dearer way.
  for (let others = 0; others < 3; others++) await settle(factory, await factory.grid(), 40, 1200);
  await dataSource.query(
    'ANALYZE TABLE residents, households, rooms, building_units, buildings, resident_labels, labels',
  );
}, 120_000);

afterAll(() => database.drop());

/** Buildings of ten flats each, and people who live in them. */
async function settle(factory: Factory, at: GridPlace, buildings: number, people: number): Promise<void> {
  const { manager } = dataSource;
  const { community, grid, microGrid, household } = at;
  const ids = { communityId: community.id, gridId: grid.id, microGridId: microGrid.id };
  const { communityId } = ids;
  const blocks = Array.from({ length: buildings }, (_, index) => ({
    ...{ id: uuid(), ...ids, estate: '大院', name: `${index + 1}栋` },
  }));
  const units = blocks.map(({ id }) => ({ id: uuid(), communityId, buildingId: id, name: '1单元' }));
  const rooms = units.flatMap(({ id }) =>
    Array.from({ length: 10 }, (_, index) => ({
      ...{ id: uuid(), communityId, buildingUnitId: id, number: `${index + 1}01`, floor: index + 1 },
    })),
  );
  const homes = rooms.map(({ id }): Household => ({ ...household, id: uuid(), roomId: id }));
  await insertRows(manager, Building, blocks);
  await insertRows(manager, BuildingUnit, units);
  await insertRows(manager, Room, rooms);
  await insertRows(manager, Household, homes);
  const residents = Array.from({ length: people }, (_, index): Resident => {
    const home = { ...at, household: homes[index % homes.length] ?? household };
    const told = { name: names[index % names.length] ?? '', ...knownNumbers(index + 1) };
    return residentRows(home, { ...told, birthDate: `${1930 + (index % 90)}-05-01` }).resident;
  });
  await insertRows(manager, Resident, residents);
  const label = await factory.save(Label, { id: uuid(), communityId, code: 'a', name: 'a', position: 1 });
  const given = residents.filter((_, index) => index % 20 === 0);
  const labels = given.map(({ id, gridId }) => ({ residentId: id, labelId: label.id, communityId, gridId }));
  await insertRows(manager, ResidentLabel, labels);
  if (at === place) labelId = label.id;
}

/** Tables that a query would read from one end to the other: by rows, by an index, or along all ids. */
async function readWhole(ask: (asked: DataSource) => Promise<unknown>): Promise<string[]> {
  const plans = await explained(dataSource, ask);
  expect(plans).toHaveLength(1);
  const whole = plans.flat().filter((step) => readsWhole(step) && !step.table?.startsWith('<'));
  return whole.map(({ table, type, key }) => `${table} ${type} ${key}`);
}

const { phone, idNumber, otherPhone } = knownNumbers(7);
const searches: readonly [string, () => Partial<ResidentSearch>][] = [
  ['nothing but the community', () => ({})],
  ['a grid', () => ({ gridId: place.grid.id })],
  ['a household', () => ({ householdId: place.household.id })],
  ['a micro-grid', () => ({ microGridId: place.microGrid.id })],
  ['a building', () => ({ buildingId: place.buildingUnit.buildingId })],
  ['a name', () => ({ q: '张三' })],
  ['initials', () => ({ q: 'zs' })],
  ['pinyin', () => ({ q: 'zhangs' })],
  ['the last four', () => ({ q: phone.slice(-4) })],
  ['a whole phone', () => ({ q: phone })],
  ['the last four of a second phone', () => ({ q: otherPhone.slice(-4) })],
  ['a whole ID number', () => ({ q: idNumber })],
  ['a room', () => ({ q: '3-1-501' })],
  ['the number of a room', () => ({ q: '501' })],
  ['a label', () => ({ labelIds: [labelId] })],
  ['age and residency', () => ({ bornUntil: '1956-01-01', residency: 'permanent' })],
  ['an age band of women', () => ({ bornUntil: '2008-11-24', bornAfter: '1991-11-24', sex: 'female' })],
  ['floating people of a grid', () => ({ gridId: place.grid.id, residency: 'floating' })],
  ['a label in a grid', () => ({ labelIds: [labelId], gridId: place.grid.id })],
  ['terms that end', () => ({ termEndsBefore: '2026-12-01' })],
  [
    'terms that end soon, in a grid',
    () => ({
      ...{ term: 'ending', termEndsFrom: '2026-11-24', termEndsBefore: '2026-12-25' },
      gridId: place.grid.id,
    }),
  ],
  ['who moved out', () => ({ state: 'movedOut' })],
  [
    'a name, a label and an age in a grid',
    () => ({
      ...{ q: 'zs', labelIds: [labelId], bornUntil: '1990-01-01', gridId: place.grid.id },
    }),
  ],
];

const beginnings = ['', '019a0000-0000-7000-8000-000000000000'];

describe('a search of the registry', () => {
  it.each(searches)('by %s reads no table whole, for its list or its count', async (_by, told) => {
    const search = { communityId: place.community.id, labelIds: [], ...told() };
    const of = (asked: DataSource) => new ResidentSearchRepository(asked, testIndex);
    for (const after of beginnings) {
      expect(await readWhole((asked) => of(asked).list(search, after, 21))).toEqual([]);
    }
    expect(await readWhole((asked) => of(asked).count(search))).toEqual([]);
  });

  it.each([[undefined], ['张三'], ['zs'], ['3-1-501'], ['501']])(
    'for households by %s reads no table whole',
    async (q) => {
      const scope = { communityId: place.community.id, q };
      for (const where of [
        scope,
        { ...scope, gridId: place.grid.id },
        { ...scope, residency: 'permanent' as const },
      ]) {
        for (const after of beginnings) {
          expect(await readWhole((asked) => new HouseholdRepository(asked).list(where, after, 21))).toEqual(
            [],
          );
        }
        expect(await readWhole((asked) => new HouseholdRepository(asked).count(where))).toEqual([]);
      }
    },
  );

  it('for empty flats reads no table whole', async () => {
    const scope = { communityId: place.community.id };
    const { buildingId } = place.buildingUnit;
    for (const where of [scope, { ...scope, gridId: place.grid.id }, { ...scope, buildingId }]) {
      expect(await readWhole((asked) => new EmptyRoomRepository(asked).list(where, '', 21))).toEqual([]);
    }
  });
});
