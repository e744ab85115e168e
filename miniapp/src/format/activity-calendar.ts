import type { OwnSignUp } from '@linge/shared/activity/sign-up.schema';
import { kindsOf, type CalendarCell, type Sitting } from '../services/activity-calendar.policy';
import { activityKindText, placesTag, type ActivityTag } from './activity';
import { dayText } from './day';
import { signUpTag } from './sign-up';
import { spanParts, weekdayOf } from './span';

/** `12月5日 周六`, with what the day is called. */
export function cellTitle({ day, name }: Pick<CalendarCell, 'day' | 'name'>, now?: Date): string {
  return [`${dayText(day, now)} ${weekdayOf(day)}`, name].filter(Boolean).join(' · ');
}

/** The same with what is on, for a screen reader: `12月5日 周六，今天，2 场活动：文化活动、健康，已报名`. */
export function cellLabel(cell: CalendarCell, now?: Date): string {
  const { day, name, working, today, sittings, mine } = cell;
  const kinds = kindsOf(sittings).map((kind) => activityKindText[kind]);
  return [
    `${dayText(day, now)} ${weekdayOf(day)}`,
    today ? '今天' : '',
    name ? `${name}，${working ? '上班' : '休息'}` : '',
    sittings.length > 0 ? `${sittings.length} 场活动：${kinds.join('、')}` : '没有活动',
    mine ? '已报名' : '',
  ]
    .filter(Boolean)
    .join('，');
}

/** `19:00–21:00`, of a series with how often it is. */
export function sittingText({ activity, session }: Sitting, now?: Date): string {
  const [, clock] = spanParts(session.startsAt, session.endsAt, now);
  return activity.sessionCount > 1 ? `${clock}，共 ${activity.sessionCount} 次` : clock;
}

/** How it stands with me where I signed up, else whether there is a place. */
export function sittingTag(
  { activity }: Sitting,
  own: Pick<OwnSignUp, 'state' | 'position'> | undefined,
  now?: Date,
): ActivityTag {
  return own ? signUpTag(own) : placesTag(activity, now);
}
