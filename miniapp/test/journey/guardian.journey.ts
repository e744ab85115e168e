import { afterEach, describe, it } from '@jest/globals';
import { guardianConsentApi } from '@linge/shared/privacy/guardian-consent.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 } from 'uuid';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { familyOf } from './demo-family';
import { BUILDS, closeAnyhow, closeClean, openApp, useServer } from './harness';
import type { JourneyPage } from './harness';

const REPORT = 'subpackages/complaint/report/index';
const GUARDIAN = 'subpackages/account/guardian/index';
const NEEDED = '未满十四周岁，请先在“我的”里请家长同意';

let worker: DemoPerson;
let app: JourneyPage;

const server = useServer(async () => {
  worker = await DemoPerson.logIn(server, 'gridWorker');
});
afterEach(() => closeAnyhow(app));

describe.each(BUILDS)('a child under 14 (%s)', (build) => {
  const close = () => closeClean(app, build);
  const open = async (openid: string, path?: string) => {
    app = await openApp({ build, server, openid, ...(path ? { path } : {}) });
  };
  const write = async (text: string) => {
    await app.tap('道路停车');
    await app.tap('路灯');
    await app.fill('情况说明', text);
    await app.tapId('submit');
  };

  it('reports nothing until a parent agrees, and nothing any more once that is taken back', async () => {
    const { child, parent } = await familyOf(server, worker, `first-${build}`);
    const text = `小区门口的灯不亮（${build}）`;

    await open(child.openid);
    const phone = app;
    await app.tap('我要反映');
    await write(text);
    await app.see(NEEDED);
    await app.seeValue('情况说明', text);
    await app.goBack();
    await app.tab('我的');
    await app.tapId('go-guardian');
    await app.see('未满十四周岁，要先请家长同意，才能反映问题、上传照片。');
    await app.tapId('guardian-ask');
    await app.see('已经告诉家长了，等家长在“消息”里同意。');

    await open(parent.openid);
    await app.tab('消息');
    await app.tap(/想用邻格，请您决定/);
    await app.see('等您决定');
    await app.see('同意后会用到：孩子的称呼、写的文字和照片、收到的消息，只用来办理孩子提的事。');
    await app.tapId('consent-give');
    await app.see('已同意');
    await app.see(/同意$/);
    await close();

    // what was written before is still on the phone, and goes out now
    app = phone;
    await app.goBack();
    await app.tab('消息');
    await app.see('家长同意了');
    await app.tab('诉求');
    await app.see(text);
    await app.tap('修改后重发');
    await app.tapId('submit');
    await app.see('已提交，等待网格员受理');
    await close();

    await open(parent.openid, GUARDIAN);
    await app.tapId('consent-withdraw');
    await app.see('已撤回');
    await close();

    await open(child.openid, REPORT);
    await write('楼下的垃圾没清');
    await app.see(NEEDED);
    await app.closeApp();
    await open(child.openid, GUARDIAN);
    await app.see('家长撤回了同意，现在只能浏览公开的内容。');
    await app.tap('再请家长同意');
    await app.see('已经告诉家长了，等家长在“消息”里同意。');
    await close();

    await open(parent.openid, GUARDIAN);
    await app.tapId('consent-decline');
    await app.see('未同意');
    await close();
    await open(child.openid, GUARDIAN);
    await app.see('家长这次没有同意。可以和家长商量后再请一次。');
    await close();
  });

  it('asks anew once the parent who agreed has moved out', async () => {
    const { child, parent } = await familyOf(server, worker, `second-${build}`);
    const { id, version } = await child.person.call(guardianConsentApi.ask, { body: { id: v7() } });
    await parent.person.call(guardianConsentApi.give, { params: { id }, body: { version } });
    await open(child.openid, GUARDIAN);
    await app.see(/已经同意，可以反映问题了。/);
    await close();

    const [row] = await databaseRows(
      server,
      "SELECT version, DATE_FORMAT(CURDATE(), '%Y-%m-%d') AS day FROM residents WHERE id = ?",
      parent.residentId,
    );
    const body = { id: v7(), day: row?.['day'], version: row?.['version'], type: 'movedOut' };
    await worker.call(residentApi.leaveResident, { params: { id: parent.residentId }, body });

    await open(child.openid);
    await app.tab('消息');
    await app.tap(/家长的同意已经结束/);
    await app.see('家里还没有家长绑定住户。请家长先用自己的微信登录，在“我的住户”里绑定。');
    await close();
    await open(child.openid, REPORT);
    await write('楼道的窗户坏了');
    await app.see(NEEDED);
    await app.closeApp();
  });
});
