import type { ComplaintSummary } from './complaint.schema.js';

const minute = 60_000;

/** What a deadline is told from. */
export interface Dated {
  readonly deadline: ComplaintSummary['deadline'];
  readonly category: Pick<ComplaintSummary['category'], 'urgent'>;
}

/** An urgent one must be taken on by the clock, not by the calendar. */
export function byTheClock({ deadline, category }: Dated): boolean {
  return category.urgent && deadline?.kind === 'accept';
}

/** `1 小时 20 分`, `35 分钟`, `2 小时`. */
export function spanText(milliseconds: number): string {
  const minutes = Math.max(1, Math.floor(Math.abs(milliseconds) / minute));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} 分钟`;
  if (hours >= 48) return `${Math.floor(hours / 24)} 天`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
}

/** The time left in a few words: `还剩 2 个工作日`, `今天到期`, `已超期 1 个工作日`, `已暂停计时`; null where nothing is due. */
export function deadlineText(dated: Dated, now: Date = new Date()): string | null {
  const { deadline } = dated;
  if (!deadline) return null;
  const { kind, at, clock, workingDaysLeft: days } = deadline;
  const accepting = kind === 'accept' ? '受理' : '';
  if (clock === 'stopped') return '已暂停计时';
  if (byTheClock(dated)) {
    const left = new Date(at).getTime() - now.getTime();
    return left > 0 ? `还剩 ${spanText(left)}受理` : `受理已超时 ${spanText(left)}`;
  }
  if (clock === 'overdue') return days < 0 ? `${accepting}已超期 ${-days} 个工作日` : `${accepting}已超期`;
  if (days === 0) return accepting ? '今天内受理' : '今天到期';
  return `还剩 ${days} 个工作日${accepting}`;
}
