import { describe, expect, it } from '@jest/globals';
import { dayTwice, daysOfRuns, emptyRun, monthsOf, runProblem, runsOf } from './working-calendar.policy';

const holiday = (day: string, name = '国庆节') => ({ day, working: false, name, own: false });

describe('a year as months', () => {
  it('begins its weeks on Monday and counts the days that are worked', () => {
    const months = monthsOf(2026, [holiday('2026-10-01'), { ...holiday('2026-10-10'), working: true }]);
    expect(months).toHaveLength(12);
    const october = months[9];
    expect([october?.before, october?.days.length, october?.workingDays]).toEqual([3, 31, 22]);
    expect(october?.days[9]).toMatchObject({ date: 10, working: true, name: '国庆节' });
    expect(monthsOf(2028, [])[1]?.days).toHaveLength(29);
  });

  it('tells days that are alike and follow one another as one', () => {
    const days = [
      holiday('2026-09-30'),
      holiday('2026-10-01'),
      holiday('2026-10-03'),
      holiday('2026-10-04', '中秋'),
    ];
    expect(runsOf(days).map(({ from, to }) => [from, to])).toEqual([
      ['2026-09-30', '2026-10-01'],
      ['2026-10-03', '2026-10-03'],
      ['2026-10-04', '2026-10-04'],
    ]);
  });
});

describe('days as they are typed', () => {
  const run = (more: object) => ({ ...emptyRun, from: '20270101', name: '元旦', ...more });

  it.each([
    [{ from: '' }, '请填开始的日子，如 20270101'],
    [{ to: '0103' }, '结束的日子看不懂，如 20270103；只有一天就空着'],
    [{ to: '20261231' }, '结束的日子在开始之前'],
    [{ to: '20280101' }, '只能填 2027 年的日子'],
    [{ to: '20270301' }, '一段最多 31 天'],
    [{ name: ' ' }, '请填名称，如 春节、补班'],
    [{}, null],
    [{ to: '20270103' }, null],
  ])('%j: %s', (more, words) => {
    expect(runProblem(run(more), 2027)).toBe(words);
  });

  it('are sent one by one, each once', () => {
    const runs = [run({ from: '20270206', to: '', working: true, name: '补班' }), run({ to: '20270102' })];
    expect(daysOfRuns(runs)).toEqual([
      { day: '2027-01-01', working: false, name: '元旦' },
      { day: '2027-01-02', working: false, name: '元旦' },
      { day: '2027-02-06', working: true, name: '补班' },
    ]);
    expect(dayTwice(runs)).toBeNull();
    expect(dayTwice([...runs, run({ from: '20270102' })])).toBe('2027-01-02');
  });
});
