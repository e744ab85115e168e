import { afterEach, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { AppOptions, JourneyPage, Persona } from './harness';

const REPORT = 'subpackages/cadre-report/report/index';
const FOLLOW = 'subpackages/cadre-report/follow/index';
const DESK = 'subpackages/cadre-report/desk/index';
const SETTING = 'subpackages/cadre-report/setting/index';
const ME = 'pages/me/index';
const QUEUE = 'subpackages/complaint/queue/index';

let app: JourneyPage;

const server = useServer();

afterEach(() => closeFaultless(app));

/** Whom 西河社区 names now. */
async function namedOne(): Promise<unknown> {
  const [row] = await databaseRows(
    server,
    `SELECT s.name FROM cadre_report_recipients r LEFT JOIN staff_members s ON s.id = r.staff_member_id
      JOIN communities c ON c.id = r.community_id WHERE c.name = ?`,
    '西河社区',
  );
  return row?.['name'];
}

/** Numbers of the reports that somebody of the demo may read. */
async function readBy(persona: Persona): Promise<string[]> {
  const person = await DemoPerson.logIn(server, persona);
  const { items } = await person.call(cadreReportApi.list, { query: { limit: '100' } });
  return items.map(({ number }) => number);
}

describe.each(BUILDS)('reporting somebody who serves the community (%s)', (build) => {
  const open = async (options: Omit<AppOptions, 'build' | 'server'>) => {
    app = await openApp({ build, server, ...options });
  };
  let claim: { number: string; code: string };
  const text = `登记的时候要看户口簿，没有出示工作证（${build}）`;

  const shownClaim = async () => ({
    number: (await app.page.locator('[id="claim-number"]').innerText()).trim(),
    code: (await app.page.locator('[id="claim-code"]').innerText()).trim(),
  });
  const follow = async () => {
    await open({ path: FOLLOW });
    await app.fill('编号', claim.number);
    await app.fill('查询码', claim.code);
    await app.tapId('look');
  };

  it('the administrator names who takes reports in', async () => {
    await open({ persona: 'communityAdmin', path: QUEUE });
    await app.tapId('all-tools');
    await app.tapId('cadre-setting');
    await app.tapId('recipient');
    await app.tap('都交给灵泉镇');
    await app.tapId('save-recipient');
    await app.see('已保存');
    await app.tapId('recipient');
    await app.tap(/^潘建业/);
    await app.tapId('save-recipient');
    while ((await namedOne()) !== '潘建业') await new Promise((rested) => setTimeout(rested, 50));
    await app.closeApp();
    await open({ path: REPORT });
    await app.see('受理人潘建业');
  });

  it('a resident, logged in, reports their grid worker and is shown number and code once', async () => {
    await open({ persona: 'resident' });
    await app.tapId('go-cadre-report');
    await app.see('没有人知道是您举报的');
    await app.tapId('send-report');
    await app.see('请写明情况');
    await app.tap(/^网格员 罗志成/);
    await app.see(/潘建业是社区指定的受理人/);
    await app.fill('什么情况', text);
    await app.tapId('send-report');
    await app.see(/已经交给潘建业/);
    claim = await shownClaim();
    expect(claim.number).toMatch(/^\d{8}-\d{5}$/);
    expect(claim.code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
    const kept = await app.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    for (const word of [claim.number, claim.code, '户口簿']) expect(kept).not.toContain(word);
    await app.tapId('done');
    await app.tapId('go-cadre-report');
    await app.see('没有人知道是您举报的');
    await app.dontSee(claim.code);
  });

  it('the named person sees it; neither the worker, nor the administrator, nor the town does', async () => {
    for (const persona of ['gridWorker', 'communityAdmin', 'townOfficer', 'branchSecretary'] as const) {
      expect(await readBy(persona)).not.toContain(claim.number);
    }
    await open({ persona: 'gridWorker', path: DESK });
    await app.see('没有等您办理的举报');
    await app.closeApp();

    await open({ persona: 'unitHandler', path: ME });
    await app.tapId('go-cadre-desk');
    await app.tap(/网格员罗志成/);
    await app.see(text);
    await app.tapId('take-up');
    await app.see('核查中');
    await app.tapId('ask');
    await app.tapId('submit');
    await app.see('请写明情况');
    await app.fill('情况', '请问是哪一天上午还是下午？');
    await app.tapId('submit');
    await app.see('待补充');
  });

  it('the reporter follows by the code alone, answers what was asked, and is heard', async () => {
    await open({ path: FOLLOW });
    await app.fill('编号', claim.number);
    await app.fill('查询码', 'AAAA-BBBB-CCCC');
    await app.tapId('look');
    await app.see('编号或查询码不对，请照抄下的再核对一遍');
    await app.fill('查询码', claim.code.toLowerCase());
    await app.tapId('look');
    await app.see('请问是哪一天上午还是下午？');
    await app.tapId('add');
    await app.fill('情况', '上周三下午');
    await app.tapId('submit');
    await app.see('核查中');
    await app.closeApp();

    await open({ persona: 'unitHandler', path: DESK });
    await app.tap(/网格员罗志成/);
    await app.see('上周三下午');
    await app.tapId('answer');
    await app.fill('情况', '情况属实，已当面道歉，今后上门都出示工作证');
    await app.tapId('submit');
    await app.see('已答复');
    await app.closeApp();

    await follow();
    await app.see('情况属实，已当面道歉，今后上门都出示工作证');
    await app.tapId('accept');
    await app.tapId('submit');
    await app.see('已办结');
    await app.see('举报人认可答复');
  });

  it('a report about the community goes to the town, and nobody of the community reads it', async () => {
    await open({ path: REPORT });
    await app.tap('社区工作或社区干部');
    await app.see('灵泉镇（社区里谁也看不到）');
    await app.fill('什么情况', `低保评议没有公示，问了也不说（${build}）`);
    await app.tapId('send-report');
    await app.see(/已经交给灵泉镇/);
    claim = await shownClaim();
    for (const persona of ['unitHandler', 'gridWorker', 'communityAdmin'] as const) {
      expect(await readBy(persona)).not.toContain(claim.number);
    }
    await app.closeApp();

    await open({ persona: 'townOfficer', path: QUEUE });
    await app.tapId('cadre-reports');
    await app.tap(/社区工作和社区干部/);
    await app.see(`低保评议没有公示，问了也不说（${build}）`);
    await app.tapId('take-up');
    await app.see('核查中');
    await app.tapId('answer');
    await app.fill('情况', '镇里已要求社区今天公示');
    await app.tapId('submit');
    await app.see('已答复');
  });
});

describe.each([375, 1280])('these pages on a screen %s px wide', (width) => {
  it('can be used with a screen reader', async () => {
    for (const [path, persona, seen] of [
      [REPORT, undefined, '由谁受理'],
      [FOLLOW, undefined, '查询码'],
      [DESK, 'unitHandler', '等您办理'],
      [SETTING, 'communityAdmin', '由谁受理'],
    ] as const) {
      app = await openApp({
        ...({ build: 'h5', server, path, width, height: 800 } as const),
        ...(persona ? { persona } : {}),
      });
      await app.see(seen);
      expect(await seriousViolations(app)).toEqual([]);
      expect(await app.errors()).toEqual([]);
      if (path !== SETTING) await app.closeApp();
    }
  });

  it('are closed to those whom they are not for', async () => {
    app = await openApp({ build: 'h5', server, persona: 'gridWorker', path: SETTING, width, height: 800 });
    await app.see('举报受理人由社区管理员指定');
    const worker = await DemoPerson.logIn(server, 'gridWorker');
    expect((await worker.call(accountApi.me)).permissions).not.toContain('cadreReport.manage');
  });
});
