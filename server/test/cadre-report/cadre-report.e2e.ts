import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import type { SentCadreReport } from '@linge/shared/cadre-report/cadre-report.schema';
import { v7 as uuid } from 'uuid';
import type { ApiClient } from '../support/api-client.js';
import { setCadreScene, type CadreScene } from './cadre-scene.js';

jest.setTimeout(60_000);

let scene: CadreScene;
beforeAll(async () => {
  scene = await setCadreScene({ TRUST_PROXY: '1' });
});
afterAll(() => scene.server.close());

const numbers = async (by: ApiClient, ended: 'yes' | 'no' = 'no') =>
  (await by.call(cadreReportApi.list, { query: { ended, limit: 100 } })).body.items.map(
    ({ number }) => number,
  );
const claimOf = ({ number, code }: SentCadreReport) => ({ number, code });
const follow = async (sent: SentCadreReport) =>
  (await scene.server.api.call(cadreReportApi.follow, { body: claimOf(sent) })).body;
const act = async (
  action: 'takeUp' | 'ask' | 'answer',
  id: string,
  body: { version: number; text: string },
  by = scene.namedApi,
) => (await by.call(cadreReportApi[action], { params: { id }, body })).body;

describe('before anybody writes', () => {
  it('everybody sees who takes in reports', async () => {
    const query = { communityId: scene.place.community.id };
    const shown = (await scene.server.api.call(cadreReportApi.getRecipient, { query })).body;
    expect(shown).toMatchObject({
      communityName: scene.place.community.name,
      named: { name: '潘建业', role: 'unitHandler' },
    });
  });

  it('only those who serve no grid and have an account can be named', async () => {
    const communityId = scene.place.community.id;
    const refused = async (staffMemberId: string | undefined) => {
      const { version } = (await scene.admin.call(cadreReportApi.getSetting, { query: { communityId } }))
        .body;
      const body = { communityId, version, staffMemberId: staffMemberId ?? uuid() };
      return (await scene.admin.call(cadreReportApi.nameRecipient, { body })).problem.fields;
    };
    const wrong = [{ path: 'body.staffMemberId', code: 'unknown' }];
    expect(await refused(scene.worker.staffMember?.id)).toEqual(wrong);
    expect(await refused((await scene.factory.staffMember(scene.place.community)).id)).toEqual(wrong);
    const elsewhere = await scene.factory.appointee(await scene.factory.community(), 'communityAdmin');
    expect(await refused(elsewhere.staffMember?.id)).toEqual(wrong);
  });

  it('a stale naming is refused', async () => {
    const body = { communityId: scene.place.community.id, version: 0, staffMemberId: null };
    expect((await scene.admin.call(cadreReportApi.nameRecipient, { body })).problem.code).toBe(
      'VERSION_CONFLICT',
    );
  });
});

describe('a report about a grid worker', () => {
  it('goes to the named person alone, who answers it, and the reporter has the last word', async () => {
    const sent = await scene.sent();
    expect(sent).toMatchObject({ desk: 'named', deskName: '潘建业' });
    expect(sent.code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
    expect(await numbers(scene.namedApi)).toContain(sent.number);
    for (const other of [scene.workerApi, scene.admin, scene.officer]) {
      expect(await numbers(other)).not.toContain(sent.number);
    }
    const id = await scene.idOf(sent.number, scene.namedApi);
    for (const other of [scene.workerApi, scene.admin, scene.officer]) {
      expect((await other.call(cadreReportApi.get, { params: { id } })).problem.code).toBe('NOT_FOUND');
    }
    const read = (await scene.namedApi.call(cadreReportApi.get, { params: { id } })).body;
    expect(read).toMatchObject({
      who: '网格员罗志成',
      text: '他上门收卫生费不开收据，问他还骂人',
      state: 'received',
      availableActions: ['takeUp', 'pass'],
    });
    await act('takeUp', id, { version: 1, text: '' });
    await act('ask', id, { version: 2, text: '请问是哪一天，收了多少？' });
    const asked = await follow(sent);
    expect(asked).toMatchObject({ state: 'asked', availableActions: ['add'] });
    expect(asked.timeline.at(-1)).toMatchObject({
      by: 'recipient',
      name: '潘建业',
      text: '请问是哪一天，收了多少？',
    });
    const added = { ...claimOf(sent), version: asked.version, text: '上周三，二十元' };
    expect((await scene.server.api.call(cadreReportApi.add, { body: added })).body.state).toBe('takenUp');
    const again = await scene.server.api.call(cadreReportApi.add, { body: added });
    expect(again.problem.code).toBe('VERSION_CONFLICT');
    const seen = await act('answer', id, { version: 4, text: '已退还二十元，当面道歉，并在社区通报' });
    expect(seen.timeline.map(({ by, text }) => [by, text])).toEqual([
      ['reporter', null],
      ['recipient', null],
      ['recipient', '请问是哪一天，收了多少？'],
      ['reporter', '上周三，二十元'],
      ['recipient', '已退还二十元，当面道歉，并在社区通报'],
    ]);
    expect(seen.availableActions).toEqual([]);
    const judged = { ...claimOf(sent), version: 5, satisfied: true };
    const end = (await scene.server.api.call(cadreReportApi.judge, { body: judged })).body;
    expect(end).toMatchObject({ state: 'closed', satisfied: true, availableActions: [] });
    expect(await numbers(scene.namedApi, 'yes')).toContain(sent.number);
  });

  it('whose answer will not do is heard by the town, and by the named person no more', async () => {
    const sent = await scene.sent();
    const id = await scene.idOf(sent.number, scene.namedApi);
    await act('takeUp', id, { version: 1, text: '' });
    await act('answer', id, { version: 2, text: '查无此事' });
    const judged = { ...claimOf(sent), version: 3, satisfied: false, text: '根本没有来问过我' };
    const objected = (await scene.server.api.call(cadreReportApi.judge, { body: judged })).body;
    expect(objected).toMatchObject({ state: 'received', desk: 'town', satisfied: false });
    expect((await scene.namedApi.call(cadreReportApi.get, { params: { id } })).status).toBe(404);
    await act('takeUp', id, { version: 4, text: '' }, scene.officer);
    await act('answer', id, { version: 5, text: '镇里已约谈' }, scene.officer);
    const last = { ...claimOf(sent), version: 6, satisfied: false };
    const closed = (await scene.server.api.call(cadreReportApi.judge, { body: last })).body;
    expect(closed).toMatchObject({ state: 'closed', satisfied: false });
  });

  it('can be passed to the town, after which the one who did reads it no more', async () => {
    const sent = await scene.sent();
    const id = await scene.idOf(sent.number, scene.namedApi);
    const body = { version: 1, text: '我和他是亲戚，请镇里办' };
    expect((await scene.namedApi.call(cadreReportApi.pass, { params: { id }, body })).status).toBe(204);
    expect((await scene.namedApi.call(cadreReportApi.get, { params: { id } })).status).toBe(404);
    const read = (await scene.officer.call(cadreReportApi.get, { params: { id } })).body;
    expect(read).toMatchObject({ desk: 'town', availableActions: ['takeUp'] });
    expect(await follow(sent)).toMatchObject({ desk: 'town', deskName: read.deskName });
  });

  it('that lies open goes to the town when somebody else is named; the new one never reads it', async () => {
    const sent = await scene.sent();
    const other = await scene.factory.appointee(scene.place.community, 'communityAdmin');
    await scene.name(other.staffMember?.id ?? null);
    expect(await numbers(await scene.as(other))).not.toContain(sent.number);
    expect(await numbers(scene.namedApi)).not.toContain(sent.number);
    expect(await numbers(scene.officer)).toContain(sent.number);
    expect((await follow(sent)).timeline.at(-1)).toMatchObject({ type: 'CadreReportPassed', by: 'system' });
    await scene.name(scene.named.staffMember?.id ?? null);
  });
});

describe('a report that must not reach the named person', () => {
  it.each([
    ['about the community', { about: 'community', who: '' }],
    ['about the named person', { about: 'recipient', who: '' }],
    ['that names them in its words', { who: '潘建业' }],
    ['that only knows their surname', { who: '潘主任' }],
    ['that the reporter sends to the town', { to: 'town' }],
  ] as const)('%s goes to the town, and lies with nobody of the community', async (_case, more) => {
    const sent = await scene.sent(more);
    expect(sent.desk).toBe('town');
    for (const other of [scene.namedApi, scene.workerApi, scene.admin]) {
      expect(await numbers(other)).not.toContain(sent.number);
    }
    expect(await numbers(scene.officer)).toContain(sent.number);
  });

  it('goes by whom the chain names, where the reporter chose a link of it', async () => {
    const link = { gridId: scene.place.grid.id, kind: 'gridWorker' } as const;
    expect((await scene.sent({ who: '全科网格员', link })).desk).toBe('named');
    expect((await scene.sent({ who: '社区', link: { ...link, kind: 'community' } })).desk).toBe('town');
  });

  it('goes to the town once the named person takes on a grid', async () => {
    const { id } = await scene.factory
      .gridStaff(scene.place, 'microGridLeader')
      .then(({ account }) => account);
    await scene.server.dataSource.query(
      `UPDATE grid_assignments a JOIN staff_members s ON s.id = a.staff_member_id
        SET a.staff_member_id = ? WHERE s.account_id = ?`,
      [scene.named.staffMember?.id, id],
    );
    expect((await scene.sent()).desk).toBe('town');
    const query = { communityId: scene.place.community.id };
    expect((await scene.server.api.call(cadreReportApi.getRecipient, { query })).body.named).toBeNull();
    expect((await scene.admin.call(cadreReportApi.getSetting, { query })).body.problem).toBe('servesGrid');
    await scene.server.dataSource.query('DELETE FROM grid_assignments WHERE staff_member_id = ?', [
      scene.named.staffMember?.id,
    ]);
  });
});

describe('whoever has only a number', () => {
  it('is told the same for a wrong code and an unknown number, and may not go on guessing', async () => {
    const sent = await scene.sent();
    const limited = await scene.server.startSecond({ RATE_LIMIT_PER_MINUTE: '600', TRUST_PROXY: '1' });
    const guess = async (address: string, body: object) => {
      const answer = await fetch(`${limited.url}/api${cadreReportApi.follow.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify(body),
      });
      const { requestId: _id, ...told } = (await answer.json()) as Record<string, unknown>;
      return { status: answer.status, told };
    };
    const wrong = { number: sent.number, code: '222222222222' };
    const first = await guess('192.0.2.7', wrong);
    expect(first).toEqual(await guess('192.0.2.7', { number: '20200101-00000', code: sent.code }));
    expect(first).toMatchObject({ status: 404, told: { code: 'NOT_FOUND' } });
    const found: number[] = [];
    for (let time = 0; time < 10; time++) found.push((await guess('192.0.2.7', wrong)).status);
    expect(found).toEqual([...Array<number>(8).fill(404), 429, 429]);
    expect((await guess('192.0.2.7', claimOf(sent))).status).toBe(429);
    expect((await guess('192.0.2.8', claimOf(sent))).status).toBe(200);
    const typed = { number: sent.number.replace('-', ''), code: ` ${sent.code.toLowerCase()} ` };
    expect((await guess('192.0.2.8', typed)).status).toBe(200);
  });

  it('is told what is wrong with what was written, field by field', async () => {
    const { api } = scene.server;
    const problem = (await api.call(cadreReportApi.send, { body: scene.report({ who: '', text: '短' }) }))
      .problem;
    expect(problem.fields?.map(({ path }) => path).sort()).toEqual(['body.text', 'body.who'].sort());
    const unknown = { body: scene.report({ communityId: uuid() }) };
    expect((await api.call(cadreReportApi.send, unknown)).status).toBe(404);
  });
});
