import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { PrincipalRepository } from '../../src/account/principal.repository.js';
import { GrantCache } from '../../src/common/auth/grant-cache.js';
import { Clock } from '../../src/common/clock/clock.js';
import { MicroGrid } from '../../src/grid/entities/micro-grid.entity.js';
import { HeldPostRepository } from '../../src/staff/handover/held-post.repository.js';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let dataSource: DataSource;
let database: TestDatabase;
let place: GridPlace;
let worker: Person;
let admin: Person;
let officer: Person;

/** Communities of the same town, each with people in the same posts. */
const others = 200;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ dataSource } = database);
  const factory = new Factory(dataSource);
  const town = await factory.town();
  place = await factory.grid(await factory.community(town));
  worker = await factory.gridStaff(place, 'gridWorker');
  admin = await factory.appointee(place.community, 'communityAdmin');
  officer = await factory.appointee((await factory.grid()).community, 'townOfficer');
  for (let other = 0; other < others; other++) {
    const elsewhere = await factory.grid(await factory.community(town));
    for (const role of ['gridWorker', 'branchSecretary', 'microGridLeader'] as const)
      await factory.gridStaff(elsewhere, role);
    for (const number of [2, 3, 4]) {
      const id = uuid();
      const microGrid = await factory.save(MicroGrid, { ...elsewhere.microGrid, id, number });
      await factory.gridStaff({ ...elsewhere, microGrid }, 'microGridLeader');
    }
    await factory.appointee(elsewhere.community, 'communityAdmin');
    await factory.appointee(elsewhere.community, 'townOfficer');
  }
  await dataSource.query('ANALYZE TABLE grid_assignments, appointments, staff_members, communities');
}, 120_000);

afterAll(() => database.drop());

/** Rows that the database reads for some work, as it counts them itself. */
async function rowsRead(work: (manager: EntityManager) => Promise<unknown>): Promise<number> {
  const runner = dataSource.createQueryRunner();
  try {
    const count = async () => {
      const rows = (await runner.query("SHOW SESSION STATUS LIKE 'Handler_read%'")) as { Value: string }[];
      return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
    };
    await work(runner.manager); // what it has to look up about the tables once is not counted
    const before = await count();
    await work(runner.manager);
    return (await count()) - before;
  } finally {
    await runner.release();
  }
}

describe('among many communities', () => {
  it.each([
    ['a grid worker', () => worker],
    ['an administrator', () => admin],
  ])('what %s would hand over is told without a look at the posts of the others', async (_who, who) => {
    const id = who().staffMember?.id ?? '';
    const posts = new HeldPostRepository(dataSource);
    const read = (manager: EntityManager) => posts.heldBy(id, place.community.id, '2026-12-01', manager);
    expect(await read(dataSource.manager)).toHaveLength(1);
    expect(await rowsRead(read)).toBeLessThan(others / 4);
  });

  it.each([
    ['a grid worker', () => worker],
    ['an administrator', () => admin],
    ['an officer of the town', () => officer],
  ])('who %s is, is told without a look at everybody else', async (_who, who) => {
    const principals = new PrincipalRepository(dataSource, new GrantCache(), new Clock());
    const read = (manager: EntityManager) => principals.grantsOf(who().account.id, manager);
    expect(await read(dataSource.manager)).toHaveLength(1);
    expect(await rowsRead(read)).toBeLessThan(others / 4);
  });
});
