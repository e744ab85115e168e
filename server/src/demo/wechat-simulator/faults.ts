/** Something that goes wrong with the next calls of one path. */
export interface Fault {
  readonly path: string;
  /** Answered without looking at the call, e.g. −1 for busy: a one-time code stays good. */
  readonly errcode?: number | undefined;
  /** A gateway's page with this status instead of WeChat's answer. */
  readonly httpStatus?: number | undefined;
  /** How long the answer takes longer than usual. */
  readonly delayMilliseconds?: number | undefined;
  /** The call is carried out, then the connection breaks: the worst case for a one-time code. */
  readonly closeConnection?: boolean | undefined;
  /** How many calls are hit; 1 unless told. */
  readonly times?: number | undefined;
}

export class Faults {
  #pending: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  /** The fault that hits this call, if any; each path's come in the order in which they were added. */
  take(path: string): Fault | undefined {
    const next = this.#pending.find(({ fault }) => fault.path === path);
    if (!next) return undefined;
    next.left -= 1;
    if (next.left <= 0) this.#pending = this.#pending.filter((other) => other !== next);
    return next.fault;
  }
}
