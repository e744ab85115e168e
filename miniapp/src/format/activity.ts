import type {
  ActivityInsurance,
  ActivityKind,
  ActivitySession,
  ActivityState,
  PublicActivity,
  PublicActivitySummary,
  ShownAudience,
} from '@linge/shared/activity/activity.schema';
import { shownAudienceText } from '@linge/shared/activity/audience-word';
import type { IconName } from '../components/icon';
import type { Tone } from '../components/status-tag';
import { countText } from './number';
import { comingText, spanText } from './span';

export interface ActivityTag {
  readonly tone: Tone;
  readonly text: string;
  /** Where it is another than that of the tone. */
  readonly icon?: IconName;
}

/** As residents call them. */
export const activityKindText: Readonly<Record<ActivityKind, string>> = {
  volunteer: '志愿服务',
  culture: '文化活动',
  class: '课堂',
  health: '健康',
  meeting: '议事',
};

export const activityKindOptions = (Object.keys(activityKindText) as ActivityKind[]).map((value) => ({
  value,
  text: activityKindText[value],
}));

export const insuranceText: Readonly<Record<ActivityInsurance, string>> = {
  none: '不需要',
  provided: '主办方已投保',
  own: '请自己买好保险',
};

export const activityKindTag = (kind: ActivityKind): ActivityTag => ({
  tone: 'neutral',
  text: activityKindText[kind],
  icon: 'activity',
});

/** What is over, or does not take place; null for what is still to come. */
export function endedTag(state: ActivityState): ActivityTag | null {
  if (state === 'cancelled') return { tone: 'accent', text: '已取消' };
  if (state === 'finished') return { tone: 'neutral', text: '已结束' };
  return null;
}

type Places = Pick<PublicActivitySummary, 'state' | 'signUp' | 'free' | 'waiting' | 'signUpFrom'>;

/** Whether there is a place, for whoever looks at the list: how many, or how many wait, or when signing up begins. */
export function placesTag({ state, signUp, free, waiting, signUpFrom }: Places, now?: Date): ActivityTag {
  const ended = endedTag(state);
  if (ended) return ended;
  switch (signUp) {
    case 'open':
      return { tone: 'ok', text: `还有 ${countText(free)} 个名额` };
    case 'full':
      return {
        tone: 'warn',
        text: waiting > 0 ? `已满，${countText(waiting)} 人候补` : '已满，可以候补',
        icon: 'people',
      };
    case 'notYet':
      return {
        tone: 'info',
        text: signUpFrom ? `${comingText(signUpFrom, now)} 开始报名` : '还没有开始报名',
        icon: 'clock',
      };
    case 'closed':
      return { tone: 'neutral', text: '报名结束' };
  }
}

/** When it is, in one line: `周六（12月5日）9:00–11:00`, of a series with how often. */
export function whenText(
  { session, sessionCount }: { readonly session: ActivitySession; readonly sessionCount: number },
  now?: Date,
): string {
  const span = spanText(session.startsAt, session.endsAt, now);
  return sessionCount > 1 ? `${span}，共 ${sessionCount} 次` : span;
}

/** Worth telling in a list only where not everybody may. */
export function narrowedText(audience: ShownAudience): string | null {
  const { grids, minAge, maxAge, invited } = audience;
  const open = grids.length === 0 && minAge === null && maxAge === null && !invited;
  return open ? null : shownAudienceText(audience);
}

/** Until when one can sign up, and from when where that lies ahead. */
export function signUpText(
  { signUpFrom, signUpUntil }: Pick<PublicActivity, 'signUpFrom' | 'signUpUntil'>,
  now: Date = new Date(),
): string {
  const until = `${comingText(signUpUntil, now)} 截止`;
  const ahead = signUpFrom !== null && Date.parse(signUpFrom) > now.getTime();
  return ahead ? `${comingText(signUpFrom, now)} 开始，${until}` : until;
}

/** A role with its places; `free` is null where that is not the question: before it is published, and once it ended. */
export type ShownRole = Pick<PublicActivity['roles'][number], 'id' | 'name' | 'places'> & {
  readonly free: number | null;
};

/** `登记：还有 1 个（共 2 个）`, `登记：2 个`; the bracket is not broken between lines. */
export function roleText({ name, places, free }: Omit<ShownRole, 'id'>): string {
  if (free === null) return `${name}：${countText(places)} 个`;
  const left = free > 0 ? `还有 ${countText(free)} 个` : '已满';
  return `${name}：${left}（共\u00a0${countText(places)}\u00a0个）`;
}
