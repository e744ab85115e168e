/** A place that all windows share, `localStorage` or alike. */
export interface LeasePlace {
  readonly read: () => string | null;
  readonly write: (value: string) => void;
  readonly clear: () => void;
}

export interface LeaseClock {
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Runs `task` again and again; answers how to stop. */
  readonly every: (milliseconds: number, task: () => void) => () => void;
}

/** Milliseconds for which a window that was closed keeps the others out, at most. */
const leaseMs = 20_000;
/** Milliseconds between two signs of life. */
const renewMs = 5_000;
/** Milliseconds in which another window that came at the same time would have written its own name. */
const settleMs = 50;

function holderOf(value: string | null, now: number): string | null {
  const [holder, until] = (value ?? '').split(' ');
  return holder && Number(until) > now ? holder : null;
}

/**
 * Runs `task` unless another window does so already; false when it does. For browsers without Web Locks: not
 * airtight (two windows in the same instant), but what is sent twice counts once at the server.
 * @param me a name that no other window has
 */
export async function withLease(
  place: LeasePlace,
  clock: LeaseClock,
  me: string,
  task: () => Promise<void>,
): Promise<boolean> {
  if (holderOf(place.read(), clock.now()) !== null) return false;
  const claim = () => place.write(`${me} ${clock.now() + leaseMs}`);
  claim();
  await clock.pause(settleMs);
  if (holderOf(place.read(), clock.now()) !== me) return false;
  const stop = clock.every(renewMs, claim);
  try {
    await task();
  } finally {
    stop();
    if (holderOf(place.read(), clock.now()) === me) place.clear();
  }
  return true;
}
