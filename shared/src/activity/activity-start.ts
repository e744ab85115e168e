import type { ActivityInsurance, ActivityKind } from './activity.schema.js';

/** What a form for a new activity can begin with, in Chinese. */
export interface ActivityStart {
  readonly key: string;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly text: string;
  readonly toBring: string | null;
  readonly roles: readonly { readonly name: string; readonly places: number }[];
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly insurance: ActivityInsurance;
  readonly needsGuardianConsent: boolean;
  /** Minutes of one session. */
  readonly minutes: number;
  /** Weekdays of a series, 1 for Monday; null for a single one. */
  readonly weekdays: readonly number[] | null;
}

const plain = {
  toBring: null,
  minAge: null,
  maxAge: null,
  insurance: 'none',
  needsGuardianConsent: false,
  weekdays: null,
} as const;

/** Templates (活动模板): what a community does again and again. */
export const activityStarts: readonly ActivityStart[] = [
  {
    ...plain,
    key: 'riverCleaning',
    kind: 'volunteer',
    title: '河边清洁志愿服务',
    text: '一起清理河边步道的垃圾和杂草，社区提供工具和饮水。请穿方便活动的衣服，听从现场安排。',
    toBring: '帽子、水杯',
    roles: [
      { name: '登记', places: 2 },
      { name: '清洁', places: 20 },
    ],
    minAge: 14,
    insurance: 'provided',
    needsGuardianConsent: true,
    minutes: 120,
  },
  {
    ...plain,
    key: 'healthDay',
    kind: 'health',
    title: '健康义诊日',
    text: '测血压、测血糖，医生现场答疑。请带上平时的用药清单。',
    toBring: '身份证、用药清单',
    roles: [
      { name: '参加义诊', places: 60 },
      { name: '志愿引导', places: 4 },
    ],
    minutes: 180,
  },
  {
    ...plain,
    key: 'halfPastFive',
    kind: 'class',
    title: '五点半课堂',
    text: '放学后的作业辅导和兴趣活动，由志愿老师带班，结束后请家长来接。',
    toBring: '作业、水杯',
    roles: [{ name: '学生', places: 30 }],
    minAge: 6,
    maxAge: 15,
    needsGuardianConsent: true,
    minutes: 90,
    weekdays: [1, 2, 3, 4, 5],
  },
  {
    ...plain,
    key: 'cultureEvening',
    kind: 'culture',
    title: '邻里文艺晚会',
    text: '居民自编自演，欢迎报名演出，也欢迎来看。',
    roles: [
      { name: '演出', places: 30 },
      { name: '观众', places: 150 },
    ],
    minutes: 120,
  },
  {
    ...plain,
    key: 'residentsMeeting',
    kind: 'meeting',
    title: '居民议事会',
    text: '一起商量大家关心的事，说说想法，议定办法。',
    roles: [{ name: '参加', places: 40 }],
    minAge: 18,
    minutes: 90,
  },
];
