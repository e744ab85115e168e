import { describe, expect, it } from '@jest/globals';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { correctionText, hoursTyped, typedMinutes } from './service-hours';

describe('hours of service in words', () => {
  it.each([
    [120, '2 小时'],
    [90, '1 小时 30 分钟'],
    [45, '45 分钟'],
    [0, '0 分钟'],
    [-30, '-30 分钟'],
  ])('%d minutes are %s', (minutes, text) => {
    expect(minutesText(minutes)).toBe(text);
  });

  it('say what a correction adds or takes away, and why', () => {
    const told = { reason: '中途离开了', byName: '社区党委 唐明华' };
    expect(correctionText({ minutes: -30, ...told })).toBe('社区党委 唐明华更正 -30 分钟：中途离开了');
    expect(correctionText({ minutes: 60, ...told })).toContain('+1 小时');
  });
});

describe('hours as they are typed', () => {
  it.each([
    ['2', 120],
    ['1.5', 90],
    [' 0.25 ', 15],
    ['16', 960],
  ])('%s are %d minutes', (typed, minutes) => {
    expect(typedMinutes(typed)).toBe(minutes);
  });

  it.each(['', '0', '17', '两小时', '-1', '1:30'])('%s are none', (typed) => {
    expect(typedMinutes(typed)).toBeNull();
  });

  it('may be none at all where an entry is put right', () => {
    expect(typedMinutes('0', 0)).toBe(0);
  });

  it('come back as they were typed', () => {
    expect([hoursTyped(90), hoursTyped(120), hoursTyped(0)]).toEqual(['1.5', '2', '0']);
  });
});
