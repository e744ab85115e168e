import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import type {
  BoxOpeningSummary,
  BoxSlipState,
  SuggestionBox,
} from '@linge/shared/suggestion-box/suggestion-box.schema';
import type { Tone } from '../components/status-tag';
import { dayOfInstant, dayText } from './day';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const dayMs = 24 * 60 * 60 * 1000;

/** 1 is Monday: `周一`. */
export function weekdayText(weekday: number): string {
  return weekdays[weekday - 1] ?? '';
}

export const weekdayOptions = weekdays.map((text, index) => ({ value: String(index + 1), text }));

/** A calendar day as people say it: `今天`, `昨天`, `明天`, `11月22日`. */
export function nearDayText(day: string, now: Date = new Date()): string {
  const away = (Date.parse(day) - Date.parse(dayOfInstant(now))) / dayMs;
  const near: Readonly<Record<string, string>> = { '-1': '昨天', '0': '今天', '1': '明天' };
  return near[away] ?? dayText(day, now);
}

export interface BoxTag {
  readonly tone: Tone;
  readonly text: string;
}

/** What has to be done about a box, the worst first; nothing where it only hangs there. */
export function boxTags(
  box: Pick<SuggestionBox, 'retired' | 'missedOn' | 'nextOpeningOn' | 'waitingSlips'>,
  now: Date = new Date(),
): BoxTag[] {
  const left = box.waitingSlips > 0 ? [{ tone: 'info' as const, text: `${box.waitingSlips} 张没处理` }] : [];
  if (box.retired) return [{ tone: 'neutral', text: '已撤下' }, ...left];
  const today = box.nextOpeningOn === dayOfInstant(now);
  return [
    ...(box.missedOn === null
      ? []
      : [{ tone: 'accent' as const, text: `${nearDayText(box.missedOn, now)}漏开` }]),
    ...(today ? [{ tone: 'warn' as const, text: '今天开箱' }] : []),
    ...left,
  ];
}

/** `每周三上午，下次 明天`; a box that was taken down has no more mornings. */
export function scheduleText(
  box: Pick<SuggestionBox, 'retired' | 'weekday' | 'nextOpeningOn'>,
  now: Date = new Date(),
): string {
  if (box.retired) return '已撤下，不再开箱';
  return `${morningText(box)}，下次 ${nearDayText(box.nextOpeningOn, now)}`;
}

/** `每周三上午`. */
export function morningText({ weekday }: Pick<SuggestionBox, 'weekday'>): string {
  return `每${weekdayText(weekday)}上午`;
}

export function lastOpenedText(
  { lastOpenedOn }: Pick<SuggestionBox, 'lastOpenedOn'>,
  now: Date = new Date(),
): string {
  return lastOpenedOn === null ? '还没有开过箱' : nearDayText(lastOpenedOn, now);
}

/** How far the slips of an opening have been dealt with. */
export function openingTag(
  opening: Pick<BoxOpeningSummary, 'slipCount' | 'waitingSlips' | 'complete' | 'late'>,
): BoxTag {
  const { slipCount, waitingSlips, complete, late } = opening;
  if (slipCount === 0) return { tone: 'neutral', text: '空箱' };
  if (complete) return { tone: 'ok', text: '已处理完' };
  if (late) return { tone: 'accent', text: `过了当天还有 ${waitingSlips} 张` };
  return { tone: 'warn', text: `还有 ${waitingSlips} 张要处理` };
}

export const slipTag: Readonly<Record<BoxSlipState, BoxTag>> = {
  waiting: { tone: 'warn', text: '待处理' },
  filed: { tone: 'ok', text: '已登记为诉求' },
  joined: { tone: 'ok', text: '已并入诉求' },
  blank: { tone: 'neutral', text: '空白' },
  unreadable: { tone: 'neutral', text: '无法辨认' },
};

/** How it stands, to whoever wrote a slip and knows nothing of levels and units. */
export const slipAnswerTag: Readonly<Record<ComplaintState, BoxTag>> = {
  submitted: { tone: 'info', text: '已登记，等待受理' },
  accepted: { tone: 'info', text: '已受理，正在办理' },
  inProgress: { tone: 'info', text: '正在办理' },
  dispatched: { tone: 'info', text: '已转有关单位办理' },
  awaitingReporter: { tone: 'info', text: '正在办理' },
  suspended: { tone: 'neutral', text: '暂缓办理，条件具备后继续' },
  resolved: { tone: 'ok', text: '已办理，正在核查' },
  rejected: { tone: 'neutral', text: '不在社区办理范围' },
  closed: { tone: 'ok', text: '已办结' },
  withdrawn: { tone: 'neutral', text: '已撤回' },
  merged: { tone: 'info', text: '与其他诉求合并办理' },
};
