import { databaseRows } from '../journey/database-rows';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import type { Shot } from './shots';

const page = {
  list: 'subpackages/public-record/list/index',
  detail: 'subpackages/public-record/detail/index',
  release: 'subpackages/public-record/release/index',
  rates: 'subpackages/statistic/rates/index',
  behind: 'subpackages/statistic/rate-list/index',
} as const;

const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;
const admin = { persona: 'communityAdmin' } as const;

/** What is public of complaints, how it is released, and the rates. */
export async function recordShots(server: JourneyServer): Promise<Shot[]> {
  const [record] = await databaseRows(
    server,
    "SELECT id, community_id AS communityId FROM public_records WHERE title LIKE '垃圾%'",
  );
  const [open] = await databaseRows(
    server,
    "SELECT c.id FROM complaints c WHERE c.state = 'resolved' AND c.place = '西河湾小区公厕'",
  );
  const [dispute] = await databaseRows(server, 'SELECT id FROM complaints WHERE `sensitive` = 1 LIMIT 1');
  const id = String(record?.['id']);
  const release = { ...admin, path: page.release, query: { id: String(open?.['id']) } };
  const rates = { ...admin, path: page.rates };
  const town = { persona: 'townOfficer', path: page.rates } as const;
  const behind = {
    ...admin,
    path: page.behind,
    query: { communityId: String(record?.['communityId']), number: 'reported' },
  };
  const wrong = async (app: JourneyPage) => {
    await app.fill('办理结果', '请打 10055 000 123 联系物业，住501的老人');
    await app.tapId('preview');
  };
  const preview = (app: JourneyPage) => app.tapId('preview');
  return [
    { name: 'record-home', see: '办理公示' },
    { name: 'record-list', options: { path: page.list }, see: '南门外河边护栏松动' },
    { name: 'record-list-wide', builds: web, options: { path: page.list, ...wide }, see: '响应率' },
    { name: 'record-list-dark', options: { path: page.list, dark: true }, see: '响应率' },
    { name: 'record-list-elder', options: { path: page.list, elder: true }, see: '响应率' },
    {
      name: 'record-list-empty',
      options: { path: page.list },
      arrange: async (app) => {
        await app.tapId('category');
        await app.tap('停车');
      },
      see: '这里还没有公示',
    },
    {
      name: 'record-list-offline',
      options: {},
      arrange: async (app) => {
        await app.see('办理公示');
        await app.offline();
        await app.tapId('go-public-records');
      },
      see: '再试一次',
    },
    { name: 'record-detail', options: { path: page.detail, query: { id } }, see: '办理结果' },
    {
      name: 'record-detail-elder',
      options: { path: page.detail, query: { id }, elder: true },
      see: '办理结果',
    },
    {
      name: 'record-detail-wide',
      builds: web,
      options: { path: page.detail, query: { id }, ...wide },
      see: '办理结果',
    },
    {
      name: 'record-detail-gone',
      options: { path: page.detail, query: { id: id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) } },
      see: '没有找到',
    },
    { name: 'record-release', options: release, see: '预览' },
    { name: 'record-release-dark', options: { ...release, dark: true }, see: '预览' },
    { name: 'record-release-elder', options: { ...release, elder: true }, see: '预览' },
    { name: 'record-release-wide', builds: web, options: { ...release, ...wide }, see: '预览' },
    { name: 'record-release-wrong', options: release, arrange: wrong, see: /不能公开/ },
    { name: 'record-release-preview', options: release, arrange: preview, see: '确认公示' },
    {
      name: 'record-release-sensitive',
      options: { ...admin, path: page.release, query: { id: String(dispute?.['id']) } },
      see: '这一类诉求不公示',
    },
    { name: 'rates', options: rates, see: '分开看' },
    { name: 'rates-town', options: town, see: '各社区对比' },
    { name: 'rates-town-elder', options: { ...town, elder: true }, see: '各社区对比' },
    { name: 'rates-town-wide', builds: web, options: { ...town, ...wide }, see: '各社区对比' },
    { name: 'rates-worker', options: { persona: 'gridWorker', path: page.rates }, see: '分开看' },
    { name: 'rates-dark', options: { ...rates, dark: true }, see: '分开看' },
    { name: 'rates-elder', options: { ...rates, elder: true }, see: '分开看' },
    { name: 'rates-wide', builds: web, options: { ...rates, ...wide }, see: '分开看' },
    {
      name: 'rates-own-days',
      options: rates,
      arrange: async (app) => {
        await app.see('分开看');
        await app.tap('自选日期');
        await app.fill('from', '20260101');
        await app.fill('to', '20260102');
      },
      see: '这段时间没有诉求',
    },
    { name: 'rates-closed', options: { persona: 'resident', path: page.rates }, see: /只对社区工作人员开放/ },
    { name: 'rates-list', options: behind, see: '没有更多了' },
    { name: 'rates-list-wide', builds: web, options: { ...behind, ...wide }, see: '没有更多了' },
  ];
}
