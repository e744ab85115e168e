import { describe, expect, it } from '@jest/globals';
import { todayTyped, typedDay, typedIn } from './day-input';

describe('a day as people type it', () => {
  it.each(['20260102', '2026-01-02', '2026.1.2', '2026/1/2', '2026年1月2日', ' 2026-1-2 '])(
    'understands %s',
    (typed) => expect(typedDay(typed)).toBe('2026-01-02'),
  );

  it.each(['', '2026', '20260230', '2026-13-01', '1月2日', '00010101'])('refuses %p', (typed) =>
    expect(typedDay(typed)).toBeNull(),
  );

  it('starts from today in Shanghai', () => {
    expect(todayTyped(new Date('2026-11-22T16:30:00.000Z'))).toBe('20261123');
    expect(typedIn(8, new Date('2026-11-22T16:30:00.000Z'))).toBe('20261201');
  });
});
