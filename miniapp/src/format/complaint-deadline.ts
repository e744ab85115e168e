import { byTheClock, deadlineText, spanText, type Dated } from '@linge/shared/complaint/complaint-deadline';
import type { ComplaintDeadline } from '@linge/shared/complaint/complaint-deadline.schema';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import type { IconName } from '../components/icon';
import type { Tone } from '../components/status-tag';
import { dayOfInstant, dayText, momentText } from './day';

export { deadlineText };

/** Tone and shape for it; overdue is said in words, too. */
export function deadlineTag(
  dated: Dated,
  now: Date = new Date(),
): { readonly text: string; readonly tone: Tone; readonly icon: IconName } | null {
  const text = deadlineText(dated, now);
  if (text === null || !dated.deadline) return null;
  const { clock, workingDaysLeft } = dated.deadline;
  if (clock === 'stopped') return { text, tone: 'neutral', icon: 'clock' };
  if (clock === 'overdue' || text.includes('已超')) return { text, tone: 'accent', icon: 'alert' };
  const near = byTheClock(dated) || workingDaysLeft === 0;
  return { text, tone: near ? 'warn' : 'info', icon: 'clock' };
}

/** The last day on which something is in time: deadlines of days stand at the midnight after it. */
function lastDay({ at }: ComplaintDeadline): string {
  return dayText(dayOfInstant(new Date(new Date(at).getTime() - 1)));
}

/** The same in full, for the page: `请在 15:20 前受理（还剩 1 小时 20 分）`, `11月26日内办结，还剩 2 个工作日`. */
export function deadlineSentence(
  dated: Dated & Partial<Pick<Complaint, 'state' | 'availableActions'>>,
  now: Date = new Date(),
): string | null {
  const { deadline, state, availableActions = [] } = dated;
  const text = deadlineText(dated, now);
  if (!deadline || text === null) return null;
  if (deadline.clock === 'stopped') {
    if (state === 'awaitingReporter') {
      const who = availableActions.includes('answer') ? '补充情况' : '等反映人补充';
      return `已暂停计时，${who}后继续计时`;
    }
    return state === 'suspended' ? '已暂停计时，恢复办理后继续计时' : text;
  }
  if (byTheClock(dated)) {
    const left = new Date(deadline.at).getTime() - now.getTime();
    if (left <= 0) return text;
    return `请在${momentText(deadline.at, now).replace(/^今天/, '')} 前受理（还剩 ${spanText(left)}）`;
  }
  const what = deadline.kind === 'accept' ? '受理' : '办结';
  if (deadline.clock === 'overdue') return `${text}（应在${lastDay(deadline)}内${what}）`;
  const days = deadline.workingDaysLeft;
  return days === 0 ? `今天内${what}` : `${lastDay(deadline)}内${what}，还剩 ${days} 个工作日`;
}
