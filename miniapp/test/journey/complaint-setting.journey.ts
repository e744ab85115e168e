import { afterEach, describe, expect, it } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { workingCalendarApi } from '@linge/shared/working-calendar/working-calendar.api';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { Build, JourneyPage, Persona } from './harness';

const QUEUE = 'subpackages/complaint/queue/index';
const REPORT = 'subpackages/complaint/report/index';
const CATEGORIES = 'subpackages/complaint/category/index';
const CALENDAR = 'subpackages/working-calendar/year/index';
const DETAIL = 'subpackages/complaint/detail/index';
const DOOR = '西河湾小区 3栋 2单元';

let worker: DemoPerson;
let admin: DemoPerson;
let app: JourneyPage;

const server = useServer(async () => {
  worker = await DemoPerson.logIn(server, 'gridWorker');
  admin = await DemoPerson.logIn(server, 'communityAdmin');
});

async function open(
  build: Build,
  persona: Persona,
  path: string,
  query: Record<string, string> = {},
): Promise<void> {
  app = await openApp({ build, server, persona, path, query });
}

const close = () => closeFaultless(app);

describe.each(BUILDS)('what a community sets for its complaints (%s)', (build) => {
  afterEach(close);
  const pets = build === 'h5' ? '养犬' : '流浪猫狗';

  it('the administrator adds a category to a branch, and a resident reports under it', async () => {
    await open(build, 'communityAdmin', QUEUE);
    await app.tapId('all-tools');
    await app.tapId('categories');
    await app.tap('在环境卫生里新增');
    await app.tapId('submit');
    await app.see('请填写名称');
    await app.fill('名称', '垃圾');
    await app.tapId('submit');
    await app.see('已经有同名的了，请换一个');
    await app.fill('名称', pets);
    await app.tap('3 个工作日');
    await app.tapId('category-unit');
    await app.tap('物业');
    await app.tap('选择一般派给的单位：西河湾小区物业服务中心');
    await app.tapId('submit');
    await app.see(pets);
    await app.dontSee('请填写名称');
    await close();

    const text = `楼下的狗没有拴绳，孩子不敢出门（${build}）`;
    await open(build, 'resident', REPORT);
    await app.see(DOOR);
    await app.tap('环境卫生');
    await app.tap(pets);
    await app.fill('情况说明', text);
    await app.tapId('submit');
    await app.see('已提交，等待网格员受理');
    await close();

    const [row] = await databaseRows(server, 'SELECT id FROM complaints WHERE text = ?', text);
    const id = String(row?.['id']);
    const { category } = await worker.complaint(id);
    expect(category.name).toBe(pets);
    await worker.act(id, 'accept');
    await open(build, 'gridWorker', DETAIL, { id });
    await app.tapId('more');
    await app.tap('派单给单位');
    await app.see('这类问题一般派给它');
    await app.tapId('proposed-unit');
    await app.see('西河湾小区物业服务中心');
  });

  it('moves one to another branch, retires it, and keeps the last place of the form', async () => {
    await open(build, 'communityAdmin', CATEGORIES);
    await app.tap(new RegExp(`^${pets}，3 个工作日办结`));
    await app.tap('公共安全里');
    await app.tap('停用');
    await app.tapId('submit');
    await app.dontSee('修改类别');
    await close();
    const { communityId } = await worker.ownGrid();
    const { items } = await worker.call(complaintApi.listCategories, { query: { communityId } });
    expect(items.map(({ name }) => name)).not.toContain(pets);
    await open(build, 'resident', REPORT);
    await app.tap('公共安全');
    await app.see('消防通道');
    await app.dontSee(pets);
  });

  it('a day off of its own makes the next deadline later, and what was promised stays', async () => {
    const { communityId } = await worker.ownGrid();
    const day = await nextWorkingDay(communityId);
    const promised = await settleDeadline(`井盖松动，改日历之前说的（${build}）`);
    await open(build, 'communityAdmin', CALENDAR);
    await app.tap(`${day.slice(0, 4)} 年`);
    await app.tapId('add-days');
    await app.tapId('submit');
    await app.see(/^请填开始的日子/);
    await app.fill('from-1', day.replace(/-/g, ''));
    await app.fill('name-1', '社区搬迁');
    // one piece too many is taken out again, and a closed sheet keeps what was typed
    await app.tapId('more-days');
    await app.fill('name-2', '多写的一段');
    await app.tap('关闭');
    await app.dontSee('再加一段');
    await app.tapId('add-days');
    await app.seeValue('name-2', '多写的一段');
    await app.tap('去掉这一段：第 2 段');
    await app.dontSee('去掉这一段');
    await app.seeValue('name-1', '社区搬迁');
    await app.tapId('submit');
    await app.see('社区搬迁');
    await app.see('本社区');
    const later = await settleDeadline(`井盖松动，改日历之后说的（${build}）`);
    expect(later.at > promised.at).toBe(true);
    expect((await worker.complaint(promised.id)).deadline?.at).toBe(promised.at);

    await app.tap(/^社区搬迁，/);
    await app.tapId('remove-days');
    await app.dontSee('社区搬迁');
    const again = await settleDeadline(`井盖松动，日历改回来说的（${build}）`);
    expect(again.at).toBe(promised.at);
  });
});

/** The first day from tomorrow on which people work. */
async function nextWorkingDay(communityId: string): Promise<string> {
  const ahead = Array.from({ length: 20 }, (_, index) =>
    new Date(Date.now() + (index + 1) * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10),
  );
  for (const day of ahead) {
    const query = { communityId, year: day.slice(0, 4) };
    const { days } = await admin.call(workingCalendarApi.getYear, { query });
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (days.find((one) => one.day === day)?.working ?? (weekday > 0 && weekday < 6)) return day;
  }
  throw new Error('Nobody works for twenty days');
}

/** Until when something that is reported and taken on now has to be settled. */
async function settleDeadline(text: string): Promise<{ readonly id: string; readonly at: string }> {
  const resident = await DemoPerson.logIn(server, 'resident');
  const { id } = await resident.report(text);
  const { deadline } = await worker.act(id, 'accept');
  return { id, at: deadline?.at ?? '' };
}

describe.each([375, 1280])('these pages on a screen %s px wide', (width) => {
  it('can be used with a screen reader', async () => {
    for (const [persona, path, seen, opens] of [
      ['communityAdmin', CATEGORIES, '新增类别', 'add-category'],
      ['communityAdmin', CALENDAR, '录入日子', 'add-days'],
    ] as const) {
      app = await openApp({ build: 'h5', server, persona, path, width, height: 800 });
      await app.see(seen);
      expect(await seriousViolations(app)).toEqual([]);
      await app.tapId(opens);
      await app.see('关闭');
      expect(await seriousViolations(app)).toEqual([]);
      await close();
    }
  });

  it('are closed to those whom they are not for', async () => {
    for (const [persona, path, seen] of [
      ['gridWorker', CATEGORIES, '诉求类别由社区管理员设置'],
      ['gridWorker', CALENDAR, '工作日历由社区管理员维护'],
    ] as const) {
      app = await openApp({ build: 'h5', server, persona, path, width, height: 800 });
      await app.see(seen);
      await close();
    }
  });
});
