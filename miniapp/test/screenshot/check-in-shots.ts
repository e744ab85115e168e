import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import { checkInDeskApi } from '@linge/shared/check-in/check-in-desk.api';
import { v7 } from 'uuid';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import { codeOf, endSession, publishRunning, signUpFor } from '../journey/running-activity';
import { seen, type Shot } from './shots';

const page = {
  desk: 'subpackages/check-in/desk/index',
  hours: 'subpackages/check-in/hours/index',
  own: 'subpackages/check-in/own/index',
  scan: 'subpackages/check-in/scan/index',
  activity: 'subpackages/activity/desk/index',
  mine: 'subpackages/activity/mine/index',
} as const;

const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;
const worker = { persona: 'gridWorker' } as const;
const own = { persona: 'volunteer' } as const;

/** Checking in: the organiser's desk, hours to confirm, and what whoever comes sees. */
export async function checkInShots(server: JourneyServer): Promise<Shot[]> {
  const organiser = await DemoPerson.logIn(server, 'gridWorker');
  const people = await Promise.all(
    (['volunteer', 'resident', 'neighbour'] as const).map((one) => DemoPerson.logIn(server, one)),
  );
  const begin = async (title: string) => {
    const activity = await publishRunning(organiser, title);
    const signUps = await Promise.all(people.map((person) => signUpFor(person, activity)));
    const params = { id: activity.id };
    const [role] = activity.roles;
    for (const name of ['王建军', '欧阳春兰（3栋的刘阿姨介绍来的）']) {
      const body = { id: v7(), name, roleId: role?.id ?? '' };
      await organiser.call(activityDeskApi.addWalkIn, { params, body });
    }
    const startsAt = activity.sessions[0]?.startsAt ?? '';
    const mark = (index: number, kind: string) => ({
      ...{ id: v7(), signUpId: signUps[index]?.id ?? '', kind, at: new Date().toISOString() },
    });
    return { activity, params, startsAt, mark };
  };
  const running = await begin('西河步道清洁志愿服务');
  await organiser.call(checkInDeskApi.mark, {
    params: running.params,
    body: { startsAt: running.startsAt, marks: [running.mark(1, 'present'), running.mark(2, 'excused')] },
  });
  const over = await begin('老人理发日');
  await organiser.call(checkInDeskApi.mark, {
    params: over.params,
    body: { startsAt: over.startsAt, marks: [0, 1, 2].map((index) => over.mark(index, 'present')) },
  });
  await endSession(server, over.activity);
  const { code } = await codeOf(organiser, running.activity);
  return [
    ...deskShots(running.activity.id),
    ...hoursShots(over.activity.id, over.startsAt),
    ...ownShots(running.activity.id, running.startsAt, code),
  ];
}

function deskShots(id: string): Shot[] {
  const desk = { ...worker, path: page.desk, query: { id } };
  const list = (app: JourneyPage) => app.tap('名单');
  const digits = /^\d{3} \d{3}$/;
  return [
    ...seen({ name: 'check-in-desk', options: desk, see: digits }),
    { name: 'check-in-desk-wide', builds: web, options: { ...desk, ...wide }, see: digits },
    {
      name: 'check-in-desk-wide-dark',
      builds: web,
      options: { ...desk, ...wide, dark: true },
      see: digits,
    },
    {
      name: 'check-in-desk-screen',
      builds: web,
      options: { ...desk, ...wide },
      arrange: (app) => app.tapId('big-screen'),
      see: '回到名单',
    },
    ...seen({ name: 'check-in-list', options: desk, arrange: list, see: '陈秀芝' }),
    {
      name: 'check-in-person',
      options: desk,
      arrange: async (app) => {
        await list(app);
        await app.tap('陈秀芝');
      },
      see: '记错了，撤销',
    },
    ...seen({
      name: 'check-in-unsent',
      options: desk,
      arrange: async (app) => {
        await list(app);
        await app.see('林佳宁到了');
        await app.offline();
        await app.tap('林佳宁到了');
      },
      see: '待发送 1 条',
    }),
    {
      name: 'check-in-not-found',
      options: desk,
      arrange: async (app) => {
        await list(app);
        await app.fill('找姓名或序号', '不在的人');
      },
      see: /没有找到/,
    },
    {
      name: 'check-in-walk-in',
      options: desk,
      arrange: (app) => app.tapId('add-walk-in'),
      see: '加到名单',
    },
    { name: 'check-in-desk-visitor', options: { path: page.desk, query: { id } }, see: '登录后使用' },
    { name: 'check-in-desk-closed', options: { ...desk, persona: 'resident' }, see: /没有权限|没有找到/ },
    {
      name: 'check-in-activity-desk',
      options: { ...worker, path: page.activity, query: { id } },
      see: '签到台',
    },
  ];
}

function hoursShots(id: string, startsAt: string): Shot[] {
  const hours = { ...worker, path: page.hours, query: { id, startsAt } };
  return [
    ...seen({ name: 'check-in-hours', options: hours, see: '确认 3 人的时长' }),
    { name: 'check-in-hours-wide', builds: web, options: { ...hours, ...wide }, see: '确认 3 人的时长' },
    {
      name: 'check-in-hours-adjust',
      options: hours,
      arrange: async (app) => {
        await app.tap('调整：陈秀芝');
        await app.fill('应该是多少小时', '0.4');
        await app.tapId('submit');
      },
      see: '请选为什么改，本人会看到',
    },
  ];
}

function ownShots(id: string, startsAt: string, code: string): Shot[] {
  const mine = { ...own, path: page.own, query: { activityId: id } };
  const claim = { activityId: id, startsAt };
  return [
    ...seen({ name: 'check-in-own', options: mine, see: '还没签到' }),
    ...seen({
      name: 'check-in-pass',
      options: mine,
      arrange: (app) => app.tap('我的签到码'),
      see: '给组织者扫，没有网络也能用',
    }),
    {
      name: 'check-in-digits',
      options: mine,
      arrange: async (app) => {
        await app.tap('输数字签到：林佳宁');
        await app.fill('大屏幕上的数字', code === '000000' ? '000001' : '000000');
        await app.tapId('submit');
      },
      see: '二维码已更新，请扫大屏幕上最新的',
    },
    ...seen({
      name: 'check-in-own-done',
      options: { ...mine, persona: 'resident' },
      see: /^已签到/,
    }),
    { name: 'check-in-own-excused', options: { ...mine, persona: 'neighbour' }, see: '已请假' },
    {
      name: 'check-in-own-none',
      options: { ...mine, persona: 'unitHandler' },
      see: '现在没有要签到的',
    },
    ...seen({ name: 'check-in-mine', options: { ...own, path: page.mine }, see: /^签到：/ }),
    {
      name: 'check-in-scan-old',
      options: { ...own, path: page.scan, query: { ...claim, code: '000000' } },
      see: '二维码已更新，请扫大屏幕上最新的',
    },
    {
      name: 'check-in-scan-stranger',
      options: { persona: 'otherGridResident', path: page.scan, query: { ...claim, code } },
      see: /还没有报名|已更新/,
    },
    {
      name: 'check-in-scan-visitor',
      options: { path: page.scan, query: { ...claim, code } },
      see: '登录后使用',
    },
  ];
}
