import { createHash } from 'node:crypto';

/**
 * Repeatable chance for the demo: mulberry32 (32 bits of state, period 2³²), which is plenty for dealing out
 * names and ages and good for nothing that must not be guessed. Each theme has a stream of its own, so that
 * one more draw for staff does not give every household other names.
 */
export class DemoRandom {
  #state: number;

  constructor(theme: string) {
    this.#state = createHash('sha256').update(`linge demo ${theme}`).digest().readUInt32LE(0);
  }

  /** From 0 up to, but not, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  integer(minimum: number, maximum: number): number {
    return minimum + Math.floor(this.next() * (maximum - minimum + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError where there is nothing to pick from */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from');
    return item;
  }

  /** Picks by weight; the weights need not add up to anything. */
  weighted<Item>(items: readonly (readonly [weight: number, item: Item])[]): Item {
    let left = this.next() * items.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, item] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    throw new RangeError('Nothing to pick from');
  }

  /** The same items in another order; the given list stays as it is. */
  shuffle<Item>(items: readonly Item[]): Item[] {
    const dealt = items.map((item) => ({ item, order: this.next() }));
    return dealt.sort((one, other) => one.order - other.order).map(({ item }) => item);
  }
}
