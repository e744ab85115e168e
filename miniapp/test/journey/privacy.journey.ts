import { afterEach, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { dataKindKeys, dataKinds } from '@linge/shared/privacy/data-kind';
import { privacyVersion } from '@linge/shared/privacy/privacy-version';
import { unpack } from './archive';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { BUILDS, closeAnyhow, closeClean, openApp, useServer } from './harness';
import type { AppOptions, Build, JourneyPage } from './harness';
import { onePixel } from './one-pixel';

const REPORT = 'subpackages/complaint/report/index';
const PRIVACY = 'subpackages/account/privacy/index';
const photo = onePixel('lamp');

let app: JourneyPage;

const server = useServer();
afterEach(() => closeAnyhow(app));

const open = async (build: Build, options: Omit<AppOptions, 'build' | 'server'>) => {
  app = await openApp({ build, server, ...options });
};

describe('the first use of what WeChat guards (weapp)', () => {
  const build = 'weapp';
  const write = async (text: string) => {
    await app.tap('道路停车');
    await app.tap('路灯');
    await app.fill('情况说明', text);
    await app.supplyPhotos([photo]);
    await app.tapId('photo-add');
    await app.see('使用前请您同意');
  };

  it('asks, and whoever refuses reports without a photo', async () => {
    const text = '单元门口的灯坏了，没有照片';
    await open(build, { persona: 'resident', path: REPORT, privacyAgreed: false });
    await write(text);
    await app.tapId('privacy-refuse');
    await app.dontSee('使用前请您同意');
    await app.dontSee('移除照片1');
    await app.seeValue('情况说明', text);
    await app.tapId('submit');
    await app.see('已提交，等待网格员受理');
    await closeClean(app, build);
  });

  it('shows what is declared before it is answered, and asks once only', async () => {
    await open(build, { persona: 'resident', path: REPORT, privacyAgreed: false });
    await write('单元门口的灯坏了，有照片');
    await app.tap('查看收集了什么、为什么');
    await app.tapId('kind-picture');
    await app.see('谁能看到');
    await app.goBack();
    await app.see('使用前请您同意');
    await app.tapId('privacy-agree');
    await app.see('移除照片1');
    await app.dontSee('使用前请您同意');
    await app.supplyPhotos([photo]);
    await app.tapId('photo-add');
    await app.see('移除照片2');
    await closeClean(app, build);
  });
});

describe.each(BUILDS)('what is held of me (%s)', (build) => {
  it('is declared kind by kind, to visitors too', async () => {
    await open(build, { path: PRIVACY });
    for (const kind of dataKindKeys) await app.see(dataKinds[kind].name);
    await app.tapId('kind-log');
    await app.see(dataKinds.log.kept);
    await app.see('注销账号时');
    await app.dontSee('导出我的信息');
    await closeClean(app, build);
  });

  it('is agreed to anew when the declaration has changed; refusing logs out and leaves the rest', async () => {
    const openid = `renewal-${build}`;
    await open(build, { openid });
    await app.see('我要反映');
    const { account } = await (await DemoPerson.logInByWechat(server, openid)).call(accountApi.me);
    const forget = () =>
      databaseRows(server, 'DELETE FROM privacy_agreements WHERE account_id = ?', account.id);
    const kept = async () =>
      (
        await databaseRows(server, 'SELECT version FROM privacy_agreements WHERE account_id = ?', account.id)
      ).map(({ version }) => Number(version));
    expect(await kept()).toEqual([privacyVersion]);

    await forget();
    await app.reopenApp();
    await app.see('隐私说明有更新');
    await app.tapId('renewal-read');
    await app.see('收集什么：使用邻格时');
    await app.dontSee('隐私说明有更新');
    await app.goBack();
    await app.see('隐私说明有更新');
    expect(await kept()).toEqual([]);
    await app.tapId('renewal-agree');
    await app.dontSee('隐私说明有更新');
    expect(await kept()).toEqual([privacyVersion]);

    await forget();
    await app.reopenApp();
    await app.tapId('renewal-refuse');
    await app.dontSee('隐私说明有更新');
    await app.see('我要反映');
    await app.tab('我的');
    await app.see('您还没有登录');
    expect(await kept()).toEqual([]);
    await closeClean(app, build);
  });

  it('is put together as a copy that only I can fetch, and everything of mine is in it', async () => {
    const persona = build === 'h5' ? 'resident' : 'neighbour';
    const me = await DemoPerson.logIn(server, persona);
    const text = `楼道里的灯一闪一闪（${build}）`;
    const { number } = await me.report(text, { category: '路灯' });
    await open(build, { persona });
    await app.tab('我的');
    await app.tapId('go-privacy');
    await app.tapId('go-export');
    await app.tapId('export-ask');
    await app.see(/前可以下载$/);
    await app.see(/以后可以再申请/);
    const { extension, bytes } = await app.receive('export-open');
    expect(extension).toBe('zip');
    const files = unpack(bytes);
    const [page = '', data = ''] = [files.get('我的个人信息.html'), files.get('data.json')];
    const { account } = await me.call(accountApi.me);
    for (const word of [number, text, account.homes[0]?.address ?? '没有住处', `demo-${persona}`]) {
      expect(data).toContain(word);
      expect(page).toContain(word);
    }
    // what is not in it is said, with why
    expect(page).toContain(dataKinds.log.name);
    await closeClean(app, build);

    await open(build, { persona });
    await app.tab('消息');
    await app.tap(/个人信息副本/);
    await app.see(/前可以下载$/);
    await closeClean(app, build);
  });

  it('goes with my account, but for what was reported; who logs in again starts anew', async () => {
    const openid = `leaving-${build}`;
    const text = `停车位被占了（${build}）`;
    const me = await DemoPerson.logInByWechat(server, openid);
    const { account } = await me.call(accountApi.me);
    const [door] = await databaseRows(
      server,
      'SELECT id AS doorId, community_id AS communityId FROM doors ORDER BY id LIMIT 1',
    );
    const id = await me.reportAt(door as { doorId: string; communityId: string }, text);

    await open(build, { openid });
    await app.tab('我的');
    await app.tapId('delete-account');
    await app.see('马上删除');
    await app.see(new RegExp(dataKinds.wechatId.name));
    await app.see('留下，但看不出是您');
    await app.see(new RegExp(dataKinds.complaint.name));
    await app.see('您有 1 件诉求还在办理。注销后会继续办完，但您看不到进展，也没法确认和评价。');
    await app.tapId('delete-ask');
    await app.see('确认注销账号？');
    await app.tapId('delete-no');
    await app.dontSee('确认注销账号？');
    await app.tapId('delete-ask');
    await app.tapId('delete-yes');
    await app.see('您还没有登录');
    await app.dontSee('退出登录');
    await closeClean(app, build);

    const [row] = await databaseRows(
      server,
      'SELECT open_id AS openId, display_name AS name FROM accounts WHERE id = ?',
      account.id,
    );
    expect(row).toEqual({ openId: null, name: '已注销用户' });
    const [left] = await databaseRows(
      server,
      'SELECT text, reporter_account_id AS reporter FROM complaints WHERE id = ?',
      id,
    );
    expect(left?.['text']).toBe(text);
    expect(left?.['reporter']).not.toBe(account.id);

    await open(build, { openid, path: 'pages/complaint/index' });
    await app.see(/还没有|没有反映/);
    await app.dontSee(text);
    await app.tab('我的');
    await app.see('退出登录');
    const again = await (await DemoPerson.logInByWechat(server, openid)).call(accountApi.me);
    expect(again.account.id).not.toBe(account.id);
    expect(again.account.homes).toEqual([]);
    await closeClean(app, build);
  });

  it('stays while a post is mine, and says which', async () => {
    await open(build, { persona: 'gridWorker', path: 'subpackages/account/delete/index' });
    await app.see('现在还不能注销');
    await app.see(/西河社区 第\d+网格 网格员/);
    await closeClean(app, build);
  });
});
