import type { PlanSessions } from '@linge/shared/activity/session-plan.schema';
import { typedDay } from '../format/day-input';
import { typedMoment, typedTime } from '../format/moment-input';
import { numberOf, sessionsOf } from './activity-draft.policy';
import type { ActivityDraft, DraftMoment } from './activity-draft.type';

export type Problems = Readonly<Record<string, string>>;

/** What is missing or wrong in what is told, by field. */
export function contentProblems({ organiser, kind, title, text, place }: ActivityDraft): Problems {
  return {
    ...(organiser ? {} : { organiser: '请选择以谁的名义办' }),
    ...(kind ? {} : { kind: '请选择类别' }),
    ...(title.trim() ? {} : { title: '请写名称' }),
    ...(text.trim() ? {} : { text: '请写做什么' }),
    ...(place.trim() ? {} : { place: '请写地点' }),
  };
}

const momentProblem = (moment: DraftMoment, field: string): Problems =>
  moment.own && !typedMoment(moment.day, moment.time)
    ? { [field]: '请填日期和时间，如 20261201 和 18:00' }
    : {};

/** The same for the times. */
export function timeProblems(draft: ActivityDraft, now: Date): Problems {
  const sessions = sessionsOf(draft);
  const last = sessions.at(-1);
  const { signUpFrom, signUpUntil, cancelUntil } = draft;
  return {
    ...(last ? sessionProblem(last, now) : missingSession(draft)),
    ...momentProblem(signUpFrom, 'signUpFrom'),
    ...momentProblem(signUpUntil, 'signUpUntil'),
    ...momentProblem(cancelUntil, 'cancelUntil'),
  };
}

function missingSession({ repeats }: ActivityDraft): Problems {
  return { sessions: repeats ? '请排出日期' : '请填哪天、几点到几点，如 20261205、9:00、11:00' };
}

function sessionProblem(
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  now: Date,
): Problems {
  if (Date.parse(endsAt) <= Date.parse(startsAt)) return { sessions: '结束要在开始以后' };
  return Date.parse(startsAt) <= now.getTime() ? { sessions: '活动要在现在以后' } : {};
}

/** The same for who comes, and how many. */
export function peopleProblems({ roles, minAge, maxAge, offerHours }: ActivityDraft): Problems {
  const hours = numberOf(offerHours);
  const [from, to] = [numberOf(minAge), numberOf(maxAge)];
  const unnamed = roles.some(({ name }) => !name.trim());
  const without = roles.some(({ places }) => (numberOf(places) ?? 0) < 1);
  const ages =
    (minAge.trim() && from === null) ||
    (maxAge.trim() && to === null) ||
    (from !== null && to !== null && from > to);
  return {
    ...(unnamed ? { roles: '请给每个岗位起个名字' } : {}),
    ...(!unnamed && without ? { roles: '请填每个岗位的名额，至少 1 个' } : {}),
    ...(ages ? { ages: '年龄请填整数，小的在前' } : {}),
    ...(hours === null || hours < 1 || hours > 72 ? { offerHours: '请填 1 到 72 小时' } : {}),
  };
}

/** What those who signed up are told of a change. */
export function noteProblems({ published, note }: ActivityDraft): Problems {
  return published && !note.trim() ? { note: '请写改了什么' } : {};
}

/** What a series is planned with; null where something is missing. */
export function planOf({ organiser, series, startTime, endTime }: ActivityDraft): PlanSessions | null {
  const [from, until] = [typedDay(series.fromDay), typedDay(series.untilDay)];
  const [start, end] = [typedTime(startTime), typedTime(endTime)];
  if (!organiser || !from || !until || !start || !end || series.weekdays.length === 0) return null;
  if (until < from || end <= start) return null;
  const [breakFrom, breakUntil] = [typedDay(series.breakFrom), typedDay(series.breakUntil)];
  return {
    communityId: organiser.communityId,
    weekdays: [...series.weekdays].sort((one, other) => one - other),
    from,
    until,
    startTime: start,
    endTime: end,
    leaveOutHolidays: series.leaveOutHolidays,
    leaveOut: breakFrom && breakUntil ? [{ from: breakFrom, until: breakUntil }] : [],
  };
}
