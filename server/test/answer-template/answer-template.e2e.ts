import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { answerTemplateApi } from '@linge/shared/answer-template/answer-template.api';
import type { CreateAnswerTemplate } from '@linge/shared/answer-template/answer-template.schema';
import { v7 as uuid } from 'uuid';
import { retire } from '../factory/retire.js';
import { maxTemplates } from '../../src/answer-template/answer-template.service.js';
import { AnswerTemplate } from '../../src/answer-template/entities/answer-template.entity.js';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { setScene, type Scene } from '../complaint/scene.js';
import type { ApiClient } from '../support/api-client.js';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
}, 60_000);
afterAll(() => scene.server.close());

const template = (more: Partial<CreateAnswerTemplate> = {}): CreateAnswerTemplate => ({
  id: uuid(),
  communityId: scene.place.community.id,
  owner: 'own',
  action: 'resolve',
  categoryId: null,
  name: '已清运',
  text: '{地点}的{类别}已请物业清走，现场看过',
  ...more,
});
const create = (by: ApiClient, more: Partial<CreateAnswerTemplate> = {}) =>
  by.call(answerTemplateApi.create, { body: template(more) });
const names = async (by: ApiClient) => {
  const query = { communityId: scene.place.community.id };
  return (await by.call(answerTemplateApi.list, { query })).body.items.map(({ name }) => name);
};

describe('a template for answers', () => {
  it('of the community is kept by its administrators and read by all who serve it', async () => {
    const body = template({ owner: 'community', name: '社区：已清运', categoryId: scene.categoryId });
    const first = await scene.admin.call(answerTemplateApi.create, { body });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ owner: 'community', text: body.text, categoryId: scene.categoryId });
    const again = await scene.admin.call(answerTemplateApi.create, { body });
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = await scene.admin.call(answerTemplateApi.create, { body: { ...body, text: '别的' } });
    expect(other.problem.code).toBe('ID_ALREADY_USED');
    for (const reader of [scene.worker, scene.secretary]) {
      expect(await names(reader)).toContain('社区：已清运');
    }
    expect((await create(scene.worker, { owner: 'community' })).problem.status).toBe(403);
    const params = { id: body.id };
    const change = await scene.worker.call(answerTemplateApi.change, { params, body: { version: 1 } });
    expect(change.problem.status).toBe(404);
    expect((await scene.worker.call(answerTemplateApi.delete, { params })).problem.status).toBe(404);
  });

  it('of one’s own is for nobody else, not even the administrator', async () => {
    const { id } = (await create(scene.worker, { name: '我的话' })).body;
    expect(await names(scene.worker)).toContain('我的话');
    for (const other of [scene.admin, scene.secretary]) expect(await names(other)).not.toContain('我的话');
    const params = { id };
    const refused = await scene.admin.call(answerTemplateApi.change, { params, body: { version: 1 } });
    expect(refused.problem.status).toBe(404);
    const change = { version: 1, action: 'reject', name: '不归我们管', text: '请找{地点}的物业' } as const;
    const changed = await scene.worker.call(answerTemplateApi.change, { params, body: change });
    expect(changed.body).toMatchObject({ ...change, owner: 'own', version: 2 });
    const late = await scene.worker.call(answerTemplateApi.change, { params, body: change });
    expect(late.problem.code).toBe('VERSION_CONFLICT');
    expect((await scene.worker.call(answerTemplateApi.delete, { params })).status).toBe(204);
    expect(await names(scene.worker)).not.toContain('不归我们管');
  });

  it('goes with a category of the same community, and says which field is wrong', async () => {
    const elsewhere = await scene.factory.grid();
    const categoryId = await scene.factory.categoryId(elsewhere.community.id);
    expect((await create(scene.worker, { categoryId })).problem).toMatchObject({
      code: 'COMPLAINT_CATEGORY_UNKNOWN',
      fields: [{ path: 'body.categoryId' }],
    });
    expect((await create(scene.worker, { text: ' ' })).problem).toMatchObject({
      code: 'REQUEST_INVALID',
      fields: [{ path: 'body.text' }],
    });
    const communityId = elsewhere.community.id;
    expect((await create(scene.worker, { communityId })).problem.status).toBe(403);
  });

  it('is one of a hundred at most, and goes with the account', async () => {
    const person = await scene.factory.gridStaff(scene.place, 'gridWorker');
    const worker = await scene.as(person);
    const { id: first } = (await create(worker)).body;
    const { manager } = scene.server.dataSource;
    const row = await manager.findOneByOrFail(AnswerTemplate, { id: first });
    const others = Array.from({ length: maxTemplates - 1 }, () => ({ ...row, id: uuid() }));
    await insertRows(manager, AnswerTemplate, others);
    expect((await create(worker)).problem.code).toBe('ANSWER_TEMPLATE_TOO_MANY');
    await retire(scene.server.dataSource, person);
    await worker.call(accountApi.deleteMe);
    expect(await manager.countBy(AnswerTemplate, { ownerAccountId: person.account.id })).toBe(0);
  });
});
