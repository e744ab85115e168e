import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { subscriptionApi } from '@linge/shared/subscription/subscription.api';
import type { ConsentAnswer, Subscription } from '@linge/shared/subscription/subscription.schema';
import { useEffect } from 'react';
import { onNetworkChange } from '../platform/network';
import { subscribe } from '../platform/subscribe';
import type { SubscribeSettings } from '../platform/subscribe.type';
import { call } from './client';
import { closedFor, placeOf, type Closed } from './consent-settings.policy';
import { createConsentOutbox, type KeptConsent } from './consent-outbox.core';
import { newId } from './new-id';
import { createWaker } from './resend.core';
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

const outbox = createConsentOutbox({
  kept: keptConsents,
  accountId: () => sessionStore.get()?.account.id ?? null,
  send: (body) => call(subscriptionApi.record, { body }),
  random: () => Math.random(),
  wakeAfter: createWaker(),
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
    if (missing) void loadConsentSettings();
  }, [missing]);
  return mine?.items ?? null;
}

/** How WeChat's settings stand; null until they are known, and in a browser. */
const settingsStore = createStore<SubscribeSettings | null>(null);

/** Looks at them: before the first tap, and again whenever somebody may have changed them. Never rejects. */
export async function loadConsentSettings(): Promise<void> {
  const settings = await subscribe.settings();
  if (settings) settingsStore.set(settings);
}

/** Opens WeChat's settings, at once: to be called in a tap, with nothing awaited before. Never rejects. */
export async function openConsentSettings(): Promise<void> {
  const settings = await subscribe.openSettings();
  if (settings) settingsStore.set(settings);
}

/** Why WeChat would not ask about these; null where it would. */
export function useClosed(templateIds: readonly string[]): Closed | null {
  const settings = useStore(settingsStore);
  return closedFor(settings, templateIds);
}

/** Whether WeChat can be asked here at all. */
export const canAskConsent = subscribe.canAsk;

/** How somebody answered: how many they agreed to and how many they turned down, or why they were not asked. */
export type Asked =
  | { readonly kind: 'answered'; readonly accepted: number; readonly rejected: number }
  | { readonly kind: Closed | 'failed' | 'nothing' };

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
  const ids = asked.map(({ templateId }) => templateId);
  const closed = closedFor(settingsStore.get(), ids);
  if (closed) return Promise.resolve({ kind: closed });
  return subscribe.ask(ids).then(async (outcome): Promise<Asked> => {
    await loadConsentSettings();
    if (outcome.kind === 'failed') return outcome;
    const settings: SubscribeSettings | null =
      outcome.kind === 'off' ? { on: false, kept: {} } : settingsStore.get();
    settingsStore.set(settings);
    const answers = asked.flatMap(({ template, templateId }) => {
      // the main switch refuses all of them
      const answer = outcome.kind === 'off' ? 'reject' : outcome.answers[templateId];
      return answer ? [{ template, answer, answeredIn: placeOf(settings, templateId, answer) }] : [];
    });
    if (answers.length > 0) {
      void outbox.add({ id: newId(), accountId, answers, answeredAt: new Date().toISOString() });
    }
    if (outcome.kind === 'off') return outcome;
    const count = (one: ConsentAnswer) => answers.filter(({ answer }) => answer === one).length;
    const [accepted, rejected] = [count('accept'), count('reject')];
    const keptNow = accepted === 0 ? closedFor(settings, ids) : null;
    return keptNow ? { kind: keptNow } : { kind: 'answered', accepted, rejected };
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
