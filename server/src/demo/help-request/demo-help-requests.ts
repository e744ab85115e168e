import type { Persona } from '@linge/shared/account/account.schema';
import type {
  AskedFor,
  DayPart,
  HelpKind,
  HelpRequestState,
} from '@linge/shared/help-request/help-request.schema';

/** A request of the demo as it is told. */
export interface DemoHelpRequest {
  /** Who asked: for themselves, unless staff ask for an elder of their grid. */
  readonly asker: Persona;
  readonly askedFor: Extract<AskedFor, 'self' | 'byStaff'>;
  readonly kind: HelpKind;
  readonly text: string;
  /** Days after the seeding (before it, where negative); left out for any day. */
  readonly day?: number;
  readonly dayPart: DayPart;
  readonly expectedMinutes: number;
  readonly state: Extract<HelpRequestState, 'open' | 'taken' | 'finished' | 'withWorker' | 'closed'>;
  /** Days before the seeding on which it was asked. */
  readonly askedAgo: number;
  /** What the volunteer said. */
  readonly statedMinutes?: number;
  /** Why it is with the grid worker. */
  readonly reason?: string;
  readonly thanks?: string;
}

/** The earliest asked first; the volunteer has, or had, all that somebody has. */
export const demoHelpRequests: readonly DemoHelpRequest[] = [
  {
    ...{ asker: 'resident', askedFor: 'self', kind: 'smallRepair', state: 'closed', askedAgo: 12 },
    ...{ text: '厨房水龙头一直滴水，想请人换个垫圈，垫圈已经买好了。', day: -11, dayPart: 'afternoon' },
    ...{ expectedMinutes: 30, statedMinutes: 45 },
    thanks: '小林来得准时，换好垫圈还把水槽擦干净了，谢谢！',
  },
  {
    ...{ asker: 'neighbour', askedFor: 'self', kind: 'walk', state: 'withWorker', askedAgo: 6 },
    ...{ text: '想去县医院拿降压药，请人陪着走一趟。', day: -5, dayPart: 'morning', expectedMinutes: 120 },
    ...{ statedMinutes: 180, reason: '在医院等了很久，说不清到底用了多长时间' },
  },
  {
    ...{ asker: 'resident', askedFor: 'self', kind: 'shopping', state: 'finished', askedAgo: 2 },
    ...{ text: '脚扭了下不了楼，请帮买些青菜和鸡蛋。', day: -1, dayPart: 'morning', expectedMinutes: 60 },
    statedMinutes: 60,
  },
  {
    ...{ asker: 'gridWorker', askedFor: 'byStaff', kind: 'reading', state: 'open', askedAgo: 1 },
    ...{ text: '老人眼睛看不清，有几封社保来信，请人念一念、说一说。', dayPart: 'any', expectedMinutes: 60 },
  },
  {
    ...{ asker: 'neighbour', askedFor: 'self', kind: 'shopping', state: 'open', askedAgo: 0 },
    ...{
      text: '请帮买十斤米和一桶油，送到五楼，钱当面给。',
      day: 1,
      dayPart: 'morning',
      expectedMinutes: 60,
    },
  },
  {
    ...{ asker: 'otherGridResident', askedFor: 'self', kind: 'other', state: 'open', askedAgo: 0 },
    ...{
      text: '新手机不会和外地的孩子视频，请人教一教。',
      day: 3,
      dayPart: 'afternoon',
      expectedMinutes: 60,
    },
  },
];
