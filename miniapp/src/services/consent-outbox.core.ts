import type { RecordConsent, SubscriptionList } from '@linge/shared/subscription/subscription.schema';
import { comesLater, delayAfter } from './retry.policy';
import type { Store } from './store';

/** An answer that the server has not taken in yet, and whose it is. */
export interface KeptConsent extends RecordConsent {
  readonly accountId: string;
}

export interface ConsentOutboxParts {
  readonly kept: Pick<Store<readonly KeptConsent[]>, 'get' | 'set'>;
  readonly accountId: () => string | null;
  readonly send: (consent: RecordConsent) => Promise<SubscriptionList>;
  readonly random: () => number;
  /** Runs `task` after so many milliseconds; replaces the one before. Null: none. */
  readonly wakeAfter: (delayMs: number | null, task: () => void) => void;
  readonly onSent: (list: SubscriptionList, accountId: string) => void;
}

/** Answers are few and small; more than this were never sent for months. */
const mostKept = 50;

/**
 * Sends what was answered when WeChat asked, however long it takes: the answer is kept before it is sent, and named,
 * so that a retry counts once. What the server refuses is forgotten: nobody can put it right.
 */
export function createConsentOutbox(parts: ConsentOutboxParts) {
  const { kept } = parts;
  let failures = 0;
  let running: Promise<void> | null = null;
  let again = false;

  const forget = (id: string) => kept.set(kept.get().filter((one) => one.id !== id));

  /** @returns whether it is dealt with; false: not now */
  async function send({ accountId, ...consent }: KeptConsent): Promise<boolean> {
    try {
      const list = await parts.send(consent);
      forget(consent.id);
      parts.onSent(list, accountId);
      return true;
    } catch (error) {
      if (comesLater(error)) return false;
      forget(consent.id);
      return true;
    }
  }

  async function round(): Promise<void> {
    for (;;) {
      const next = kept.get().find(({ accountId }) => accountId === parts.accountId());
      if (!next) {
        failures = 0;
        parts.wakeAfter(null, () => undefined);
        return;
      }
      if (!(await send(next))) {
        failures++;
        parts.wakeAfter(delayAfter(failures, parts.random()), () => void drain());
        return;
      }
      failures = 0;
    }
  }

  /** Sends what waits. Calls while it runs are one more round at its end. */
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

  return {
    drain,
    add(consent: KeptConsent): Promise<void> {
      kept.set([...kept.get(), consent].slice(-mostKept));
      return drain();
    },
  };
}
