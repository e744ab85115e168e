import type {
  AskedFor,
  HelpRequest,
  HelpRequestState,
  HelpRequestSummary,
} from '@linge/shared/help-request/help-request.schema';
import { askedForText, dayPartText, helpStateText } from '@linge/shared/help-request/help-request-word';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import type { Tone } from '../components/status-tag';
import { dayOfInstant, dayText } from './day';

const tones: Readonly<Record<HelpRequestState, Tone>> = {
  checking: 'neutral',
  open: 'info',
  taken: 'info',
  finished: 'warn',
  countered: 'warn',
  withWorker: 'accent',
  closed: 'ok',
  withdrawn: 'neutral',
  expired: 'neutral',
  ended: 'neutral',
};

export function helpStateTag(state: HelpRequestState): { readonly tone: Tone; readonly text: string } {
  return { tone: tones[state], text: helpStateText[state] };
}

/** `今天 上午`, `11月30日`, `时间不限`. */
export function helpWhenText(
  { day, dayPart }: Pick<HelpRequestSummary, 'day' | 'dayPart'>,
  now: Date = new Date(),
): string {
  const dayLength = 24 * 60 * 60 * 1000;
  const near: Readonly<Record<string, string>> = {
    [dayOfInstant(now)]: '今天',
    [dayOfInstant(now.getTime() + dayLength)]: '明天',
  };
  const on = day === null ? '时间不限' : (near[day] ?? dayText(day, now));
  return dayPart === 'any' ? on : `${on} ${dayPartText[dayPart]}`;
}

/** `约 1 小时`. */
export function expectedText(minutes: number): string {
  return `约 ${minutesText(minutes)}`;
}

/** `周玉莲（家人代发）`; whom it is for, as far as the reader is told. */
export function helpedText({
  helpedName,
  askedFor,
}: {
  readonly helpedName: string | null;
  readonly askedFor: AskedFor;
}): string {
  const how = askedForText[askedFor];
  return helpedName === null ? how : `${helpedName}（${how}）`;
}

/** What happens next, in a sentence; null where nothing is left to say. */
export function helpHint({ state, part, mark }: Pick<HelpRequest, 'state' | 'part' | 'mark'>): string | null {
  const asks = part === 'asker';
  switch (state) {
    case 'checking':
      return mark === 'refused'
        ? '内容没有通过审核，志愿者看不到。请撤回后换个说法再发'
        : '审核通过后，志愿者就能看到';
    case 'open':
      return asks ? '有志愿者接了会告诉您。急事请打电话找网格员' : null;
    case 'taken':
      if (part === 'taker') return '去之前先打个电话。做完了点“做完了”，来不了就退回';
      return asks ? '志愿者会和您联系。没有人来，点“交给网格员”' : null;
    case 'finished':
      return asks ? '帮好了就点确认，时长才会记下来' : '对方确认后，时长才会记下来';
    case 'countered':
      return part === 'taker' ? '对方说的时长和您说的不一样，请看一下' : '等志愿者同意这个时长';
    case 'withWorker':
      return part === 'staff' ? '请问清楚双方，再认定时长，或者重新安排' : '网格员会问清楚，再告诉您结果';
    default:
      return null;
  }
}
