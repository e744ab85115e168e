import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { complaintCategoryApi as api } from '@linge/shared/complaint/complaint-category.api';
import type { CategoryEntry, CreateCategory } from '@linge/shared/complaint/complaint-category.schema';
import { complaintRateApi } from '@linge/shared/complaint/complaint-rate.api';
import { v7 as uuid } from 'uuid';
import { act, get } from './act.js';
import { setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

let scene: Scene;
let communityId: string;
beforeAll(async () => {
  scene = await setScene();
  communityId = scene.place.community.id;
});
afterAll(() => scene.server.close());

const draft = (name: string, more: Partial<CreateCategory> = {}) => ({
  ...{ id: uuid(), communityId, name, settleDays: 3 as const },
  ...more,
});
const create = (name: string, more: Partial<CreateCategory> = {}) =>
  scene.admin.call(api.create, { body: draft(name, more) });
const added = async (name: string, more: Partial<CreateCategory> = {}) => (await create(name, more)).body;
const change = ({ id, version }: CategoryEntry, more: object) =>
  scene.admin.call(api.change, { params: { id }, body: { version, ...more } });
const move = ({ id, version }: CategoryEntry, parentId: string | null, afterId: string | null) =>
  scene.admin.call(api.move, { params: { id }, body: { version, parentId, afterId } });
const tree = async () => (await scene.admin.call(api.getTree, { query: { communityId } })).body.items;
const offered = async () =>
  (await scene.server.api.call(complaintApi.listCategories, { query: { communityId } })).body.items.map(
    ({ name, branch }) => (branch ? `${branch.name}/${name}` : name),
  );
const entry = async (name: string) => {
  const found = (await tree()).find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not in the tree`);
  return found;
};

describe('what can be reported, as its administrators keep it', () => {
  it('is added once, at the end of its branch, with a code made from its name', async () => {
    const body = draft('环境卫生', { settleDays: 15 });
    const first = await scene.admin.call(api.create, { body });
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({ code: 'huanJingWeiSheng', position: 2, branch: false, version: 1 }),
    ]);
    const again = await scene.admin.call(api.create, { body });
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = await scene.admin.call(api.create, { body: { ...body, name: '环境' } });
    expect(other.problem.code).toBe('ID_ALREADY_USED');
  });

  it('becomes a branch with the first that hangs on it, and is then not reported itself', async () => {
    const { id } = await entry('环境卫生');
    expect(await offered()).toEqual(['道路', '垃圾', '环境卫生']);
    await added('公厕', { parentId: id });
    expect(await offered()).toEqual(['道路', '垃圾', '环境卫生/公厕']);
    expect(await entry('环境卫生')).toMatchObject({ branch: true });
    const body = scene.report({ categoryId: id });
    expect((await scene.resident.call(complaintApi.submit, { body })).problem.code).toBe(
      'COMPLAINT_CATEGORY_UNKNOWN',
    );
  });

  it('stands on two floors, apart by name among those beside it, with units of its own community', async () => {
    const toilet = await entry('公厕');
    const elsewhere = await scene.factory.unit(await scene.factory.community());
    const refused = [
      await create('蹲位', { parentId: toilet.id }),
      await create('公厕', { parentId: toilet.parentId }),
      await create('灯', { parentId: uuid() }),
      await create('灯', { defaultUnitId: elsewhere.id }),
      await move(await entry('环境卫生'), (await entry('道路')).id, null),
    ];
    expect(refused.map(({ problem }) => [problem.code, problem.fields?.[0]])).toEqual([
      ['COMPLAINT_CATEGORY_BRANCH_INVALID', { path: 'body.parentId', code: 'too_deep' }],
      ['COMPLAINT_CATEGORY_NAME_TAKEN', { path: 'body.name', code: 'taken' }],
      ['COMPLAINT_CATEGORY_BRANCH_INVALID', { path: 'body.parentId', code: 'unknown' }],
      ['REQUEST_INVALID', { path: 'body.defaultUnitId', code: 'unknown' }],
      ['COMPLAINT_CATEGORY_BRANCH_INVALID', { path: 'body.parentId', code: 'too_deep' }],
    ]);
  });

  it('is moved to another branch and to another place, and is offered there at once', async () => {
    const branch = await entry('环境卫生');
    await move(await entry('垃圾'), branch.id, null);
    expect(await offered()).toEqual(['道路', '环境卫生/垃圾', '环境卫生/公厕']);
    await move(branch, null, null);
    expect(await offered()).toEqual(['环境卫生/垃圾', '环境卫生/公厕', '道路']);
    expect((await tree()).map(({ name, position }) => [name, position])).toEqual([
      ['环境卫生', 1],
      ['垃圾', 1],
      ['公厕', 2],
      ['道路', 2],
    ]);
  });

  it('is not changed on top of a change that was not seen', async () => {
    const toilet = await entry('公厕');
    expect((await change(toilet, { settleDays: 7 })).body).toMatchObject({ settleDays: 7, version: 2 });
    expect((await change(toilet, { name: '厕所' })).problem.code).toBe('VERSION_CONFLICT');
    expect((await move(toilet, null, null)).problem.code).toBe('VERSION_CONFLICT');
  });

  it('is no longer offered once retired, with all that hangs on it, and can be brought back', async () => {
    const branch = await entry('环境卫生');
    const retired = (await change(branch, { retired: true })).body;
    expect(await offered()).toEqual(['道路']);
    const categoryId = (await entry('垃圾')).id;
    const body = scene.report({ categoryId });
    expect((await scene.resident.call(complaintApi.submit, { body })).problem.code).toBe(
      'COMPLAINT_CATEGORY_UNKNOWN',
    );
    expect((await change(await entry('道路'), { retired: true })).problem.code).toBe(
      'COMPLAINT_CATEGORY_LAST',
    );
    await change(retired, { retired: false });
    expect(await offered()).toEqual(['环境卫生/垃圾', '环境卫生/公厕', '道路']);
    expect((await scene.resident.call(complaintApi.submit, { body })).status).toBe(201);
  });

  it('changes nothing of what was reported before', async () => {
    const road = await entry('道路');
    const before = await scene.submit(scene.resident, { categoryId: road.id });
    await change(road, { name: '路面', urgent: true, sensitive: true, settleDays: 15 });
    const after = await get(scene.worker, before);
    expect(after.category).toMatchObject({ name: '路面', urgent: false, sensitive: false });
    expect(after.deadline).toEqual(before.deadline);
    const next = await scene.submit(scene.resident, { categoryId: road.id });
    expect(next.category).toMatchObject({ urgent: true, sensitive: true });
  });

  it('proposes its unit to whoever dispatches, not to residents', async () => {
    const unit = await scene.factory.unit(scene.place.community);
    const toilet = await entry('公厕');
    const { defaultUnit } = (await change(toilet, { defaultUnitId: unit.id })).body;
    expect(defaultUnit).toEqual({ id: unit.id, name: unit.name });
    const reported = await scene.submit(scene.resident, { categoryId: toilet.id });
    expect(reported.proposedUnit).toBeNull();
    const accepted = await act(scene.worker, reported, 'accept');
    expect(accepted.proposedUnit).toEqual(defaultUnit);
  });

  it('is told apart in the figures by its branch where two are called the same', async () => {
    const branch = await entry('环境卫生');
    const [inside, outside] = [await added('其他', { parentId: branch.id }), await added('其他')];
    for (const { id } of [inside, outside]) await scene.submit(scene.resident, { categoryId: id });
    const query = { communityId, by: 'category' as const };
    const { groups } = (await scene.admin.call(complaintRateApi.get, { query })).body;
    expect(groups.map(({ name }) => name)).toEqual(expect.arrayContaining(['环境卫生 · 其他', '其他']));
  });

  it('becomes no tree of three floors when two change it at once', async () => {
    const [one, other] = [await added('甲'), await added('乙')];
    const answers = await Promise.all([move(one, other.id, null), move(other, one.id, null)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });
});
