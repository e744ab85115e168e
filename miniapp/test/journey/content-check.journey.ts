import { afterEach, describe, expect, it } from '@jest/globals';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage } from './harness';

const REPORT = 'subpackages/complaint/report/index';
const DETAIL = 'subpackages/complaint/detail/index';
const QUEUE = 'subpackages/complaint/queue/index';
const REVIEW = 'subpackages/content-check/list/index';
/** What the simulator of WeChat refuses, and wants looked at. */
const RISKY = '模拟违规内容';
const DOUBTFUL = '模拟待复核内容';

let resident: DemoPerson;
let app: JourneyPage;

const server = useServer(async () => {
  resident = await DemoPerson.logIn(server, 'resident');
});

describe.each(BUILDS)('what people write (%s)', (build) => {
  afterEach(() => closeFaultless(app));

  it('is refused beside its field, stays there, and is sent once it is put right', async () => {
    const text = `路灯一闪一闪的（${build}）`;
    app = await openApp({ build, server, persona: 'resident', path: REPORT });
    await app.tap('道路停车');
    await app.tap('路灯');
    await app.fill('情况说明', text + RISKY);
    await app.tapId('submit');
    await app.see('这里可能含有违规内容，请修改后再提交');
    await app.seeValue('情况说明', text + RISKY);
    await app.fill('情况说明', text + DOUBTFUL);
    await app.tapId('submit');
    await app.see('已提交，等待网格员受理');
    await app.see('审核中');
  });

  it('is told to the worker of the grid, from whose inbox it is one tap to the list', async () => {
    const { text, number } = await resident.report(`消防栓的玻璃碎了（${build}）${DOUBTFUL}`);
    app = await openApp({ build, server, persona: 'gridWorker' });
    await app.tab('消息');
    await app.tap(/^有内容等待您审核/);
    await app.see(text);
    await app.tap(`通过：诉求里的文字 ${number}`);
    await app.dontSee(text);
  });

  it('is looked at by staff, who find it under their tools, and let it through or not', async () => {
    const kept = await resident.report(`花坛边的灯杆歪了（${build}）${DOUBTFUL}`);
    const shown = await resident.report(`花坛边的座椅松了（${build}）${DOUBTFUL}`);
    app = await openApp({ build, server, persona: 'communityAdmin', path: QUEUE });
    // what waits brings the tool up beside the everyday ones
    await app.see(/^待审内容（\d+）$/);
    await app.tapId('content-checks');
    await app.see(kept.text);
    await app.tap(`通过：诉求里的文字 ${shown.number}`);
    await app.dontSee(shown.text);
    await app.tap(`不予公开：诉求里的文字 ${kept.number}`);
    await app.tapId('submit');
    await app.see('请写明原因');
    await app.fill('原因', '写了别人的姓名');
    await app.tapId('submit');
    await app.dontSee(kept.text);
    await app.tap('不公开');
    await app.see('原因：写了别人的姓名');
    await app.tap('已通过');
    await app.tap(`撤销，重新审核：诉求里的文字 ${shown.number}`);
    await app.dontSee(shown.text);
    await app.closeApp();

    app = await openApp({ build, server, persona: 'resident', path: DETAIL, query: { id: kept.id } });
    await app.see('内容未通过审核，其他居民看不到；工作人员照常办理');
    await app.closeApp();

    app = await openApp({ build, server, persona: 'resident' });
    await app.tab('消息');
    await app.see(new RegExp(`您在诉求（${kept.number}）中提交的文字不予公开`));
  });
});

it('the list can be used with a screen reader', async () => {
  await resident.report(`井盖响个不停${DOUBTFUL}`);
  app = await openApp({ build: 'h5', server, persona: 'communityAdmin', path: REVIEW });
  await app.see('通过');
  expect(await seriousViolations(app)).toEqual([]);
  await app.closeApp();
});
