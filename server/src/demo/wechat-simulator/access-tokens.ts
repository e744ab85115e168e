import { randomBytes } from 'node:crypto';
import { RateLimit } from './rate-limit.js';
import { Refusal } from './refusal.js';
import type { SimulatorClock } from './simulator-clock.js';

const LIFETIME = 7_200_000;
/** During the last 5 minutes a new token is handed out, while the old one keeps working. */
const HAND_OVER = 5 * 60_000;
const FORCED_INTERVAL = 30_000;
/** WeChat asks clients to keep room for 512 characters, so this is how long these are. */
const TOKEN_LENGTH = 512;

interface IssuedToken {
  readonly value: string;
  readonly expiresAt: number;
}

/** What `stable_token` hands out, and whether a token is good. */
export class AccessTokens {
  readonly #forcedPerDay: RateLimit;
  #current: IssuedToken | undefined;
  #previous: IssuedToken | undefined;
  #forcedAt = Number.NEGATIVE_INFINITY;
  #forcedCount = 0;
  /** Tokens that were good once: an expired one is answered differently from one replaced by force. */
  readonly #outlived = new Set<string>();

  constructor(private readonly clock: SimulatorClock) {
    this.#forcedPerDay = new RateLimit(clock, { calls: 20, seconds: 86_400, errcode: 45009 });
  }

  /** The token of the normal mode: the same one until its last 5 minutes. */
  stable(): IssuedToken {
    const now = this.clock.now();
    if (this.#current && now < this.#current.expiresAt - HAND_OVER) return this.#current;
    return this.#issue({ keepPrevious: true });
  }

  /** The token of the forced mode: a new one, and the one before is worthless at once. */
  forced(): IssuedToken {
    const now = this.clock.now();
    if (this.#current && now - this.#forcedAt < FORCED_INTERVAL) return this.#current;
    this.#forcedPerDay.take();
    this.#forcedAt = now;
    this.#forcedCount += 1;
    return this.#issue({ keepPrevious: false });
  }

  /** How often a new one was forced. */
  get forcedCount(): number {
    return this.#forcedCount;
  }

  /** Makes the token worthless before its time, as somebody at WeChat's console can. */
  revoke(): void {
    this.#current = undefined;
    this.#previous = undefined;
  }

  /** @throws Refusal unless the token is good now */
  check(token: string | null): void {
    if (!token) throw new Refusal(41001);
    if (!/^[\w-]{32,}$/.test(token)) throw new Refusal(40014);
    const issued = [this.#current, this.#previous].find((known) => known?.value === token);
    if (issued && this.clock.now() < issued.expiresAt) return;
    throw new Refusal(issued || this.#outlived.has(token) ? 42001 : 40001);
  }

  #issue({ keepPrevious }: { keepPrevious: boolean }): IssuedToken {
    const now = this.clock.now();
    if (this.#previous) this.#outlived.add(this.#previous.value);
    this.#previous = keepPrevious ? this.#current : undefined;
    this.#current = {
      value: `90_${randomBytes(TOKEN_LENGTH).toString('base64url')}`.slice(0, TOKEN_LENGTH),
      expiresAt: now + LIFETIME,
    };
    return this.#current;
  }
}
