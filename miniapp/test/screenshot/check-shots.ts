import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { messageApi } from '@linge/shared/message/message.api';
import { v7 } from 'uuid';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import { act, delivered } from './notice-things';
import { looks, type Shot } from './shots';
import { slipPicture } from './slip-picture';

const page = {
  queue: 'subpackages/complaint/queue/index',
  checks: 'subpackages/content-check/list/index',
  desk: 'subpackages/notice/desk/index',
  messages: 'pages/message/index',
  reminders: 'subpackages/message/setting/index',
} as const;

/** Words that the simulator of WeChat is told to want looked at: pictures for everybody to see hold nothing made up. */
const doubtful = ['旧沙发', '窗户关不上', '停水改到周日'] as const;
const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;
const weapp = ['weapp'] as const;

/** What waits for staff to look at it, and what somebody closed in WeChat itself. */
export async function checkShots(server: JourneyServer): Promise<Shot[]> {
  const resident = await DemoPerson.logIn(server, 'resident');
  for (const word of doubtful)
    await steer(server, 'POST', 'verdicts', { word, suggest: 'review', label: 10001 });
  await resident.report('楼道里堆了旧沙发，上下楼不方便');
  await resident.report('二楼的窗户关不上');
  const corrected = await correctedNotice(server);
  await refusedPicture(server);
  const worker = { persona: 'gridWorker' } as const;
  const queue = { ...worker, path: page.queue };
  const checks = { ...worker, path: page.checks };
  const reminders = { persona: 'resident', path: page.reminders } as const;
  const refusing = (app: JourneyPage) => app.tap(/^不予公开：/);
  const off = async (app: JourneyPage) => {
    await app.see('诉求办理进度通知');
    await app.page.evaluate(() => window.weappHost.setSubscribeSwitch(false));
    await app.tap('再同意一次：诉求办理进度通知');
  };
  const kept = async (app: JourneyPage) => {
    await app.see('诉求办理进度通知');
    await app.page.evaluate(() => window.weappHost.setSubscribeAnswer('reject', true));
    await app.tap('再同意一次：诉求办理进度通知');
  };
  const desk = { ...worker, path: page.desk, query: { id: corrected } };
  const admin = { persona: 'communityAdmin', path: page.checks } as const;
  const refusingNotice = (app: JourneyPage) => app.tap(/^不予公开：通知/);
  return [
    { name: 'checks-corrected', options: desk, see: /更正已经生效/ },
    { name: 'checks-corrected-wide', builds: web, options: { ...desk, ...wide }, see: /更正已经生效/ },
    { name: 'checks-refuse-notice', options: admin, arrange: refusingNotice, see: /会立即撤回/ },
    {
      name: 'checks-refuse-notice-elder',
      options: { ...admin, elder: true },
      arrange: refusingNotice,
      see: /会立即撤回/,
    },
    { name: 'checks-tool', options: queue, see: /^待审内容（\d+）$/ },
    { name: 'checks-tool-elder', options: { ...queue, elder: true }, see: /^待审内容（\d+）$/ },
    { name: 'checks-tool-dark', options: { ...queue, dark: true }, see: /^待审内容（\d+）$/ },
    { name: 'checks-tool-wide', builds: web, options: { ...queue, ...wide }, see: /^待审内容（\d+）$/ },
    { name: 'checks-list', options: checks, see: '通过' },
    { name: 'checks-list-wide', builds: web, options: { ...checks, ...wide }, see: '通过' },
    { name: 'checks-refuse', options: checks, arrange: refusing, see: '不予公开的原因' },
    { name: 'checks-told', options: { ...worker, path: page.messages }, see: /有内容等待您审核/ },
    { name: 'checks-closed', builds: weapp, options: reminders, arrange: off, see: /关掉了订阅消息/ },
    {
      name: 'checks-closed-elder',
      builds: weapp,
      options: { ...reminders, elder: true },
      arrange: off,
      see: /关掉了订阅消息/,
    },
    {
      name: 'checks-closed-dark',
      builds: weapp,
      options: { ...reminders, dark: true },
      arrange: kept,
      see: /总是拒绝/,
    },
    { name: 'checks-kept', builds: weapp, options: reminders, arrange: kept, see: /总是拒绝/ },
    {
      name: 'checks-kept-card',
      builds: weapp,
      options: queue,
      arrange: async (app) => {
        await app.see('有新诉求时告诉我');
        await app.page.evaluate(() => window.weappHost.setSubscribeAnswer('reject', true));
        await app.tapId('tell-me');
      },
      see: /总是拒绝/,
    },
    ...refusedShots(),
    ...looks({
      name: 'checks-stopped',
      options: admin,
      arrange: (app) => stopChecks(server, app),
      see: '微信检查没有生效',
    }),
    {
      name: 'checks-stopped-wide',
      builds: web,
      options: { ...admin, ...wide },
      see: '微信检查没有生效',
    },
  ];
}

/** A message that says all that there is: it opens nothing. */
function refusedShots(): Shot[] {
  const inbox = { persona: 'otherCommunityAdmin', path: page.messages } as const;
  const see = /图片不予公开/;
  return [
    ...looks({ name: 'checks-own', options: inbox, see }),
    { name: 'checks-own-read', options: inbox, arrange: (app) => app.tap(see), see },
  ];
}

/** A picture that WeChat finds risky, and that nothing uses yet. */
async function refusedPicture(server: JourneyServer): Promise<void> {
  const by = await DemoPerson.logIn(server, 'otherCommunityAdmin');
  await steer(server, 'POST', 'verdicts', { word: '/', suggest: 'risky', label: 20002 });
  await by.upload(await slipPicture(['楼道里的灯坏了']));
  for (let attempt = 0; attempt < 60; attempt++) {
    const { items } = await by.call(messageApi.list);
    if (items.some(({ kind }) => kind === 'contentRefused')) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await steer(server, 'POST', 'verdicts', { word: '/', suggest: 'pass', label: 100 });
}

/** WeChat looks at neither words nor pictures. */
async function stopChecks(server: JourneyServer, app: JourneyPage): Promise<void> {
  const resident = await DemoPerson.logIn(server, 'resident');
  for (const [path, errcode] of [
    ['/wxa/msg_sec_check', 48001],
    ['/wxa/media_check_async', 45009],
  ] as const) {
    await steer(server, 'POST', 'faults', { path, errcode, times: 1000 });
  }
  await resident.report('墙上贴满了小广告');
  await resident.upload(await slipPicture(['墙上贴满了小广告']));
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await steer(server, 'DELETE', 'faults');
  await app.reopenApp();
}

async function steer(server: JourneyServer, method: string, what: string, body?: object): Promise<void> {
  const answer = await fetch(`${server.simulatorUrl}/simulator/${what}`, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`The simulator answered ${answer.status}: ${await answer.text()}`);
}

/** Stands while the words of its correction are looked at. */
async function correctedNotice(server: JourneyServer): Promise<string> {
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  const { communityId, gridId } = await worker.ownGrid();
  const draft = await worker.call(noticeDeskApi.create, {
    body: {
      ...{ id: v7(), level: 'grid', communityId, public: true },
      ...{ title: '周六上午停水', text: '周六上午 8 点到 12 点停水，请提前存水。' },
      audience: { places: [{ kind: 'grid', id: gridId }] },
    },
  });
  const notice = await delivered(worker, await act(worker, draft, 'issue'));
  await act(worker, notice, 'correct', {
    ...{ title: '停水改到周日', text: '周日上午 8 点到 12 点停水。' },
    note: '改到周日',
  });
  return notice.id;
}
