import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 as uuid } from 'uuid';
import { day, person, setFamilyScene, type FamilyScene } from './family-scene.js';

jest.setTimeout(60_000);
let scene: FamilyScene;
beforeAll(async () => {
  scene = await setFamilyScene();
});
afterAll(() => scene.server.close());

const byId = (id: string) => ({ params: { id } });
const get = async (id: string) => (await scene.worker.call(residentApi.getResident, byId(id))).body;
const household = async (id: string) => (await scene.worker.call(residentApi.getHousehold, byId(id))).body;
const timeline = async (id: string) =>
  (await scene.worker.call(residentApi.residentTimeline, { ...byId(id), query: {} })).body.items;

describe('a household that moves in', () => {
  it('is entered with its people in one step, and found again with them', async () => {
    const { householdId, residentIds } = await scene.moveIn(['张三', '张小花']);
    expect(await household(householdId)).toMatchObject({ headName: '张*', memberCount: 2, open: true });
    expect(await get(residentIds[1] ?? '')).toMatchObject({
      name: '张小花',
      relation: 'child',
      state: 'present',
    });
  });

  it('needs a head, and one only', async () => {
    const roomId = await scene.room();
    for (const relations of [['child'], ['head', 'head']] as const) {
      const residents = relations.map((relation) => person('李四', relation));
      const body = {
        id: uuid(),
        day,
        householdId: uuid(),
        roomId,
        residency: 'permanent' as const,
        residents,
      };
      const answer = await scene.worker.call(residentApi.enterHousehold, { body });
      expect([answer.status, answer.problem.code]).toEqual([409, 'REGISTRY_HEAD_REQUIRED']);
      expect((await scene.worker.call(residentApi.getHousehold, byId(body.householdId))).status).toBe(404);
    }
  });

  it('is entered once, however often it is sent', async () => {
    const residents = [person('王五', 'head')];
    const roomId = await scene.room();
    const body = { id: uuid(), day, householdId: uuid(), roomId, residency: 'permanent' as const, residents };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => scene.worker.call(residentApi.enterHousehold, { body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    const other = await scene.worker.call(residentApi.enterHousehold, {
      body: { ...body, reason: '不是同一件事' },
    });
    expect([other.status, other.problem.code]).toEqual([409, 'ID_ALREADY_USED']);
  });
});

describe('life as it happens', () => {
  it('a baby is born, and the timeline says who wrote it down and why', async () => {
    const { householdId } = await scene.moveIn(['赵敏']);
    const baby = person('赵小宝', 'child', { birthDate: day });
    const body = { id: uuid(), day, type: 'born' as const, resident: baby, reason: '出生证明已看' };
    await scene.worker.call(residentApi.addResident, { ...byId(householdId), body });
    expect(await household(householdId)).toMatchObject({ memberCount: 2 });
    const [born] = await timeline(baby.id);
    expect(born).toMatchObject({
      type: 'ResidentBorn',
      day,
      reason: '出生证明已看',
      actorRole: 'gridWorker',
    });
    expect(born?.fields).toContainEqual({ field: 'name', from: null, to: '赵小宝' });
  });

  it('a head dies: somebody else must follow, in the same step', async () => {
    const { householdId, residentIds } = await scene.moveIn(['钱大', '钱二']);
    const [head = '', child = ''] = residentIds;
    const leave = { version: 1, day, type: 'died' as const };
    const alone = await scene.worker.call(residentApi.leaveResident, {
      ...byId(head),
      body: { id: uuid(), ...leave },
    });
    expect([alone.status, alone.problem.code]).toEqual([409, 'REGISTRY_HEAD_REQUIRED']);
    expect(await get(head)).toMatchObject({ state: 'present', version: 1 });
    await scene.worker.call(residentApi.leaveResident, {
      ...byId(head),
      body: { id: uuid(), ...leave, relations: { [child]: 'head' } },
    });
    expect(await get(head)).toMatchObject({ state: 'deceased', leftOn: day });
    expect(await household(householdId)).toMatchObject({ headName: '钱*', memberCount: 1 });
    expect(await get(child)).toMatchObject({ relation: 'head' });
  });

  it('the last one leaves: the flat is empty, the household closed and its history kept', async () => {
    const { householdId } = await scene.moveIn(['孙一', '孙二']);
    const body = { id: uuid(), day, version: 1 };
    const answer = await scene.worker.call(residentApi.moveOutHousehold, { ...byId(householdId), body });
    expect(answer.body).toMatchObject({ open: false, memberCount: 0, headName: null });
    const changes = await scene.worker.call(residentApi.householdTimeline, {
      ...byId(householdId),
      query: {},
    });
    expect(changes.body.items.map(({ type }) => type)).toContain('HouseholdClosed');
  });

  it('somebody moves to another household and comes to be at home there', async () => {
    const [from, to] = [await scene.moveIn(['周一', '周二']), await scene.moveIn(['吴一'])];
    const [, mover = ''] = from.residentIds;
    const body = { id: uuid(), day, version: 1, householdId: to.householdId, relation: 'spouse' as const };
    const answer = await scene.worker.call(residentApi.moveResident, { ...byId(mover), body });
    expect(answer.body).toMatchObject({ householdId: to.householdId, relation: 'spouse', version: 2 });
    expect([await household(from.householdId), await household(to.householdId)]).toMatchObject([
      { memberCount: 1 },
      { memberCount: 2 },
    ]);
  });

  it('a household moves to another flat as a whole, and each of its people has it on the timeline in words', async () => {
    const { householdId, residentIds } = await scene.moveIn(['卫一', '卫二']);
    const { address } = await household(householdId);
    const body = { id: uuid(), day, version: 1, roomId: await scene.room() };
    const moved = await scene.worker.call(residentApi.changeHousehold, { ...byId(householdId), body });
    const [change] = await timeline(residentIds[1] ?? '');
    const fields = [{ field: 'roomId', from: address, to: moved.body.address }];
    expect(change).toMatchObject({ type: 'ResidentMoved', residentName: '卫*', fields });
    expect(await get(residentIds[1] ?? '')).toMatchObject({ address: moved.body.address });
  });

  it('tenants get a landlord, whose phone stays until another one is told', async () => {
    const { householdId } = await scene.moveIn(['戴一']);
    const change = async (told: object) => {
      const { version } = await household(householdId);
      const body = { id: uuid(), day, version, ...told };
      const answer = await scene.worker.call(residentApi.changeHousehold, { ...byId(householdId), body });
      return answer.body.landlord;
    };
    const first = { name: '钱房东', phone: '10000007654' };
    expect(await change({ residency: 'floating', landlord: first })).toEqual({
      name: '钱房东',
      phone: '100****7654',
    });
    expect(await change({ landlord: { name: '钱大海' } })).toEqual({ name: '钱大海', phone: '100****7654' });
    expect(await change({ landlord: { name: '孙房东', phone: null } })).toEqual({
      name: '孙房东',
      phone: null,
    });
    expect(await change({ residency: 'permanent', landlord: null })).toBeNull();
  });

  it('a household splits, and joins again', async () => {
    const { householdId, residentIds } = await scene.moveIn(['郑一', '郑二']);
    const [, child = ''] = residentIds;
    const newHouseholdId = uuid();
    const split = await scene.worker.call(residentApi.splitHousehold, {
      ...byId(householdId),
      body: {
        ...{ id: uuid(), day, version: 1, newHouseholdId, roomId: await scene.room() },
        ...{ residency: 'permanent', relations: { [child]: 'head' } },
      },
    });
    expect(split.body).toMatchObject({ id: newHouseholdId, memberCount: 1, open: true });
    const { version } = await household(householdId);
    const join = await scene.worker.call(residentApi.joinHousehold, {
      ...byId(householdId),
      body: { id: uuid(), day, version, otherHouseholdId: newHouseholdId, relations: { [child]: 'child' } },
    });
    expect(join.body).toMatchObject({ memberCount: 2 });
    expect(await household(newHouseholdId)).toMatchObject({ open: false });
  });
});

describe('two who change the same person', () => {
  it('one wins, the other is told and nothing of theirs is half done', async () => {
    const { residentIds } = await scene.moveIn(['冯一']);
    const [id = ''] = residentIds;
    const answers = await Promise.all(
      ['教师', '医生'].map((occupation) =>
        scene.worker.call(residentApi.correctResident, {
          ...byId(id),
          body: { id: uuid(), version: 1, fields: { occupation } },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = answers.find(({ status }) => status === 200);
    expect(await get(id)).toMatchObject({ occupation: won?.body.occupation, version: 2 });
    expect(await timeline(id)).toHaveLength(2);
  });

  it('nobody gets the ID number of somebody else, however close together they try', async () => {
    const idNumber = '990101199001010027';
    const [one, two] = [await scene.moveIn(['陈一']), await scene.moveIn(['陈二'])];
    const answers = await Promise.all(
      [...one.residentIds, ...two.residentIds].map((id) =>
        scene.worker.call(residentApi.correctResident, {
          ...byId(id),
          body: { id: uuid(), version: 1, fields: { idNumber } },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.problem.code).toBe('RESIDENT_ID_NUMBER_TAKEN');
  });

  it('refuses a birth date that the ID number contradicts', async () => {
    const { residentIds } = await scene.moveIn(['褚一']);
    const fields = { idNumber: '990101198505050028' };
    const answer = await scene.worker.call(residentApi.correctResident, {
      ...byId(residentIds[0] ?? ''),
      body: { id: uuid(), version: 1, fields },
    });
    expect(answer.problem).toMatchObject({
      code: 'REGISTRY_ENTRY_CONTRADICTS',
      fields: [{ path: 'body.birthDate', code: 'contradicts_id_number' }],
    });
  });
});
