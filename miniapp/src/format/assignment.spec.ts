import { describe, expect, it } from '@jest/globals';
import { daysLater, spellState, spellText } from './assignment';

const now = new Date('2026-11-22T04:00:00Z');
const spell = (validFrom: string, validTo: string | null) => ({ validFrom, validTo });

describe('how long somebody holds a post', () => {
  it('is told with both days included', () => {
    expect(spellText(spell('2025-03-01', null), now)).toBe('2025年3月1日起');
    expect(spellText(spell('2026-11-22', '2026-12-01'), now)).toBe('11月22日至11月30日');
    expect(spellText(spell('2026-11-22', '2026-11-23'), now)).toBe('11月22日当天');
  });

  it('counts the first day, and no more the day of the return', () => {
    expect(spellState(spell('2026-11-22', '2026-11-25'), '2026-11-22')).toBe('current');
    expect(spellState(spell('2026-11-22', '2026-11-25'), '2026-11-25')).toBe('ended');
    expect(spellState(spell('2026-11-23', null), '2026-11-22')).toBe('coming');
    expect(spellState(spell('2026-11-22', null), '2026-11-22')).toBe('current');
  });

  it('is over at once where it was called off before it began', () => {
    expect(spellState(spell('2026-12-01', '2026-12-01'), '2026-11-22')).toBe('ended');
  });

  it('reckons days across the end of a month', () => {
    expect(daysLater('2026-11-30')).toBe('2026-12-01');
    expect(daysLater('2026-03-01', -1)).toBe('2026-02-28');
  });
});
