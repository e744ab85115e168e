import { afterEach, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { DemoPerson } from './demo-api';
import { BUILDS, closeAnyhow, closeClean, openApp, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';
import { onePixel } from './one-pixel';
import { delegateOf } from './property-delegate';

const QUEUE = 'subpackages/complaint/queue/index';
const DETAIL = 'subpackages/complaint/detail/index';
const TAB = 'pages/complaint/index';
const PROPERTY = '西河湾小区物业服务中心';
const DELEGATE = 'property-delegate';

let worker: DemoPerson;
let delegate: DemoPerson;
let residents: Readonly<Record<'resident' | 'neighbour' | 'volunteer', DemoPerson>>;
let app: JourneyPage;

const server = useServer(async () => {
  worker = await DemoPerson.logIn(server, 'gridWorker');
  delegate = await delegateOf(server, PROPERTY, DELEGATE);
  residents = {
    resident: await DemoPerson.logIn(server, 'resident'),
    neighbour: await DemoPerson.logIn(server, 'neighbour'),
    volunteer: await DemoPerson.logIn(server, 'volunteer'),
  };
});

describe.each(BUILDS)('rubbish, a locked toilet and wild parking at 西河湾小区 (%s)', (build) => {
  const close = () => closeClean(app, build);
  const open = async (persona: Persona, path: string, query: Record<string, string> = {}) => {
    app = await openApp({ build, server, persona, path, query });
  };

  afterEach(() => closeAnyhow(app));

  it('are accepted in one go, sent to the property company together, and settled one by one', async () => {
    const told = [
      { by: 'resident', code: 'rubbish', text: `垃圾桶满了两天没人清（${build}）` },
      { by: 'neighbour', code: 'publicToilet', text: `小区公厕一直锁着，老人没处去（${build}）` },
      { by: 'volunteer', code: 'parking', text: `消防通道上停满了车，出不去（${build}）` },
    ] as const;
    const reported = [];
    for (const { by, code, text } of told) {
      // a number in the words is told to staff only where it is needed
      reported.push(await residents[by].report(`${text}，有事打 13900001111`, { category: code }));
    }
    const kept = await residents.resident.report(`楼顶漏水，墙皮掉了（${build}）`);

    // the worker: three are picked out of what waits, and taken on together
    await open('gridWorker', QUEUE);
    await app.fill('内容、地点或编号', `（${build}）`);
    for (const { text } of told) await app.see(text);
    // they stood there before the search as well: it is over once what it does not find is gone
    await app.dontSee('化粪池盖板');
    await app.tapId('pick-several');
    for (const { id } of reported) await app.tapId(`pick-${id}`);
    await app.see('受理 3 件');
    await app.tapId('accept-several');
    for (const { text } of told) await app.dontSee(text);
    for (const { id } of reported) expect((await worker.complaint(id)).state).toBe('accepted');
    expect((await worker.complaint(kept.id)).state).toBe('submitted');

    // and sent to one unit with one instruction, out of a template
    await app.tap('待办');
    await app.see(told[0].text);
    await app.tapId('pick-several');
    for (const { id } of reported) await app.tapId(`pick-${id}`);
    await app.tapId('dispatch-several');
    await app.tapId('submit');
    await app.see('请选承办单位');
    await app.see('请写一写请单位办什么');
    await app.tap('物业');
    await app.tap(`选择承办单位：${PROPERTY}`);
    await app.tap('填入模板：请物业现场处理');
    await app.seeValue('请单位办什么', '请安排人员到现场处理，三天内反馈处理结果和照片。');
    await app.tapId('submit');
    await app.see('批量办理');
    await close();
    for (const { id } of reported) expect((await worker.complaint(id)).state).toBe('dispatched');

    // the delegate sees those three and nothing else, and of nobody who reported them a name or a phone
    const { account } = await delegate.call(accountApi.me);
    expect(account.grants.map(({ role }) => role)).toContain('unitHandler');
    const list = await delegate.call(complaintApi.list, { query: { scope: 'unit', limit: '100' } });
    const here = list.items.filter(({ excerpt }) => excerpt.includes(build));
    expect(here.map(({ id }) => id).sort()).toEqual(reported.map(({ id }) => id).sort());
    await expect(delegate.complaint(kept.id)).rejects.toThrow('404');
    await expect(delegate.call(complaintApi.list, { query: { scope: 'queue' } })).rejects.toThrow('403');
    for (const { id } of reported) {
      const { reporter } = await worker.complaint(id);
      const seen = await delegate.complaint(id);
      expect(seen.reporter).toBeNull();
      const secrets = ['13900001111', reporter?.name, reporter?.phone].filter(Boolean) as string[];
      expect(secrets.length).toBeGreaterThan(1);
      for (const secret of secrets) expect(JSON.stringify(seen)).not.toContain(secret);
    }

    app = await openApp({ build, server, openid: DELEGATE, path: TAB });
    await app.tapId('open-unit-queue');
    for (const { text } of told.slice(1)) await app.see(text);
    await app.dontSee('楼顶漏水');
    await app.tap(new RegExp(told[1].text));
    await app.see('请安排人员到现场处理，三天内反馈处理结果和照片。');
    await app.tapId('unitAccept');
    await app.fill('办理安排', '今天开门');
    await app.tapId('submit');
    await app.tapId('unitReport');
    await app.fill('办理结果', '公厕已打开，钥匙放在值班室');
    await app.supplyPhotos([onePixel('done')]);
    await app.tapId('photo-add');
    await app.see('待上传');
    await app.tapId('submit');
    await app.see('已反馈');
    await close();
    for (const { id } of [reported[0]!, reported[2]!]) {
      await delegate.act(id, 'unitAccept');
      await delegate.act(id, 'unitReport', { note: '已到现场处理好' });
    }

    // released for one of them, and only for that one
    await worker.act(reported[0]!.id, 'dispatch', {
      note: '请和反映人约时间',
      leadUnitId: (await delegate.complaint(reported[0]!.id)).dispatches[0]?.unitId,
      releaseReporter: true,
    });
    const released = await delegate.complaint(reported[0]!.id);
    expect(released.reporter?.name).toBe((await worker.complaint(reported[0]!.id)).reporter?.name);
    expect((await delegate.complaint(reported[2]!.id)).reporter).toBeNull();
    await delegate.act(reported[0]!.id, 'unitAccept');
    await delegate.act(reported[0]!.id, 'unitReport', { note: '约好时间，已清走' });

    // the worker: one after the other, each answer out of a template and with words of their own
    await open('gridWorker', QUEUE, { unitId: released.dispatches[0]?.unitId ?? '', state: 'inProgress' });
    await app.see(`派给${PROPERTY}`);
    await app.tap(new RegExp(told[1].text));
    await app.see('公厕已打开，钥匙放在值班室');
    await app.see('办理照片');
    await app.tapId('resolve');
    await app.tap('填入模板：公厕已开放');
    await app.seeValue('做了什么', '公厕已经打开，开放时间贴在门口，钥匙由物业值班室保管。');
    await app.fill('做了什么', '公厕已经打开，早六点到晚九点开放。');
    await app.tapId('submit');
    await app.see('您已处理，等待确认');
    await close();
    await worker.act(reported[0]!.id, 'resolve', { note: '垃圾已清走' });
    await worker.act(reported[2]!.id, 'resolve', { note: '车位线已划好' });

    // the residents have the last word
    await open('neighbour', DETAIL, { id: reported[1]!.id });
    await app.see('网格员已处理，请您确认');
    await app.see('公厕已经打开，早六点到晚九点开放。');
    await app.dontSee('钥匙放在值班室');
    await app.tapId('confirm');
    await app.tap('已经解决');
    for (const score of ['speed', 'attitude', 'result']) await app.tapId(`${score}-5`);
    await app.tapId('submit');
    await app.see('您已确认解决');
    await close();
    const scores = { speed: 5, attitude: 5, result: 4 };
    await residents.resident.act(reported[0]!.id, 'confirm', { solved: true, scores });
    await residents.volunteer.act(reported[2]!.id, 'confirm', { solved: true, scores });
    for (const { id } of reported) {
      expect(await worker.complaint(id)).toMatchObject({ state: 'closed', solved: true, level: 'grid' });
    }
  });
});
