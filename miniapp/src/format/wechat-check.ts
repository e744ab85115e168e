import type {
  CheckedKind,
  WechatCheckProblem,
  WechatCheckReason,
} from '@linge/shared/content-check/wechat-check.schema';
import { clockText, dayOfInstant, dayText } from './day';

const kindText: Readonly<Record<CheckedKind, string>> = { text: '文字', image: '图片' };

const reasonText: Readonly<Record<WechatCheckReason, string>> = {
  off: '系统管理员关掉了检查',
  notSetUp: '小程序的账号、密钥或服务器地址没有设对，请告诉系统管理员',
  notPermitted: '微信没有给小程序开通这项检查，请告诉系统管理员',
  quotaUsedUp: '今天的检查次数用完了，明天零点恢复',
  unreachable: '微信没有回应，系统会一直再试',
  noVerdict: '微信的检查结果送不过来，要在微信后台设好消息推送，请告诉系统管理员',
};

/** `文字：今天的检查次数用完了，明天零点恢复（11月27日 15:30 起）`. */
export function problemText({ kind, reason, since }: WechatCheckProblem, now?: Date): string {
  const from = since === null ? '' : `（${dayText(dayOfInstant(since), now)} ${clockText(since)} 起）`;
  return `${kindText[kind]}：${reasonText[reason]}${from}`;
}

/** What follows for those who look at content. */
export function problemMeaning(problems: readonly WechatCheckProblem[]): string {
  if (problems.some(({ reason }) => reason === 'off')) return '居民写的内容不经检查就会公开。';
  const what = problems.map(({ kind }) => kindText[kind]).join('和');
  return `这期间新提交的${what}，其他居民看不到，等工作人员审核。请也看看“检查中”，那里的可以直接审核。`;
}
