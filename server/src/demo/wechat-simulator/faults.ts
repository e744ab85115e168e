import type { SimulatorClock } from './simulator-clock.js';

/** Something that goes wrong with the next calls of one path. */
export interface Fault {
  /** `*` hits every path. */
  readonly path: string;
  /** Answered without looking at the call, e.g. −1 for busy: a one-time code stays good. */
  readonly errcode?: number | undefined;
  /** A gateway's page with this status instead of WeChat's answer. */
  readonly httpStatus?: number | undefined;
  /** How long the answer takes longer than usual. */
  readonly delayMilliseconds?: number | undefined;
  /** The call is carried out, then the connection breaks: the worst case for a one-time code. */
  readonly closeConnection?: boolean | undefined;
  /** Status 200, and this instead of WeChat's answer; the call is not carried out. */
  readonly rubbish?: string | undefined;
  /** How many calls are hit; 1 unless told, or unless it lasts. */
  readonly times?: number | undefined;
  /** Seconds of simulated time after which it is over. */
  readonly lastsSeconds?: number | undefined;
}

interface PendingFault {
  readonly fault: Fault;
  readonly until: number;
  left: number;
}

export class Faults {
  #pending: PendingFault[] = [];

  constructor(private readonly clock: SimulatorClock) {}

  add(fault: Fault): void {
    const { lastsSeconds, times } = fault;
    const until = lastsSeconds === undefined ? Infinity : this.clock.now() + lastsSeconds * 1_000;
    this.#pending.push({ fault, until, left: times ?? (lastsSeconds === undefined ? 1 : Infinity) });
  }

  clear(): void {
    this.#pending = [];
  }

  /** The fault that hits this call, if any; each path's come in the order in which they were added. */
  take(path: string): Fault | undefined {
    const now = this.clock.now();
    this.#pending = this.#pending.filter(({ until }) => now < until);
    const next = this.#pending.find(({ fault }) => fault.path === path || fault.path === '*');
    if (!next) return undefined;
    next.left -= 1;
    if (next.left <= 0) this.#pending = this.#pending.filter((other) => other !== next);
    return next.fault;
  }
}
