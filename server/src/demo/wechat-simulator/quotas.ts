import { RateLimit } from './rate-limit.js';
import type { SimulatorClock } from './simulator-clock.js';

/** So many calls within so many seconds, and the code for one more. */
export interface Quota {
  readonly calls: number;
  readonly seconds: number;
  readonly errcode: number;
}

const MINUTE = 60;
const DAY = 86_400;

/** By path, as WeChat publishes them. */
const PUBLISHED: Readonly<Record<string, readonly Quota[]>> = {
  '/wxa/msg_sec_check': [
    { calls: 4_000, seconds: MINUTE, errcode: 45011 },
    { calls: 2_000_000, seconds: DAY, errcode: 45009 },
  ],
  '/wxa/media_check_async': [
    { calls: 2_000, seconds: MINUTE, errcode: 45011 },
    { calls: 200_000, seconds: DAY, errcode: 45009 },
  ],
  '/wxa/generate_urllink': [
    { calls: 100, seconds: 1, errcode: 44990 },
    { calls: 500_000, seconds: DAY, errcode: 44993 },
  ],
  '/cgi-bin/message/subscribe/send': [{ calls: 30_000_000, seconds: DAY, errcode: 45009 }],
};

/** How often a call may be made by the whole mini-program. */
export class Quotas {
  readonly #limits = new Map<string, readonly RateLimit[]>();

  constructor(private readonly clock: SimulatorClock) {
    for (const [path, quotas] of Object.entries(PUBLISHED)) this.set(path, quotas);
  }

  /** Replaces a path's quotas, so that a test need not make thousands of calls. */
  set(path: string, quotas: readonly Quota[]): void {
    this.#limits.set(
      path,
      quotas.map((quota) => new RateLimit(this.clock, quota)),
    );
  }

  /** @throws Refusal when one of the path's quotas is used up */
  take(path: string): void {
    for (const limit of this.#limits.get(path) ?? []) limit.take();
  }
}
