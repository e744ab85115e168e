import { accountApi } from '@linge/shared/account/account.api';
import type { Session } from '@linge/shared/account/account.schema';
import { apiTransport } from '../platform/api-transport';
import type { Credential } from '../platform/login.type';
import { login } from '../platform/login';
import { createClient } from './client-core';
import { meStore, sessionStore } from './session-store';

export const apiBaseUrl = `${API_URL}/api`;

/** Opens a session and keeps it. */
export async function openSession(credential: Credential): Promise<Session> {
  const session =
    credential.kind === 'persona'
      ? await visitor.call(accountApi.openDemoSession, { body: { persona: credential.persona } })
      : await visitor.call(accountApi.openSession, { body: { code: credential.code } });
  const persona = credential.kind === 'persona' ? credential.persona : null;
  sessionStore.set({ token: session.token, account: session.account, persona });
  return session;
}

export function forgetSession(): void {
  sessionStore.set(null);
  meStore.set(null);
}

async function renew(): Promise<void> {
  const persona = sessionStore.get()?.persona;
  await openSession(persona ? { kind: 'persona', persona } : await login.wechatCredential());
}

/** Logging in must not wait for a log-in. */
const visitor = createClient({
  transport: apiTransport,
  baseUrl: apiBaseUrl,
  token: () => null,
  renew: () => Promise.reject(new Error('a visitor has no session')),
  expired: () => undefined,
});

const client = createClient({
  transport: apiTransport,
  baseUrl: apiBaseUrl,
  token: () => sessionStore.get()?.token ?? null,
  renew,
  expired: forgetSession,
});

/** The one way to the API; see `client-core.ts`. */
export const { call, url: urlOf, authorization, withSession } = client;
