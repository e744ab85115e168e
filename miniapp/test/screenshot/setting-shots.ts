import { databaseRows } from '../journey/database-rows';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import type { Shot } from './shots';

const page = {
  report: 'subpackages/complaint/report/index',
  file: 'subpackages/complaint/file/index',
  categories: 'subpackages/complaint/category/index',
  calendar: 'subpackages/working-calendar/year/index',
  resident: 'subpackages/resident/detail/index',
} as const;

const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;

/** What a community sets for its complaints, and a worker who writes down what somebody says. */
export async function settingShots(server: JourneyServer): Promise<Shot[]> {
  const [neighbour] = await databaseRows(server, "SELECT id FROM residents WHERE name = '周玉莲'");
  const resident = String(neighbour?.['id']);
  const categories = { persona: 'communityAdmin', path: page.categories } as const;
  const calendar = { persona: 'communityAdmin', path: page.calendar } as const;
  const file = { persona: 'gridWorker', path: page.file } as const;
  const filled = { ...file, query: { resident } };
  const editing = (app: JourneyPage) => app.tap(/^垃圾，/);
  const adding = async (app: JourneyPage) => {
    await app.tapId('add-category');
    await app.tapId('submit');
  };
  const branch = async (app: JourneyPage) => {
    await app.tap('环境卫生');
  };
  const days = (app: JourneyPage) => app.tapId('add-days');
  const own = async (app: JourneyPage) => {
    await app.tapId('add-days');
    await app.fill('from-1', '20261201');
    await app.fill('to-1', '20261202');
    await app.fill('name-1', '社区搬迁');
    await app.tapId('submit');
  };
  const searching = (app: JourneyPage) => app.fill('找居民', 'zyl');
  const other = async (app: JourneyPage) => {
    await app.tap('其他人');
    await app.tapId('submit');
  };
  const written = async (app: JourneyPage) => {
    await app.see('有小程序账号：登记后本人也能看到进展、确认和评价');
    await app.tap('道路停车');
    await app.tap('路灯');
    await app.fill('情况说明', '西河湾3栋旁边的路灯一直不亮，晚上看不见');
  };
  const lost = async (app: JourneyPage) => {
    await app.see('新增类别');
    await app.offline();
    await app.tapId('add-category');
    await app.fill('名称', '养犬');
    await app.tapId('submit');
  };
  return [
    {
      name: 'category-report',
      options: { persona: 'resident', path: page.report },
      arrange: branch,
      see: '公厕',
    },
    {
      name: 'category-report-elder',
      options: { persona: 'resident', path: page.report, elder: true },
      arrange: branch,
      see: '公厕',
    },
    {
      name: 'category-report-dark',
      options: { persona: 'resident', path: page.report, dark: true },
      arrange: branch,
      see: '公厕',
    },
    { name: 'categories', options: categories, see: '新增类别' },
    { name: 'categories-elder', options: { ...categories, elder: true }, see: '新增类别' },
    { name: 'categories-dark', options: { ...categories, dark: true }, see: '新增类别' },
    { name: 'categories-wide', builds: web, options: { ...categories, ...wide }, see: '新增类别' },
    { name: 'categories-edit', options: categories, arrange: editing, see: '修改类别' },
    {
      name: 'categories-edit-elder',
      options: { ...categories, elder: true },
      arrange: editing,
      see: '修改类别',
    },
    {
      name: 'categories-edit-wide',
      builds: web,
      options: { ...categories, ...wide },
      arrange: editing,
      see: '修改类别',
    },
    { name: 'categories-add', options: categories, arrange: adding, see: '请填写名称' },
    { name: 'categories-offline', options: categories, arrange: lost, see: /网络/ },
    { name: 'categories-closed', options: { ...categories, persona: 'gridWorker' }, see: /由社区管理员设置/ },
    { name: 'calendar', options: calendar, see: '录入日子' },
    { name: 'calendar-elder', options: { ...calendar, elder: true }, see: '录入日子' },
    { name: 'calendar-dark', options: { ...calendar, dark: true }, see: '录入日子' },
    { name: 'calendar-wide', builds: web, options: { ...calendar, ...wide }, see: '录入日子' },
    {
      name: 'calendar-next',
      options: calendar,
      arrange: (app) => app.tap('2027 年'),
      see: /这一年还没有|放假和补班/,
    },
    { name: 'calendar-add', options: calendar, arrange: days, see: '再加一段' },
    { name: 'calendar-add-elder', options: { ...calendar, elder: true }, arrange: days, see: '再加一段' },
    { name: 'calendar-own', options: calendar, arrange: own, see: '本社区' },
    { name: 'calendar-own-wide', builds: web, options: { ...calendar, ...wide }, see: '本社区' },
    { name: 'calendar-closed', options: { ...calendar, persona: 'gridWorker' }, see: /由社区管理员维护/ },
    { name: 'filing', options: file, see: '谁反映的' },
    { name: 'filing-search', options: file, arrange: searching, see: /^周玉莲/ },
    { name: 'filing-search-elder', options: { ...file, elder: true }, arrange: searching, see: /^周玉莲/ },
    { name: 'filing-other', options: file, arrange: other, see: '请填怎么称呼反映的人' },
    { name: 'filing-written', options: filled, arrange: written, see: '换一个' },
    { name: 'filing-written-dark', options: { ...filled, dark: true }, arrange: written, see: '换一个' },
    { name: 'filing-written-elder', options: { ...filled, elder: true }, arrange: written, see: '换一个' },
    { name: 'filing-wide', builds: web, options: { ...filled, ...wide }, arrange: written, see: '换一个' },
    {
      name: 'filing-resident',
      options: { persona: 'gridWorker', path: page.resident, query: { id: resident } },
      see: '代为登记诉求',
    },
    { name: 'filing-closed', options: { ...file, persona: 'resident' }, see: /只对社区工作人员开放/ },
  ];
}
