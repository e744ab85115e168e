import { shownAudienceText } from '@linge/shared/activity/audience-word';
import type { PublicActivity } from '@linge/shared/activity/activity.schema';
import { shanghaiDay } from '../../common/clock/clock.js';
import { dateWords } from '../../common/wording/day-words.js';
import type { ActivitySheet } from './activity-sheet.document.js';

const weekdays = '日一二三四五六';
/** Sessions that are told one by one. */
const fewSessions = 3;

/** `9:00`, in Asia/Shanghai, which has no summer time. */
const clockWords = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16).replace(/^0/, '');

/** `12月5日（周六）9:00`. */
function momentWords(instant: string): string {
  const day = shanghaiDay(new Date(instant));
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return `${dateWords(day)}（周${weekday}）${clockWords(instant)}`;
}

/** `12月5日（周六）9:00–11:00`; over midnight with both days. */
function sessionWords({ startsAt, endsAt }: PublicActivity['session']): string {
  const sameDay = shanghaiDay(new Date(startsAt)) === shanghaiDay(new Date(endsAt));
  return `${momentWords(startsAt)}–${sameDay ? clockWords(endsAt) : momentWords(endsAt)}`;
}

/** Of what is still to come, the first ones. */
function whenWords({ sessions, session, sessionCount }: PublicActivity): string {
  const ahead = sessions.filter(({ startsAt }) => startsAt >= session.startsAt);
  const told = ahead.slice(0, fewSessions).map(sessionWords);
  return sessionCount > told.length ? `${told.join(' ')} 等，共${sessionCount}次` : told.join(' ');
}

/** What a poster says of an activity besides its title and text. */
export function sheetFacts(activity: PublicActivity): ActivitySheet['facts'] {
  const { place, roles, audience, signUpUntil, toBring } = activity;
  const places = roles.map((role) => `${role.name}${role.places}名`).join('，');
  return [
    { name: '时间', text: whenWords(activity) },
    { name: '地点', text: place },
    { name: '谁能参加', text: shownAudienceText(audience) },
    { name: '名额', text: places },
    { name: '报名截止', text: momentWords(signUpUntil) },
    ...(toBring ? [{ name: '请带上', text: toBring }] : []),
  ];
}
