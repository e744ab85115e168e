import { describe, expect, it } from '@jest/globals';
import type { ActivityCalendar, CalendarActivity } from '@linge/shared/activity/activity-calendar.schema';
import {
  calendarMonth,
  comingCells,
  firstShown,
  isWithinReach,
  kindsOf,
  monthPlus,
  monthText,
} from './activity-calendar.policy';

const at = (day: string, clock: string) => new Date(`2026-12-${day}T${clock}:00+08:00`).toISOString();
const session = (day: string, from = '19:00', until = '21:00') => ({
  startsAt: at(day, from),
  endsAt: at(day, until),
});
const activity = (id: string, kind: CalendarActivity['kind'], sessions: CalendarActivity['sessions']) =>
  ({ id, kind, sessions }) as CalendarActivity;
const calendar = (items: readonly CalendarActivity[]): ActivityCalendar => ({
  ...{ communityId: 'c1', month: '2026-12', cut: false, items: [...items] },
  days: [
    { day: '2026-12-06', working: true, name: '元旦补班' },
    { day: '2026-12-07', working: false, name: '社区搬迁' },
  ],
});
const nobody = new Set<string>();
const today = '2026-12-09';

describe('a month of the calendar', () => {
  it('begins its weeks on Monday, and has all its days', () => {
    const month = calendarMonth('2026-12', null, nobody, today);
    expect([month.before, month.cells.length, month.cells.at(-1)?.day]).toEqual([1, 31, '2026-12-31']);
    expect(calendarMonth('2026-06', null, nobody, today).before).toBe(0);
    expect(calendarMonth('2028-02', null, nobody, today).cells).toHaveLength(29);
    expect(month.cells.filter((cell) => cell.today).map(({ day }) => day)).toEqual([today]);
  });

  it('has a series on each of its days, and those of a day by their time', () => {
    const chorus = activity('a1', 'culture', [session('05'), session('12')]);
    const clinic = activity('a2', 'health', [session('12', '09:00', '11:00')]);
    const { cells } = calendarMonth('2026-12', calendar([chorus, clinic]), new Set(['a1']), today);
    const told = cells.filter(({ sittings }) => sittings.length > 0);
    expect(told.map(({ date, mine }) => [date, mine])).toEqual([
      [5, true],
      [12, true],
    ]);
    expect(told[1]?.sittings.map((sitting) => sitting.activity.id)).toEqual(['a2', 'a1']);
    expect(kindsOf(told[1]?.sittings ?? [])).toEqual(['health', 'culture']);
  });

  it('goes by the day in Shanghai', () => {
    const late = activity('a1', 'culture', [session('05', '00:10', '01:00')]);
    const { cells } = calendarMonth('2026-12', calendar([late]), nobody, today);
    expect(cells.find(({ sittings }) => sittings.length > 0)?.date).toBe(5);
  });

  it('tells holidays and days worked instead', () => {
    const { cells } = calendarMonth('2026-12', calendar([]), nobody, today);
    expect(cells[5]).toMatchObject({ working: true, name: '元旦补班' });
    expect(cells[6]).toMatchObject({ working: false, name: '社区搬迁' });
    expect(cells[7]).toMatchObject({ working: true, name: '' });
  });

  it('does not show what was told of another month', () => {
    const chorus = activity('a1', 'culture', [session('05')]);
    const { cells } = calendarMonth('2027-01', calendar([chorus]), nobody, today);
    expect(cells.some(({ sittings }) => sittings.length > 0)).toBe(false);
  });
});

describe('what is shown at first', () => {
  const chorus = activity('a1', 'culture', [session('05'), session('12')]);

  it('is today, else the first day on which something is on', () => {
    const december = calendarMonth('2026-12', calendar([chorus]), nobody, today);
    expect(firstShown(december)?.date).toBe(9);
    expect(firstShown(calendarMonth('2026-12', calendar([chorus]), nobody, '2026-11-30'))?.date).toBe(5);
    expect(firstShown(calendarMonth('2027-01', null, nobody, today))).toBeNull();
  });

  it('is in a list what is not over, or all of another month', () => {
    const dates = (now: string) =>
      comingCells(calendarMonth('2026-12', calendar([chorus]), nobody, now), now).map(({ date }) => date);
    expect(dates(today)).toEqual([12]);
    expect(dates('2027-01-05')).toEqual([5, 12]);
  });
});

describe('turning the pages', () => {
  it('goes over the new year, and a year far', () => {
    expect([monthPlus('2026-12', 1), monthPlus('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
    expect(monthText('2027-01')).toBe('2027年1月');
    expect([isWithinReach('2027-12', today), isWithinReach('2028-01', today)]).toEqual([true, false]);
    expect([isWithinReach('2025-12', today), isWithinReach('2025-11', today)]).toEqual([true, false]);
  });
});
