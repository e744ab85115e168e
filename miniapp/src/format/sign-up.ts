import type { NotEntitled, Overlap, OwnSignUp, SignUpState } from '@linge/shared/activity/sign-up.schema';
import type { ActivityTag } from './activity';
import { comingText, leftText, spanText } from './span';

/** Those that are told by their state alone. */
const plainTags: Readonly<Record<Exclude<SignUpState, 'waiting'>, ActivityTag>> = {
  in: { tone: 'ok', text: '已报名' },
  offered: { tone: 'accent', text: '有名额了，等您答复' },
  left: { tone: 'neutral', text: '已退出' },
  declined: { tone: 'neutral', text: '没有要名额' },
  expired: { tone: 'neutral', text: '名额过期了' },
  removed: { tone: 'neutral', text: '已移出名单' },
  cancelled: { tone: 'neutral', text: '活动取消了' },
};

/** How it stands with somebody: `已报名`, `候补第 3 位`. */
export function signUpTag({ state, position }: Pick<OwnSignUp, 'state' | 'position'>): ActivityTag {
  if (state !== 'waiting') return plainTags[state];
  return { tone: 'warn', text: position === null ? '候补中' : `候补第 ${position} 位`, icon: 'people' };
}

/** The same once more in a sentence, with what to do; null where the tag says all. */
export function signUpHint(signUp: OwnSignUp, now: Date = new Date()): string | null {
  const { state, position, role, wanted, offerUntil } = signUp;
  const names = wanted.map(({ name }) => name).join('、');
  switch (state) {
    case 'in':
      return role ? `岗位：${role.name}` : null;
    case 'waiting':
      return position === null || position <= 1
        ? `有人退出，第一个问您（${names}）`
        : `前面还有 ${position - 1} 人，有人退出就按顺序问（${names}）`;
    case 'offered': {
      const left = offerUntil && leftText(offerUntil, now);
      const until = offerUntil ? `请在${comingText(offerUntil, now)} 前答复` : '请答复';
      return [`有人退出，轮到您了${role ? `（${role.name}）` : ''}`, until, left].filter(Boolean).join('，');
    }
    case 'expired':
      return '没有按时答复，名额给了下一位';
    case 'removed':
      return '有疑问请联系主办人';
    case 'left':
    case 'declined':
    case 'cancelled':
      return null;
  }
}

/** Why somebody may not join, and what helps. */
export const notEntitledText: Readonly<Record<NotEntitled, string>> = {
  otherPlace: '只面向活动范围里的居民',
  notInvited: '由社区邀请的人参加',
  tooYoung: '年龄还不到',
  tooOld: '超过了年龄',
  guardianSignsUp: '请家长来报名',
};

/** What they have at the same time: `同一时间还报了“健康义诊日”（周六（12月5日）9:00–11:00）`. */
export function overlapText({ title, session }: Overlap, now?: Date): string {
  return `同一时间还报了“${title}”：${spanText(session.startsAt, session.endsAt, now)}`;
}

/** What is said once it is done. */
export function signedUpText({ state, position, name, self }: OwnSignUp): string {
  const who = self ? '' : `${name}`;
  if (state === 'in') return `${who}报名成功`;
  if (state === 'waiting') return `${who}排上了，候补第 ${position ?? 1} 位`;
  return `${who}已登记`;
}
