import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { messageApi } from '@linge/shared/message/message.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { v7 as uuid } from 'uuid';
import { eventually, messageAbout } from '../complaint/scene.js';
import type { ApiClient } from '../support/api-client.js';
import { setNoticeScene, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

let scene: NoticeScene;
beforeAll(async () => {
  scene = await setNoticeScene();
});
afterAll(() => scene.server.close());

const own = (by: ApiClient, id: string) => by.call(noticeApi.getOwn, { params: { id } });
const desk = async (by: ApiClient, id: string) =>
  (await by.call(noticeDeskApi.getDesk, { params: { id } })).body;

describe('a grid worker who writes to the grid', () => {
  it('keeps a draft, once however often it is sent, and other content under its id is refused', async () => {
    const body = scene.draft();
    const first = await scene.worker.call(noticeDeskApi.create, { body });
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({
        state: 'draft',
        authorName: '我',
        availableActions: ['change', 'discard', 'issue'],
      }),
    ]);
    expect(first.body.issuerName).toBe(`${scene.place.community.name} ${scene.place.grid.name}`);
    expect((await scene.worker.call(noticeDeskApi.create, { body })).status).toBe(200);
    const other = await scene.worker.call(noticeDeskApi.create, { body: { ...body, title: '另一条' } });
    expect(other.problem.code).toBe('ID_ALREADY_USED');
    expect((await scene.secretary.call(noticeDeskApi.create, { body })).problem.code).toBe('ID_ALREADY_USED');
  });

  it('reaches its people and nobody of another grid', async () => {
    const home = await scene.home();
    const resident = await scene.accountOf(home);
    const elsewhere = await scene.factory.grid(scene.place.community);
    const stranger = await scene.accountOf(await scene.home({}, elsewhere));
    const notice = await scene.published(scene.worker);
    const message = await messageAbout(resident, notice.id, 'noticePublished');
    expect(message.title).toBe('周六上午停水');
    const mine = await resident.call(noticeApi.listOwn);
    expect(mine.body.items.map(({ id }) => id)).toContain(notice.id);
    expect((await own(stranger, notice.id)).status).toBe(404);
    expect((await stranger.call(messageApi.list)).body.items).toEqual([]);
    expect((await scene.server.api.call(noticeApi.get, { params: { id: notice.id } })).status).toBe(404);
  });

  it('has a poster made of it, which nobody else can', async () => {
    const notice = await scene.published(scene.worker);
    const params = { id: notice.id };
    const poster = await scene.worker.send(noticeDeskApi.poster, { params });
    expect([poster.status, poster.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(
      Buffer.from(await poster.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const elsewhere = await scene.factory.grid(scene.place.community);
    const other = await scene.as(await scene.factory.gridStaff(elsewhere, 'gridWorker'));
    expect((await other.send(noticeDeskApi.poster, { params })).status).toBe(404);
  });

  it('may not write to another grid, the whole community, or as the community', async () => {
    const elsewhere = await scene.factory.grid(scene.place.community);
    const places = [
      [{ kind: 'grid', id: elsewhere.grid.id }],
      [{ kind: 'community', id: scene.place.community.id }],
      [{ kind: 'grid', id: uuid() }],
    ] as const;
    for (const place of places) {
      const audience = { ...scene.draft().audience, places: [...place] };
      const answer = await scene.worker.call(noticeDeskApi.create, { body: scene.draft({ audience }) });
      expect(answer.problem.code).toBe('NOTICE_AUDIENCE_OUT_OF_REACH');
    }
    const asCommunity = await scene.worker.call(noticeDeskApi.create, {
      body: scene.draft({ level: 'community' }),
    });
    expect(asCommunity.problem.code).toBe('PERMISSION_DENIED');
  });

  it('is told where nobody would get it, and where its end is past', async () => {
    const audience = {
      ...scene.draft().audience,
      traits: ['aged80', 'volunteer'] as const,
      match: 'all' as const,
    };
    const body = scene.draft({ audience: { ...audience, traits: [...audience.traits] } });
    const nobody = await scene.worker.call(noticeDeskApi.create, { body });
    const issue = { params: { id: body.id }, body: { version: nobody.body.version } };
    expect((await scene.worker.call(noticeDeskApi.issue, issue)).problem.code).toBe('NOTICE_AUDIENCE_EMPTY');
    const past = scene.draft({ validUntil: new Date(Date.now() - 1000).toISOString() });
    expect((await scene.worker.call(noticeDeskApi.create, { body: past })).problem.code).toBe(
      'NOTICE_VALIDITY_PAST',
    );
  });
});

describe('a leader of a micro-grid', () => {
  it('writes to it alone, and a worker of the grid may withdraw that', async () => {
    await scene.home();
    const { microGrid, grid } = scene.place;
    const audience = {
      ...scene.draft().audience,
      places: [{ kind: 'microGrid' as const, id: microGrid.id }],
    };
    const notice = await scene.published(scene.leader, { level: 'microGrid', audience });
    expect(notice.issuerName).toContain('微网格一');
    const wide = scene.draft({ level: 'microGrid' });
    expect((await scene.leader.call(noticeDeskApi.create, { body: wide })).problem.code).toBe(
      'NOTICE_AUDIENCE_OUT_OF_REACH',
    );
    const below = await scene.worker.call(noticeDeskApi.listDesk, { query: { scope: 'below' } });
    expect(below.body.items.map(({ id }) => id)).toContain(notice.id);
    const seen = await desk(scene.worker, notice.id);
    expect(seen.availableActions).toEqual(expect.arrayContaining(['correct', 'withdraw']));
    await scene.act(scene.worker, seen, 'withdraw', { note: '内容有误' });
    const buildings = await scene.leader.call(noticeDeskApi.listBuildings, { params: { id: grid.id } });
    expect(buildings.body.items).toHaveLength(1);
  });
});

describe('an urgent notice for the whole community', () => {
  it('waits for a second pair of eyes, never its author’s, and comes back with a reason', async () => {
    const audience = {
      ...scene.draft().audience,
      places: [{ kind: 'community' as const, id: scene.place.community.id }],
    };
    const body = scene.draft({ level: 'community', importance: 'urgent', audience });
    const draft = (await scene.admin.call(noticeDeskApi.create, { body })).body;
    expect(draft.needsApproval).toBe(true);
    const waits = await scene.act(scene.admin, draft, 'issue');
    expect([waits.state, waits.availableActions]).toEqual(['waitsForApproval', ['takeBack']]);
    await messageAbout(scene.officer, body.id, 'noticeWaits');
    const list = await scene.officer.call(noticeDeskApi.listDesk, { query: { scope: 'toApprove' } });
    expect(list.body.items.map(({ id }) => id)).toEqual([body.id]);
    expect(
      (await scene.admin.call(noticeDeskApi.listDesk, { query: { scope: 'toApprove' } })).body.items,
    ).toEqual([]);
    const approve = { params: { id: body.id }, body: { version: waits.version } };
    expect((await scene.admin.call(noticeDeskApi.approve, approve)).problem.code).toBe('PERMISSION_DENIED');
    expect((await scene.worker.call(noticeDeskApi.approve, approve)).status).toBe(404);
    const back = await scene.act(scene.officer, waits, 'sendBack', { note: '请写明时间' });
    expect(back.state).toBe('draft');
    expect((await messageAbout(scene.admin, body.id, 'noticeSentBack')).body).toContain('请写明时间');
    const again = await scene.act(scene.admin, await desk(scene.admin, body.id), 'issue');
    const out = await scene.act(scene.officer, again, 'approve');
    expect(out.state).toBe('published');
    await messageAbout(scene.admin, body.id, 'noticeApproved');
  });
});

describe('a notice that stands', () => {
  it('is corrected in the open: readers are told and see what it said before', async () => {
    const resident = await scene.accountOf(await scene.home());
    const notice = await scene.published(scene.worker, { public: true });
    await scene.read(resident, notice.id);
    const correct = { title: notice.title, text: '改到周日停水。', validUntil: null, note: '日子改了' };
    const corrected = await scene.act(scene.worker, notice, 'correct', correct);
    expect(corrected.revision).toBe(2);
    await messageAbout(resident, notice.id, 'noticeCorrected');
    const seen = (await own(resident, notice.id)).body;
    expect(seen).toMatchObject({
      ...{ text: '改到周日停水。', revision: 2, correctedSinceRead: true },
      corrections: [
        { revision: 2, note: '日子改了', changed: ['text'], previousText: notice.text, previousTitle: null },
      ],
    });
    expect((await scene.read(resident, notice.id, 2)).correctedSinceRead).toBe(false);
    const visitor = await scene.server.api.call(noticeApi.get, { params: { id: notice.id } });
    expect(visitor.body.corrections).toHaveLength(1);
    const same = { params: { id: notice.id }, body: { version: corrected.version, ...correct } };
    expect((await scene.worker.call(noticeDeskApi.correct, same as never)).problem.code).toBe(
      'REQUEST_INVALID',
    );
  });

  it('is read by visitors where it is public, from memory for a while', async () => {
    await scene.home();
    const notice = await scene.published(scene.worker, { public: true });
    const query = { communityId: scene.place.community.id };
    const answer = await scene.server.api.call(noticeApi.list, { query });
    expect(answer.body.items.map(({ id }) => id)).toContain(notice.id);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=30');
    const etag = answer.headers.get('etag') ?? '';
    const again = await scene.server.api.send(noticeApi.list, { query, headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('that is withdrawn tells its recipients why, and visitors see it no more', async () => {
    const resident = await scene.accountOf(await scene.home());
    const notice = await scene.published(scene.worker, { public: true });
    await scene.act(scene.worker, notice, 'withdraw', { note: '检修取消' });
    expect((await messageAbout(resident, notice.id, 'noticeWithdrawn')).body).toContain('检修取消');
    expect((await own(resident, notice.id)).body).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: '检修取消',
    });
    const past = await resident.call(noticeApi.listOwn, { query: { stage: 'past' } });
    expect(past.body.items.map(({ id }) => id)).toContain(notice.id);
    expect((await scene.server.api.call(noticeApi.get, { params: { id: notice.id } })).status).toBe(404);
  });

  it('goes out at its time and ends at its time, without anybody', async () => {
    const resident = await scene.accountOf(await scene.home());
    const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
    const body = scene.draft({ validFrom: inMs(3_000), validUntil: inMs(9_000) });
    const draft = (await scene.worker.call(noticeDeskApi.create, { body })).body;
    expect((await scene.act(scene.worker, draft, 'issue')).state).toBe('scheduled');
    expect((await own(resident, body.id)).status).toBe(404);
    await messageAbout(resident, body.id, 'noticePublished');
    await eventually(async () =>
      (await desk(scene.worker, body.id)).state === 'expired' ? true : undefined,
    );
    const past = await resident.call(noticeApi.listOwn, { query: { stage: 'past' } });
    expect(past.body.items.map(({ id }) => id)).toContain(body.id);
  });
});
