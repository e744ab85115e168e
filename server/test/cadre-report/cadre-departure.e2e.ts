import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import { handoverApi } from '@linge/shared/staff/handover.api';
import { messageApi } from '@linge/shared/message/message.api';
import { v7 as uuid } from 'uuid';
import { CadreReportReminder } from '../../src/cadre-report/cadre-report.reminder.js';
import { CadreReportRepository } from '../../src/cadre-report/cadre-report.repository.js';
import { Clock } from '../../src/common/clock/clock.js';
import { Appointment } from '../../src/staff/entities/appointment.entity.js';
import { StaffRepository } from '../../src/staff/staff.repository.js';
import { StaffService } from '../../src/staff/staff.service.js';
import type { Person } from '../factory/factory.js';
import { today, yesterday } from '../staff/day.js';
import { upkeepAhead } from '../staff/upkeep-ahead.js';
import type { ApiClient } from '../support/api-client.js';
import { setCadreScene, type CadreScene } from './cadre-scene.js';
import { inboxes } from '../factory/message.js';

jest.setTimeout(60_000);

let scene: CadreScene;
beforeAll(async () => {
  scene = await setCadreScene();
});
afterAll(() => scene.server.close());

const query = () => ({ communityId: scene.place.community.id });
const setting = async () => (await scene.admin.call(cadreReportApi.getSetting, { query: query() })).body;
const idsOf = (person: Person) => person.staffMember?.id ?? '';
const numbers = async (by: ApiClient) =>
  (await by.call(cadreReportApi.list, { query: { limit: 100 } })).body.items.map(({ number }) => number);

/** Somebody who serves and is named, logged in. */
async function namedAnew(): Promise<{ person: Person; api: ApiClient }> {
  const { factory, place } = scene;
  const person = await factory.appointee(place.community, 'unitHandler', await factory.unit(place.community));
  await scene.name(idsOf(person));
  return { person, api: await scene.as(person) };
}

const endPost = ({ staffMember }: Person) =>
  scene.server.dataSource.manager.update(
    Appointment,
    { staffMemberId: staffMember?.id ?? '' },
    { validTo: today },
  );

async function tellNews(): Promise<void> {
  const { dataSource } = scene.server;
  const clock = new Clock();
  const staff = new StaffService(new StaffRepository(dataSource));
  const messages = inboxes(dataSource, clock);
  await new CadreReportReminder(
    dataSource,
    new CadreReportRepository(dataSource),
    messages,
    staff,
    clock,
  ).tellNews();
}

describe('a named person who left the community', () => {
  it('takes in no more, reads none, hears of none, and can no longer be named', async () => {
    const { person, api } = await namedAnew();
    const before = await scene.sent();
    const id = await scene.idOf(before.number, api);
    await endPost(person);
    expect((await scene.sent()).desk).toBe('town');
    expect(await numbers(api)).toEqual([]);
    expect((await api.call(cadreReportApi.get, { params: { id } })).status).toBe(404);
    const step = { params: { id }, body: { version: 1 } };
    expect((await api.call(cadreReportApi.takeUp, step)).status).toBe(404);
    expect((await api.call(cadreReportApi.getWork)).body).toEqual({ recipient: false, waiting: 0 });
    await tellNews();
    expect((await api.call(messageApi.list)).body.items).toEqual([]);
    const shown = await scene.server.api.call(cadreReportApi.getRecipient, { query: query() });
    expect(shown.body.named).toBeNull();
    const { problem, candidates } = await setting();
    expect(problem).toBe('left');
    expect(candidates.map(({ staffMemberId }) => staffMemberId)).not.toContain(idsOf(person));
  });

  it('leaves what lies open to the town on the day of the handover, also where somebody takes the post over', async () => {
    const { person, api } = await namedAnew();
    const sent = await scene.sent();
    const id = await scene.idOf(sent.number, api);
    const params = { id: idsOf(person) };
    const { posts } = (await scene.admin.call(handoverApi.preview, { params, query: {} })).body;
    const successor = await scene.factory.account();
    const { id: successorId } = await scene.factory.staffMember(scene.place.community, successor);
    const given = posts.map((post) => ({ postId: post.id, successorStaffMemberId: successorId }));
    const body = { id: uuid(), day: today, confirmNobody: true, posts: given };
    expect((await scene.admin.call(handoverApi.create, { params, body })).status).toBe(201);
    expect(await numbers(await scene.server.login(successor.openId))).toEqual([]);
    const read = (await scene.officer.call(cadreReportApi.get, { params: { id } })).body;
    expect(read).toMatchObject({ desk: 'town', state: 'received', availableActions: ['takeUp'] });
    expect(read.timeline.at(-1)).toMatchObject({ type: 'CadreReportPassed', by: 'system' });
  });

  it('leaves it too where the post simply ends', async () => {
    const { person, api } = await namedAnew();
    const sent = await scene.sent();
    await scene.idOf(sent.number, api);
    await endPost(person);
    await upkeepAhead(scene.server.dataSource, 0).settleDue();
    expect(await numbers(scene.officer)).toContain(sent.number);
  });

  it('keeps what lies open as long as one post is left', async () => {
    const { person, api } = await namedAnew();
    const { manager } = scene.server.dataSource;
    const post = await manager.findOneByOrFail(Appointment, { staffMemberId: idsOf(person) });
    await scene.factory.save(Appointment, { ...post, id: uuid(), validTo: null });
    await manager.update(Appointment, { id: post.id }, { validTo: yesterday });
    const sent = await scene.sent();
    expect(sent.desk).toBe('named');
    await upkeepAhead(scene.server.dataSource, 0).settleDue();
    expect(await numbers(api)).toContain(sent.number);
  });
});

describe('somebody on the list who never held a post', () => {
  it('may be named, and reads what comes', async () => {
    const account = await scene.factory.account();
    const { id } = await scene.factory.staffMember(scene.place.community, account);
    await scene.name(id);
    const sent = await scene.sent();
    expect(await numbers(await scene.server.login(account.openId))).toContain(sent.number);
  });
});

describe('a list that is asked to go on from where it never was', () => {
  const cursor = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

  it.each([
    ['no day', cursor('tomorrow', 'x')],
    ['a day that there is not', cursor('2026-02-31', 'x')],
    ['letters that the database does not compare with its own', cursor('2026-02-01', '中')],
    ['a number', cursor(20260101, 'x')],
  ])('for %s says that it is no cursor of ours', async (_case, told) => {
    const fields = [{ path: 'query.cursor', code: 'invalid_format' }];
    const reports = await scene.officer.call(cadreReportApi.list, { query: { cursor: told } });
    expect(reports.problem).toMatchObject({ status: 400, code: 'REQUEST_INVALID', fields });
    const planned = await scene.admin.call(handoverApi.list, { query: { ...query(), cursor: told } });
    expect(planned.problem).toMatchObject({ status: 400, code: 'REQUEST_INVALID', fields });
  });
});
