import {
  helpDaysAhead,
  type AskForHelp,
  type DayPart,
  type HelpKind,
} from '@linge/shared/help-request/help-request.schema';
import { typedDay } from '../format/day-input';
import { dayOfInstant } from '../format/day';

/** The day that was tapped, or one that is typed. */
export type HelpDay = 'today' | 'tomorrow' | 'any' | 'typed';

/** What stands in the form. */
export interface HelpForm {
  readonly residentId: string | null;
  readonly kind: HelpKind | null;
  readonly day: HelpDay;
  readonly typed: string;
  readonly dayPart: DayPart;
  readonly expectedMinutes: number;
  readonly text: string;
  readonly phone: string;
}

const dayMs = 24 * 60 * 60 * 1000;

/** What one begins with: as few taps as can be. */
export const emptyHelpForm: HelpForm = {
  ...{ residentId: null, kind: null, day: 'today', typed: '', dayPart: 'any', expectedMinutes: 60 },
  ...{ text: '', phone: '' },
};

/** What is missing or wrong, by field. */
export function helpFormProblems(form: HelpForm, now: Date = new Date()): Record<string, string> {
  const { residentId, kind, text, phone } = form;
  const day = dayOf(form, now);
  const last = dayOfInstant(now.getTime() + helpDaysAhead * dayMs);
  const wrongDay = day !== null && (day === undefined || day < dayOfInstant(now) || day > last);
  return {
    ...(residentId ? {} : { residentId: '请选为谁求助' }),
    ...(kind ? {} : { kind: '请选要帮什么忙' }),
    ...(wrongDay ? { day: `请填今天以后 ${helpDaysAhead} 天内的日期` } : {}),
    ...(text.trim() ? {} : { text: '请写几个字，说清楚要帮什么' }),
    ...(phone.trim() && !/^1\d{10}$/.test(phone.trim()) ? { phone: '请填 11 位手机号' } : {}),
  };
}

/** What is sent; only of a form without problems. */
export function helpBodyOf(id: string, form: HelpForm, now: Date = new Date()): AskForHelp {
  const { residentId, kind, dayPart, expectedMinutes, text, phone } = form;
  return {
    ...{ id, residentId: residentId ?? '', kind: kind ?? 'other', day: dayOf(form, now) ?? null, dayPart },
    ...{ expectedMinutes, text: text.trim(), phone: phone.trim() || null },
  };
}

/** Null for any day; undefined for what is none. */
function dayOf({ day, typed }: HelpForm, now: Date): string | null | undefined {
  switch (day) {
    case 'today':
      return dayOfInstant(now);
    case 'tomorrow':
      return dayOfInstant(now.getTime() + dayMs);
    case 'any':
      return null;
    case 'typed':
      return typedDay(typed) ?? undefined;
  }
}
