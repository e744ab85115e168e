import { afterEach, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { complaintRateApi } from '@linge/shared/complaint/complaint-rate.api';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { AppOptions, JourneyPage } from './harness';

const LIST = 'subpackages/public-record/list/index';
const DETAIL = 'subpackages/complaint/detail/index';
const RATES = 'subpackages/statistic/rates/index';

let app: JourneyPage;

const server = useServer();

afterEach(() => closeFaultless(app));

describe.each(BUILDS)('what was reported and what came of it (%s)', (build) => {
  const open = (options: Omit<AppOptions, 'build' | 'server'>) => openApp({ build, server, ...options });

  it('is read by a visitor, from home, without a login', async () => {
    app = await open({});
    await app.tapId('go-public-records');
    await app.see('南门外河边护栏松动');
    await app.see('办理成效');
    await app.see('响应率');
    await app.tapId('category');
    await app.tap('垃圾');
    await app.dontSee('南门外河边护栏松动');
    await app.tap(/垃圾分类亭三天没有清运/);
    await app.see('办理结果');
    await app.see('反映人确认已解决，评 5 分');
    await app.see(/每天早晚各清运一次/);
  });

  it('is released by the administrator: refused while a neighbour is named in it, and seen before it is sent', async () => {
    const name = await somebodyOfTheRegistry();
    const resident = await DemoPerson.logIn(server, 'resident');
    const worker = await DemoPerson.logIn(server, 'gridWorker');
    const { id } = await resident.report(`楼下的长椅断了一条腿，坐上去会倒（${build}）`);
    await worker.act(id, 'accept');
    await worker.act(id, 'resolve', { note: '长椅已经焊好' });
    app = await open({ persona: 'communityAdmin', path: DETAIL, query: { id } });
    await app.tapId('public-record');
    await app.seeValue('办理结果', '长椅已经焊好');
    const title = `长椅修好了（${build}）`;
    await app.fill('标题', title);
    await app.fill('办理结果', `${name}帮忙焊好了，电话 10055 000 123`);
    await app.tapId('preview');
    await app.see(/不能公开：姓名“.*\*.*”、电话“100\*\*\*\*0123”/);
    await app.seeValue('标题', title);
    await app.fill('办理结果', '热心居民帮忙焊好了');
    await app.tapId('preview');
    await app.see('居民不用登录就会看到下面这些内容，请最后看一遍');
    await app.see('热心居民帮忙焊好了');
    await app.tapId('release');
    await app.see(/^已公示，/);
    await app.closeApp();

    app = await open({ path: LIST });
    await app.tap(new RegExp(`长椅修好了（${build}）`));
    await app.see('热心居民帮忙焊好了');
    await app.closeApp();

    app = await open({ persona: 'communityAdmin', path: DETAIL, query: { id } });
    await app.tapId('public-record');
    await app.tapId('withdraw');
    await app.tapId('confirm-withdraw');
    await app.see('请写明原因');
    await app.fill('原因', '居民希望不再公示');
    await app.tap('关闭');
    await app.dontSee('只有工作人员看得到。撤下后可以改好再公示');
    await app.tapId('withdraw');
    await app.seeValue('原因', '居民希望不再公示');
    await app.tapId('confirm-withdraw');
    await app.see('已撤下');
    await app.see(/撤下：居民希望不再公示/);
    await app.closeApp();

    app = await open({ path: LIST });
    await app.see('南门外河边护栏松动');
    await app.dontSee(title);
  });

  it('is counted for staff, by grid, and each number leads to its list', async () => {
    const admin = await DemoPerson.logIn(server, 'communityAdmin');
    const { account } = await admin.call(accountApi.me);
    const { communityId = '' } = account.grants.find(({ role }) => role === 'communityAdmin') ?? {};
    const { total } = await admin.call(complaintRateApi.get, { query: { communityId } });
    app = await open({ persona: 'communityAdmin', path: RATES });
    const { count } = total.resolutionRate.numerator;
    await app.tap(`解决率，已解决 ${count} 件，看名单`);
    await app.see('没有更多了');
    await app.see(/垃圾分类亭连着三天没有清运/);
    await app.goBack();
    await app.tap('按类别');
    await app.see('垃圾');
    await app.tap('按网格');
    await app.tap('只看第9网格');
    await app.see('只看：第9网格');
    await app.tap('只看第9网格，点这里看全部');
    await app.dontSee('只看：第9网格');
  });
});

describe('public records on the web', () => {
  it.each([375, 1280])('can be read with a screen reader on %s px', async (width) => {
    app = await openApp({ build: 'h5', server, path: LIST, width, height: 800 });
    await app.see('南门外河边护栏松动');
    await app.see('响应率');
    expect(await seriousViolations(app)).toEqual([]);
    await app.closeApp();
    app = await openApp({ build: 'h5', server, persona: 'communityAdmin', path: RATES, width, height: 800 });
    await app.see('分开看');
    expect(await seriousViolations(app)).toEqual([]);
  });
});

/** A name of three characters that the registry of 西河社区 has. */
async function somebodyOfTheRegistry(): Promise<string> {
  const [found] = await databaseRows(
    server,
    `SELECT r.name FROM residents r JOIN communities c ON c.id = r.community_id
      WHERE c.name = ? AND CHAR_LENGTH(r.name) = 3 ORDER BY r.id LIMIT 1`,
    '西河社区',
  );
  return String(found?.['name']);
}
