import type { JourneyPage, JourneyServer } from '../journey/harness';
import { dayIn } from '../journey/publish-activity';
import { calendarShots } from './activity-calendar-shots';
import { organiseActivities } from './activity-things';
import { seen, type Shot } from './shots';

const root = 'subpackages/activity';
const page = {
  list: 'pages/activity/index',
  detail: `${root}/detail/index`,
  mine: `${root}/mine/index`,
  work: `${root}/work/index`,
  write: `${root}/write/index`,
  desk: `${root}/desk/index`,
  people: `${root}/people/index`,
} as const;

const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;
const resident = { persona: 'resident' } as const;
const worker = { persona: 'gridWorker' } as const;

type Things = Awaited<ReturnType<typeof organiseActivities>>;

/** Activities: the list, one of them, signing up, what is mine, and what those see who organise. */
export async function activityShots(server: JourneyServer): Promise<Shot[]> {
  const things = await organiseActivities(server);
  return [...residentShots(things), ...calendarShots(), ...deskShots(things), ...writeShots()];
}

const at = (path: string, id: string, who: object = resident) => ({ ...who, path, query: { id } });

function residentShots({ several, full, offered, changed, cancelled, series }: Things): Shot[] {
  const list = { ...resident, path: page.list };
  const sheet = async (app: JourneyPage) => {
    await app.tapId('sign-up');
    await app.see('想做什么');
    await app.tap('引导');
    await app.tap('清洁');
  };
  return [
    ...seen({ name: 'activity-list', options: list, see: '周末河边清洁志愿服务' }),
    { name: 'activity-list-visitor', options: { path: page.list }, see: '周末河边清洁志愿服务' },
    {
      name: 'activity-list-empty',
      options: list,
      arrange: async (app) => {
        await app.see('周末河边清洁志愿服务');
        await app.tapId('kind');
        await app.tap('议事');
        await app.tap('这周');
      },
      see: /没有这样的活动|没有更多了/,
    },
    {
      name: 'activity-list-offline',
      options: list,
      arrange: async (app) => {
        await app.see('周末河边清洁志愿服务');
        await app.offline();
        await app.tap('还有名额');
      },
      see: '再试一次',
    },
    { name: 'activity-list-wide', builds: web, options: { ...list, ...wide }, see: '周末河边清洁志愿服务' },
    ...seen({ name: 'activity-detail', options: at(page.detail, several), see: '我要报名' }),
    {
      name: 'activity-detail-wide',
      builds: web,
      options: { ...at(page.detail, several), ...wide },
      see: '我要报名',
    },
    { name: 'activity-detail-visitor', options: at(page.detail, several, {}), see: '登录后报名' },
    ...seen({ name: 'activity-detail-waiting', options: at(page.detail, full), see: '候补第 2 位' }),
    ...seen({ name: 'activity-detail-offered', options: at(page.detail, offered), see: '我要参加' }),
    { name: 'activity-detail-changed', options: at(page.detail, changed), see: '活动有变动' },
    { name: 'activity-detail-cancelled', options: at(page.detail, cancelled), see: '活动取消了' },
    { name: 'activity-detail-series', options: at(page.detail, series), see: /全部 6 次/ },
    ...seen({
      name: 'activity-sign-up',
      options: at(page.detail, several),
      arrange: sheet,
      see: '第 2 选择',
    }),
    ...seen({ name: 'activity-mine', options: { ...resident, path: page.mine }, see: '邻里象棋赛' }),
    {
      name: 'activity-mine-wide',
      builds: web,
      options: { ...resident, path: page.mine, ...wide },
      see: '邻里象棋赛',
    },
    {
      name: 'activity-mine-leave',
      options: { ...resident, path: page.mine },
      arrange: (app) => app.tap(/^退出：/),
      see: '再想想',
    },
    {
      name: 'activity-mine-past',
      options: { ...resident, path: page.mine },
      arrange: (app) => app.tap('以前的'),
      see: '广场露天电影',
    },
    {
      name: 'activity-mine-empty',
      options: { persona: 'unitHandler', path: page.mine },
      see: /还没有报名要参加的活动/,
    },
    { name: 'activity-mine-visitor', options: { path: page.mine }, see: '登录后使用' },
    {
      name: 'activity-detail-missing',
      options: at(page.detail, '01900000-0000-7000-8000-000000000000'),
      see: '再试一次',
    },
  ];
}

function deskShots({ several, full, draft, changed }: Things): Shot[] {
  const work = { ...worker, path: page.work };
  const more = (app: JourneyPage) => app.tapId('more');
  return [
    ...seen({ name: 'activity-work', options: work, see: '家庭急救小课堂' }),
    { name: 'activity-work-wide', builds: web, options: { ...work, ...wide }, see: '家庭急救小课堂' },
    { name: 'activity-work-closed', options: { ...work, ...resident }, see: /由网格、社区和志愿队/ },
    ...seen({ name: 'activity-desk', options: at(page.desk, full, worker), see: '报名名单' }),
    {
      name: 'activity-desk-wide',
      builds: web,
      options: { ...at(page.desk, several, worker), ...wide },
      see: '报名名单',
    },
    { name: 'activity-desk-draft', options: at(page.desk, draft, worker), see: /居民看不到/ },
    { name: 'activity-desk-changed', options: at(page.desk, changed, worker), see: '修改了' },
    {
      name: 'activity-desk-more',
      options: at(page.desk, full, worker),
      arrange: more,
      see: '照这样再办一次',
    },
    {
      name: 'activity-desk-cancel',
      options: at(page.desk, full, worker),
      arrange: async (app) => {
        await more(app);
        await app.tapId('cancel');
        await app.tapId('submit');
      },
      see: '请写明原因',
    },
    ...seen({ name: 'activity-people', options: at(page.people, full, worker), see: '林佳宁' }),
    {
      name: 'activity-people-wide',
      builds: web,
      options: { ...at(page.people, full, worker), ...wide },
      arrange: (app) => app.tap('全部'),
      see: '陈秀芝',
    },
    {
      name: 'activity-people-walk-in',
      options: at(page.people, several, worker),
      arrange: async (app) => {
        await app.tapId('add-walk-in');
        await app.tapId('submit');
      },
      see: '请填姓名',
    },
    { name: 'activity-people-empty', options: at(page.people, several, worker), see: '还没有人报上' },
  ];
}

function writeShots(): Shot[] {
  const write = { ...worker, path: page.write };
  const begun = async (app: JourneyPage) => {
    await app.tap('从模板开始：河边清洁志愿服务');
    await app.fill('地点', '西河桥东头');
  };
  const times = async (app: JourneyPage) => {
    await begun(app);
    await app.tap('时间');
    await app.fill('几点开始', '9:00');
    await app.fill('几点结束', '11:00');
  };
  const soon = dayIn(5).replaceAll('-', '');
  const preview = async (app: JourneyPage) => {
    await times(app);
    await app.fill('哪天', soon);
    await app.tap('预览');
  };
  return [
    ...seen({ name: 'activity-write', options: write, see: '从模板开始' }),
    { name: 'activity-write-wide', builds: web, options: { ...write, ...wide }, see: '从模板开始' },
    {
      name: 'activity-write-missing',
      options: write,
      arrange: (app) => app.tapId('next'),
      see: '请写名称',
    },
    { name: 'activity-write-times', options: write, arrange: times, see: '哪天' },
    {
      name: 'activity-write-series',
      options: write,
      arrange: async (app) => {
        await times(app);
        await app.tap('每周固定几天');
        await app.tap('周一');
        await app.fill('从哪天', '20270301');
        await app.fill('到哪天', '20270630');
        await app.tapId('plan');
      },
      see: /^共 \d+ 次$/,
    },
    ...seen({
      name: 'activity-write-people',
      options: write,
      arrange: async (app) => {
        await begun(app);
        await app.tap('名额');
      },
      see: '岗位和名额',
    }),
    { name: 'activity-write-preview', options: write, arrange: preview, see: '居民看到的是这样：' },
    {
      name: 'activity-write-preview-wide',
      builds: web,
      options: { ...write, ...wide },
      arrange: preview,
      see: '居民看到的是这样：',
    },
  ];
}
