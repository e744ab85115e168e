import { describe, expect, it } from '@jest/globals';
import { countText, shareText } from './number';

describe('numbers', () => {
  it('groups thousands', () => {
    expect([0, 820, 3438, 11831, 1200000].map(countText)).toEqual([
      '0',
      '820',
      '3,438',
      '11,831',
      '1,200,000',
    ]);
  });

  it('tells a share with one decimal, and a dash of nothing', () => {
    expect(shareText(7159, 11831)).toBe('60.5%');
    expect(shareText(0, 0)).toBe('–');
  });
});
