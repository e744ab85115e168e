import { afterEach, describe, expect, it } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { v7 } from 'uuid';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { Build, JourneyPage, Persona } from './harness';

const QUEUE = 'subpackages/complaint/queue/index';
const DETAIL = 'subpackages/complaint/detail/index';
const FILE = 'subpackages/complaint/file/index';
const HOUSEHOLD = 'subpackages/resident/household/index';
/** The worker's own grid, where the old neighbour lives. */
const DOOR = '西河湾小区 3栋 2单元';
/** The old neighbour of the demo, as staff type her: 周玉莲. */
const NEIGHBOUR = { typed: 'zyl', shown: /^周玉莲 · 女/ };

let app: JourneyPage;
let taps = 0;

const server = useServer();

async function open(
  build: Build,
  persona: Persona,
  path: string,
  more: { readonly elder?: boolean; readonly query?: Record<string, string> } = {},
): Promise<void> {
  app = await openApp({ build, server, persona, path, ...more });
}

const close = () => closeFaultless(app);

/** One tap of those that are counted. */
async function tap(text: string | RegExp): Promise<void> {
  taps++;
  await app.tap(text);
}

async function tapId(id: string): Promise<void> {
  taps++;
  await app.tapId(id);
}

const complaintSaying = async (text: string) => {
  const [row] = await databaseRows(server, 'SELECT id FROM complaints WHERE text = ?', text);
  return String(row?.['id']);
};

describe.each(BUILDS)('a worker who writes down what somebody says (%s)', (build) => {
  afterEach(close);

  it('finds an old resident by pinyin and files it in five taps; she sees it as her own', async () => {
    const text = `楼道的灯坏了两天，晚上下楼看不见（${build}）`;
    await open(build, 'gridWorker', QUEUE);
    await app.see('代居民登记');
    taps = 0;
    await tapId('file');
    await app.fill('找居民', NEIGHBOUR.typed);
    await tap(NEIGHBOUR.shown);
    await app.see(DOOR);
    await app.see('有小程序账号：登记后本人也能看到进展、确认和评价');
    await tap('道路停车');
    await tap('路灯');
    await app.fill('情况说明', text);
    await tapId('submit');
    await app.see('工作人员代为登记（上门听到）');
    // Two things typed and five taps: well under a minute.
    expect(taps).toBe(5);
    await close();

    await open(build, 'neighbour', 'pages/complaint/index', { elder: true });
    await app.see(text);
    await app.tap(text);
    await app.see('工作人员代为登记');
    await app.see('已提交，等待网格员受理');
  });

  it('files from the page of a household: whoever of it said so is a tap, and their door is known', async () => {
    const text = `家门口的消防栓漏水（${build}）`;
    const [home] = await databaseRows(
      server,
      "SELECT household_id AS id FROM residents WHERE name = '周玉莲' AND state = 'present' ORDER BY id LIMIT 1",
    );
    await open(build, 'gridWorker', HOUSEHOLD, { query: { id: String(home?.['id']) } });
    await app.tapId('file-for');
    await app.see(/，是哪一位说的？$/);
    await app.tap(NEIGHBOUR.shown);
    await app.see(DOOR);
    await app.tap('公共安全');
    await app.tap('安全隐患');
    await app.fill('情况说明', text);
    await app.tapId('submit');
    await app.see('工作人员代为登记（上门听到）');
  });

  it('keeps what was typed when the page is left, and takes somebody without a name', async () => {
    const text = `有人打电话说河边护栏松了（${build}）`;
    await open(build, 'gridWorker', 'pages/complaint/index');
    await app.tapId('open-queue');
    await app.tapId('file');
    await app.tapId('submit');
    await app.see('请选是谁反映的；不愿留名的选“没留姓名”');
    await app.tap('其他人');
    await app.fill('手机号（选填）', '123');
    await app.fill('怎么称呼', '王大爷');
    await app.fill('情况说明', text);
    await app.tapId('submit');
    await app.see('手机号是 11 位数字，没有就空着');
    await app.reopenApp();
    await app.see(text);
    await app.see(/^代居民登记/);
    await app.tap('继续写');
    await app.seeValue('怎么称呼', '王大爷');
    await app.tap('没留姓名');
    await app.tap('电话里说');
    await app.tapId('choose-place');
    await app.fill('搜索地点', '3栋 2单元');
    await app.tap(DOOR);
    await app.tap('公共安全');
    await app.tap('安全隐患');
    await app.tapId('submit');
    await app.see('工作人员代为登记（电话里说）');
  });

  it('joins what neighbours reported already instead', async () => {
    const resident = await DemoPerson.logIn(server, 'resident');
    const text = `三楼窗户玻璃碎了会掉下来（${build}）`;
    await resident.report(text);
    await open(build, 'gridWorker', FILE);
    await app.fill('找居民', NEIGHBOUR.typed);
    await app.tap(NEIGHBOUR.shown);
    await app.see(DOOR);
    await app.tap('道路停车');
    await app.tap('道路');
    await app.fill('情况说明', '三楼的窗户玻璃碎了，怕掉下来伤人');
    await app.tap('并入这一件');
    await app.see(text);
    const neighbour = await DemoPerson.logIn(server, 'neighbour');
    const { following } = await neighbour.complaint(await complaintSaying(text));
    expect(following).toBe(true);
  });

  it('calls back somebody whom the registry does not know, and shows the number for a purpose', async () => {
    const worker = await DemoPerson.logIn(server, 'gridWorker');
    const resident = await DemoPerson.logIn(server, 'resident');
    const { items } = await worker.call(complaintApi.listCategories, {
      query: { communityId: (await worker.ownGrid()).communityId },
    });
    const doorId = (await resident.homes())[0]?.doorId;
    const told = { name: '王大爷', phone: '10000009876' };
    const text = `井盖响了一夜睡不着（${build}）`;
    const body = { id: v7(), categoryId: items[0]?.id, doorId, text, channel: 'phone', told };
    const { id } = await worker.call(complaintApi.file, { body });
    await open(build, 'gridWorker', DETAIL, { query: { id } });
    await app.see('100****9876');
    await app.tapId('reveal-tellerPhone');
    await app.tap('办理诉求');
    await app.tapId('reveal');
    await app.see('10000009876');
    await app.tapId('call-tellerPhone');
    while ((await app.phoneCalls()).length === 0) await new Promise((rested) => setTimeout(rested, 50));
  });

  it('only looks at it for somebody who could not follow it, and goes on writing', async () => {
    const resident = await DemoPerson.logIn(server, 'resident');
    const text = `健身器材的踏板断了会夹脚（${build}）`;
    await resident.report(text);
    await open(build, 'gridWorker', FILE);
    await app.tap('其他人');
    await app.fill('怎么称呼', '王大爷');
    await app.tapId('choose-place');
    await app.fill('搜索地点', '3栋 2单元');
    await app.tap(DOOR);
    await app.tap('道路停车');
    await app.tap('道路');
    await app.fill('情况说明', '健身器材的踏板断了，怕夹脚');
    await app.dontSee('并入这一件');
    await app.tap('看这一件');
    await app.see(text);
    await app.see('已提交，等待网格员受理');
    await app.goBack();
    await app.seeValue('情况说明', '健身器材的踏板断了，怕夹脚');
    await app.seeValue('怎么称呼', '王大爷');
  });
});

describe.each([375, 1280])('its page on a screen %s px wide', (width) => {
  it('can be used with a screen reader, and is closed to residents', async () => {
    const shared = { build: 'h5', server, path: FILE, width, height: 800 } as const;
    app = await openApp({ ...shared, persona: 'gridWorker' });
    await app.see('谁反映的');
    expect(await seriousViolations(app)).toEqual([]);
    await close();
    app = await openApp({ ...shared, persona: 'resident' });
    await app.see('代居民登记只对社区工作人员开放');
    await close();
  });
});
