import { afterEach, describe, expect, it } from '@jest/globals';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { onePixel } from './one-pixel';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { AppOptions, JourneyPage } from './harness';

const LIST = 'subpackages/suggestion-box/list/index';
const BOX = 'subpackages/suggestion-box/detail/index';
const OPEN = 'subpackages/suggestion-box/open/index';
const ASK = 'subpackages/suggestion-box/ask/index';
const QUEUE = 'subpackages/complaint/queue/index';
const COMPLAINTS = 'pages/complaint/index';
/** A door of the demo's grid worker for each build. */
const DOOR = { h5: '西河湾小区 3栋 2单元', weapp: '西河湾小区 3栋 1单元' };
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

let app: JourneyPage;

const server = useServer();

afterEach(() => closeFaultless(app));

/** Of today in Shanghai: `周四`. */
const todaysName = () => WEEKDAYS[new Date(Date.now() + 8 * 3_600_000).getUTCDay()] ?? '';

async function boxCalled(label: string): Promise<string> {
  const [row] = await databaseRows(server, 'SELECT id FROM suggestion_boxes WHERE label = ?', label);
  return String(row?.['id']);
}

async function openingsOf(boxId: string): Promise<{ openings: number; slips: number }> {
  const [row] = await databaseRows(
    server,
    `SELECT COUNT(DISTINCT o.id) AS openings, COUNT(s.id) AS slips FROM box_openings o
      LEFT JOIN box_slips s ON s.opening_id = o.id WHERE o.box_id = ?`,
    boxId,
  );
  return { openings: Number(row?.['openings']), slips: Number(row?.['slips']) };
}

describe.each(BUILDS)('suggestion boxes (%s)', (build) => {
  const open = (options: Omit<AppOptions, 'build' | 'server'>) => openApp({ build, server, ...options });
  const label = `门厅左侧 ${build}`;
  let claim: { number: string; code: string };

  /** What is shown once, as a worker would copy it. */
  const copied = async () => {
    await app.see('查询码');
    const textOf = (id: string) => app.page.locator(`[id="${id}"]`).filter({ visible: true }).innerText();
    return { number: (await textOf('claim-number')).trim(), code: (await textOf('claim-code')).trim() };
  };

  it('are put up by the administrator: at a door, with a morning and a keeper', async () => {
    app = await open({ persona: 'communityAdmin', path: LIST });
    await app.tapId('new-box');
    await app.see('挂在哪里');
    await app.tapId('create-box');
    await app.see('请选择挂在哪个门口');
    await app.see('请选择保管人');
    await app.tapId('choose-door');
    await app.fill('搜索地点', DOOR[build]);
    await app.tap(DOOR[build]);
    await app.fill('挂在哪里', label);
    await app.tap(todaysName());
    await app.fill('保管人', '许文静');
    await app.tap(/^选择许文静/);
    await app.tapId('create-box');
    await app.see('今天开箱');
    await app.see(label);
    await app.see('还没有开过箱');
  });

  it('are opened by two people on their morning; nothing is lost, and nothing recorded twice', async () => {
    const id = await boxCalled(label);
    app = await open({ persona: 'gridWorker', path: QUEUE });
    await app.tapId('suggestion-boxes');
    await app.tap(`记录开箱：${DOOR[build]}`);
    await app.see('一起开箱的人');
    await app.closeApp();

    app = await open({ persona: 'gridWorker', path: OPEN, query: { id } });
    await app.see(/罗志成/);
    await app.tapId('record-opening');
    await app.see('开箱要两个人在场，请选择另一个人');
    await app.see(/请给每张意见拍一张照片/);
    await app.fill('一起开箱的人', '许文静');
    await app.tap(/^选择许文静/);
    await app.supplyPhotos([onePixel('one'), onePixel('two')]);
    await app.tapId('photo-add');
    await app.see('移除照片2');
    await app.reopenApp();
    await app.see('移除照片2');
    await app.see(/许文静/);

    await app.offline();
    await app.tapId('record-opening');
    await app.see(/没有发出去/);
    await app.online();
    await app.tapId('record-opening');
    await app.see('还有 2 张要处理');
    expect(await openingsOf(id)).toEqual({ openings: 1, slips: 2 });
  });

  it('give slips that become a complaint or join one, and a sheet to hang beside the box', async () => {
    const resident = await DemoPerson.logIn(server, 'resident');
    const { number } = await resident.report(`单元门口的扶手松了，老人上下不稳（${build}）`);
    app = await open({ persona: 'gridWorker', path: BOX, query: { id: await boxCalled(label) } });
    await app.tap(/^今天开箱，2 张意见/);
    await app.tapId('deal-1');
    await app.see('写了什么');
    await app.tapId('deal');
    await app.see('请选择一个类别');
    await app.tap('道路停车');
    await app.tap('路灯');
    await app.fill('写了什么', `楼道的声控灯不亮，晚上看不见台阶（${build}）`);
    await app.fill('张贴时怎么写', '501室门口的灯不亮');
    await app.tapId('deal');
    await app.see(/不能公开：房号/);
    await app.fill('张贴时怎么写', '楼道声控灯不亮');
    await app.tapId('deal');
    claim = await copied();
    expect(claim.code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    await app.tapId('copied');

    await app.tap('并入已有');
    await app.fill('并入哪一件', number);
    await app.tap(new RegExp(`^选择 ${number}`));
    await app.tapId('deal');
    expect((await copied()).number).toBe(number);
    await app.tapId('copied');
    await app.see('已处理完');
    await app.see('反映：楼道声控灯不亮');
    await app.tapId('answer-1');
    await app.fill('答复', '已联系物业换灯');
    await app.tapId('submit');
    await app.see('答复：已联系物业换灯');
    const sheet = await app.receive('print-answers');
    expect(sheet.extension).toBe('pdf');
    expect(sheet.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are answered to whoever wrote, by number and code, without a login', async () => {
    const worker = await DemoPerson.logIn(server, 'gridWorker');
    const [row] = await databaseRows(server, 'SELECT id FROM complaints WHERE number = ?', claim.number);
    app = await open({ path: COMPLAINTS });
    await app.tapId('go-ask-slip');
    await app.fill('编号', claim.number);
    await app.fill('查询码', 'K7');
    await app.tapId('ask-slip');
    await app.see(/查询码是 8 位字母和数字/);
    await app.fill('查询码', 'AAAA-AAAA');
    await app.tapId('ask-slip');
    await app.see(/编号或查询码不对/);
    await app.fill('查询码', claim.code.toLowerCase().replace('-', ''));
    await app.tapId('ask-slip');
    await app.see('已登记，等待受理');
    await worker.act(String(row?.['id']), 'accept');
    await worker.act(String(row?.['id']), 'resolve', { note: '灯已换好，每周检查一次' });
    await app.tapId('ask-slip');
    await app.see('灯已换好，每周检查一次');
  });

  it('that were not opened on their morning show; the town looks on', async () => {
    app = await open({ persona: 'communityAdmin', path: LIST });
    await app.tap('漏开的');
    await app.see('昨天漏开');
    await app.dontSee(label);
    await app.tap(/昨天漏开/);
    await app.see(/上午应该开箱，没有开箱记录/);
    await app.closeApp();

    app = await open({ persona: 'townOfficer', path: LIST });
    await app.tap(new RegExp(label));
    await app.see('箱里的意见只有本网格和社区看得到');
    await app.dontSee('记录开箱');
    await app.dontSee('困难户');
  });
});

describe('suggestion boxes on the web', () => {
  it.each([375, 1280])('can be used with a screen reader on %s px', async (width) => {
    const worker = { build: 'h5', server, persona: 'gridWorker', width, height: 800 } as const;
    app = await openApp({ ...worker, path: LIST });
    await app.see('昨天漏开');
    expect(await seriousViolations(app)).toEqual([]);
    await app.closeApp();
    const [missed] = await databaseRows(
      server,
      'SELECT id FROM suggestion_boxes WHERE label = ?',
      '单元门内侧',
    );
    app = await openApp({ ...worker, path: OPEN, query: { id: String(missed?.['id']) } });
    await app.see('一起开箱的人');
    expect(await seriousViolations(app)).toEqual([]);
    await app.closeApp();
    app = await openApp({ build: 'h5', server, path: ASK, width, height: 800 });
    await app.see('查询码');
    expect(await seriousViolations(app)).toEqual([]);
  });
});
