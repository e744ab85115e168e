/** One call as the simulator saw it, without anything secret or personal. */
export interface LoggedCall {
  /** Simulated time, ISO 8601. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** What was answered; 0 for a success, `null` when a fault put something else in place of an answer. */
  readonly errcode: number | null;
}

/** So that a demo that runs for weeks does not grow. */
const KEPT = 10_000;

export class CallLog {
  readonly #calls: LoggedCall[] = [];

  add(call: LoggedCall): void {
    this.#calls.push(call);
    if (this.#calls.length > KEPT) this.#calls.shift();
  }

  list(): readonly LoggedCall[] {
    return [...this.#calls];
  }
}
