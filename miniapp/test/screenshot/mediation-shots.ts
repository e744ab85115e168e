import { databaseRows } from '../journey/database-rows';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import type { Shot } from './shots';

const page = {
  list: 'subpackages/mediation/list/index',
  detail: 'subpackages/mediation/detail/index',
  start: 'subpackages/mediation/start/index',
  own: 'subpackages/mediation/own/index',
  mine: 'subpackages/mediation/mine/index',
  complaint: 'subpackages/complaint/detail/index',
  tab: 'pages/complaint/index',
} as const;

const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;
const worker = { persona: 'gridWorker' } as const;

/** A mediation for its mediator, the level above and a party, and how one is begun. */
export async function mediationShots(server: JourneyServer): Promise<Shot[]> {
  const [found] = await databaseRows(
    server,
    'SELECT id, complaint_id AS complaintId FROM mediations LIMIT 1',
  );
  const id = String(found?.['id']);
  const complaintId = String(found?.['complaintId']);
  const detail = { ...worker, path: page.detail, query: { id } };
  const own = { persona: 'resident', path: page.own, query: { id } } as const;
  const complaint = { ...worker, path: page.complaint, query: { id: complaintId } };
  const begin = { ...worker, path: page.start, query: { complaintId: await disputeToBegin(server) } };
  const show = (button: string) => async (app: JourneyPage) => {
    await app.see('协议待确认');
    await app.tapId(button);
  };
  return [
    { name: 'mediation-list', options: { ...worker, path: page.list }, see: '协议待确认' },
    {
      name: 'mediation-list-wide',
      builds: web,
      options: { ...worker, path: page.list, ...wide },
      see: '协议待确认',
    },
    {
      name: 'mediation-list-above',
      options: { persona: 'communityAdmin', path: page.list },
      arrange: (app) => app.tap('下一级的'),
      see: '协议待确认',
    },
    {
      name: 'mediation-list-empty',
      options: { persona: 'otherGridWorker', path: page.list },
      see: /没有进行中/,
    },
    { name: 'mediation-list-closed', options: { persona: 'resident', path: page.list }, see: /只对调解员/ },
    { name: 'mediation-detail', options: detail, see: '调解经过' },
    { name: 'mediation-detail-dark', options: { ...detail, dark: true }, see: '调解经过' },
    { name: 'mediation-detail-elder', options: { ...detail, elder: true }, see: '调解经过' },
    { name: 'mediation-detail-wide', builds: web, options: { ...detail, ...wide }, see: '调解经过' },
    {
      name: 'mediation-detail-low',
      options: { ...detail, height: 2400 },
      builds: web,
      see: '调解经过',
    },
    {
      name: 'mediation-detail-above',
      options: { ...detail, persona: 'communityAdmin' },
      see: '调解经过',
    },
    { name: 'mediation-detail-closed', options: { ...detail, persona: 'otherGridWorker' }, see: /没有找到/ },
    { name: 'mediation-invite', options: detail, arrange: show('invite'), see: '约好并通知' },
    { name: 'mediation-propose', options: detail, arrange: show('change'), see: '请各方确认' },
    {
      name: 'mediation-propose-elder',
      options: { ...detail, elder: true },
      arrange: show('change'),
      see: '请各方确认',
    },
    { name: 'mediation-more', options: detail, arrange: show('more'), see: '换调解员' },
    {
      name: 'mediation-hand-over',
      options: detail,
      arrange: async (app) => {
        await show('more')(app);
        await app.tapId('handOver');
      },
      see: '交给谁',
    },
    {
      name: 'mediation-paper-missing',
      options: detail,
      arrange: async (app) => {
        await app.see('协议待确认');
        await app.tap(/^登记签字/);
        await app.tapId('submit');
      },
      see: '请拍一张签了字的协议',
    },
    { name: 'mediation-own', options: own, see: '协议写好了，请看清楚再确认' },
    { name: 'mediation-own-dark', options: { ...own, dark: true }, see: '协议写好了，请看清楚再确认' },
    { name: 'mediation-own-elder', options: { ...own, elder: true }, see: '协议写好了，请看清楚再确认' },
    {
      name: 'mediation-own-decline',
      options: own,
      arrange: (app) => app.tapId('decline'),
      see: '告诉调解员',
    },
    {
      name: 'mediation-own-confirmed',
      options: { ...own, persona: 'neighbour' },
      see: '您已确认，等对方确认',
    },
    { name: 'mediation-mine', options: { persona: 'resident', path: page.mine }, see: /的调解$/ },
    {
      name: 'mediation-mine-empty',
      options: { persona: 'volunteer', path: page.mine },
      see: '您没有参加调解',
    },
    { name: 'mediation-tab', options: { persona: 'resident', path: page.tab }, see: '我参加的调解' },
    { name: 'mediation-link', options: complaint, see: '打开调解' },
    { name: 'mediation-start', options: begin, see: '再加一方' },
    { name: 'mediation-start-elder', options: { ...begin, elder: true }, see: '再加一方' },
    {
      name: 'mediation-start-wrong',
      options: begin,
      arrange: async (app) => {
        await app.see('再加一方');
        await app.tapId('start');
      },
      see: '请填写姓名',
    },
    {
      name: 'mediation-start-search',
      options: begin,
      arrange: async (app) => {
        await app.tapId('party1-find');
        await app.fill('找居民', '王');
      },
      see: /西河湾小区 \d+栋/,
    },
    {
      name: 'mediation-start-closed',
      options: { ...begin, query: { complaintId } },
      see: /现在不能开始调解/,
    },
    {
      name: 'mediation-offline',
      options: { ...worker, path: page.list },
      arrange: async (app) => {
        await app.see('协议待确认');
        await app.offline();
        await app.tap('已结束');
      },
      see: '再试一次',
    },
  ];
}

/** A dispute that the worker deals with, and that is not mediated yet. */
async function disputeToBegin(server: JourneyServer): Promise<string> {
  const neighbour = await DemoPerson.logIn(server, 'neighbour');
  const handler = await DemoPerson.logIn(server, 'gridWorker');
  const told = { category: '邻里纠纷', anonymous: false } as const;
  const { id } = await neighbour.report('隔壁把鞋柜放到了楼道里，过不去人', told);
  await handler.act(id, 'accept');
  return id;
}
