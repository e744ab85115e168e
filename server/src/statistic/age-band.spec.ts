import { describe, expect, it } from '@jest/globals';
import type { AgeBand } from '@linge/shared/statistic/statistic.schema';
import fc from 'fast-check';
import { ageOn } from '../common/clock/age.js';
import { bandsFromOldest, latestBirthDate } from './age-band.js';

const bandOn = (day: string, birthDate: string): AgeBand | undefined =>
  bandsFromOldest.find((band) => birthDate <= latestBirthDate(day, band));

const dayIn = (first: string, last: string) =>
  fc
    .date({ min: new Date(first), max: new Date(last), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

describe('age bands', () => {
  it('begin on the birthday', () => {
    expect(bandOn('2026-11-22', '1956-11-22')).toBe('70+');
    expect(bandOn('2026-11-22', '1956-11-23')).toBe('60-69');
    expect(bandOn('2026-11-22', '2026-11-22')).toBe('0-6');
  });

  it('ask the database only for days that exist', () => {
    expect(latestBirthDate('2028-02-29', '7-13')).toBe('2021-02-28');
    expect(latestBirthDate('2096-02-29', '60-69')).toBe('2036-02-29');
    expect(latestBirthDate('2070-03-01', '70+')).toBe('2000-03-01');
  });

  it('hold whoever has an age of the band, on any day and for any birth date', () => {
    fc.assert(
      fc.property(dayIn('2020-01-01', '2060-12-31'), dayIn('1900-01-01', '2019-12-31'), (day, birthDate) => {
        const age = ageOn(day, birthDate);
        const [first = 0, last = Infinity] = (bandOn(day, birthDate) ?? '').split(/[-+]/).map(Number);
        expect(age).toBeGreaterThanOrEqual(first);
        expect(age).toBeLessThanOrEqual(last || Infinity);
      }),
      {
        examples: [
          ['2028-02-29', '2000-02-29'],
          ['2027-02-28', '2020-02-29'],
        ].map((it) => it as [string, string]),
      },
    );
  });
});
