import { describe, expect, it } from '@jest/globals';
import { percentile } from './growth-sample.mjs';

describe('a percentile', () => {
  it('is a value that so many of them do not exceed', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(values, 0.95)).toBe(95);
    expect(percentile(values, 0.5)).toBe(50);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it('is nothing without values', () => {
    expect(percentile([], 0.95)).toBe(0);
  });
});
