import { afterEach, describe, expect, it } from '@jest/globals';
import { staffApi } from '@linge/shared/staff/staff.api';
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
let officer: DemoPerson;
let bureauId: string;
let app: JourneyPage;

const server = useServer(async () => {
  resident = await DemoPerson.logIn(server, 'resident');
  worker = await DemoPerson.logIn(server, 'gridWorker');
  admin = await DemoPerson.logIn(server, 'communityAdmin');
  officer = await DemoPerson.logIn(server, 'townOfficer');
  const { communityId } = await worker.ownGrid();
  const units = await admin.call(staffApi.listUnits, { query: { communityId, limit: '100' } });
  bureauId = units.items.find(({ name }) => name === BUREAU)?.id ?? '';
});

describe.each(BUILDS)('what comes back to whoever sent it (%s)', (build) => {
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

  it('what the grid can do itself comes back down, from the town and from the community', async () => {
    const text = `排水沟的盖板碎了两块（${build}）`;
    const { id } = await resident.report(text);
    await worker.act(id, 'escalate', { note: '盖板要统一采购' });
    await admin.act(id, 'escalate', { note: '请镇里配盖板' });

    await as('townOfficer', id, async () => {
      await app.see('已上报到乡镇，等待受理');
      await app.tapId('more');
      await app.tapId('returnDown');
      await app.see('下一级的工作人员会看到');
      await app.tapId('submit');
      await app.see('请写一写交回的理由');
      await app.fill('交回的理由', '盖板已送到社区仓库');
      await app.tapId('submit');
      await app.see('已交回社区，等待受理');
    });
    await as('communityAdmin', id, async () => {
      await app.see('已交回社区，等待受理');
      await app.see('盖板已送到社区仓库');
      await app.tapId('more');
      await app.tapId('returnDown');
      await app.fill('交回的理由', '请到仓库领两块装上');
      await app.tapId('submit');
      await app.see('已交回网格，等待受理');
    });

    await open('gridWorker', QUEUE);
    await app.tap(text);
    await app.see('请到仓库领两块装上');
    await app.see('各级责任');
    await app.tapId('accept');
    await app.see('您已受理，正在处理');
    await close();

    await as('resident', id, async () => {
      await app.see('网格员已受理，正在处理');
      await app.see('交回网格办理');
      await app.dontSee('请到仓库领两块装上');
    });
    expect(await officer.complaint(id)).toMatchObject({ level: 'grid', state: 'accepted' });
  });

  it('a unit that it does not concern sends it back, and what was sent to the wrong one is taken back', async () => {
    const text = `绿化带的喷头坏了，水漫到人行道上（${build}）`;
    const { id } = await resident.report(text);
    await worker.act(id, 'escalate', { note: '喷头归谁管要社区问' });
    await admin.act(id, 'accept');
    await admin.act(id, 'dispatch', { note: '请派人修喷头', leadUnitId: bureauId });

    await open('unitHandler', TAB);
    await app.tapId('open-unit-queue');
    await app.tap(text);
    await app.see('已派给您的单位，请接单');
    await app.see('请派人修喷头');
    await app.tapId('unitReturn');
    await app.tapId('submit');
    await app.see('请写一写退回原因');
    await app.fill('退回原因', '这片绿化由园林队养护');
    await app.tapId('submit');
    await app.see('您已退回，等待派单的人重新安排');
    await app.see(`${BUREAU}退回`);
    await app.dontSee('反馈办理结果');
    await close();

    await as('communityAdmin', id, async () => {
      await app.see('承办单位已退回，请重新安排');
      await app.see('这片绿化由园林队养护');
      await app.tapId('dispatch');
      await app.tap(`选择承办单位：${BUREAU}`);
      await app.fill('请单位办什么', '请园林队来看');
      await app.tapId('submit');
      await app.see(`已派给${BUREAU}，等待接单`);
      await app.tapId('more');
      await app.tapId('recall');
      await app.see('承办单位会看到');
      await app.tapId('submit');
      await app.see('请写一写收回的理由');
      await app.fill('收回的理由', '派错了，应派园林队');
      await app.tapId('submit');
      await app.see('已从承办单位收回，正在处理');
      await app.see('已收回');
    });

    await as('unitHandler', id, async () => {
      await app.see('没有找到，可能已被撤回或删除');
    });
    await as('resident', id, async () => {
      await app.see(`派单给${BUREAU}`);
      await app.dontSee('这片绿化由园林队养护');
      await app.dontSee('派错了，应派园林队');
    });
  });
});
