import type {
  HoursEntry,
  HoursObjectionState,
  HoursSource,
} from '@linge/shared/service-hours/service-hours.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import type { Tone } from '../components/status-tag';
import { dayText } from './day';

export const sourceText: Readonly<Record<HoursSource, string>> = {
  recorded: '签到记录',
  granted: '人工登记',
};

export const objectionTag: Readonly<
  Record<HoursObjectionState, { readonly tone: Tone; readonly text: string }>
> = {
  waiting: { tone: 'warn', text: '异议待答复' },
  corrected: { tone: 'ok', text: '异议已更正' },
  refused: { tone: 'neutral', text: '维持原记录' },
  withdrawn: { tone: 'neutral', text: '异议已撤回' },
};

/** `签到和互助 3 小时 · 人工登记 1 小时`. */
export function apartText(sum: {
  readonly recordedMinutes: number;
  readonly grantedMinutes: number;
}): string {
  return `签到和互助 ${minutesText(sum.recordedMinutes)} · 人工登记 ${minutesText(sum.grantedMinutes)}`;
}

/** `2026年3月1日 · 签到记录 · 活动组织者 王建国确认`. */
export function entryText({
  day,
  source,
  activityId,
  byName,
}: Pick<HoursEntry, 'day' | 'source' | 'activityId' | 'byName'>): string {
  // a hand that was lent was at no activity
  const how = source === 'recorded' && activityId === null ? '互助记录' : sourceText[source];
  return `${dayText(day)} · ${how} · ${byName}确认`;
}

/** `11月22日更正 -30 分钟：中途离开了`. */
export function correctionText({
  minutes,
  reason,
  byName,
}: Pick<HoursEntry['corrections'][number], 'minutes' | 'reason' | 'byName'>): string {
  return `${byName}更正 ${minutes > 0 ? '+' : ''}${minutesText(minutes)}：${reason}`;
}

/** Hours as people type them, `2`, `1.5`; null for what is none, or more than a day of service holds. */
export function typedMinutes(typed: string, least = 1): number | null {
  const text = typed.trim();
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(text)) return null;
  const minutes = Math.round(Number(text) * 60);
  return minutes >= least && minutes <= 960 ? minutes : null;
}

/** `1.5`, as it would be typed. */
export function hoursTyped(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100);
}
