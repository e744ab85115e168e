import { afterEach, describe, expect, it } from '@jest/globals';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { serviceCertificateApi } from '@linge/shared/service-certificate/service-certificate.api';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { BUILDS, closeAnyhow, closeClean, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';
import { sessionIn } from './publish-activity';
import { codeOf, endSession, overlaps, publishRunning, signUpFor } from './running-activity';

const LIST = 'pages/activity/index';
const DETAIL = 'subpackages/activity/detail/index';
const DESK = 'subpackages/check-in/desk/index';
const OWN = 'subpackages/check-in/own/index';
const SCAN = 'subpackages/check-in/scan/index';
const OWN_HOURS = 'subpackages/service-hours/mine/index';
const CERTIFICATES = 'subpackages/service-hours/certificate/index';

let app: JourneyPage;
let worker: DemoPerson;
let volunteer: DemoPerson;
let resident: DemoPerson;

const server = useServer(async () => {
  worker = await DemoPerson.logIn(server, 'gridWorker');
  volunteer = await DemoPerson.logIn(server, 'volunteer');
  resident = await DemoPerson.logIn(server, 'resident');
});

afterEach(() => closeAnyhow(app));

describe.each(BUILDS)('checking in (%s)', (build) => {
  const title = `河边清洁 ${build}`;
  let activity: ActivityDesk;

  const close = () => closeClean(app, build);
  const open = async (persona: Persona, path: string, query: Record<string, string> = {}) => {
    app = await openApp({ build, server, persona, path, query });
  };

  it('is a code that changes: a volunteer signs up, and comes by it', async () => {
    activity = await publishRunning(worker, title);
    await open('volunteer', LIST);
    await app.tap(title);
    await app.tapId('sign-up');
    if (await overlaps(volunteer, activity)) await app.tapId('submit');
    await app.see('已报名');
    await app.tapId('go-own-check-in');
    await app.see('还没签到');
    await app.tap('我的签到码');
    await app.see(/^[2-9A-Z]{4} [2-9A-Z]{4} [2-9A-Z]{4}$/);
    await app.tap('关闭');
    if (build === 'weapp') {
      await app.supplyScan('https://linge.example/q/K7QP');
      await app.tap('扫码签到：林佳宁');
      await app.see('这不是签到码，请扫组织者大屏幕上的二维码');
    }
    await app.tap('输数字签到：林佳宁');
    await app.fill('大屏幕上的数字', '12');
    await app.tapId('submit');
    await app.see('请输入大屏幕上的 6 位数字');
    const { code, link } = await codeOf(worker, activity);
    await app.fill('大屏幕上的数字', code === '000000' ? '000001' : '000000');
    await app.tapId('submit');
    await app.see('二维码已更新，请扫大屏幕上最新的');
    if (build === 'weapp') {
      await app.tap('关闭');
      await app.supplyScan(`${link}${code}`);
      await app.tap('扫码签到：林佳宁');
      await app.see(/^\d\d:\d\d 签到了$/);
      await app.tapId('go-own');
    } else {
      await app.fill('大屏幕上的数字', code);
      await app.tapId('submit');
    }
    await app.see(/^已签到 \d\d:\d\d$/);
    await close();
  });

  it('goes on without a network at the organiser’s desk, and is sent once', async () => {
    const { id } = activity;
    const signUp = await signUpFor(resident, activity);
    await open('gridWorker', LIST);
    await app.tapId('go-activity-work');
    await app.tap(title);
    await app.tapId('go-check-in');
    await app.see('已到 1 / 应到 2');
    await app.see(/^\d{3} \d{3}$/);
    await app.see(/^\d+ 秒后更换$/);
    await app.tap('名单');
    await app.see(/^已到 \d\d:\d\d$/);

    await app.offline();
    await app.tap('陈秀芝到了');
    await app.see('待发送 1 条');
    await app.see('已到 2 / 应到 2');
    await app.tap('签到码');
    await app.see(/^\d{3} \d{3}$/);
    await app.tapId('add-walk-in');
    await app.fill('姓名', '路过的王大爷');
    await app.tapId('submit');
    await app.see('已到 3 / 应到 3');
    if (build === 'weapp') {
      // the phone was switched off in between
      await app.reopenApp();
      await app.tap(`签到台：${title}`);
      await app.see('已到 3 / 应到 3');
    }
    await app.see('待发送 3 条');
    await app.online();
    await app.dontSee(/^待发送/);
    await app.see('已到 3 / 应到 3');
    const marks = await databaseRows(
      server,
      'SELECT kind FROM check_in_marks WHERE sign_up_id = ?',
      signUp.id,
    );
    expect(marks.map(({ kind }) => kind)).toEqual(['present']);

    await close();

    await open('gridWorker', DESK, { id });
    await app.tap('名单');
    await app.fill('找姓名或序号', '王大爷');
    await app.tap('路过的王大爷');
    await app.tapId('mark-left');
    await app.see(/^已签退 \d\d:\d\d$/);
    await close();
  });

  it('gives hours that the organiser confirms, and that stand on a certificate', async () => {
    const { id } = activity;
    await endSession(server, activity);
    await open('gridWorker', DESK, { id });
    await app.tapId('go-hours');
    await app.see('路过的王大爷');
    await app.see('没有自己的账号，时长没有地方记');
    await app.tap('调整：陈秀芝');
    await app.fill('应该是多少小时', '1');
    await app.tapId('submit');
    await app.see('请选为什么改，本人会看到');
    await app.tap('提前走了');
    await app.tapId('submit');
    await app.tap('确认 2 人的时长');
    await app.see('没有等确认的时长');
    await close();

    await open('resident', OWN, { activityId: id });
    await app.see('服务时长 1 小时，已确认');
    await app.see('和签到不一样：提前走了');
    await close();

    await open('volunteer', DETAIL, { id });
    await app.tapId('go-own-check-in');
    await app.tapId('go-own-hours');
    await app.see(title);
    await app.see(/签到记录/);
    await close();

    const before = await certificates();
    await open('volunteer', CERTIFICATES);
    await app.tapId('issue');
    await app.tapId('submit');
    await app.dontSee('从哪一天');
    expect((await certificates()).filter((number) => !before.includes(number))).toHaveLength(1);
    await close();
  });

  it('tells whoever has not signed up where to', async () => {
    const running = await publishRunning(worker, `小区讲解 ${build}`);
    const { code } = await codeOf(worker, running);
    const [session] = running.sessions;
    await open('neighbour', SCAN, { activityId: running.id, startsAt: session?.startsAt ?? '', code });
    await app.see('您还没有报名这个活动');
    await app.tapId('go-activity');
    await app.see('我要报名');
    await close();
  });

  it('waits for a scan without a network, and is sent when it is back', async () => {
    const running = await publishRunning(worker, `护绿 ${build}`);
    await signUpFor(volunteer, running);
    await open('volunteer', OWN, { activityId: running.id });
    await app.see('还没签到');
    const { code } = await codeOf(worker, running);
    await app.offline();
    await app.tap('输数字签到：林佳宁');
    await app.fill('大屏幕上的数字', code);
    await app.tapId('submit');
    await app.see('待发送 1 条签到');
    await app.online();
    await app.dontSee('待发送 1 条签到');
    await app.see(/^已签到 \d\d:\d\d$/);
    await close();
  });

  it('is done by the organiser too, who scans the code on a phone', async () => {
    const running = await publishRunning(worker, `巡河 ${build}`);
    const { id } = running;
    await signUpFor(volunteer, running);
    await open('volunteer', OWN, { activityId: id });
    await app.tap('我的签到码');
    const letters = app.page.getByText(/^[2-9A-Z]{4} [2-9A-Z]{4} [2-9A-Z]{4}$/).filter({ visible: true });
    const pass = (await letters.first().innerText()).trim();
    await close();

    await open('gridWorker', DESK, { id });
    await app.see('已到 0 / 应到 1');
    if (build === 'weapp') await app.supplyScan(`LINGE-IN-${pass.replaceAll(' ', '')}`);
    await app.tapId('scan-pass');
    if (build === 'h5') {
      await app.fill('签到码', 'ABCD');
      await app.tapId('submit');
      await app.see(/^这不是签到码/);
      await app.fill('签到码', pass);
      await app.tapId('submit');
      await app.tap('关闭');
    }
    await app.see('已到 1 / 应到 1');
    await close();
  });
});

async function certificates(): Promise<string[]> {
  const { items } = await volunteer.call(serviceCertificateApi.listOwn, { query: { limit: '100' } });
  return items.map(({ number }) => number);
}

describe('checking in on the web', () => {
  it.each([375, 1280])('can be done with a screen reader on %s px', async (width) => {
    const running = await publishRunning(worker, `合唱 ${width}`, [sessionIn(2)]);
    await signUpFor(volunteer, running);
    const look = async (
      persona: Persona,
      path: string,
      query: Record<string, string>,
      seen: string | RegExp,
    ) => {
      app = await openApp({ build: 'h5', server, persona, path, query, width, height: 800 });
      await app.see(seen);
      expect(await seriousViolations(app)).toEqual([]);
      await app.closeApp();
    };
    await look('gridWorker', DESK, { id: running.id }, /^\d{3} \d{3}$/);
    await look('volunteer', OWN, { activityId: running.id }, '还没签到');
    await look('volunteer', OWN_HOURS, {}, '每一次服务');
  });
});
