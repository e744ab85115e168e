import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { textOfPdf } from '../authorization/leak.js';
import { inHours, setActivityScene, type ActivityScene } from './activity-scene.js';

jest.setTimeout(60_000);

const draws = '/wxa/getwxacodeunlimit';

let scene: ActivityScene;
beforeAll(async () => {
  scene = await setActivityScene();
});
afterEach(() => scene.server.wechat.clearFaults());
afterAll(() => scene.server.close());

const drawn = () => scene.server.wechat.calls().filter(({ path }) => path === draws).length;
/** What a phone reads from the code of an activity. */
async function scanned(id: string): Promise<string | undefined> {
  const answer = await scene.worker.send(activityDeskApi.code, { params: { id } });
  expect(answer.headers.get('content-type')).toBe('image/png');
  const { data, info } = await sharp(Buffer.from(await answer.arrayBuffer()))
    .flatten({ background: '#ffffff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
const opens = (id: string) => `subpackages/activity/detail/index?scene=${id.replaceAll('-', '')}`;

describe('the code of an activity', () => {
  it('is WeChat’s own, opens it in the mini-program, and is drawn once', async () => {
    const { id } = await scene.published();
    const before = drawn();
    expect(opens(id).split('scene=')[1]).toHaveLength(32);
    expect([await scanned(id), await scanned(id)]).toEqual([opens(id), opens(id)]);
    expect(drawn() - before).toBe(1);
  });

  it('is that of the link while WeChat draws none, and leads to the activity', async () => {
    const { id } = await scene.published();
    scene.server.wechat.addFault({ path: draws, errcode: 41030, times: 1 });
    const link = (await scanned(id)) ?? '';
    expect(link).toMatch(new RegExp(`/a/${id}$`));
    const { pathname } = new URL(link);
    const answer = await fetch(new URL(pathname, scene.server.url), { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`/#/subpackages/activity/detail/index?id=${id}`);
    expect(await scanned(id)).toBe(opens(id));
  });

  it('is there once it was published, for those who organise it', async () => {
    const draft = await scene.created(scene.worker);
    const early = await scene.worker.call(activityDeskApi.code, { params: { id: draft.id } });
    expect(early.problem.code).toBe('NOT_FOUND');
    const { id } = await scene.published();
    const { api } = await scene.neighbour();
    expect((await api.call(activityDeskApi.sheet, { params: { id } })).status).toBe(403);
  });
});

describe('the page that is put up for an activity', () => {
  const printed = async (id: string) => {
    const answer = await scene.worker.send(activityDeskApi.sheet, { params: { id } });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pages = await textOfPdf(new Uint8Array(await answer.arrayBuffer()));
    return { pages: pages.length / 2, text: pages[1] ?? '' };
  };

  it('says what, when, where, for whom, and how to sign up, on one page', async () => {
    const { id, organiser } = await scene.published({ toBring: '手套和水' });
    const { pages, text } = await printed(id);
    expect(pages).toBe(1);
    const told = ['河边清洁', '西河桥头', '清洁2名', '全社区居民', '手套和水', '微信扫一扫'];
    for (const words of [...told, organiser.name.replace(/\s/g, '')]) expect(text).toContain(words);
    expect(text).toMatch(/时间\d+月\d+日（周[一二三四五六日]）\d+:\d\d/);
  });

  it('stays one page however much there is to say, and counts the days of a series', async () => {
    const sessions = Array.from({ length: 30 }, (_, week) => ({
      startsAt: inHours(72 + week * 168),
      endsAt: inHours(74 + week * 168),
    }));
    const text = '每周一起练习，零基础也能来，乐谱现场发。'.repeat(100);
    const { id } = await scene.published({ title: '合唱班'.repeat(13), text, sessions });
    const page = await printed(id);
    expect(page.pages).toBe(1);
    expect(page.text).toContain('等，共30次');
  });
});
