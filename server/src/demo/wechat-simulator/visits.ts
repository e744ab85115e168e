import { Refusal } from './refusal.js';
import type { SimulatorClock } from './simulator-clock.js';

/** Content checks are for those who are here: so long after a visit they are refused. */
const RECENT = 2 * 60 * 60_000;

/** Who has been in the mini-program, and when last. WeChat knows nobody else's openid. */
export class Visits {
  readonly #lastAt = new Map<string, number>();

  constructor(private readonly clock: SimulatorClock) {}

  add(openid: string): void {
    this.#lastAt.set(openid, this.clock.now());
  }

  /** @throws Refusal for an openid of nobody's */
  requireKnown(openid: string | undefined): string {
    if (!openid || !this.#lastAt.has(openid)) throw new Refusal(40003);
    return openid;
  }

  /** @throws Refusal for an openid of nobody's, or of somebody who has not been here lately */
  requireRecent(openid: string | undefined): string {
    const known = this.requireKnown(openid);
    if (this.clock.now() - (this.#lastAt.get(known) ?? 0) > RECENT) throw new Refusal(61010);
    return known;
  }
}
