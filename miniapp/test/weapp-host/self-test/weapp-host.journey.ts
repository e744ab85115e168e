import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppOptions } from '../../journey/harness';
import { closeAll, JourneyPage, overBudget } from '../../journey/harness';
import { WeappDriver } from '../../journey/harness/weapp-driver';
import { RED_PIXEL, writeFixture } from './fixture';
import { startStubServer } from './stub-server';

const FORM = { path: 'sub/form/index', query: { name: '东门' } };
const PHOTO = { name: 'road.png', type: 'image/png', bytes: Buffer.from(RED_PIXEL, 'base64') };

let folder: string;
let stub: Awaited<ReturnType<typeof startStubServer>>;
let app: JourneyPage;

async function open(options: Partial<AppOptions> = {}): Promise<JourneyPage> {
  const server = { url: stub.url, simulatorUrl: stub.url };
  const driver = new WeappDriver({ build: 'weapp', server, ...options }, folder);
  await driver.open();
  app = new JourneyPage(driver);
  return app;
}

beforeAll(async () => {
  folder = writeFixture();
  stub = await startStubServer();
});

afterEach(() => app.closeApp());

afterAll(async () => {
  await closeAll();
  await stub.close();
  rmSync(folder, { recursive: true });
});

describe('pages', () => {
  it('renders a page, answers taps, and measures what setData sends', async () => {
    await open();
    await app.see('首页标题');
    await app.tap('加一');
    await app.tap('加一');
    await app.see('你好 2');
    const taps = (await app.interactions()).filter(({ trigger }) => trigger === 'tap 加一');
    expect(taps.map(({ bytes, calls }) => [bytes, calls])).toEqual([
      [11, 1],
      [11, 1],
    ]);
    expect(await app.errors()).toEqual([]);
  });

  it('keeps tab pages alive and shows them again', async () => {
    await open();
    await app.tap('加一');
    await app.tab('我的');
    await app.see('我的页面 1');
    await app.tab('首页');
    await app.see('你好 1');
    await app.tab('我的');
    await app.see('我的页面 2');
    await app.tap('标记');
    await app.see('3');
  });

  it('opens a page of a subpackage with its query and goes back', async () => {
    await open();
    await app.tap('去填表');
    await app.see('门 东门');
    await app.goBack();
    await app.see('首页标题');
    await app.dontSee('门 东门');
  });

  it('starts where the launch options say', async () => {
    await open({ path: 'pages/home/index', query: { q: 'a%2Fb' } });
    await app.see('结果{"q":"a%2Fb"}');
  });

  it('can be pulled down and scrolled to its end', async () => {
    await open();
    await app.pullDown();
    await app.see('结果刷新了');
    await app.page.locator('.host-scroller').evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await app.see('结果到底了');
  });

  it('reads rpx as parts of the width and measures elements', async () => {
    await open();
    await app.tap('量一量');
    await app.see('结果187.5x50');
  });

  it('has dark and light bars', async () => {
    await open({ dark: true });
    const bar = app.page.locator('.host-navigation-bar');
    expect(await bar.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(28, 29, 32)',
    );
    await app.setDark(false);
    expect(await bar.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
  });
});

describe('the logic layer', () => {
  it('hides what a phone does not have', async () => {
    await open();
    await app.tap('看全局');
    await app.see(`结果${Array(6).fill('undefined').join()}`);
  });

  it('records an API that the host does not provide', async () => {
    await open();
    await app.tap('用没有的接口');
    expect((await app.errors())[0]).toContain('wx.startBluetoothDevicesDiscovery is not provided');
  });

  it('records errors of the page and a setData beyond its budget', async () => {
    await open({ path: 'sub/broken/index' });
    await app.tap('出错');
    expect((await app.errors()).join()).toContain('坏了');
    expect(overBudget(await app.interactions())).toEqual([]);
    await app.tap('送太多');
    const [much] = overBudget(await app.interactions());
    expect(much?.trigger).toBe('tap 送太多');
  });
});

describe('wx', () => {
  it('asks, calls, scans and remembers', async () => {
    await open();
    await app.tap('问一问');
    await app.tap('确定');
    await app.see('回答是');
    await app.tap('打电话');
    expect(await app.phoneCalls()).toEqual(['0839-110']);
    await app.tap('扫一扫');
    await app.see('结果scanCode:fail cancel');
    await app.supplyScan('https://example.org/q/A1');
    await app.tap('扫一扫');
    await app.see('结果https://example.org/q/A1');
    await app.tap('记住');
    await app.reopenApp();
    await app.see('回答记得');
  });

  it('talks to the server, and fails without network', async () => {
    await open();
    await app.tap('请求');
    await app.see('结果201POSTt一yes');
    await app.offline();
    await app.tap('请求');
    await app.see('request:fail net::ERR_INTERNET_DISCONNECTED');
    await app.online();
    await app.tap('登录');
    await app.see('login {"openid":"demo-resident"}');
    expect(await app.errors()).toEqual([]);
  });

  it('brings a request to cloud hosting, which says whose it is', async () => {
    await open();
    await app.tap('云托管');
    await app.see('结果201{"method":"POST","openid":"demo-resident","body":{"a":"一"}}');
    await app.offline();
    await app.tap('云托管');
    await app.see('cloud.callContainer:fail net::ERR_INTERNET_DISCONNECTED');
    expect(await app.errors()).toEqual([]);
  });

  it('hands out no photo before the privacy notice is agreed to', async () => {
    await open({ ...FORM, privacyAgreed: false });
    await app.supplyPhotos([PHOTO]);
    await app.tap('加照片');
    await app.dontSee('结果宽1');
    await app.tap('同意隐私指引');
    await app.see('结果宽1');
  });

  it('shows, sends and keeps photos', async () => {
    await open(FORM);
    await app.supplyPhotos([PHOTO]);
    await app.tap('加照片');
    await app.see('结果宽1');
    await app.tap('上传');
    await app.see('收到kind和file');
    await app.tap('留下照片');
    await app.see('结果留下了');
    await app.reopenApp();
    await app.tap('留下了几张');
    await app.see('结果有1张');
  });
});

describe('components', () => {
  it('types into fields within their limits', async () => {
    await open(FORM);
    await app.fill('标题', '路灯坏了');
    await app.see('写了路灯坏了');
    await app.page.getByPlaceholder('标题').press('Enter');
    await app.see('结果确认了');
    await app.fill('说说情况', '晚上看不见');
    await app.see('共5字');
    await app.fill('表单字段', '值');
    await app.tap('提交表单');
    await app.see('结果{"a":"值"}');
  });

  it('chooses from pickers, dots, boxes and switches', async () => {
    await open(FORM);
    await app.choose('选一个', '乙');
    await app.see('结果1');
    await app.choose('选两个', '2');
    await app.see('结果[0,1]');
    await app.tap('选日期');
    await app.tap('确定');
    await app.see('结果2026-01-31');
    await app.tap('要绿的');
    await app.see('结果绿');
    await app.tap('吃苹果');
    await app.tap('吃香蕉');
    await app.see('结果["苹果","香蕉"]');
    await app.tap('开关');
    await app.see('结果true');
  });

  it('scrolls inside a page and gives away the phone number only when allowed', async () => {
    await open({ ...FORM, phoneNumber: '19900000000' });
    await app.page.locator('#scroller').evaluate((element) => element.scrollTo(0, 600));
    await app.see('结果滚到底');
    await app.tap('给手机号');
    await app.see('phone {"phoneNumber":"19900000000"}');
    await app.page.getByText('不能点').dispatchEvent('click');
    await app.dontSee('不该发生');
    await app.tap('回首页');
    await app.see('首页标题');
    expect(await app.errors()).toEqual([]);
  });
});
