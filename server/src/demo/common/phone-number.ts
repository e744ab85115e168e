/** The block of numbers, see {@link demoPhone}. */
export const demoPhoneBlock = '154';

/**
 * The n-th phone number of the demo. All are of block 154: it looks like a mobile number, but no carrier was
 * ever given it, so nobody is rung up by a demo. (1000…, 110…, 12… would not do: exchanges act on the first
 * digits, and those reach a carrier's hotline, the police, an ambulance.)
 * Stepping by a number prime to 10⁸ visits each of the 10⁸ numbers once, and neighbours do not look alike.
 * @param n from 0
 */
export function demoPhone(n: number): string {
  return demoPhoneBlock + String((20_260_701 + n * 61_803_399) % 100_000_000).padStart(8, '0');
}

/** Hands out one number after the other; issuers whose ranges do not meet never give the same. */
export class PhoneIssuer {
  #next: number;

  /** @param first number in the series, see {@link demoPhone} */
  constructor(first: number) {
    this.#next = first;
  }

  issue(): string {
    return demoPhone(this.#next++);
  }
}
