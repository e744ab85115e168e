import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import { gridApi } from '@linge/shared/grid/grid.api';
import { v7 } from 'uuid';
import { databaseRows } from '../journey/database-rows';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import type { Shot } from './shots';

const page = {
  report: 'subpackages/cadre-report/report/index',
  follow: 'subpackages/cadre-report/follow/index',
  desk: 'subpackages/cadre-report/desk/index',
  detail: 'subpackages/cadre-report/detail/index',
  setting: 'subpackages/cadre-report/setting/index',
  me: 'pages/me/index',
  complaints: 'pages/complaint/index',
  queue: 'subpackages/complaint/queue/index',
} as const;

const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;
const named = { persona: 'unitHandler' } as const;
const town = { persona: 'townOfficer' } as const;
const admin = { persona: 'communityAdmin' } as const;

/** Reports about cadres: written, followed, taken in, and by whom. */
export async function cadreShots(server: JourneyServer): Promise<Shot[]> {
  const rows = await databaseRows(server, 'SELECT id, state FROM cadre_reports');
  const idOf = (state: string) => String(rows.find((row) => row['state'] === state)?.['id']);
  const query = { id: idOf('received') };
  const claim = await asked(server);
  const form = { path: page.report };
  const typed = async (app: JourneyPage) => {
    await app.tap(/^网格员 /);
    await app.fill('什么情况', '上周三上门收卫生费，二十元，没有开收据，问他还不耐烦');
  };
  const sent = async (app: JourneyPage) => {
    await app.see('什么情况');
    await typed(app);
    await app.tapId('send-report');
  };
  const followed = async (app: JourneyPage) => {
    await app.fill('编号', claim.number);
    await app.fill('查询码', claim.code);
    await app.tapId('look');
  };
  const wrong = async (app: JourneyPage) => {
    await app.fill('编号', claim.number);
    await app.fill('查询码', 'AAAABBBBCCCC');
    await app.tapId('look');
  };
  const home = { persona: 'resident' } as const;
  return [
    { name: 'cadre-home', options: home, see: '监督举报' },
    { name: 'cadre-complaints', options: { path: page.complaints }, see: '监督举报' },
    { name: 'cadre-me', options: { ...named, path: page.me }, see: '受理监督举报' },
    { name: 'cadre-report-nowhere', options: form, see: '由谁受理' },
    { name: 'cadre-report', options: home, arrange: fromHome, see: '由谁受理' },
    {
      name: 'cadre-report-filled',
      options: home,
      arrange: async (app) => {
        await fromHome(app);
        await typed(app);
      },
      see: '由谁受理',
    },
    {
      name: 'cadre-report-community',
      options: form,
      arrange: (app) => app.tap('社区工作或社区干部'),
      see: '社区里谁也看不到',
    },
    {
      name: 'cadre-report-wrong',
      options: form,
      arrange: (app) => app.tapId('send-report'),
      see: '请写明情况',
    },
    { name: 'cadre-report-elder', options: { ...form, elder: true }, see: '由谁受理' },
    { name: 'cadre-report-dark', options: { ...form, dark: true }, see: '由谁受理' },
    { name: 'cadre-report-wide', builds: web, options: { ...form, ...wide }, see: '由谁受理' },
    {
      name: 'cadre-report-offline',
      options: {},
      arrange: async (app) => {
        await app.see('监督举报');
        await app.offline();
        await app.tapId('go-cadre-report');
      },
      see: '再试一次',
    },
    {
      name: 'cadre-sent',
      options: home,
      arrange: async (app) => {
        await app.tapId('go-cadre-report');
        await sent(app);
      },
      see: '请现在抄下来',
    },
    {
      name: 'cadre-sent-elder',
      options: { ...home, elder: true },
      arrange: async (app) => {
        await app.tapId('go-cadre-report');
        await sent(app);
      },
      see: '请现在抄下来',
    },
    { name: 'cadre-follow', options: { path: page.follow }, see: '查询码' },
    { name: 'cadre-follow-wrong', options: { path: page.follow }, arrange: wrong, see: '再核对一遍' },
    { name: 'cadre-follow-asked', options: { path: page.follow }, arrange: followed, see: '办理经过' },
    {
      name: 'cadre-follow-asked-elder',
      options: { path: page.follow, elder: true },
      arrange: followed,
      see: '办理经过',
    },
    {
      name: 'cadre-follow-sheet',
      options: { path: page.follow },
      arrange: async (app) => {
        await followed(app);
        await app.tapId('add');
      },
      see: '匿名提交',
    },
    { name: 'cadre-desk', options: { ...named, path: page.desk }, see: '没有更多了' },
    {
      name: 'cadre-desk-wide',
      builds: web,
      options: { ...named, path: page.desk, ...wide },
      see: '没有更多了',
    },
    { name: 'cadre-desk-dark', options: { ...named, path: page.desk, dark: true }, see: '没有更多了' },
    {
      name: 'cadre-desk-empty',
      options: { persona: 'gridWorker', path: page.desk },
      see: '没有等您办理的举报',
    },
    { name: 'cadre-desk-visitor', options: { path: page.desk }, see: '受理人登录后使用' },
    { name: 'cadre-detail', options: { ...named, path: page.detail, query }, see: '办理经过' },
    {
      name: 'cadre-detail-elder',
      options: { ...named, path: page.detail, query, elder: true },
      see: '办理经过',
    },
    {
      name: 'cadre-detail-wide',
      builds: web,
      options: { ...named, path: page.detail, query, ...wide },
      see: '办理经过',
    },
    {
      name: 'cadre-detail-pass',
      options: { ...named, path: page.detail, query },
      arrange: (app) => app.tapId('pass'),
      see: '转交后您不再看得到这件举报',
    },
    { name: 'cadre-detail-foreign', options: { ...admin, path: page.detail, query }, see: '没有找到' },
    {
      name: 'cadre-detail-answered',
      options: { ...town, path: page.detail, query: { id: idOf('answered') } },
      see: '办理经过',
    },
    { name: 'cadre-setting', options: { ...admin, path: page.setting }, see: '由谁受理' },
    {
      name: 'cadre-setting-choice',
      options: { ...admin, path: page.setting },
      arrange: (app) => app.tapId('recipient'),
      see: '选择受理人',
    },
    {
      name: 'cadre-setting-wide',
      builds: web,
      options: { ...admin, path: page.setting, ...wide },
      see: '由谁受理',
    },
    { name: 'cadre-tools', options: { ...town, path: page.queue }, see: '监督举报' },
  ];
}

async function fromHome(app: JourneyPage): Promise<void> {
  await app.tapId('go-cadre-report');
  await app.see('由谁受理');
}

/** A report that the named person has asked about. */
async function asked(server: JourneyServer): Promise<{ number: string; code: string }> {
  const recipient = await DemoPerson.logIn(server, 'unitHandler');
  const { items } = await recipient.call(gridApi.listCommunities);
  const communityId = items.find(({ name }) => name === '西河社区')?.id;
  const claim = await recipient.call(cadreReportApi.send, {
    body: {
      ...{ id: v7(), communityId, about: 'person', who: '网格员罗志成', to: 'named' },
      text: '上周三上门收卫生费，二十元，没有开收据，问他还不耐烦',
    },
  });
  const list = await recipient.call(cadreReportApi.list, { query: { limit: '100' } });
  const id = list.items.find(({ number }) => number === claim.number)?.id ?? '';
  await recipient.call(cadreReportApi.takeUp, { params: { id }, body: { version: 1 } });
  const ask = { params: { id }, body: { version: 2, text: '请问当时还有谁在场？收据是哪一个月的？' } };
  await recipient.call(cadreReportApi.ask, ask);
  return claim;
}
