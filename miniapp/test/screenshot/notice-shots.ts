import type { JourneyPage, JourneyServer } from '../journey/harness';
import { noticeWorkShots } from './notice-work-shots';
import { noticeText, writeNotices } from './notice-things';
import { looks, type Shot } from './shots';

const page = {
  home: 'pages/home/index',
  list: 'subpackages/notice/list/index',
  detail: 'subpackages/notice/detail/index',
  work: 'subpackages/notice/work/index',
  write: 'subpackages/notice/write/index',
  desk: 'subpackages/notice/desk/index',
  households: 'subpackages/notice/households/index',
  correct: 'subpackages/notice/correct/index',
} as const;

const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;
const worker = { persona: 'gridWorker' } as const;
const resident = { persona: 'resident' } as const;
/** Notices for their readers, and for those who write them and carry them to the doors. */
export async function noticeShots(server: JourneyServer): Promise<Shot[]> {
  const { read, confirmed, corrected, withdrawn, waiting, delivering, approved } = await writeNotices(server);
  const at = (path: string, id: string) => ({ path, query: { id } });
  return [
    ...readerShots(at(page.detail, read), at(page.detail, confirmed), at(page.detail, corrected)),
    {
      name: 'notice-detail-withdrawn',
      options: { ...resident, ...at(page.detail, withdrawn) },
      see: /请不要再按它办/,
    },
    ...deskShots(at(page.desk, read), at(page.desk, waiting), at(page.correct, read)),
    ...noticeWorkShots(delivering, approved),
    ...writeShots(),
    ...householdShots(at(page.households, read)),
  ];
}

interface Opened {
  readonly path: string;
  readonly query: { readonly id: string };
}

function readerShots(read: Opened, confirmed: Opened, corrected: Opened): Shot[] {
  const list = { ...resident, path: page.list };
  return [
    { name: 'notice-home', options: resident, see: '通知公告' },
    { name: 'notice-list', options: list, see: /停水通知/ },
    { name: 'notice-list-elder', options: { ...list, elder: true }, see: /停水通知/ },
    { name: 'notice-list-dark', options: { ...list, dark: true }, see: /停水通知/ },
    { name: 'notice-list-past', options: list, arrange: (app) => app.tap('往期'), see: '已撤回' },
    { name: 'notice-list-public', options: list, arrange: (app) => app.tap('社区公开'), see: /流感疫苗/ },
    { name: 'notice-list-visitor', options: { path: page.list }, see: /流感疫苗/ },
    {
      name: 'notice-list-empty',
      options: { persona: 'otherCommunityAdmin', path: page.list },
      see: '现在没有给您的通知',
    },
    {
      name: 'notice-list-offline',
      options: list,
      arrange: async (app) => {
        await app.see(/停水通知/);
        await app.offline();
        await app.tap('往期');
      },
      see: '再试一次',
    },
    { name: 'notice-detail', options: { ...resident, ...read }, see: '收到，已阅读' },
    { name: 'notice-detail-elder', options: { ...resident, ...read, elder: true }, see: '收到，已阅读' },
    { name: 'notice-detail-dark', options: { ...resident, ...read, dark: true }, see: '收到，已阅读' },
    { name: 'notice-detail-acknowledged', options: { ...resident, ...confirmed }, see: /您已确认收到/ },
    { name: 'notice-detail-corrected', options: { ...resident, ...corrected }, see: '更正说明' },
    { name: 'notice-detail-visitor', options: read, see: '登录后查看这条通知' },
    {
      name: 'notice-detail-closed',
      options: { ...read, persona: 'otherGridResident' },
      see: /不是发给您的/,
    },
  ];
}

function deskShots(read: Opened, waiting: Opened, correct: Opened): Shot[] {
  const work = { ...worker, path: page.work };
  const desk = { ...worker, ...read };
  const more = async (app: JourneyPage) => {
    await app.see('通知到多少户');
    await app.tapId('more');
  };
  return [
    { name: 'notice-work', options: work, see: /停水通知/ },
    { name: 'notice-work-elder', options: { ...work, elder: true }, see: /停水通知/ },
    { name: 'notice-work-wide', builds: web, options: { ...work, ...wide }, see: /停水通知/ },
    { name: 'notice-work-mine', options: work, arrange: (app) => app.tap('我写的'), see: '已撤回' },
    {
      name: 'notice-work-empty',
      options: { ...work, persona: 'otherCommunityAdmin' },
      see: /没有要通知到的/,
    },
    {
      name: 'notice-work-closed',
      options: { ...work, persona: 'resident' },
      see: /由网格和社区的工作人员使用/,
    },
    { name: 'notice-desk', options: desk, see: '通知到多少户' },
    { name: 'notice-desk-dark', options: { ...desk, dark: true }, see: '通知到多少户' },
    { name: 'notice-desk-elder', options: { ...desk, elder: true }, see: '通知到多少户' },
    { name: 'notice-desk-wide', builds: web, options: { ...desk, ...wide }, see: '通知到多少户' },
    { name: 'notice-desk-low', builds: web, options: { ...desk, height: 2000 }, see: '通知到多少户' },
    { name: 'notice-desk-more', options: desk, arrange: more, see: '更多操作' },
    ...looks({
      name: 'notice-desk-share',
      options: desk,
      arrange: async (app) => {
        await more(app);
        await app.tapId('share');
      },
      see: '保存海报',
    }),
    {
      name: 'notice-desk-withdraw',
      options: desk,
      arrange: async (app) => {
        await more(app);
        await app.tapId('withdraw');
        await app.tapId('submit');
      },
      see: '请写明原因',
    },
    {
      name: 'notice-desk-waiting',
      options: { ...waiting, persona: 'communityAdmin' },
      see: /等另一位同事审核/,
    },
    { name: 'notice-desk-approve', options: { ...waiting, persona: 'townOfficer' }, see: /请您看一遍/ },
    { name: 'notice-correct', options: { ...worker, ...correct }, see: '改了什么' },
  ];
}

function writeShots(): Shot[] {
  const write = { ...worker, path: page.write };
  const written = async (app: JourneyPage) => {
    await app.fill('标题', '12 月 3 日停水通知');
    await app.fill('正文', noticeText);
  };
  const audience = async (app: JourneyPage) => {
    await written(app);
    await app.tapId('next');
    await app.tap(/^第\d+网格$/);
    await app.tap('70 岁以上');
    await app.see(/^[\d,]+ 户 [\d,]+ 人$/);
  };
  const settings = async (app: JourneyPage) => {
    await audience(app);
    await app.tapId('next');
    await app.tap('定时发');
    await app.tapId('needs-acknowledgement');
  };
  const preview = async (app: JourneyPage) => {
    await settings(app);
    await app.tapId('next');
  };
  return [
    { name: 'notice-write', options: write, arrange: written, see: '下一步' },
    { name: 'notice-write-elder', options: { ...write, elder: true }, arrange: written, see: '下一步' },
    { name: 'notice-write-missing', options: write, arrange: (app) => app.tapId('next'), see: '请写标题' },
    { name: 'notice-write-audience', options: write, arrange: audience, see: /^[\d,]+ 户 [\d,]+ 人$/ },
    {
      name: 'notice-write-audience-dark',
      options: { ...write, dark: true, height: 1600 },
      builds: web,
      arrange: audience,
      see: /^[\d,]+ 户 [\d,]+ 人$/,
    },
    {
      name: 'notice-write-places',
      options: write,
      arrange: async (app) => {
        await written(app);
        await app.tapId('next');
      },
      see: '楼栋',
    },
    {
      name: 'notice-write-audience-wide',
      builds: web,
      options: { ...write, persona: 'communityAdmin', ...wide },
      arrange: async (app) => {
        await written(app);
        await app.tapId('next');
        await app.tap('第3网格');
        await app.tap('党员');
      },
      see: /^[\d,]+ 户 [\d,]+ 人$/,
    },
    { name: 'notice-write-settings', options: write, arrange: settings, see: '发布哪天' },
    { name: 'notice-write-preview', options: write, arrange: preview, see: '居民看到的是这样：' },
    {
      name: 'notice-write-preview-wide',
      builds: web,
      options: { ...write, ...wide },
      arrange: preview,
      see: '居民看到的是这样：',
    },
  ];
}

function householdShots(read: Opened): Shot[] {
  const households = { ...worker, ...read };
  return [
    { name: 'notice-households', options: households, see: /^只看这一栋$/ },
    { name: 'notice-households-elder', options: { ...households, elder: true }, see: /^只看这一栋$/ },
    { name: 'notice-households-dark', options: { ...households, dark: true }, see: /^只看这一栋$/ },
    { name: 'notice-households-wide', builds: web, options: { ...households, ...wide }, see: '谁服务' },
    {
      name: 'notice-households-call',
      options: households,
      arrange: (app) => app.tap(/^打电话：/),
      see: /打电话会留下记录/,
    },
    {
      name: 'notice-households-tell',
      options: households,
      arrange: (app) => app.tap(/^其他方式：/),
      see: '怎么告知的',
    },
    {
      name: 'notice-households-told',
      options: households,
      arrange: (app) => app.tap(/^上门告知：/),
      see: '撤销',
    },
    {
      name: 'notice-households-read',
      options: households,
      arrange: async (app) => {
        await app.tapId('status');
        await app.tap('看了没确认');
      },
      see: /看过$/,
    },
  ];
}
