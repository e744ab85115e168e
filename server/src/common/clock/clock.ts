import { shanghaiDay } from './working-day.policy.js';

export { shanghaiDay };

/** The one source of the current time, so that tests can move it. */
export class Clock {
  readonly #aheadMs: number;

  /** @param aheadMinutes how far it is ahead of the machine's, in the demo */
  constructor(aheadMinutes = 0) {
    this.#aheadMs = aheadMinutes * 60_000;
  }

  now(): Date {
    return new Date(Date.now() + this.#aheadMs);
  }

  /** Today in Asia/Shanghai, `2026-11-22`. */
  today(): string {
    return shanghaiDay(this.now());
  }
}
