import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { answerTemplateApi } from '@linge/shared/answer-template/answer-template.api';
import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { publicRecordApi } from '@linge/shared/public-record/public-record.api';
import { v7 as uuid } from 'uuid';
import { eventually, messageAbout } from '../complaint/scene.js';
import { wordsFor } from '../public-record/record-scene.js';
import { doubtfulWords, riskyWords, setContentScene, textCheck, type ContentScene } from './content-scene.js';

jest.setTimeout(90_000);

let scene: ContentScene;
beforeAll(async () => {
  scene = await setContentScene();
});
afterAll(() => scene.server.close());

const checks = () => scene.server.wechat.calls().filter(({ path }) => path === textCheck).length;
const opened = async (by: ContentScene['resident'], id: string) =>
  (await by.call(complaintApi.get, { params: { id } })).body;

describe('a report that WeChat lets through', () => {
  it('is asked about once, leaves no trace, and is offered to neighbours at once', async () => {
    const before = checks();
    const { id, timeline } = await scene.submit(scene.resident, {
      text: '广场舞的音响放到夜里十一点',
      placeDetail: '凉亭旁',
    });
    expect(checks() - before).toBe(1);
    expect(timeline[0]?.check).toBeUndefined();
    expect(await scene.offered('广场舞音响太吵')).toEqual([id]);
    expect(
      await scene.server.dataSource.query('SELECT 1 FROM content_checks WHERE subject_id = ?', [id]),
    ).toEqual([]);
  });

  it('is not asked about where it is wrong anyhow', async () => {
    const before = checks();
    const answer = await scene.resident.call(complaintApi.submit, { body: scene.report({ text: '短' }) });
    expect([answer.status, checks() - before]).toEqual([400, 0]);
  });
});

describe('a report that WeChat refuses', () => {
  it('is not stored; the field that it is about is named, and it can be sent again once it is put right', async () => {
    const report = scene.report({ text: '楼道灯坏了，请来修', placeDetail: riskyWords });
    const refused = await scene.resident.call(complaintApi.submit, { body: report });
    expect([refused.status, refused.problem.code]).toEqual([422, 'CONTENT_RISKY']);
    expect(refused.problem.fields).toEqual([{ path: 'body.placeDetail', code: 'risky' }]);
    expect((await scene.worker.call(complaintApi.get, { params: { id: report.id } })).status).toBe(404);
    const again = { ...report, placeDetail: '三楼' };
    expect((await scene.resident.call(complaintApi.submit, { body: again })).status).toBe(201);
  });

  it('is an answer of staff, too, and a template of theirs', async () => {
    const { id } = await scene.submit(scene.resident);
    const body = { version: 1, note: riskyWords };
    const refused = await scene.worker.call(complaintApi.accept, { params: { id }, body });
    expect(refused.problem.fields).toEqual([{ path: 'body.note', code: 'risky' }]);
    expect((await opened(scene.worker, id)).state).toBe('submitted');
    const template = {
      id: uuid(),
      communityId: scene.place.community.id,
      owner: 'own',
      action: 'resolve',
    } as const;
    const words = { name: '答复', text: riskyWords };
    const answer = await scene.worker.call(answerTemplateApi.create, { body: { ...template, ...words } });
    expect(answer.problem.code).toBe('CONTENT_RISKY');
  });
});

describe('a report that WeChat wants looked at', () => {
  it('is worked on at once and shown to its author with a mark, to neighbours once staff let it through', async () => {
    const text = `井盖翘起来了${doubtfulWords}`;
    const sent = await scene.submit(scene.resident, { text });
    expect(sent.timeline[0]?.check).toBe('waiting');
    expect((await opened(scene.worker, sent.id)).text).toBe(text);
    expect((await opened(scene.resident, sent.id)).timeline[0]?.check).toBe('waiting');
    expect(await scene.offered('井盖翘起来')).toEqual([]);

    const held = await scene.held(sent.id);
    expect(held).toMatchObject({
      kind: 'text',
      reason: 'review',
      text,
      subjectNumber: sent.number,
      mine: false,
    });
    expect(held.availableActions).toEqual(['pass', 'refuse']);
    const params = { id: held.id };
    const { version } = held;
    const passed = (await scene.worker.call(contentCheckApi.pass, { params, body: { version } })).body;
    expect(passed).toMatchObject({
      state: 'passed',
      decision: { by: '王建国' },
      availableActions: ['reopen'],
    });
    expect(await scene.offered('井盖翘起来')).toEqual([sent.id]);
    expect((await opened(scene.resident, sent.id)).timeline[0]?.check).toBeUndefined();

    // Somebody who still has the list of before on screen changes nothing.
    const late = { version, reason: '看错了' };
    expect((await scene.admin.call(contentCheckApi.refuse, { params, body: late })).status).toBe(409);
    const reopened = await scene.admin.call(contentCheckApi.reopen, {
      params,
      body: { version: passed.version },
    });
    expect(reopened.body).toMatchObject({ state: 'review', decision: null });
    expect(await scene.offered('井盖翘起来')).toEqual([]);
  });

  it('is offered to neighbours again once its author put it right', async () => {
    const sent = await scene.submit(scene.resident, { text: `报刊亭的玻璃裂了${doubtfulWords}` });
    await scene.held(sent.id);
    const body = { version: 1, text: '报刊亭的玻璃裂了' };
    const edited = (await scene.resident.call(complaintApi.edit, { params: { id: sent.id }, body })).body;
    expect(edited.timeline.at(-1)?.check).toBeUndefined();
    expect(await scene.offered('报刊亭玻璃')).toEqual([sent.id]);
    expect((await scene.listed()).some(({ subject }) => subject?.id === sent.id)).toBe(false);
  });

  it('stays hidden where staff refuse it, and its author reads why', async () => {
    const { id } = await scene.submit(scene.resident, { text: `花坛里有碎玻璃${doubtfulWords}` });
    const held = await scene.held(id);
    const body = { version: held.version, reason: '写了别人的姓名' };
    await scene.admin.call(contentCheckApi.refuse, { params: { id: held.id }, body });
    const news = await messageAbout(scene.resident, id, 'contentRefused');
    expect(news.body).toContain('写了别人的姓名');
    expect(await scene.offered('花坛碎玻璃')).toEqual([]);
    expect((await opened(scene.resident, id)).timeline[0]?.check).toBe('refused');
    expect(await scene.listed('refused')).toContainEqual(
      expect.objectContaining({
        id: held.id,
        decision: expect.objectContaining({ reason: '写了别人的姓名' }),
      }),
    );
  });

  it('is decided by nobody who wrote it', async () => {
    const { id } = await scene.submit(scene.worker, { text: `绿化带积水${doubtfulWords}` });
    const held = await scene.held(id);
    const params = { id: held.id };
    const answer = await scene.worker.call(contentCheckApi.pass, { params, body: { version: held.version } });
    expect(answer.status).toBe(403);
    const own = (await scene.listed('review', scene.worker)).find((one) => one.id === held.id);
    expect(own).toMatchObject({ mine: true, availableActions: [] });
  });
});

describe('what staff say with a step', () => {
  it('is read by the reporter at once, and by a neighbour who follows once it is let through', async () => {
    const { id } = await scene.submit(scene.resident, { text: '电动车充电棚漏雨' });
    await scene.neighbour.call(complaintFollowApi.follow, { params: { id } });
    const note = `明天派人去修${doubtfulWords}`;
    await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1, note } });
    const noteFor = async (by: ContentScene['resident']) => (await opened(by, id)).timeline[1]?.note;
    expect([await noteFor(scene.resident), await noteFor(scene.neighbour)]).toEqual([note, null]);
    expect((await opened(scene.worker, id)).timeline[1]?.check).toBe('waiting');
    const news = await messageAbout(scene.neighbour, id, 'complaintAccepted');
    expect(news.body).not.toContain('明天派人');

    const held = await scene.held(id);
    const params = { id: held.id };
    await scene.admin.call(contentCheckApi.pass, { params, body: { version: held.version } });
    expect(await noteFor(scene.neighbour)).toBe(note);
  });
});

describe('a public record', () => {
  it('is not public before its words were let through', async () => {
    const { id: complaintId } = await scene.submit(scene.resident, { text: '楼下的路灯三天不亮了' });
    const params = { id: complaintId };
    await scene.worker.call(complaintApi.accept, { params, body: { version: 1 } });
    await scene.worker.call(complaintApi.resolve, { params, body: { version: 2, note: '已更换灯泡' } });
    const words = wordsFor(complaintId, { answer: `已更换${doubtfulWords}` });
    const released = (await scene.admin.call(publicRecordApi.release, { body: words })).body;
    expect(released).toMatchObject({ shown: false, check: 'waiting' });
    const visitor = scene.server.api;
    const status = async () => (await visitor.call(publicRecordApi.get, { params: { id: words.id } })).status;
    const query = { communityId: scene.place.community.id };
    const ids = async () =>
      (await visitor.call(publicRecordApi.list, { query })).body.items.map(({ id }) => id);
    expect([await status(), await ids()]).toEqual([404, []]);

    const held = await scene.held(words.id);
    // Its writer is the administrator; the grid's worker looks at it.
    await scene.worker.call(contentCheckApi.pass, {
      params: { id: held.id },
      body: { version: held.version },
    });
    expect([await status(), await ids()]).toEqual([200, [words.id]]);
    const desk = (await scene.admin.call(publicRecordApi.desk, { params: { id: complaintId } })).body;
    expect(desk.record).toMatchObject({ shown: true });
    expect(desk.record?.check).toBeUndefined();
  });
});

it('a request that fails for another reason leaves nothing on the list', async () => {
  const { id } = await scene.submit(scene.resident);
  const body = { version: 7, note: doubtfulWords };
  expect((await scene.worker.call(complaintApi.accept, { params: { id }, body })).status).toBe(409);
  const rows = 'SELECT 1 FROM content_checks WHERE subject_id = ?';
  expect(await scene.server.dataSource.query(rows, [id])).toEqual([]);
});

it('the same request again, after an answer that was lost, is on the list once', async () => {
  const report = scene.report({ text: `门禁坏了${doubtfulWords}` });
  for (const status of [201, 200]) {
    expect((await scene.resident.call(complaintApi.submit, { body: report })).status).toBe(status);
  }
  await scene.held(report.id);
  expect((await scene.listed()).filter(({ subject }) => subject?.id === report.id)).toHaveLength(1);
});

it('how much waits is counted as far as somebody reaches', async () => {
  const query = { communityId: scene.place.community.id };
  const count = await eventually(async () => {
    const { review } = (await scene.admin.call(contentCheckApi.count, { query })).body;
    return review === (await scene.listed()).length ? review : undefined;
  });
  expect(count).toBeGreaterThan(0);
  const anywhere = (by: ContentScene['admin']) => by.call(contentCheckApi.count, { query: {} });
  expect((await anywhere(scene.admin)).body.review).toBe(count);
  // The worker's own are for somebody else to decide.
  const theirs = (await scene.listed('review', scene.worker)).filter(({ mine }) => !mine);
  expect((await anywhere(scene.worker)).body.review).toBe(theirs.length);
});
