/** The simulator's time: real time plus what a test skipped, so that expiry needs no waiting. */
export class SimulatorClock {
  #skipped = 0;

  /** Milliseconds since the epoch. */
  now(): number {
    return Date.now() + this.#skipped;
  }

  advance(seconds: number): void {
    this.#skipped += seconds * 1_000;
  }
}
