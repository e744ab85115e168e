import type { MessageKind } from '@linge/shared/message/message.schema';
import { shanghaiDay } from '../common/clock/clock.js';
import { addDays } from '../common/clock/working-day.policy.js';
import { dateWords } from '../common/wording/day-words.js';
import type { ReminderKind } from './activity-due.policy.js';
import type { ActivityNews, SignUpNews } from './activity.announcement.js';

/** Title (at most 100 characters) and body (at most 500). */
export interface ActivityMessage {
  readonly kind: MessageKind;
  readonly title: string;
  readonly body: string;
}

/** `15:30`, in Asia/Shanghai, which has no summer time. */
const clockWords = (instant: Date) => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

/** `11月28日 15:30`. */
export function momentWords(instant: Date): string {
  return `${dateWords(shanghaiDay(instant))} ${clockWords(instant)}`;
}

/** `今天 15:30`, `明天 15:30`, else the date. */
function soonWords(instant: Date, now: Date): string {
  const [day, today] = [shanghaiDay(instant), shanghaiDay(now)];
  if (day === today) return `今天 ${clockWords(instant)}`;
  return day === addDays(today, 1) ? `明天 ${clockWords(instant)}` : momentWords(instant);
}

/** What a message about a sign-up tells. */
export interface SignUpTold {
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  /** Who it is about. */
  readonly name: string;
  readonly roleName: string | null;
  /** In the line; null for who has a place. */
  readonly position: number | null;
  readonly offerUntil: Date | null;
}

/** What those hear whom a sign-up is about, and who made it. */
export function signUpMessage(type: SignUpNews, told: SignUpTold): ActivityMessage {
  const { title, place, startsAt, name, roleName, position, offerUntil } = told;
  const as = roleName ? `“${roleName}”` : '';
  const where = `${momentWords(startsAt)}，${place}`;
  switch (type) {
    case 'SignedUp':
      return {
        kind: 'activitySignedUp',
        title: position === null ? `“${title}”报名成功` : `“${title}”已进入候补`,
        body:
          position === null
            ? `${name}已报名${as}。${where}。来不了请提前取消，把名额让给候补的人。`
            : `${name}排在候补第 ${position} 位，有空位会通知您确认。${where}。`,
      };
    case 'PlaceOffered':
      return {
        kind: 'activityPlaceOffered',
        title: `“${title}”有空位了，请确认`,
        body: `${name}候补的${as}有空位了。请在 ${offerUntil ? momentWords(offerUntil) : ''} 前确认，过时会问下一位。`,
      };
    case 'OfferExpired':
      return {
        kind: 'activityOfferExpired',
        title: `“${title}”的空位已过时`,
        body: `没有在规定时间内确认，${name}的名额已给下一位。还想参加可以重新报名。`,
      };
    case 'SignUpRemoved':
      return {
        kind: 'activityRemoved',
        title: `“${title}”的报名已取消`,
        body: `组织者已取消${name}的报名。如有疑问，请联系组织者。`,
      };
  }
}

/** What all hear who have a part in an activity. */
export function activityMessage(
  type: Exclude<ActivityNews, 'ReminderDue'>,
  { title }: Pick<SignUpTold, 'title'>,
): ActivityMessage {
  return type === 'Changed'
    ? {
        kind: 'activityChanged',
        title: `“${title}”有变更`,
        body: '活动的安排有变更，请打开看哪里变了。变更后不方便参加的，开始前都可以取消报名。',
      }
    : {
        kind: 'activityCancelled',
        title: `“${title}”已取消`,
        body: '活动不举办了，您的报名已取消，请打开看原因。',
      };
}

export function reminderMessage(
  reminder: ReminderKind,
  told: Pick<SignUpTold, 'title' | 'place' | 'startsAt'> & { readonly toBring: string | null },
  now: Date,
): ActivityMessage {
  const { title, place, startsAt, toBring } = told;
  const bring = toBring ? `请带：${toBring}。` : '';
  const leave = reminder === 'day' ? '来不了请打开取消，把名额让给候补的人。' : '';
  return {
    kind: 'activityReminder',
    title: `“${title}”${soonWords(startsAt, now)}开始`,
    body: `地点：${place}。${bring}${leave}`,
  };
}
