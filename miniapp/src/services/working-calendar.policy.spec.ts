import { describe, expect, it } from '@jest/globals';
import {
  dayTwice,
  daysOfRuns,
  emptyRun,
  monthsOf,
  runProblems,
  runsOf,
  runsWrong,
  withOneMore,
} from './working-calendar.policy';

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
    [{ from: '' }, { from: '请填开始的日子，如 20270101' }],
    [{ to: '0103' }, { to: '结束的日子看不懂，如 20270103；只有一天就空着' }],
    [{ to: '20261231' }, { to: '结束的日子在开始之前' }],
    [{ to: '20280101' }, { to: '只能填 2027 年的日子' }],
    [{ from: '20261231' }, { from: '只能填 2027 年的日子' }],
    [{ to: '20270301' }, { to: '一段最多 31 天' }],
    [{ name: ' ' }, { name: '请填名称，如 春节、补班' }],
    [
      { from: '', name: '' },
      { from: '请填开始的日子，如 20270101', name: '请填名称，如 春节、补班' },
    ],
    [{}, {}],
    [{ to: '20270103' }, {}],
  ])('%j: %j', (more, wrong) => {
    expect(runProblems(run(more), 2027)).toEqual(wrong);
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

  it('are taken back piece by piece, and what is wrong stays with its piece', () => {
    const [first, second] = withOneMore([run({})]);
    const third = withOneMore([first ?? emptyRun, second ?? emptyRun]).at(-1) ?? emptyRun;
    expect([first?.key, second?.key, third.key]).toEqual([1, 2, 3]);
    const left = [run({}), { ...third, from: '20270102' }];
    expect(runsWrong(left, 2027, String)).toEqual({ 'name-3': '请填名称，如 春节、补班' });
  });

  it('are told at the later piece where they are typed twice', () => {
    const runs = [
      run({ to: '20270103' }),
      run({ key: 2, from: '20270103' }),
      run({ key: 3, from: '20270105' }),
    ];
    expect(runsWrong(runs, 2027, (day) => `${day} 写了两次`)).toEqual({ 'from-2': '2027-01-03 写了两次' });
  });
});
