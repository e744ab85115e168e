import type { LevelStay } from '@linge/shared/complaint/complaint-level.schema';
import type { Tone } from '../components/status-tag';
import { levelNames } from './complaint-step';
import { clockText, dayOfInstant, dayText } from './day';

/** Who answered for it: `第3网格`, `社区`. */
export function stayTitle({ level, gridName }: Pick<LevelStay, 'level' | 'gridName'>): string {
  return gridName ?? levelNames[level];
}

/** From when to when: `11月3日 09:12 至 11月5日 00:00`; by the clock, as `3 分钟前 至 3 分钟前` would tell nothing. */
export function stayTime({ since, until }: Pick<LevelStay, 'since' | 'until'>, now?: Date): string {
  const at = (instant: string) => `${dayText(dayOfInstant(instant), now)} ${clockText(instant)}`;
  return `${at(since)} 至 ${until ? at(until) : '现在'}`;
}

type Work = Pick<LevelStay, 'until' | 'acceptedAt' | 'resolvedAt' | 'missed'>;

/** Whether in time, each of the two in a word: taking it on, and settling it. */
export function stayMarks({ until, acceptedAt, resolvedAt, missed }: Work): { text: string; tone: Tone }[] {
  const mark = (done: boolean, late: boolean, what: string): { text: string; tone: Tone }[] => {
    if (late) return [{ text: done ? `${what}超时` : `超时未${what}`, tone: 'warn' }];
    return done ? [{ text: `按时${what}`, tone: 'ok' }] : [];
  };
  const marks = [
    ...mark(acceptedAt !== null, missed.includes('accept'), '受理'),
    ...mark(resolvedAt !== null, missed.includes('settle'), '办结'),
  ];
  if (marks.length > 0) return marks;
  return [{ text: until ? '未受理' : '等待受理', tone: 'neutral' }];
}

/** Whether there is more to tell than that its grid has it, and in time. */
export function showsStays(stays: readonly LevelStay[]): boolean {
  return stays.length > 1 || stays.some(({ missed }) => missed.length > 0);
}
