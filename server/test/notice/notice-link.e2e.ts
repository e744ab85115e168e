import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { NoticeLink } from '../../src/notice/entities/notice-link.entity.js';
import { setNoticeScene, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

const makes = '/wxa/generate_urllink';
const dayMs = 86_400_000;

let scene: NoticeScene;
beforeAll(async () => {
  scene = await setNoticeScene();
  await scene.home();
});
afterEach(() => scene.server.wechat.clearFaults());
afterAll(() => scene.server.close());

const made = () => scene.server.wechat.calls().filter(({ path }) => path === makes).length;
const linkOf = async (id: string) => (await scene.worker.call(noticeDeskApi.link, { params: { id } })).body;
const daysLeft = (worksUntil: string | null) => (Date.parse(worksUntil ?? '') - Date.now()) / dayMs;

/** As if it had been made long ago. */
async function worksFor(id: string, days: number): Promise<void> {
  const expiresAt = new Date(Date.now() + days * dayMs);
  await scene.server.dataSource.manager.update(NoticeLink, { noticeId: id }, { expiresAt });
}

describe('the link to a notice', () => {
  it('opens it in the mini-program, and is made once', async () => {
    const { id } = await scene.published(scene.worker);
    const before = made();
    const { link, worksUntil } = await linkOf(id);
    const opens = { path: 'subpackages/notice/detail/index', query: `id=${id}` };
    expect(scene.server.wechat.links.open(link)).toEqual(opens);
    expect(daysLeft(worksUntil)).toBeGreaterThan(29.9);
    expect((await linkOf(id)).link).toBe(link);
    expect(made() - before).toBe(1);
  });

  it('is another one when the one before does not work for much longer', async () => {
    const { id } = await scene.published(scene.worker);
    const { link } = await linkOf(id);
    await worksFor(id, 8);
    expect((await linkOf(id)).link).toBe(link);
    await worksFor(id, 6);
    const next = await linkOf(id);
    expect(next.link).not.toBe(link);
    expect(daysLeft(next.worksUntil)).toBeGreaterThan(29.9);
  });

  it.each([
    ['is away', { httpStatus: 503 }],
    ['does not take the page, as before the first release', { errcode: 40165 }],
    ['makes no more today', { errcode: 44993 }],
    ['is asked too often', { errcode: 44990 }],
    ['takes its time', { delayMilliseconds: 20_000 }],
  ])('is that of the web where WeChat %s', async (_why, fault) => {
    const { id } = await scene.published(scene.worker);
    scene.server.wechat.addFault({ path: makes, times: 1_000, ...fault });
    const start = performance.now();
    const web = await linkOf(id);
    expect(web.link).toMatch(new RegExp(`/n/${id}$`));
    expect(web.worksUntil).toBeNull();
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('is asked for again once WeChat is back, and an old one does meanwhile', async () => {
    const { id } = await scene.published(scene.worker);
    const { link } = await linkOf(id);
    await worksFor(id, 2);
    scene.server.wechat.addFault({ path: makes, errcode: 44993, times: 1 });
    expect((await linkOf(id)).link).toBe(link);
    expect((await linkOf(id)).link).not.toBe(link);
  });
});
