import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';
import { onePixel } from './one-pixel';

const QUEUE = 'subpackages/complaint/queue/index';
const DETAIL = 'subpackages/complaint/detail/index';
const photo = onePixel('done');

let resident: DemoPerson;
let worker: DemoPerson;
let app: JourneyPage;

const server = useServer(async () => {
  resident = await DemoPerson.logIn(server, 'resident');
  worker = await DemoPerson.logIn(server, 'gridWorker');
});

describe.each(BUILDS)('dealing with a complaint (%s)', (build) => {
  const open = (persona: Persona, path: string, query: Record<string, string> = {}) =>
    openApp({ build, server, persona, path, query });

  afterEach(() => closeFaultless(app));

  it('is taken on from the list, and what was done is recorded with a photo', async () => {
    const text = `单元门的闭门器坏了，夜里一直响（${build}）`;
    const { id } = await resident.report(text);
    app = await open('gridWorker', QUEUE);
    await app.see(text);
    await app.tap(`受理：${text}`);
    await app.dontSee(text);
    await app.tap('待办');
    await app.tap(text);
    await app.see('您已受理，正在处理');

    await app.tapId('resolve');
    await app.tapId('submit');
    await app.see('请写一写做了什么');
    await app.fill('做了什么', '已换上新的闭门器');
    await app.supplyPhotos([photo]);
    await app.tapId('photo-add');
    await app.see('待上传');
    await app.tapId('submit');
    await app.see('您已处理，等待确认');
    await app.see('已换上新的闭门器');
    await app.see('办理照片');
    const told = async () => (await resident.complaint(id)).timeline.at(-1);
    expect(await told()).toMatchObject({ type: 'ComplaintResolved', note: '已换上新的闭门器' });
    // the picture is the resident's to see once WeChat has let it through
    for (let tries = 0; tries < 100 && !(await told())?.photos.length; tries++) await setTimeout(100);
    expect((await told())?.photos).toHaveLength(1);
  });

  it('goes back to the worker when it is not solved, and is closed and rated by the resident', async () => {
    const { id } = await resident.report(`楼道灯不亮，晚上看不见台阶（${build}）`);
    await worker.act(id, 'accept');
    await worker.act(id, 'resolve', { note: '换了灯泡' });

    app = await open('resident', DETAIL, { id });
    await app.see('网格员已处理，请您确认');
    await app.tapId('reopen');
    await app.fill('哪里没有解决', '三楼的还是不亮');
    await app.tapId('submit');
    await app.see('您说还没有解决，正在继续处理');

    await worker.act(id, 'resolve', { note: '三楼的也换了' });
    await app.pullDown();
    await app.see('三楼的也换了');
    await app.tapId('confirm');
    await app.tapId('submit');
    await app.see('请选一下是否解决');
    await app.see('请给服务态度点几颗星');
    await app.tap('已经解决');
    await app.tapId('speed-5');
    await app.tapId('attitude-5');
    await app.tapId('result-4');
    await app.tapId('submit');
    await app.see('您已确认解决');
    await app.see('5 分，很满意');
    await app.dontSee('没有解决，');
    expect(await worker.complaint(id)).toMatchObject({ state: 'closed', rating: 5 });
  });

  it('says so when somebody was faster, and keeps what was typed', async () => {
    const { id } = await resident.report(`院门口的井盖松动，车一过就响（${build}）`);
    await worker.act(id, 'accept');
    app = await open('gridWorker', DETAIL, { id });
    await app.tapId('resolve');
    await app.fill('做了什么', '垫了胶圈，不响了');
    await worker.act(id, 'resolve', { note: '已经垫好' });
    await resident.act(id, 'reopen', { note: '还是响' });
    await app.tapId('submit');
    await app.see('这条诉求刚刚有了变化');
    await app.see('反映人说还没有解决，正在继续处理');
    await app.tapId('resolve');
    await app.seeValue('做了什么', '垫了胶圈，不响了');
    await app.tapId('submit');
    await app.see('您已处理，等待确认');
  });

  it('goes on to somebody of another grid by name, or to nobody in particular', async () => {
    const { id } = await resident.report(`河堤的护栏缺了一截，在桥西那边（${build}）`);
    app = await open('gridWorker', DETAIL, { id });
    await app.tapId('more');
    await app.tapId('transfer');
    await app.tapId('submit');
    await app.see('请选转到哪个网格');
    await app.tap('第9网格（现在）');
    await app.see(/交给谁|现在没有别的同事可以接手/);
    await app.tap('第3网格');
    await app.see('不指定');
    await app.tap('第3网格 网格员 许文静');
    await app.fill('转办的理由', '地点在桥西，属于第3网格');
    await app.tapId('submit');
    await app.see('已转给第3网格 网格员 许文静，等待受理');
    await app.closeApp();

    app = await open('otherGridWorker', DETAIL, { id });
    await app.see('已转给您，等待受理');
    await app.see('地点在桥西，属于第3网格');
    await app.see('各级责任');
    await app.tapId('accept');
    await app.see('您已受理，正在处理');
    await app.tapId('more');
    await app.tapId('transfer');
    await app.tap('第9网格');
    await app.see('第9网格 网格员 罗志成');
    await app.fill('转办的理由', '量过了，缺口在第9网格一侧');
    await app.tapId('submit');
    await app.see('已转到第9网格，等待受理');
  });

  it('lets the worker call whoever reported it, unseen, and the call stands in the history', async () => {
    await resident.tiePhone('10000004321');
    const { id } = await resident.report(`水表井盖破了，想问问是几号楼前（${build}）`);
    app = await open('gridWorker', DETAIL, { id });
    await app.see(/100\*{4}4321/);
    await app.dontSee('给反映人打了电话');
    await app.tapId('call-reporter');
    await app.see('给反映人打了电话');
    await app.dontSee('10000004321');
    expect(await app.phoneCalls()).toEqual(['10000004321']);
    await app.closeApp();

    app = await open('resident', DETAIL, { id });
    await app.see('已提交，等待网格员受理');
    await app.dontSee('给反映人打了电话');
  });

  it('can be taken back by whoever reported it', async () => {
    const { id } = await resident.report(`楼下垃圾桶翻了一地，没人收拾（${build}）`);
    app = await open('resident', DETAIL, { id });
    await app.see('已提交，等待网格员受理');
    await app.tapId('withdraw');
    await app.fill('撤回原因', '已经有人收拾了');
    await app.tapId('submit');
    await app.see('您已撤回');
  });

  it('shows nothing to a neighbour, and offers staff who only read nothing to tap', async () => {
    const text = `围墙边的枯树快倒了，怕砸到人（${build}）`;
    const { id } = await resident.report(text);
    app = await open('neighbour', DETAIL, { id });
    await app.see('没有找到，可能已被撤回或删除');
    await app.closeApp();
    app = await open('townOfficer', QUEUE);
    await app.see('工作台');
    await app.tap('该我管的');
    await app.tap('网格办理');
    await app.tap('全部网格');
    await app.tap('第9网格');
    await app.see(text);
    await app.dontSee(`受理：${text}`);
  });
});

describe('dealing with a complaint on the web', () => {
  afterEach(async () => {
    expect(await app.errors()).toEqual([]);
    await app.closeApp();
  });

  it('is a table on a large screen, and works by keyboard', async () => {
    const text = '北门的道闸抬不起来，车进不去';
    await resident.report(text);
    app = await openApp({
      build: 'h5',
      server,
      persona: 'gridWorker',
      path: QUEUE,
      width: 1280,
      height: 800,
    });
    await app.see(text);
    expect(await seriousViolations(app)).toEqual([]);
    await app.page.getByRole('link', { name: `打开：${text}` }).press('Enter');
    await app.see('已提交，等待网格员受理');
    expect(await seriousViolations(app)).toEqual([]);
  });

  it('can be done with a screen reader', async () => {
    const text = '健身器材的螺丝松了，小孩在上面玩';
    const { id } = await resident.report(text);
    app = await openApp({ build: 'h5', server, persona: 'gridWorker', path: QUEUE });
    await app.see(text);
    expect(await seriousViolations(app)).toEqual([]);
    await worker.act(id, 'accept');
    await app.tap('待办');
    await app.tap(text);
    await app.tapId('resolve');
    await app.tapId('submit');
    await app.see('请写一写做了什么');
    expect(await seriousViolations(app)).toEqual([]);
  });
});
