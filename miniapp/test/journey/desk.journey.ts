import { afterEach, describe, expect, it } from '@jest/globals';
import { DemoPerson } from './demo-api';
import { BUILDS, closeAnyhow, closeClean, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';

const QUEUE = 'subpackages/complaint/queue/index';
const TEMPLATES = 'subpackages/answer-template/manage/index';

let resident: DemoPerson;
let worker: DemoPerson;
let app: JourneyPage;

const server = useServer(async () => {
  resident = await DemoPerson.logIn(server, 'resident');
  worker = await DemoPerson.logIn(server, 'gridWorker');
});

describe.each(BUILDS)('the worker’s desk (%s)', (build) => {
  const open = async (persona: Persona, path: string, query: Record<string, string> = {}) => {
    app = await openApp({ build, server, persona, path, query });
  };
  const close = () => closeClean(app, build);

  afterEach(() => closeAnyhow(app));

  it('narrows the queue, keeps that by name, and finds it again on another device', async () => {
    const lift = `电梯停在三楼不动了（${build}）`;
    const rubbish = `楼道里堆了装修垃圾（${build}）`;
    await resident.report(lift, { category: 'lift' });
    await resident.report(rubbish, { category: 'rubbish' });
    await open('gridWorker', QUEUE);
    await app.see(rubbish);
    await app.tapId('queue-filter');
    await app.tapId('only-urgent');
    await app.tapId('apply-filter');
    await app.see(lift);
    await app.dontSee(rubbish);
    await app.tapId('saved-filters');
    await app.fill('常用筛选的名称', `急的${build}`);
    await app.tapId('save-filter');
    await app.see(`管理常用筛选：急的${build}`);
    await close();

    await open('gridWorker', QUEUE);
    await app.see(rubbish);
    await app.tapId('saved-filters');
    await app.tap(`急的${build}`);
    await app.see(lift);
    await app.dontSee(rubbish);
    await app.tap('去掉条件：紧急');
    await app.see(rubbish);
    await app.fill('内容、地点或编号', '三楼不动');
    await app.dontSee(rubbish);
    await app.see(lift);
    await close();
  });

  it('says of several what became of each, and leads on from one to the next', async () => {
    const texts = ['一', '二', '三'].map((number) => `第${number}盏楼道灯不亮（${build}）`);
    const ids: string[] = [];
    for (const text of texts) ids.push((await resident.report(text)).id);
    await open('gridWorker', QUEUE);
    await app.fill('内容、地点或编号', `盏楼道灯不亮（${build}）`);
    await app.dontSee('电梯停在三楼');
    for (const text of texts) await app.see(text);
    await app.tapId('pick-several');
    await app.tapId('pick-all');
    await app.see('受理 3 件');
    // somebody else is faster with one of them
    await worker.act(ids[1]!, 'reject', { note: '由物业维修' });
    await app.tapId('accept-several');
    await app.see('2 件已受理，1 件没有办成，没有任何改动');
    await app.see('内容刚刚有了变化，请看过最新情况再操作');
    await app.tapId('close-result');
    await app.tap('待办');
    await app.see(texts[0]!);
    await app.tap(texts[0]!);
    await app.tapId('resolve');
    await app.fill('做了什么', '换了灯泡');
    await app.tapId('submit');
    await app.see('您已处理，等待确认');
    await app.tapId('next');
    await app.see(texts[2]!);
    await app.see('您已受理，正在处理');
    await close();
    expect((await worker.complaint(ids[0]!)).state).toBe('resolved');
  });

  it('keeps what was picked right after typing, before the search came to rest', async () => {
    const texts = ['甲', '乙'].map((number) => `${number}号楼雨水管漏水（${build}）`);
    for (const text of texts) await resident.report(text);
    await open('gridWorker', QUEUE);
    for (const text of texts) await app.see(text);
    await app.fill('内容、地点或编号', `号楼雨水管漏水（${build}）`);
    await app.tapId('pick-several');
    await app.tap(texts[0]!);
    await app.see('受理 1 件');
    await app.dontSee('电梯停在三楼');
    await app.see('受理 1 件');
    await app.tapId('pick-all');
    await app.see('受理 2 件');
    await close();
  });

  it('has templates: the community’s to read, one’s own to write', async () => {
    await open('gridWorker', TEMPLATES);
    await app.see('物业清运垃圾');
    await app.tap('我的模板');
    await app.tapId('add-template');
    await app.tapId('submit');
    await app.see('请填写名称');
    await app.see('请填写内容');
    await app.fill('名称', `灯修好了${build}`);
    await app.fill('内容', '{地点}的灯换好了');
    await app.tapId('submit');
    await app.see(`灯修好了${build}`);
    await close();

    const { id } = await resident.report(`门禁上方的灯坏了（${build}）`);
    const { place } = await worker.act(id, 'accept');
    await open('gridWorker', 'subpackages/complaint/detail/index', { id });
    await app.tapId('resolve');
    await app.tap(`填入模板：灯修好了${build}`);
    await app.seeValue('做了什么', `${place}的灯换好了`);
    await close();

    await open('gridWorker', TEMPLATES);
    await app.tap('我的模板');
    await app.tap(`灯修好了${build}`);
    await app.tapId('delete-template');
    await app.tapId('delete-template');
    await app.dontSee(`灯修好了${build}`);
    await close();
  });
});

describe('the queue on the web', () => {
  afterEach(async () => {
    expect(await app.errors()).toEqual([]);
    await app.closeApp();
  });

  it('is worked through by keys: walk, pick, take on, open', async () => {
    const texts = ['东', '南', '西'].map((side) => `${side}门的道闸抬不起来`);
    const ids: string[] = [];
    for (const text of texts) ids.push((await resident.report(text)).id);
    app = await openApp({
      ...{ build: 'h5', server, persona: 'gridWorker', path: QUEUE, query: { state: 'submitted' } },
      ...{ width: 1280, height: 800 },
    });
    await app.fill('内容、地点或编号', '门的道闸抬不起来');
    for (const text of texts) await app.see(text);
    await app.see(/Tab 进入表格/);
    const row = (id: string) => app.page.locator(`[data-row-id="${id}"]`);
    const focused = () =>
      app.page.evaluate(() => document.activeElement?.getAttribute('data-row-id') ?? null);
    const press = (key: string) => app.page.keyboard.press(key);
    await app.page.waitForFunction(() => document.querySelectorAll('[data-row-id]').length === 3);
    // one row alone is on the way of Tab
    expect(await app.page.locator('[data-row-id][tabindex="0"]').count()).toBe(1);
    const order = await app.page
      .locator('[data-row-id]')
      .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-row-id') ?? ''));
    expect([...order].sort()).toEqual([...ids].sort());
    const [first, second, third] = order as [string, string, string];
    await row(first).focus();
    await press('j');
    expect(await focused()).toBe(second);
    await press('ArrowDown');
    await press('ArrowDown');
    expect(await focused()).toBe(third);
    await press('k');
    expect(await focused()).toBe(second);
    await press('x');
    expect(await row(second).getAttribute('aria-selected')).toBe('true');
    await app.see('受理 1 件');
    expect(await seriousViolations(app)).toEqual([]);
    await app.tapId('stop-picking');
    await row(second).focus();
    await press('a');
    await row(second).waitFor({ state: 'detached' });
    expect((await worker.complaint(second)).state).toBe('accepted');
    // what stood below it has its place and the focus
    await app.page.waitForFunction((id) => document.activeElement?.getAttribute('data-row-id') === id, third);
    await press('Enter');
    await app.see('已提交，等待网格员受理');
  });
});
