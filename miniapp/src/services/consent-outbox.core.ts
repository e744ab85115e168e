import type { RecordConsent, SubscriptionList } from '@linge/shared/subscription/subscription.schema';
import { createResender, type ResendParts } from './resend.core';
import type { Store } from './store';

/** An answer that the server has not taken in yet, and whose it is. */
export interface KeptConsent extends RecordConsent {
  readonly accountId: string;
}

export interface ConsentOutboxParts extends Pick<ResendParts<KeptConsent>, 'random' | 'wakeAfter'> {
  readonly kept: Pick<Store<readonly KeptConsent[]>, 'get' | 'set'>;
  readonly accountId: () => string | null;
  readonly send: (consent: RecordConsent) => Promise<SubscriptionList>;
  readonly onSent: (list: SubscriptionList, accountId: string) => void;
}

/** Answers are few and small; more than this were never sent for months. */
const mostKept = 50;

/**
 * Sends what was answered when WeChat asked: the answer is kept before it is sent. What the server refuses is forgotten:
 * nobody can put it right.
 */
export function createConsentOutbox({ kept, random, wakeAfter, ...parts }: ConsentOutboxParts) {
  const forget = (id: string) => kept.set(kept.get().filter((one) => one.id !== id));
  const drain = createResender<KeptConsent>({
    next: () => kept.get().find(({ accountId }) => accountId === parts.accountId()) ?? null,
    send: async ({ accountId, ...consent }) => {
      const list = await parts.send(consent);
      forget(consent.id);
      parts.onSent(list, accountId);
    },
    refuse: ({ id }) => forget(id),
    random,
    wakeAfter,
  });
  return {
    drain,
    add(consent: KeptConsent): Promise<void> {
      kept.set([...kept.get(), consent].slice(-mostKept));
      return drain();
    },
  };
}
