import type { ActivityInsurance, ActivityKind, ActivityState } from '@linge/shared/activity/activity.schema';
import type { Persona } from '@linge/shared/account/account.schema';

/** Days after the day of seeding (before it, where negative), and times of the day in Asia/Shanghai. */
export interface DemoDay {
  readonly day: number;
  readonly from: string;
  readonly to: string;
}

/** Hours after the seeding (before it, where negative): it is on while somebody looks. */
export interface DemoHours {
  readonly fromHour: number;
  readonly toHour: number;
}

export type DemoSession = DemoDay | DemoHours;

/** What somebody does, how many are wanted, and how many of the neighbourhood have signed up for it. */
export interface DemoRole {
  readonly name: string;
  readonly places: number;
  readonly taken: number;
}

/** An activity of the demo as it is told. */
export interface DemoActivity {
  readonly kind: ActivityKind;
  readonly state: ActivityState;
  /** In whose name: the community, or the grid or first volunteer team of the grid worker. */
  readonly by: 'community' | 'grid' | 'team';
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly toBring?: string;
  readonly sessions: readonly DemoSession[];
  readonly roles: readonly DemoRole[];
  /** Of the neighbourhood, in the line. */
  readonly waiting?: number;
  /** Personas, by the name of the role; `waiting` where they are in the line. */
  readonly personas?: Readonly<Partial<Record<Persona, string>>>;
  /** Personas who sign a child of their household up for the first role, where one of that age lives there. */
  readonly guardians?: readonly Persona[];
  readonly onlyGrid?: boolean;
  readonly ages?: readonly [number, number];
  readonly insurance?: ActivityInsurance;
  readonly needsGuardianConsent?: boolean;
  /** Days after the seeding from which people sign up. */
  readonly signUpFrom?: number;
  /** Days before the seeding on which it was put up. */
  readonly publishedAgo: number;
  readonly cancelledReason?: string;
}

const once = (day: number, from: string, to: string): readonly DemoSession[] => [{ day, from, to }];
/** Two afternoons a week for four weeks. */
const class8: readonly DemoSession[] = [-3, 0, 4, 6, 11, 13, 18, 20].map((day) => ({
  ...{ day, from: '17:30', to: '19:00' },
}));

/** The earliest written first. */
export const demoActivities: readonly DemoActivity[] = [
  {
    ...{ kind: 'meeting', state: 'finished', by: 'community', publishedAgo: 30 },
    ...{ title: '居民议事会：小区充电棚怎么建', place: '社区会议室', sessions: once(-20, '19:30', '21:00') },
    text: '大家商量充电棚建在哪里、怎么收费。欢迎带着想法来，议定的办法会公示。',
    roles: [{ name: '参加', places: 40, taken: 27 }],
    personas: { resident: '参加' },
  },
  {
    ...{ kind: 'volunteer', state: 'finished', by: 'team', publishedAgo: 16 },
    ...{ title: '河边清洁志愿服务', place: '西河桥头集合', sessions: once(-9, '08:30', '10:30') },
    text: '清理西河桥到小区后门的步道，社区提供手套、垃圾夹和饮水。',
    ...{ toBring: '帽子、水杯', insurance: 'provided' },
    roles: [
      { name: '登记', places: 2, taken: 2 },
      { name: '清洁', places: 20, taken: 14 },
    ],
    personas: { volunteer: '登记', resident: '清洁' },
  },
  {
    ...{ kind: 'culture', state: 'cancelled', by: 'grid', publishedAgo: 8 },
    ...{ title: '广场露天电影', place: '西河湾小区广场', sessions: once(1, '19:00', '21:00') },
    text: '放映一部适合全家看的电影，自带小板凳，广场提供热水。',
    roles: [{ name: '观众', places: 100, taken: 31 }],
    personas: { neighbour: '观众' },
    cancelledReason: '预报有雨，天气好了再放，届时另行通知。',
  },
  {
    ...{ kind: 'class', state: 'published', by: 'community', publishedAgo: 6 },
    ...{ title: '五点半课堂', place: '社区儿童之家', sessions: class8 },
    text: '放学后的作业辅导和兴趣活动，志愿老师带班。学校放假的日子不开课，结束后请家长来接。',
    ...{ toBring: '作业、水杯', ages: [6, 15], needsGuardianConsent: true },
    roles: [{ name: '学生', places: 12, taken: 12 }],
    waiting: 4,
    guardians: ['resident', 'neighbour'],
  },
  {
    ...{ kind: 'health', state: 'published', by: 'community', publishedAgo: 4 },
    ...{ title: '健康义诊日', place: '社区卫生服务站一楼', sessions: once(2, '08:00', '11:00') },
    text: '测血压、测血糖，县医院医生现场答疑。行动不便的老人请告诉网格员，可以上门。',
    toBring: '身份证、平时的用药清单',
    roles: [
      { name: '参加义诊', places: 60, taken: 38 },
      { name: '志愿引导', places: 4, taken: 2 },
    ],
    personas: { neighbour: '参加义诊', volunteer: '志愿引导' },
  },
  {
    ...{ kind: 'volunteer', state: 'published', by: 'grid', publishedAgo: 3 },
    ...{ title: '街口文明引导', place: '西河桥十字路口', sessions: [{ fromHour: -1, toHour: 5 }] },
    text: '在路口引导行人和非机动车，帮老人小孩过马路。到了请在网格员的手机上扫码签到。',
    ...{ toBring: '水杯', ages: [16, 70], insurance: 'provided' },
    roles: [{ name: '引导', places: 12, taken: 8 }],
    personas: { volunteer: '引导', resident: '引导' },
  },
  {
    ...{ kind: 'volunteer', state: 'published', by: 'team', publishedAgo: 3 },
    ...{ title: '腊月敬老上门服务', place: '西河湾小区3栋楼下集合', sessions: once(3, '09:00', '11:00') },
    text: '两人一组到独居老人家里打扫卫生、检查用火用电，陪老人说说话。',
    ...{ toBring: '鞋套', ages: [16, 70], insurance: 'provided', onlyGrid: true },
    roles: [
      { name: '登记', places: 2, taken: 2 },
      { name: '上门', places: 8, taken: 8 },
    ],
    waiting: 2,
    personas: { volunteer: '上门', resident: 'waiting' },
  },
  {
    ...{ kind: 'meeting', state: 'published', by: 'grid', publishedAgo: 2 },
    ...{ title: '网格居民议事会：楼道堆物怎么清', place: '网格服务点', sessions: once(5, '19:30', '20:30') },
    text: '说说各单元楼道堆物的情况，一起议定清理的时间和办法。',
    roles: [{ name: '参加', places: 30, taken: 0 }],
    ...{ ages: [18, 120], signUpFrom: 1, onlyGrid: true },
  },
  {
    ...{ kind: 'culture', state: 'published', by: 'community', publishedAgo: 1 },
    ...{ title: '邻里文艺晚会', place: '社区文化广场', sessions: once(6, '19:00', '21:00') },
    text: '居民自编自演，欢迎报名演出，也欢迎来看。演出节目请在报名后和社区联系彩排时间。',
    roles: [
      { name: '演出', places: 30, taken: 9 },
      { name: '观众', places: 150, taken: 46 },
    ],
    personas: { resident: '观众', microGridLeader: '演出' },
  },
  {
    ...{ kind: 'class', state: 'draft', by: 'grid', publishedAgo: 0 },
    ...{ title: '手机课堂：学会用小程序', place: '网格服务点', sessions: once(9, '15:00', '16:30') },
    text: '手把手教老人扫码、看通知、反映问题，请带上自己的手机。',
    roles: [{ name: '学员', places: 15, taken: 0 }],
    ages: [55, 120],
  },
];
