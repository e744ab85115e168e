import { describe, expect, it } from '@jest/globals';
import { momentTyped, typedMoment, typedTime } from './moment-input';

describe('a time of day as it is typed', () => {
  it.each([
    ['15:00', '15:00'],
    ['15：30', '15:30'],
    ['1500', '15:00'],
    ['930', '09:30'],
    ['9点', '09:00'],
    ['9点半', '09:30'],
    ['25:00', null],
    ['下午', null],
    ['', null],
  ])('%s is %s', (typed, time) => {
    expect(typedTime(typed)).toBe(time);
  });

  it('is one of Shanghai, whatever the phone’s zone is', () => {
    expect(typedMoment('20261128', '15:00')).toBe('2026-11-28T07:00:00.000Z');
    expect(typedMoment('20261128', '下午')).toBeNull();
  });

  it('is typed the same way again', () => {
    expect(momentTyped('2026-11-28T16:30:00.000Z')).toEqual({ day: '20261129', time: '00:30' });
  });
});
