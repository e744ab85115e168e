import { describe, expect, it } from '@jest/globals';
import { withLease, type LeaseClock } from './lease';

/** One storage under two windows, and a clock that the test moves. */
function browser() {
  let value: string | null = null;
  const time = { now: 0 };
  const place = {
    read: () => value,
    write: (next: string) => {
      value = next;
    },
    clear: () => {
      value = null;
    },
  };
  const clock: LeaseClock = {
    now: () => time.now,
    pause: async (milliseconds) => {
      time.now += milliseconds;
    },
    every: () => () => undefined,
  };
  return { place, clock, time };
}

describe('one window at a time', () => {
  it('keeps the second out while the first is at it', async () => {
    const { place, clock } = browser();
    let second: boolean | null = null;
    const first = await withLease(place, clock, 'one', async () => {
      second = await withLease(place, clock, 'two', async () => undefined);
    });
    expect([first, second]).toEqual([true, false]);
    expect(await withLease(place, clock, 'two', async () => undefined)).toBe(true);
  });

  it('lets one through when two come at the same time', async () => {
    const { place, clock } = browser();
    let at = 0;
    let most = 0;
    const task = async () => {
      most = Math.max(most, ++at);
      await clock.pause(10);
      at -= 1;
    };
    const results = await Promise.all([
      withLease(place, clock, 'one', task),
      withLease(place, clock, 'two', task),
    ]);
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(most).toBe(1);
  });

  it('does not wait for ever for a window that was closed', async () => {
    const { place, clock, time } = browser();
    place.write(`gone ${time.now + 20_000}`);
    expect(await withLease(place, clock, 'two', async () => undefined)).toBe(false);
    time.now = 20_001;
    expect(await withLease(place, clock, 'two', async () => undefined)).toBe(true);
  });

  it('gives the place free when the task fails', async () => {
    const { place, clock } = browser();
    await expect(withLease(place, clock, 'one', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(place.read()).toBeNull();
  });
});
