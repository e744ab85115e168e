import { AsyncResource } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { describeError } from '../log/log.js';

/** Share of the time in which the process does something, from which on it is busy. */
const busyFrom = 0.9;
/** What gives way rests so many times as long as it worked, and no longer than this, so that it goes on under any load. */
const restTimes = 2;
const longestRestMs = 300;

export interface WorkLoopOptions {
  /** Of the log. */
  readonly name: string;
  /** How often it is looked for work that nobody called for. */
  readonly pollMs: number;
  /** Whether it steps back where requests keep the process busy: what can come a second later lets them go first. */
  readonly givesWay?: boolean;
  /** Does some of what waits. Returns whether there may be more. */
  readonly next: () => Promise<boolean>;
}

/**
 * Looks for work and does it, one piece after the other: at once when it is woken, else at the next look. Who takes
 * which piece among several servers is up to `next`, by a lease.
 */
export class WorkLoop {
  readonly #log: Logger;
  readonly #options: WorkLoopOptions;
  /** Bound to where the loop is made, so that its work never counts as that of the request that woke it. */
  readonly #begin = AsyncResource.bind(() => this.#drain());
  #timer: NodeJS.Timeout | undefined;
  #draining: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(options: WorkLoopOptions) {
    this.#options = options;
    this.#log = new Logger(options.name);
  }

  /** Whether the server is to end: what is long should end early. */
  get stopped(): boolean {
    return this.#stopped;
  }

  start(): void {
    this.#timer = setInterval(() => this.wake(), this.#options.pollMs).unref();
    this.wake();
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#draining;
  }

  /** Looks for work unless that is being done already; then it is looked again afterwards. */
  wake(): void {
    this.#again = true;
    this.#draining ??= this.#begin().finally(() => {
      this.#draining = undefined;
      if (this.#again && !this.#stopped) this.wake();
    });
  }

  /** Looks for work now, and waits until there is none. */
  async settle(): Promise<void> {
    this.wake();
    await this.#draining;
  }

  async #next(): Promise<boolean> {
    if (!this.#options.givesWay) return this.#options.next();
    const [before, began] = [performance.eventLoopUtilization(), performance.now()];
    const more = await this.#options.next();
    const { utilization } = performance.eventLoopUtilization(before);
    if (more && !this.#stopped && utilization >= busyFrom) {
      await setTimeout(Math.min(restTimes * (performance.now() - began), longestRestMs));
    }
    return more;
  }

  async #drain(): Promise<void> {
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false;
        while (!this.#stopped && (await this.#next()));
      }
    } catch (error) {
      // The database is away or busy: what waits is found again at the next look.
      this.#again = false;
      this.#log.warn(`What waits could not be looked for: ${failureText(error)}`);
    }
  }
}

/** What went wrong, without the values that the database repeats in its messages. */
export function failureText(error: unknown): string {
  const { type, message, code } = describeError(error);
  return message || [type, code].filter(Boolean).join(' ');
}
