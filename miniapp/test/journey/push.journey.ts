import { afterEach, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { messageApi } from '@linge/shared/message/message.api';
import { undeliveredApi } from '@linge/shared/undelivered/undelivered.api';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { BUILDS, closeAnyhow, closeClean, openApp, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';
import { publishNotice } from './publish-notice';
import { agreesOnPhone, arrivedFor, arrivesAfter, refusesNext } from './wechat-push';
import type { Arrived } from './wechat-push';

const DETAIL = 'subpackages/complaint/detail/index';
const NOTICE = 'subpackages/notice/detail/index';
const SETTING = 'subpackages/message/setting/index';
const QUEUE = 'subpackages/complaint/queue/index';
const UNDELIVERED = 'subpackages/undelivered/list/index';

let resident: DemoPerson;
let worker: DemoPerson;
let admin: DemoPerson;
let officer: DemoPerson;
let app: JourneyPage;
let toGrid: { readonly communityId: string; readonly audience: object };

const server = useServer(async () => {
  [resident, worker, admin, officer] = await Promise.all([
    DemoPerson.logIn(server, 'resident'),
    DemoPerson.logIn(server, 'gridWorker'),
    DemoPerson.logIn(server, 'communityAdmin'),
    DemoPerson.logIn(server, 'townOfficer'),
  ]);
  // These may run at night.
  await resident.call(messageApi.changePreference, { body: { muted: [], quietHours: null } });
  const { communityId, gridId } = await worker.ownGrid();
  toGrid = { communityId, audience: { places: [{ kind: 'grid', id: gridId }] } };
});

afterEach(() => closeAnyhow(app));

const arrivedBefore = async () => (await arrivedFor(server, 'resident')).length;

async function pushesSoFar(): Promise<number> {
  const [row] = await databaseRows(server, 'SELECT COUNT(*) AS count FROM pushes');
  return Number(row?.['count']);
}

/** Waits until something about it is in the inbox. */
async function hears(subjectId: string, kind: string): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const { items } = await resident.call(messageApi.list);
    if (items.some((message) => message.subject.id === subjectId && message.kind === kind)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`The resident never heard ${kind}`);
}

/** Waits until something, or so much, was given up. */
async function parked(ask: () => Promise<{ readonly items: readonly unknown[] }>, count = 1): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    if ((await ask()).items.length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('Nothing was given up');
}

describe.each(BUILDS)('a message of WeChat’s (%s)', (build) => {
  const open = async (persona: Persona, path: string, query: Record<string, string> = {}) => {
    app = await openApp({ build, server, persona, path, query });
  };
  /** Where the message leads when it is tapped in WeChat. */
  const openFrom = (message: Arrived) => {
    const [path = '', query] = message.page.split('?');
    return open('resident', path, Object.fromEntries(new URLSearchParams(query)));
  };
  /** On the page at hand in WeChat, where one waits for it; beside a browser, on the phone. */
  const agree = async (template: 'complaintProgress' | 'communityNotice') => {
    if (build === 'h5') return agreesOnPhone(server, 'resident', resident, template);
    await app.tapId('tell-me');
    await app.see('还能在微信里提醒 1 次');
  };

  it('comes once for each time that was agreed to, when a report is answered, and leads to it', async () => {
    const text = `单元门的门禁坏了（${build}）`;
    const { id } = await resident.report(text);
    await open('resident', DETAIL, { id });
    await app.see(text);
    await agree('complaintProgress');
    await closeClean(app, build);
    const before = await arrivedBefore();
    await worker.act(id, 'accept', { note: '今天下午去现场看' });
    const message = await arrivesAfter(server, 'resident', before);
    expect(message.data).toMatchObject({ thing1: text, phrase2: '已受理' });

    await openFrom(message);
    await app.see('网格员已受理，正在处理');
    if (build === 'weapp') await app.see('同意一次，微信就提醒一次');
    await closeClean(app, build);
    const pushes = await pushesSoFar();
    await worker.act(id, 'resolve', { note: '换了门禁' });
    await hears(id, 'complaintResolved');
    expect(await pushesSoFar()).toBe(pushes);

    await open('resident', SETTING);
    await app.see(/^没有可用的提醒次数，.+您同意过一次$/);
    await closeClean(app, build);
  });

  it('comes with the next notice, and leads to it', async () => {
    const first = await publishNotice(worker, {
      ...{ ...toGrid, level: 'grid', title: `自行车棚开放（${build}）`, text: '北门旁边。' },
    });
    await open('resident', NOTICE, { id: first });
    await app.see('北门旁边。');
    await agree('communityNotice');
    await closeClean(app, build);
    const before = await arrivedBefore();
    const title = `周四查电表（${build}）`;
    await publishNotice(worker, { ...toGrid, level: 'grid', title, text: '上午九点到十一点。' });
    const message = await arrivesAfter(server, 'resident', before);
    expect(message.data).toMatchObject({ thing1: title, phrase2: '新通知' });
    await openFrom(message);
    await app.see('上午九点到十一点。');
    await closeClean(app, build);
  });

  it('that WeChat refuses waits for the administrator, who sends it again', async () => {
    const { id } = await resident.report(`信报箱锁坏了（${build}）`);
    await agreesOnPhone(server, 'resident', resident, 'complaintProgress');
    await refusesNext(server);
    const before = await arrivedBefore();
    await worker.act(id, 'accept', { note: '明天修' });
    const { communityId } = toGrid;
    await parked(() => admin.call(undeliveredApi.list, { query: { communityId, source: 'push' } }));

    await open('communityAdmin', QUEUE);
    await app.tapId('all-tools');
    await app.tapId('undelivered');
    await app.see('都送到了');
    await app.tap('微信没送到');
    await app.see('诉求提醒');
    await app.see(/有一项内容微信不接受/);
    await app.tap(/^再发一次：诉求提醒/);
    await app.see('正在重新发送');
    await app.see('没有退回来的微信提醒');
    await closeClean(app, build);
    expect((await arrivesAfter(server, 'resident', before)).data).toMatchObject({ phrase2: '已受理' });
  });

  it('and others with it go out again all together, after a second look at how many', async () => {
    const before = await arrivedBefore();
    const { communityId } = toGrid;
    for (const count of [1, 2]) {
      const { id } = await resident.report(`第 ${count} 盏路灯不亮（${build}）`);
      await agreesOnPhone(server, 'resident', resident, 'complaintProgress');
      await refusesNext(server);
      await worker.act(id, 'accept', { note: '今晚去修' });
      await parked(() => admin.call(undeliveredApi.list, { query: { communityId, source: 'push' } }), count);
    }

    await open('communityAdmin', UNDELIVERED);
    await app.tap('微信没送到');
    await app.see('全部再发一次（2 条）');
    await app.tapId('send-all');
    await app.see(/^微信没送到的一共 2 条/);
    await app.tapId('submit');
    await app.see('没有退回来的微信提醒');
    await closeClean(app, build);
    await arrivesAfter(server, 'resident', before + 1);
  });

  it('of a notice of the town waits for its officers, and for nobody in the community', async () => {
    await agreesOnPhone(server, 'resident', resident, 'communityNotice');
    await refusesNext(server);
    const before = await arrivedBefore();
    const title = `全镇防火提醒（${build}）`;
    await publishNotice(officer, { ...toGrid, level: 'town', title, text: '请清理楼道杂物。' });
    const townId = await townOf(officer);
    const ofTown = { params: { id: townId }, query: { source: 'push' } };
    await parked(() => officer.call(undeliveredApi.listOfTown, ofTown));

    await open('communityAdmin', UNDELIVERED);
    await app.tap('微信没送到');
    await app.see('没有退回来的微信提醒');
    await app.dontSee(/发的通知$/);
    await closeClean(app, build);

    await open('townOfficer', UNDELIVERED);
    await app.tapId('owner');
    await app.tap('灵泉镇发的通知');
    await app.tap('微信没送到');
    await app.tap(/^再发一次：通知提醒/);
    await app.see('没有退回来的微信提醒');
    await closeClean(app, build);
    expect((await arrivesAfter(server, 'resident', before)).data).toMatchObject({ thing1: title });
  });
});

async function townOf(person: DemoPerson): Promise<string> {
  const { grants } = (await person.call(accountApi.me)).account;
  return grants.find(({ role }) => role === 'townOfficer')?.townId ?? '';
}
