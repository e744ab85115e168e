import { Refusal } from './refusal.js';
import type { SimulatorClock } from './simulator-clock.js';

/** So many calls for each key within a period that starts with the key's first call. */
export class RateLimit {
  readonly #windows = new Map<string, { startedAt: number; used: number }>();

  constructor(
    private readonly clock: SimulatorClock,
    private readonly limit: { readonly calls: number; readonly seconds: number; readonly errcode: number },
  ) {}

  /** @throws Refusal when the limit is used up */
  take(key = ''): void {
    const now = this.clock.now();
    let window = this.#windows.get(key);
    if (!window || now - window.startedAt >= this.limit.seconds * 1_000) {
      window = { startedAt: now, used: 0 };
      this.#windows.set(key, window);
    }
    if (window.used >= this.limit.calls) throw new Refusal(this.limit.errcode);
    window.used += 1;
  }
}
