import type { Subscription } from '@linge/shared/subscription/subscription.schema';
import { timeText } from '../../../format/day';

type Told = Pick<
  Subscription,
  'left' | 'stopped' | 'lastAnswer' | 'lastAnsweredAt' | 'lastAnsweredIn' | 'templateId'
>;

/** How it stands: what is left, what was said last and when. */
export function agreedText(subscription: Told, now: Date = new Date()): string {
  const { left, stopped, lastAnsweredAt, templateId } = subscription;
  if (stopped) return `已按您的要求停用，还留着 ${left} 次`;
  if (templateId === null) return '这里还没有开通';
  const answer = answerText(subscription);
  const said = answer && lastAnsweredAt ? `，${timeText(lastAnsweredAt, now)} ${answer}` : '';
  return left > 0 ? `还能提醒 ${left} 次${said}` : `没有可用的提醒次数${said}`;
}

/** A refusal of WeChat's question is of that time; one in WeChat's settings holds until it is changed there. */
function answerText({ lastAnswer, lastAnsweredIn }: Told): string | null {
  if (lastAnswer === null) return null;
  if (lastAnsweredIn !== 'settings') return answers[lastAnswer];
  return lastAnswer === 'accept' ? '您在微信设置里改成了允许' : '您在微信设置里关掉了，要在那里打开';
}

const answers = {
  accept: '您同意过一次',
  reject: '您选了不同意',
  ban: '微信停用了这个模板',
  filter: '微信没有弹出询问',
} as const satisfies Record<NonNullable<Told['lastAnswer']>, string>;
