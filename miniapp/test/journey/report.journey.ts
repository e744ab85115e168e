import { afterEach, describe, expect, it } from '@jest/globals';
import { databaseRows } from './database-rows';
import { onePixel } from './one-pixel';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage } from './harness';

const REPORT = 'subpackages/complaint/report/index';
const PLACE = '西河湾小区 3栋 2单元';
const HOME = { h5: '回首页', weapp: '回到首页' };
/** Whoever logs in here: chosen from the demo's people on the web, known to WeChat in WeChat. */
const LOGIN = { h5: 'persona-resident', weapp: 'login-wechat' };
const photo = onePixel('lamp');

let app: JourneyPage;
let doorCode: string;

/** Complaints in the database with this text, with the photos that belong to their reports. */
async function arrived(text: string): Promise<{ complaints: number; photos: number }> {
  const [row] = await databaseRows(
    server,
    `SELECT COUNT(DISTINCT c.id) AS complaints, COUNT(f.id) AS photos
     FROM complaints c
     JOIN complaint_events e ON e.complaint_id = c.id AND e.sequence = 1
     LEFT JOIN files f ON f.owner_id = e.id
     WHERE c.text = ?`,
    text,
  );
  return { complaints: Number(row?.['complaints']), photos: Number(row?.['photos']) };
}

/** Fills in what is asked: the kind, what it is about, a photo. */
async function write(text: string): Promise<void> {
  await app.tap('道路停车');
  await app.tap('路灯');
  await app.fill('情况说明', text);
  await app.supplyPhotos([photo]);
  await app.tapId('photo-add');
  await app.see('移除照片1');
}

const server = useServer(async () => {
  const [door] = await databaseRows(server, 'SELECT code FROM doors WHERE label = ?', PLACE);
  doorCode = String(door?.['code']);
});

describe.each(BUILDS)('reporting a problem (%s)', (build) => {
  afterEach(() => closeFaultless(app));

  it('leads from a door’s code to an answer on the timeline; login is asked only when it is sent', async () => {
    const text = `单元门口的灯坏了，晚上看不见台阶（${build}）`;
    app = await openApp({ build, server, scannedDoor: doorCode, wechatOf: 'resident' });
    await app.tap('在这里反映问题');
    await app.see(PLACE);
    await app.tapId('submit');
    await app.see('请选择一个类别');
    await write(text);

    await app.tapId('submit');
    await app.see('登录后继续');
    await app.tapId('login-cancel');
    await app.seeValue('情况说明', text);
    expect(await arrived(text)).toEqual({ complaints: 0, photos: 0 });

    await app.tapId('submit');
    await app.tapId(LOGIN[build]);
    await app.see('已提交，等待网格员受理');
    await app.see('提交诉求');
    expect(await arrived(text)).toEqual({ complaints: 1, photos: 1 });

    await app.goBack();
    await app.tap(HOME[build]);
    await app.tab('诉求');
    await app.see(text);
    await app.see('待受理');
    await app.dontSee('还没发出去的');
    await app.tap(text);
    await app.see('已提交，等待网格员受理');
  });

  it('keeps several drafts when the app is closed', async () => {
    app = await openApp({ build, server, persona: 'resident' });
    await app.tab('诉求');
    for (const text of [`垃圾桶满了（${build}）`, `水管漏水（${build}）`]) {
      await app.tapId('report');
      await app.fill('情况说明', text);
      await app.goBack();
      await app.dontSee('对邻居匿名');
      await app.see(text);
    }
    await app.reopenApp();
    await app.tab('诉求');
    await app.see(`垃圾桶满了（${build}）`);
    await app.tap('继续写');
    await app.seeValue('情况说明', `水管漏水（${build}）`);
  });

  it('finds the place in the list when no door was scanned', async () => {
    app = await openApp({ build, server, persona: 'resident', path: REPORT });
    await app.see(PLACE);
    await app.tapId('choose-place');
    await app.tap('全社区');
    await app.fill('搜索地点', '公厕');
    await app.dontSee('西河湾小区 1栋');
    await app.tap('西河湾小区公厕');
    await app.dontSee('问题发生在哪里？');
    await app.see('西河湾小区公厕');
  });

  it('is sent once, by itself, after a dead network and a closed app', async () => {
    const text = `楼道的灯坏了三天，没有信号也想先说（${build}）`;
    app = await openApp({ build, server, persona: 'resident' });
    await app.tapId('go-report');
    await write(text);
    await app.offline();
    await app.tapId('submit');
    await app.see('已经在手机上存好');

    if (build === 'h5') {
      // a browser cannot open a page without network, so the network comes back while the app is closed
      await app.page.close();
      await app.online();
      await app.reopenApp();
      await app.tab('诉求');
    } else {
      await app.reopenApp();
      await app.tab('诉求');
      await app.see('待发送');
      await app.see(text);
      await app.online();
    }
    await app.dontSee('还没发出去的');
    await app.see(text);
    await app.see('待受理');
    expect(await arrived(text)).toEqual({ complaints: 1, photos: 1 });
  });

  it('counts once when the answer was lost on the way', async () => {
    const text = `路面塌了一块，提交的时候断了线（${build}）`;
    app = await openApp({ build, server, persona: 'resident', path: REPORT });
    await write(text);
    const submissions = (url: URL) => url.pathname === '/api/complaints' && url.search === '';
    await app.page.route(submissions, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await app.tapId('submit');
    await app.see('已经在手机上存好');
    expect(await arrived(text)).toEqual({ complaints: 1, photos: 1 });
    await app.tapId('to-list');
    await app.see('已经发出，还没等到回应');
    await app.dontSee('修改');

    await app.page.unroute(submissions);
    await app.tap('现在重试');
    await app.dontSee('还没发出去的');
    await app.see(text);
    await app.see('待受理');
    expect(await arrived(text)).toEqual({ complaints: 1, photos: 1 });
  });

  it('says why it was refused, and is sent after it was changed', async () => {
    const text = `公厕一直锁着门，老人不方便（${build}）`;
    app = await openApp({ build, server, persona: 'resident', path: REPORT });
    await write(text);
    const submissions = (url: URL) => url.pathname === '/api/complaints' && url.search === '';
    await app.page.route(submissions, (route) =>
      route.fulfill({
        status: 400,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'about:blank',
          title: 'Bad Request',
          status: 400,
          code: 'REQUEST_INVALID',
          requestId: 'test',
          fields: [{ path: 'body.text', code: 'too_small' }],
        }),
      }),
    );
    await app.tapId('submit');
    await app.see('太短了，请再写一些');
    await app.seeValue('情况说明', text);
    await app.page.unroute(submissions);
    await app.fill('情况说明', `${text}，已经一周了`);
    await app.dontSee('太短了，请再写一些');
    await app.tapId('submit');
    await app.see('已提交，等待网格员受理');
    expect(await arrived(`${text}，已经一周了`)).toEqual({ complaints: 1, photos: 1 });
  });
});

describe('reporting a problem in a browser', () => {
  it('is sent once when two windows are open', async () => {
    const text = '井盖松了，车压过去很响，两个窗口都开着';
    app = await openApp({ build: 'h5', server, persona: 'resident', path: REPORT });
    const other = await app.page.context().newPage();
    await other.goto(`${server.url}/#/pages/complaint/index`);
    await app.page.bringToFront();
    await write(text);
    await app.offline();
    await app.tapId('submit');
    await app.see('已经在手机上存好');
    await other.getByText('待发送').waitFor();
    const submitted: string[] = [];
    app.page.context().on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/complaints')) {
        submitted.push(request.url());
      }
    });
    await app.online();
    await app.see('已发给网格员');
    await other.getByText('还没发出去的').waitFor({ state: 'hidden' });
    expect(submitted).toHaveLength(1);
    expect(await arrived(text)).toEqual({ complaints: 1, photos: 1 });
    await app.closeApp();
  });

  it('can be done with a screen reader', async () => {
    app = await openApp({ build: 'h5', server, persona: 'resident', path: REPORT });
    await write('台阶上的扶手松了，老人扶着会晃');
    expect(await seriousViolations(app)).toEqual([]);
    await app.tapId('choose-place');
    await app.see('问题发生在哪里？');
    await app.see('搜索地点');
    expect(await seriousViolations(app)).toEqual([]);
    await app.tap('关闭');
    await app.goBack();
    await app.closeApp();
  });
});
