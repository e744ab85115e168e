import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { publicRecordApi } from '@linge/shared/public-record/public-record.api';
import { HouseholdTie } from '../../src/household-tie/entities/household-tie.entity.js';
import { eventually, messageAbout } from '../complaint/scene.js';
import { phonePhoto, upload } from '../file/pictures.js';
import { wordsFor } from '../public-record/record-scene.js';
import type { ApiClient } from '../support/api-client.js';
import { imageCheck, setContentScene, type ContentScene } from './content-scene.js';

jest.setTimeout(90_000);

let scene: ContentScene;
beforeAll(async () => {
  scene = await setContentScene();
});
afterAll(() => scene.server.close());

let shade = 0;
/** Each of its own: the same bytes share a verdict. */
const photo = () => phonePhoto(300, 200, `#b814${(16 + shade++).toString(16)}`);
const taken = async (by: ApiClient) => (await upload(by, await photo())).link;
const stateOf = async (id: string) => {
  const [row] = await scene.server.dataSource.query<{ state: string }[]>(
    'SELECT check_state AS state FROM files WHERE id = ?',
    [id],
  );
  return row?.state;
};
const becomes = (id: string, state: string) =>
  eventually(async () => ((await stateOf(id)) === state ? true : undefined));
const opened = async (by: ApiClient, id: string) =>
  (await by.call(complaintApi.get, { params: { id } })).body;

/** Dealt with, with a picture by the worker; a neighbour follows it. */
async function dealtWith() {
  const picture = await taken(scene.worker);
  const { id } = await scene.submit(scene.resident, { text: '楼下的路灯三天不亮了' });
  await scene.neighbour.call(complaintFollowApi.follow, { params: { id } });
  await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
  const body = { version: 2, note: '已更换灯泡', photoIds: [picture.id] };
  await scene.worker.call(complaintApi.resolve, { params: { id }, body });
  return { id, picture };
}

describe('a picture', () => {
  it('is put to WeChat once it is there', async () => {
    const asked = () => scene.server.wechat.calls().filter(({ path }) => path === imageCheck).length;
    const before = asked();
    const { check } = await taken(scene.resident);
    expect(check).toBe('waiting');
    await eventually(async () => (asked() > before ? true : undefined));
  });

  it('is seen by whoever took it and by staff, and by the resident and neighbours once WeChat says so', async () => {
    const { id, picture } = await dealtWith();
    const shownTo = async (by: ApiClient) =>
      (await opened(by, id)).timeline[2]?.photos.map(({ check }) => check);
    expect(await shownTo(scene.worker)).toEqual(['waiting']);
    expect(await shownTo(scene.admin)).toEqual(['waiting']);
    expect([await shownTo(scene.resident), await shownTo(scene.neighbour)]).toEqual([[], []]);
    await scene.verdict(picture.id, 'pass');
    await becomes(picture.id, 'passed');
    for (const by of [scene.worker, scene.resident, scene.neighbour])
      expect(await shownTo(by)).toEqual([undefined]);
  });

  it('that WeChat refuses is hidden, and whoever took it is told', async () => {
    const { id, picture } = await dealtWith();
    await scene.verdict(picture.id, 'risky');
    await becomes(picture.id, 'refused');
    const news = await messageAbout(scene.worker, id, 'contentRefused');
    expect(news.title).toContain('图片');
    expect((await opened(scene.resident, id)).timeline[2]?.photos).toEqual([]);
  });

  it('that WeChat wants looked at is on the list with its link, and let through by somebody else', async () => {
    const { id, picture } = await dealtWith();
    await scene.verdict(picture.id, 'review');
    const held = await scene.held(id);
    expect(held).toMatchObject({ kind: 'image', text: null, picture: { id: picture.id } });
    expect((await fetch(scene.server.url + (held.picture?.thumbnailUrl ?? ''))).status).toBe(200);
    const params = { id: held.id };
    await scene.admin.call(contentCheckApi.pass, { params, body: { version: held.version } });
    expect(await stateOf(picture.id)).toBe('passed');
    expect((await opened(scene.neighbour, id)).timeline[2]?.photos).toHaveLength(1);
  });

  it('of a public record is shown to nobody before, and keeps its side', async () => {
    const { id, picture } = await dealtWith();
    const words = wordsFor(id, { photos: [{ fileId: picture.id, side: 'after' }] });
    const released = (await scene.admin.call(publicRecordApi.release, { body: words })).body;
    expect(released.after.map(({ check }) => check)).toEqual(['waiting']);
    const visitor = scene.server.api;
    const seen = async () => (await visitor.call(publicRecordApi.get, { params: { id: words.id } })).body;
    expect((await seen()).after).toEqual([]);
    const open = `${scene.server.url}/api/files/public/${released.after[0]?.id ?? ''}/full`;
    expect((await fetch(open)).status).toBe(404);
    // The verdict on the complaint's picture is one on its copy, too.
    await scene.verdict(picture.id, 'pass');
    await becomes(released.after[0]?.id ?? '', 'passed');
    expect((await fetch(open)).status).toBe(200);
  });

  it('that staff decided about stays so, and is for others to decide about where the same one is theirs', async () => {
    const bytes = await photo();
    const report = async () => {
      const { link } = await upload(scene.worker, bytes);
      const { id } = await scene.submit(scene.resident, { text: '楼下的路灯三天不亮了' });
      await scene.worker.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
      const body = { version: 2, note: '已更换灯泡', photoIds: [link.id] };
      await scene.worker.call(complaintApi.resolve, { params: { id }, body });
      return { id, picture: link };
    };
    const [one, other] = [await report(), await report()];
    for (const { picture } of [one, other]) await scene.verdict(picture.id, 'review');
    const held = await scene.held(one.id);
    await scene.held(other.id);
    const body = { version: held.version, reason: '看得见门牌号' };
    await scene.admin.call(contentCheckApi.refuse, { params: { id: held.id }, body });
    expect([await stateOf(one.picture.id), await stateOf(other.picture.id)]).toEqual(['refused', 'review']);
    await scene.verdict(other.picture.id, 'pass');
    await becomes(other.picture.id, 'passed');
    expect(await stateOf(one.picture.id)).toBe('refused');
  });

  it('that waits stays with a report that its reporter, who does not see it yet, puts right', async () => {
    const { factory, place, server, worker } = scene;
    const person = await factory.resident(place, { name: '周建军' });
    const account = await factory.residentOf(place);
    const accountId = account.account.id;
    await server.dataSource.manager.update(HouseholdTie, { accountId }, { residentId: person.id });
    const photoIds = [(await taken(worker)).id];
    const report = scene.report({ text: '楼下的路灯三天不亮了', photoIds });
    const filing = { body: { ...report, residentId: person.id, channel: 'door' as const } };
    const { id } = (await worker.call(complaintApi.file, filing)).body;
    const reporter = await scene.as(account);
    expect((await opened(reporter, id)).photos).toEqual([]);
    const own = (await taken(reporter)).id;
    const edit = { version: 1, text: '楼下的路灯五天不亮了', photoIds: [own] };
    const edited = await reporter.call(complaintApi.edit, { params: { id }, body: edit });
    expect([edited.status, edited.body.timeline.at(-1)?.detail]).toEqual([
      200,
      expect.objectContaining({ photos: { added: 1, removed: 0 } }),
    ]);
    const shown = (await opened(worker, id)).photos.map((link) => link.id);
    expect(shown).toEqual([own, ...photoIds]);
  });

  it('that WeChat cannot take now is asked about again', async () => {
    scene.down(imageCheck);
    const { id } = await taken(scene.resident);
    await eventually(async () => {
      const [row] = await scene.server.dataSource.query<{ attempts: number }[]>(
        'SELECT attempts FROM content_checks WHERE subject_id = ?',
        [id],
      );
      return row?.attempts ? true : undefined;
    });
    scene.server.wechat.clearFaults();
    await scene.server.dataSource.query('UPDATE content_checks SET next_at = NOW(3) WHERE subject_id = ?', [
      id,
    ]);
    await scene.verdict(id, 'pass');
    await becomes(id, 'passed');
  });
});

it('pictures that were there before the checks count as checked', async () => {
  const rows = await scene.server.dataSource.query<{ state: string }[]>(
    "SELECT COLUMN_DEFAULT AS state FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'files' AND COLUMN_NAME = 'check_state'",
  );
  expect(rows[0]?.state).toMatch(/^'?passed'?$/);
});
