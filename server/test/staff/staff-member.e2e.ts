import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import type { CreateStaffMember } from '@linge/shared/staff/staff.schema';
import { v7 as uuid } from 'uuid';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import { StaffMember } from '../../src/staff/entities/staff-member.entity.js';
import { Unit } from '../../src/staff/entities/unit.entity.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { today } from './day.js';

let server: TestServer;
let factory: Factory;
let place: GridPlace;
let elsewhere: GridPlace;
let admin: ApiClient;
let phones = 10_000_000_000;

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
  place = await factory.grid();
  elsewhere = await factory.grid();
  admin = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
}, 60_000);

afterAll(() => server.close());

const newMember = (change: Partial<CreateStaffMember> = {}) => ({
  id: uuid(),
  communityId: place.community.id,
  name: '王新',
  phone: String(phones++),
  partyMember: true,
  ...change,
});
const create = (body: ReturnType<typeof newMember>, as = admin) =>
  as.call(staffApi.createStaffMember, { body });
const unit = (communityId: string, name: string, kind: Unit['kind'] = 'assigned') =>
  factory.save(Unit, { id: uuid(), communityId, kind, name });

describe('the list of those who serve a community', () => {
  it('takes somebody new, and shows their number only masked', async () => {
    const member = newMember();
    const answer = await create(member);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      id: member.id,
      communityId: place.community.id,
      name: '王新',
      phone: `${member.phone.slice(0, 3)}****${member.phone.slice(-4)}`,
      unitId: null,
      partyMember: true,
      tied: false,
    });
    const list = await admin.call(staffApi.listStaffMembers, {
      query: { communityId: place.community.id, limit: 100 },
    });
    expect(list.body.items).toContainEqual(answer.body);
    // Every one of them; an id may hold eleven digits in a row by chance.
    for (const { phone } of list.body.items) expect(phone).not.toMatch(/\d{5}/);
    expect(JSON.stringify(list.body)).not.toContain(member.phone);
    expect(list.queries).toBe(2);
  });

  it('keeps the number encrypted', async () => {
    const member = newMember();
    await create(member);
    const row = await server.dataSource.manager.findOneByOrFail(StaffMember, { id: member.id });
    expect(JSON.stringify(row)).not.toContain(member.phone);
    expect(row.phoneCipher).toMatch(/^1\./);
  });

  it('gives a retry the first result, also when both arrive at once', async () => {
    const member = newMember();
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(member)));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 200, 200, 200, 200, 200, 200, 200, 200, 201,
    ]);
    const { id } = member;
    expect(await server.dataSource.manager.countBy(StaffMember, { id })).toBe(1);
  });

  it('refuses an id that says something else, or that somebody else used, and tells nothing about it', async () => {
    const member = newMember();
    await create(member);
    const otherName = await create({ ...member, name: '赵新' });
    expect(otherName.problem).toMatchObject({ status: 409, code: 'ID_ALREADY_USED' });
    const colleague = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
    const fromColleague = await create(member, colleague);
    expect(fromColleague.problem).toMatchObject({ status: 409, code: 'ID_ALREADY_USED' });
    expect(JSON.stringify([otherName.problem, fromColleague.problem])).not.toContain(member.name);
  });

  it('has a number once in a community, and may have it again in another', async () => {
    const member = newMember();
    await create(member);
    const again = await create(newMember({ phone: `+86 ${member.phone}` }));
    expect(again.problem).toMatchObject({ status: 409, code: 'STAFF_MEMBER_PHONE_TAKEN' });
    const otherAdmin = await server.login(
      (await factory.appointee(elsewhere.community, 'communityAdmin')).openId,
    );
    const there = newMember({ communityId: elsewhere.community.id, phone: member.phone });
    expect((await create(there, otherAdmin)).status).toBe(201);
  });

  it('takes delegates of its own units only', async () => {
    const own = await unit(place.community.id, '县水利局');
    const foreign = await unit(elsewhere.community.id, '县教育局');
    expect((await create(newMember({ unitId: own.id }))).body.unitId).toBe(own.id);
    expect((await create(newMember({ unitId: foreign.id }))).problem).toMatchObject({
      code: 'REQUEST_INVALID',
      fields: [{ path: 'body.unitId', code: 'unknown' }],
    });
  });

  it('recognises somebody once WeChat vouches for their number', async () => {
    const member = newMember();
    await create(member);
    const person = await factory.account();
    const api = await server.login(person.openId);
    const code = server.wechat.issuePhoneCode({ phoneNumber: member.phone });
    expect((await api.call(accountApi.tiePhone, { body: { code } })).status).toBe(200);
    const row = await server.dataSource.manager.findOneByOrFail(StaffMember, { id: member.id });
    expect(row.accountId).toBe(person.account.id);
  });
});

describe('the units of a community', () => {
  it('are listed page by page with their delegates, in three statements', async () => {
    const { community } = await factory.grid();
    const reader = await server.login((await factory.appointee(community, 'communityAdmin')).openId);
    const units = [
      await unit(community.id, '县水利局'),
      await unit(community.id, '供电所', 'stationed'),
      await unit(community.id, '县财政局'),
    ];
    const delegate = await factory.staffMember(community, undefined, '周强');
    await server.dataSource.manager.update(StaffMember, { id: delegate.id }, { unitId: units[0]!.id });

    const query = { communityId: community.id, limit: 2 };
    const first = await reader.call(staffApi.listUnits, { query });
    expect(first.queries).toBe(3);
    expect(first.body.items[0]).toMatchObject({
      name: '县水利局',
      kind: 'assigned',
      delegates: [{ staffMemberId: delegate.id, name: '周强' }],
    });
    const cursor = first.body.nextCursor ?? '';
    const second = await reader.call(staffApi.listUnits, { query: { ...query, cursor } });
    expect(second.body.nextCursor).toBeNull();
    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect(ids).toEqual(units.map(({ id }) => id));

    const stationed = await reader.call(staffApi.listUnits, {
      query: { communityId: community.id, kind: 'stationed' },
    });
    expect(stationed.body.items.map(({ name }) => name)).toEqual(['供电所']);
  });

  it('no longer name whoever left, and still name whoever serves or has yet to begin', async () => {
    const there = await factory.grid();
    const { id } = await unit(there.community.id, '县水利局');
    const reader = await server.login((await factory.appointee(there.community, 'communityAdmin')).openId);
    const { manager } = server.dataSource;
    const delegates = [];
    for (const name of ['周离任', '吴在任', '郑未任']) {
      const { staffMember } = await factory.gridStaff(there, 'partTimeMember', name);
      const staffMemberId = staffMember?.id ?? '';
      await manager.update(StaffMember, { id: staffMemberId }, { unitId: id });
      delegates.push(staffMemberId);
    }
    const [left = '', , waiting = ''] = delegates;
    await manager.update(GridAssignment, { staffMemberId: left }, { validTo: today });
    await manager.delete(GridAssignment, { staffMemberId: waiting });
    const { items } = (await reader.call(staffApi.listUnits, { query: { communityId: there.community.id } }))
      .body;
    expect(items[0]?.delegates.map(({ name }) => name)).toEqual(['吴在任', '郑未任']);
  });
});
