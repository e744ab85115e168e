import type { NoticeTrait } from '@linge/shared/notice/notice-audience.schema';
import type { NoticeImportance, NoticeState } from '@linge/shared/notice/notice.schema';
import type { When } from '../complaint/complaint-story.js';

/** A notice of the demo as it is told; who it is for and who read it is worked out. */
export interface DemoNotice {
  readonly author: 'gridWorker' | 'communityAdmin';
  /** The author's grid, or the whole community. */
  readonly to: 'grid' | 'community';
  readonly traits?: readonly NoticeTrait[];
  readonly state: NoticeState;
  readonly title: string;
  readonly text: string;
  readonly importance?: NoticeImportance;
  readonly needsAcknowledgement?: boolean;
  readonly public?: boolean;
  readonly written: When;
  readonly published?: When;
  /** Days after the seeding, of those that stand; before it, of those that are over. */
  readonly validDays?: number;
  /** Of ten households, how many read it, and how many were told. */
  readonly read?: number;
  readonly told?: number;
}

/** The latest last. */
export const demoNotices: readonly DemoNotice[] = [
  {
    ...{ author: 'gridWorker', to: 'grid', state: 'expired' },
    title: '国庆假期网格值班安排',
    text: '10月1日至7日，网格服务点每天9:00—11:30有人值班，办理紧急事项；高龄津贴、居住证明等其他事项请在10月8日以后来办。\n\n夜间急事请联系网格员，电话在门牌码页面上可以一键拨打。',
    ...{ written: [60, '09:20'], published: [60, '10:00'], validDays: -50, read: 6, told: 3 },
  },
  {
    ...{ author: 'communityAdmin', to: 'community', state: 'published', public: true },
    ...{ importance: 'important', needsAcknowledgement: true },
    title: '2027年度城乡居民医保开始缴费',
    text: '缴费时间到12月31日。可以在手机上缴，也可以带身份证到社区服务大厅办理，工作日8:30—17:30。\n\n一、新生儿出生90天内参保的，从出生当天起享受待遇。\n二、低保对象、特困人员等按规定减免，不用自己申请，社区会核对名单。\n三、家里有老人不会用手机的，请告诉网格员，我们上门帮忙办。\n\n看完请点“收到，已阅读”，一家有一个人确认就可以。',
    ...{ written: [4, '15:10'], published: [3, '09:00'], validDays: 30, read: 3, told: 1 },
  },
  {
    ...{ author: 'communityAdmin', to: 'community', traits: ['aged70'], state: 'published', public: true },
    title: '70岁以上老人免费体检，本周六在社区卫生服务站',
    text: '时间：本周六7:30—11:00。地点：社区卫生服务站一楼。\n\n项目：血压、血糖、血脂、肝肾功能、心电图、腹部彩超。请空腹来，带身份证。\n\n行动不便的老人请提前告诉网格员，卫生站的医生可以上门。家属也可以在这里替老人看通知。',
    ...{ written: [2, '16:00'], published: [2, '16:30'], validDays: 4, read: 2, told: 2 },
  },
  {
    ...{ author: 'gridWorker', to: 'grid', state: 'published', importance: 'important' },
    title: '西河湾小区周六上午停水检修',
    text: '因小区主管道阀门更换，本周六8:00—12:00停水，请提前储水，关好水龙头。\n\n检修由自来水公司进行，遇雨顺延一天。家里有卧床老人、需要帮忙提水的，请回电话或在小程序里留言，我们安排志愿者上门。',
    ...{ written: [1, '10:00'], published: [1, '10:20'], validDays: 3, read: 4, told: 1 },
  },
  {
    ...{
      author: 'communityAdmin',
      to: 'community',
      state: 'waitsForApproval',
      importance: 'urgent',
      public: true,
    },
    title: '今夜大风降温，请注意用火用电安全',
    text: '今天夜里到明天有6—7级大风，气温下降8℃左右。\n\n一、收好阳台花盆、晾晒的衣物，车辆不要停在广告牌和大树下面。\n二、不要在楼道给电动车充电；用炭火取暖请留通风口。\n三、独居老人请把取暖器离开被褥一米以上，网格员今天下午会逐户打电话。',
    ...{ written: { minutesAgo: 50 }, validDays: 2 },
  },
  {
    ...{ author: 'gridWorker', to: 'grid', state: 'draft' },
    title: '腊月广场舞展演报名',
    text: '今年的社区展演定在腊月初八，想参加的舞队请在12月10日前报名。曲目自选，时间不超过6分钟。',
    ...{ written: { minutesAgo: 130 } },
  },
];
