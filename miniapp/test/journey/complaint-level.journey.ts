import { afterEach, describe, expect, it } from '@jest/globals';
import { DemoPerson } from './demo-api';
import { BUILDS, closeAnyhow, closeClean, openApp, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';

const QUEUE = 'subpackages/complaint/queue/index';
const DETAIL = 'subpackages/complaint/detail/index';
const TAB = 'pages/complaint/index';
/** The unit of the persona `unitHandler`. */
const BUREAU = '县住房和城乡建设局';

let resident: DemoPerson;
let worker: DemoPerson;
let admin: DemoPerson;
let app: JourneyPage;

const server = useServer(async () => {
  resident = await DemoPerson.logIn(server, 'otherGridResident');
  worker = await DemoPerson.logIn(server, 'otherGridWorker');
  admin = await DemoPerson.logIn(server, 'communityAdmin');
});

describe.each(BUILDS)('小事不出网格、大事不出社区、难事不出乡镇 (%s)', (build) => {
  const close = () => closeClean(app, build);
  const open = async (persona: Persona, path: string, query: Record<string, string> = {}) => {
    app = await openApp({ build, server, persona, path, query });
  };
  /** Does something as somebody, on the page of one complaint. */
  const as = async (persona: Persona, id: string, work: () => Promise<void>) => {
    await open(persona, DETAIL, { id });
    await work();
    await close();
  };

  afterEach(() => closeAnyhow(app));

  it('a broken road goes up to the community, out to the bureau, and back to the resident', async () => {
    const text = `家属院门口的路又塌了一块，自行车过不去（${build}）`;
    const { id } = await resident.report(text);

    await as('otherGridWorker', id, async () => {
      await app.see('已提交，等待网格员受理');
      await app.tapId('accept');
      await app.see('您已受理，正在处理');
      await app.tapId('more');
      await app.see('本级办不了，交给上一级');
      await app.tapId('escalate');
      await app.tapId('submit');
      await app.see('请写一写已经试过什么');
      await app.fill('已经试过什么', '放了警示桩；路面归县里管');
      await app.tapId('submit');
      await app.see('已上报到社区，等待受理');
      await app.see('社区办理');
    });

    await open('communityAdmin', QUEUE);
    await app.tap('该我管的');
    await app.tap('社区办理');
    await app.tap(`受理：${text}`);
    await app.dontSee(text);
    await close();

    await as('communityAdmin', id, async () => {
      await app.see('放了警示桩；路面归县里管');
      await app.tapId('more');
      await app.tapId('dispatch');
      await app.tap(`选择承办单位：${BUREAU}`);
      await app.tapId('add-helper');
      await app.tap('选择协办单位：县城市管理局');
      await app.tapId('submit');
      await app.see('请写一写请单位办什么');
      await app.fill('请单位办什么', '请现场查看并修补');
      await app.tapId('submit');
      await app.see(`已派给${BUREAU}，等待接单`);
      await app.see('等待接单');
      await app.see('协办');
    });

    await open('unitHandler', TAB);
    await app.tapId('open-unit-queue');
    await app.tap(text);
    await app.see('请现场查看并修补');
    // who reported it was not released
    const { reporter } = await admin.complaint(id);
    expect(reporter?.name).toBeTruthy();
    await app.dontSee(reporter?.name ?? '');
    await app.dontSee('放了警示桩');
    await app.tapId('unitAccept');
    await app.fill('办理安排', '本周内修补');
    await app.tapId('submit');
    await app.see(`${BUREAU}正在办理`);
    await app.tapId('unitReport');
    await app.fill('办理结果', '塌陷处已回填并铺好沥青');
    await app.tapId('submit');
    await app.see('已反馈');
    await close();

    await as('communityAdmin', id, async () => {
      await app.see('承办单位已反馈结果，请核实后登记处理结果');
      await app.see('塌陷处已回填并铺好沥青');
      await app.tapId('resolve');
      await app.fill('做了什么', '县住建局已修好，社区到现场看过');
      await app.tapId('submit');
      await app.see('您已处理，等待确认');
    });

    await as('otherGridResident', id, async () => {
      await app.see('社区已处理，请您确认');
      await app.see(`派单给${BUREAU}，县城市管理局协办`);
      await app.dontSee('塌陷处已回填并铺好沥青');
      await app.tapId('confirm');
      await app.tap('已经解决');
      for (const score of ['speed', 'attitude', 'result']) await app.tapId(`${score}-5`);
      await app.tapId('submit');
      await app.see('您已确认解决');
      await app.see('5 分，很满意');
    });
    expect(await worker.complaint(id)).toMatchObject({ state: 'closed', solved: true, level: 'community' });
  });

  it('a hard matter goes up to the town, which asks for more days and settles it', async () => {
    const text = `县道边的排水沟常年堵，一下雨就往家属院倒灌（${build}）`;
    const { id } = await resident.report(text);
    await worker.act(id, 'accept');
    await worker.act(id, 'escalate', { note: '清过两次，沟在县道一侧' });
    await admin.act(id, 'accept');

    await as('communityAdmin', id, async () => {
      await app.tapId('more');
      await app.tapId('escalate');
      await app.fill('已经试过什么', '约过公路站，要镇里协调');
      await app.tapId('submit');
      await app.see('已上报到乡镇，等待受理');
    });

    await open('townOfficer', QUEUE);
    await app.tap(`受理：${text}`);
    await app.dontSee(text);
    await app.tap('待办');
    await app.tap(text);
    await app.see('您已受理，正在处理');
    await app.tapId('more');
    await app.tapId('extend');
    await app.see('还可延期 2 次');
    await app.fill('延期的理由', '公路站的机械下周才到');
    await app.tapId('submit');
    await app.see('请填 1 到 15 个工作日');
    await app.tap('3 个');
    await app.tapId('submit');
    await app.see('延期3个工作日');
    await app.tapId('resolve');
    await app.fill('做了什么', '公路站已清淤，并加宽了过水断面');
    await app.tapId('submit');
    await app.see('您已处理，等待确认');
    await close();

    await as('otherGridResident', id, async () => {
      await app.see('乡镇已处理，请您确认');
      await app.see('乡镇办理');
      await app.see('上报到乡镇');
      await app.see('公路站的机械下周才到');
      await app.tapId('confirm');
      await app.tap('没有解决');
      await app.see('如实记为没有解决');
      for (const score of ['speed', 'attitude']) await app.tapId(`${score}-4`);
      await app.tapId('result-1');
      await app.fill('想说的话', '水小了，还是有一点');
      await app.tapId('submit');
      await app.see('您同意结案，认为没有解决');
    });
    expect(await worker.complaint(id)).toMatchObject({ state: 'closed', solved: false, level: 'town' });
  });

  it('stands still while the resident is asked, and until the day that was agreed', async () => {
    const { id } = await resident.report(`楼后面的枯井没有盖子（${build}）`);
    await worker.act(id, 'accept');

    await as('otherGridWorker', id, async () => {
      await app.see(/还剩 \d+ 个工作日/);
      await app.tapId('more');
      await app.tapId('ask');
      await app.fill('要问的问题', '是东边那口还是西边那口？');
      await app.tapId('submit');
      await app.see('等待反映人补充情况');
      await app.see('已暂停计时');
    });
    await as('otherGridResident', id, async () => {
      await app.see('工作人员想请您补充情况，请回复');
      await app.see('是东边那口还是西边那口？');
      await app.tapId('answer');
      await app.fill('补充的情况', '西边那口，挨着车棚');
      await app.tapId('submit');
      await app.see('您已补充情况，正在处理');
    });
    await as('otherGridWorker', id, async () => {
      await app.see('西边那口，挨着车棚');
      await app.tapId('more');
      await app.tapId('suspend');
      await app.fill('暂缓的理由', '井盖要定做');
      await app.fill('恢复办理的日子', '20200101');
      await app.tapId('submit');
      await app.see('请选今天以后的日期');
      await app.tap('一周后');
      await app.tapId('submit');
      await app.see(/暂缓办理，预计.*恢复/);
      await app.tapId('resume');
      await app.tapId('submit');
      await app.see('已恢复办理，正在处理');
    });
  });
});
