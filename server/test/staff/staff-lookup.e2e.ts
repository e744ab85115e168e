import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import { StaffMember } from '../../src/staff/entities/staff-member.entity.js';
import { StaffRepository } from '../../src/staff/staff.repository.js';
import { StaffService } from '../../src/staff/staff.service.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let factory: Factory;
let staff: StaffService;
let place: GridPlace;
const today = shanghaiDay(new Date());

beforeAll(async () => {
  database = await createTestDatabase();
  factory = new Factory(database.dataSource);
  staff = new StaffService(new StaffRepository(database.dataSource));
  place = await factory.grid();
}, 60_000);

afterAll(() => database.drop());

const idOf = (person: { account: { id: string } }) => person.account.id;

describe('who is told that something happened in a grid', () => {
  it('is who serves the grid in one of the roles, and the community above it when it is asked for', async () => {
    const worker = await factory.gridStaff(place, 'gridWorker');
    const partTime = await factory.gridStaff(place, 'partTimeGridWorker');
    const admin = await factory.appointee(place.community, 'communityAdmin');
    await factory.gridStaff(place, 'branchSecretary');
    await factory.gridStaff(await factory.grid(place.community), 'gridWorker');
    await factory.appointee(await factory.community(), 'communityAdmin');

    const workers = await staff.accountsServing(place.grid.id, ['gridWorker', 'partTimeGridWorker'], today);
    expect(workers.sort()).toEqual([idOf(worker), idOf(partTime)].sort());
    expect(await staff.accountsServing(place.grid.id, ['communityAdmin'], today)).toEqual([idOf(admin)]);
    expect(await staff.accountsServing(place.grid.id, [], today)).toEqual([]);
  });

  it('is nobody who has left, and nobody twice', async () => {
    const there = await factory.grid(place.community);
    const { staffMember } = await factory.gridStaff(there, 'gridWorker');
    await database.dataSource.manager.update(
      GridAssignment,
      { staffMemberId: staffMember?.id ?? '' },
      { validTo: today },
    );
    expect(await staff.accountsServing(there.grid.id, ['gridWorker'], today)).toEqual([]);

    const both = await factory.gridStaff(there, 'gridWorker');
    const post = await database.dataSource.manager.findOneByOrFail(GridAssignment, {
      staffMemberId: both.staffMember?.id ?? '',
    });
    await factory.save(GridAssignment, { ...post, id: uuid(), role: 'partTimeGridWorker' });
    const accounts = await staff.accountsServing(there.grid.id, ['gridWorker', 'partTimeGridWorker'], today);
    expect(accounts).toEqual([idOf(both)]);
  });
});

describe('the account of somebody on the list', () => {
  it('is tied by their number in every community that they serve, and let go when it is deleted', async () => {
    const { manager } = database.dataSource;
    const person = await factory.account();
    const phoneIndex = 'f'.repeat(64);
    const members = [
      await factory.staffMember(place.community, undefined, '郑双'),
      await factory.staffMember(await factory.community(), undefined, '郑双'),
    ];
    for (const { id } of members) await manager.update(StaffMember, { id }, { phoneIndex });

    expect(await staff.tieAccount(idOf(person), phoneIndex, manager)).toBe(2);
    expect(await staff.staffNamesOf([idOf(person)])).toEqual(new Map([[idOf(person), '郑双']]));
    expect(await staff.tieAccount(idOf(await factory.account()), phoneIndex, manager)).toBe(0);

    await staff.releaseAccount(idOf(person), manager);
    expect(await staff.staffNamesOf([idOf(person)])).toEqual(new Map());
    expect(await staff.staffNamesOf([])).toEqual(new Map());
  });
});
