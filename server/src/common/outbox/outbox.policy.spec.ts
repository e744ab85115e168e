import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maxAttempts, retryDelayMs } from './outbox.policy.js';

describe('trying a message again', () => {
  it('waits about a second at first, and longer each time', () => {
    expect(retryDelayMs(1, 1)).toBe(1_000);
    expect(retryDelayMs(2, 1)).toBe(2_000);
    expect(retryDelayMs(maxAttempts - 1, 1)).toBe(64_000);
  });

  it('never waits for longer than ten minutes, nor less than half of what is due', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, random) => {
          const delay = retryDelayMs(attempts, random);
          expect(delay).toBeLessThanOrEqual(600_000);
          expect(delay).toBeGreaterThanOrEqual(Math.min(600_000, 1_000 * 2 ** (attempts - 1)) / 2);
        },
      ),
    );
  });
});
