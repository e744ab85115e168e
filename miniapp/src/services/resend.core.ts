import { comesLater, delayAfter } from './retry.policy';

export interface ResendParts<Load> {
  /** What goes next; null where nothing waits. */
  readonly next: () => Load | null;
  /** Sends it and puts away what came of it: it is not next any more. */
  readonly send: (load: Load) => Promise<void>;
  /** The server will not have it: likewise. */
  readonly refuse: (load: Load, error: unknown) => void;
  readonly random: () => number;
  /** Runs `task` after so many milliseconds; replaces the one before. Null: none. */
  readonly wakeAfter: (delayMs: number | null, task: () => void) => void;
}

/**
 * Sends one after the other what was kept before, however long it takes. What is sent has a name of its own, so that a
 * retry counts once.
 * @returns sends what waits; calls while it runs are one more round at its end
 */
export function createResender<Load>(parts: ResendParts<Load>): () => Promise<void> {
  let failures = 0;
  let running: Promise<void> | null = null;
  let again = false;

  /** @returns whether it is dealt with; false: not now */
  async function send(load: Load): Promise<boolean> {
    try {
      await parts.send(load);
    } catch (error) {
      if (comesLater(error)) return false;
      parts.refuse(load, error);
    }
    return true;
  }

  async function round(): Promise<void> {
    for (;;) {
      const load = parts.next();
      if (load === null) {
        failures = 0;
        parts.wakeAfter(null, () => undefined);
        return;
      }
      if (!(await send(load))) {
        failures++;
        parts.wakeAfter(delayAfter(failures, parts.random()), () => void drain());
        return;
      }
      failures = 0;
    }
  }

  function drain(): Promise<void> {
    again = running !== null;
    running ??= (async () => {
      try {
        do {
          again = false;
          await round();
        } while (again);
      } finally {
        running = null;
      }
    })();
    return running;
  }

  return drain;
}

/** What `wakeAfter` is on a device. */
export function createWaker(): ResendParts<unknown>['wakeAfter'] {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (delayMs, task) => {
    clearTimeout(timer);
    timer = delayMs === null ? undefined : setTimeout(task, delayMs);
  };
}
