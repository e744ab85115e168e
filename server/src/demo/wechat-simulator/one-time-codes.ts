import { randomBytes } from 'node:crypto';
import { Refusal } from './refusal.js';
import type { SimulatorClock } from './simulator-clock.js';

const LIFETIME = 5 * 60_000;
/** Old codes are remembered for a while, so that a used one is told from one that never was. */
const MEMORY = 2 * LIFETIME;

interface IssuedCode<T> {
  readonly value: T;
  readonly issuedAt: number;
  used: boolean;
}

/** Codes that can be exchanged once, within 5 minutes. */
export class OneTimeCodes<T> {
  readonly #issued = new Map<string, IssuedCode<T>>();

  constructor(
    private readonly clock: SimulatorClock,
    private readonly usedErrcode: number,
  ) {}

  issue(value: T): string {
    this.#forgetOld();
    // As long as WeChat's, so that a limit on length that is too tight shows.
    const code = `0${randomBytes(24).toString('base64url').slice(0, 31)}`;
    this.#issued.set(code, { value, issuedAt: this.clock.now(), used: false });
    return code;
  }

  /**
   * What the code stands for; `use` is called once everything else about the request is in order.
   * @throws Refusal for a code that is unknown, used or expired
   */
  find(code: string): { readonly value: T; readonly use: () => void } {
    const issued = this.#issued.get(code);
    if (!issued) throw new Refusal(40029);
    if (issued.used) throw new Refusal(this.usedErrcode);
    if (this.clock.now() - issued.issuedAt >= LIFETIME) throw new Refusal(40029);
    return { value: issued.value, use: () => (issued.used = true) };
  }

  #forgetOld(): void {
    // A Map keeps the order of insertion, so the old ones come first.
    for (const [code, { issuedAt }] of this.#issued) {
      if (this.clock.now() - issuedAt < MEMORY) return;
      this.#issued.delete(code);
    }
  }
}
