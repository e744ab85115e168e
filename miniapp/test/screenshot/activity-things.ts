import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { activityApi } from '@linge/shared/activity/activity.api';
import { v7 } from 'uuid';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyServer } from '../journey/harness';
import { draftActivity, publishActivity, sessionIn } from '../journey/publish-activity';

/** Signs somebody up for the first role, or for those that are named. */
async function signUp(by: DemoPerson, { id, roles }: ActivityDesk, names: readonly string[] = []) {
  const wanted = names.length > 0 ? roles.filter(({ name }) => names.includes(name)) : roles.slice(0, 1);
  return by.call(activityApi.signUp, {
    params: { id },
    body: { id: v7(), roleIds: wanted.map((role) => role.id) },
  });
}

/** What the pictures show: activities in every state, with people in them and in the line. */
export async function organiseActivities(server: JourneyServer) {
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  const [resident, neighbour, volunteer] = await Promise.all(
    (['resident', 'neighbour', 'volunteer'] as const).map((one) => DemoPerson.logIn(server, one)),
  );
  if (!resident || !neighbour || !volunteer) throw new Error('The demo has lost its people');
  const several = await publishActivity(worker, {
    title: '周末河边清洁志愿服务',
    days: 4,
    roles: [
      { name: '登记', places: 2 },
      { name: '引导', places: 4 },
      { name: '清洁', places: 20 },
    ],
    more: { toBring: '帽子、水杯', insurance: 'provided', text: longText },
  });
  const full = await publishActivity(worker, {
    title: '家庭急救小课堂',
    days: 3,
    roles: [{ name: '参加', places: 1 }],
    more: { kind: 'class', place: '社区活动室二楼' },
  });
  await signUp(volunteer, full);
  await signUp(neighbour, full);
  await signUp(resident, full);
  const offered = await publishActivity(worker, {
    title: '邻里象棋赛',
    days: 6,
    roles: [{ name: '参加', places: 1 }],
    more: { kind: 'culture' },
  });
  const first = await signUp(volunteer, offered);
  await signUp(resident, offered);
  await volunteer.call(activityApi.leave, {
    params: { id: offered.id, signUpId: first.id },
    body: { version: first.version },
  });
  const changed = await changedActivity(worker, resident);
  const cancelled = await cancelledActivity(worker, resident);
  const draft = await draftActivity(worker, {
    title: '重阳包饺子',
    days: 9,
    roles: [{ name: '参加', places: 12 }],
    more: { kind: 'culture' },
  });
  const series = await publishActivity(worker, {
    title: '五点半课堂',
    days: 2,
    roles: [{ name: '学生', places: 30 }],
    more: {
      kind: 'class',
      audience: { minAge: 6 },
      sessions: [2, 3, 4, 7, 8, 9].map((days) => sessionIn(days)),
      needsGuardianConsent: true,
    },
  });
  return {
    several: several.id,
    full: full.id,
    offered: offered.id,
    changed: changed.id,
    cancelled: cancelled.id,
    draft: draft.id,
    series: series.id,
  };
}

const longText = [
  '一起清理西河步道的垃圾和杂草，从西河桥往东到人大后门，大约两公里。',
  '社区提供手套、夹子和饮水。请穿方便活动的衣服，听从现场安排。',
  '下雨改到下一周，会在“消息”里告诉您。',
].join('\n\n');

async function changedActivity(worker: DemoPerson, resident: DemoPerson): Promise<ActivityDesk> {
  const desk = await publishActivity(worker, {
    title: '健康义诊日',
    days: 5,
    roles: [{ name: '参加义诊', places: 60 }],
    more: { kind: 'health', place: '社区卫生站一楼' },
  });
  await signUp(resident, desk);
  const { id, kind, title, text, sessions, roles } = desk;
  return worker.call(activityDeskApi.change, {
    params: { id },
    body: {
      version: (await worker.call(activityDeskApi.getDesk, { params: { id } })).version,
      kind,
      title,
      text,
      place: '西河湾小区广场',
      sessions,
      roles: roles.map((role) => ({ id: role.id, name: role.name, places: role.places })),
      note: '卫生站装修，改到西河湾小区广场',
    },
  });
}

async function cancelledActivity(worker: DemoPerson, resident: DemoPerson): Promise<ActivityDesk> {
  const desk = await publishActivity(worker, {
    title: '广场露天电影',
    days: 2,
    roles: [{ name: '观众', places: 150 }],
    more: { kind: 'culture', place: '西河湾小区广场' },
  });
  await signUp(resident, desk);
  const { id } = desk;
  const { version } = await worker.call(activityDeskApi.getDesk, { params: { id } });
  return worker.call(activityDeskApi.cancel, {
    params: { id },
    body: { version, note: '当晚有大风预警' },
  });
}
