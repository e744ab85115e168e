import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { subscriptionApi } from '@linge/shared/subscription/subscription.api';
import type { ConsentAnswer, Subscription } from '@linge/shared/subscription/subscription.schema';
import { useEffect } from 'react';
import { onNetworkChange } from '../platform/network';
import { subscribe } from '../platform/subscribe';
import { call } from './client';
import { createConsentOutbox, type KeptConsent } from './consent-outbox.core';
import { newId } from './new-id';
import { sessionStore } from './session-store';
import { createStore, createStoredValue } from './store';
import { useSession } from './session';
import { useStore } from './use-store';

/** Most templates that WeChat asks about at once. */
const mostAsked = 3;

interface Known {
  readonly accountId: string;
  readonly items: readonly Subscription[];
}

const knownStore = createStore<Known | null>(null);
const keptConsents = createStoredValue<readonly KeptConsent[]>('linge.consents', [], Array.isArray);

let timer: ReturnType<typeof setTimeout> | undefined;

const outbox = createConsentOutbox({
  kept: keptConsents,
  accountId: () => sessionStore.get()?.account.id ?? null,
  send: (body) => call(subscriptionApi.record, { body }),
  random: () => Math.random(),
  wakeAfter: (delayMs, task) => {
    clearTimeout(timer);
    timer = delayMs === null ? undefined : setTimeout(task, delayMs);
  },
  onSent: ({ items }, accountId) => knownStore.set({ accountId, items }),
});

/** Puts what the server said of one of them. */
export function knowOne(changed: Subscription): void {
  const known = knownStore.get();
  if (!known) return;
  const items = known.items.map((item) => (item.template === changed.template ? changed : item));
  knownStore.set({ ...known, items });
}

/** @throws ApiError, NetworkError */
export async function loadSubscriptions(): Promise<void> {
  const accountId = sessionStore.get()?.account.id;
  if (!accountId) return;
  const { items } = await call(subscriptionApi.list);
  knownStore.set({ accountId, items });
}

/**
 * What I agreed to; null for a visitor, where it is not wanted, and until the server has said. Whoever wants to ask must know the templates
 * before the tap: between a tap and WeChat's question there is no time to fetch them.
 */
export function useSubscriptions(wanted: boolean): readonly Subscription[] | null {
  const accountId = useSession()?.account.id ?? null;
  const known = useStore(knownStore);
  const mine = known?.accountId === accountId ? known : null;
  const missing = wanted && accountId !== null && mine === null;
  useEffect(() => {
    // what cannot be had now is not offered: no page depends on it
    if (missing) void loadSubscriptions().catch(() => undefined);
  }, [missing]);
  return mine?.items ?? null;
}

/** Whether WeChat can be asked here at all. */
export const canAskConsent = subscribe.canAsk;

/** Opens WeChat's own page of what is subscribed to; to be called in a tap. Never rejects. */
export const openConsentSetting = subscribe.openSetting;

/** How somebody answered: how many they agreed to and how many they turned down, or why they were not asked. */
export type Asked =
  | { readonly kind: 'answered'; readonly accepted: number; readonly rejected: number }
  | { readonly kind: 'off' | 'failed' | 'nothing' };

/**
 * Asks for consent, at once: to be called in a tap, with nothing awaited before. The answer is kept on the phone and
 * sent by itself, also when the page is closed meanwhile. Never rejects.
 */
export function askConsent(templates: readonly PushTemplateName[]): Promise<Asked> {
  const known = knownStore.get();
  const accountId = sessionStore.get()?.account.id;
  const asked = (known?.items ?? [])
    .flatMap(({ template, templateId }) =>
      templateId !== null && templates.includes(template) ? [{ template, templateId }] : [],
    )
    .slice(0, mostAsked);
  if (!subscribe.canAsk || !accountId || known?.accountId !== accountId || asked.length === 0) {
    return Promise.resolve({ kind: 'nothing' });
  }
  return subscribe.ask(asked.map(({ templateId }) => templateId)).then((outcome): Asked => {
    if (outcome.kind !== 'answered') return outcome;
    const answers = asked.flatMap(({ template, templateId }) => {
      const answer = outcome.answers[templateId];
      return answer ? [{ template, answer }] : [];
    });
    if (answers.length > 0) {
      void outbox.add({ id: newId(), accountId, answers, answeredAt: new Date().toISOString() });
    }
    const count = (one: ConsentAnswer) => answers.filter(({ answer }) => answer === one).length;
    return { kind: 'answered', accepted: count('accept'), rejected: count('reject') };
  });
}

let started = false;

/** Keeps answers going that could not be sent: when the app is shown, the network is back, somebody has logged in. */
export function startConsents(): void {
  if (!started) {
    started = true;
    onNetworkChange((online) => {
      if (online) void outbox.drain();
    });
    sessionStore.subscribe(() => void outbox.drain());
  }
  void outbox.drain();
}
