import { accountApi } from '@linge/shared/account/account.api';
import type { Persona } from '@linge/shared/account/account.schema';
import type { Permission } from '@linge/shared/permission';
import { privacyApi } from '@linge/shared/privacy/privacy.api';
import { privacyVersion } from '@linge/shared/privacy/privacy-version';
import { login } from '../platform/login';
import { showUnread } from '../platform/badge';
import { ApiError } from './api-error';
import { call, forgetSession, openSession } from './client';
import { meStore, sessionStore } from './session-store';
import { useStore } from './use-store';

/** Who is logged in; null for a visitor. */
export function useSession() {
  return useStore(sessionStore);
}

/** What I may do, as the server last said; null for a visitor and until it has answered. */
export function useMe() {
  return useStore(meStore);
}

export function useMay(permission: Permission): boolean {
  return useMe()?.permissions.includes(permission) ?? false;
}

/** Asks again who I am, what I may do and how much is unread. Harmless for a visitor. */
export async function refreshMe(): Promise<void> {
  if (!sessionStore.get()) {
    showUnread(0);
    return;
  }
  try {
    const me = await call(accountApi.me);
    meStore.set(me);
    showUnread(me.unreadMessages);
  } catch {
    // what was known stays; the page that needs an answer shows its own error
  }
}

/** Tells that the declaration of this version was agreed to, as the button of the login says. @throws ApiError, NetworkError */
export async function agreeToPrivacy(): Promise<void> {
  await call(privacyApi.agree, { body: { version: privacyVersion } });
}

/** Logs in with WeChat. @throws ApiError, NetworkError, LoginUnavailable */
export async function signIn(): Promise<void> {
  await openSession(await login.wechatCredential());
  await agreeToPrivacy().catch(() => undefined);
  await refreshMe();
}

/** Logs in as one of the demo's people. @throws ApiError, NetworkError */
export async function signInAs(persona: Persona): Promise<void> {
  meStore.set(null);
  await openSession({ kind: 'persona', persona });
  await agreeToPrivacy().catch(() => undefined);
  await refreshMe();
}

async function leave(close: () => Promise<unknown>): Promise<void> {
  try {
    await close();
  } catch (error) {
    // a session that has ended already is as good as closed
    if (!(error instanceof ApiError && error.status === 401)) throw error;
  }
  forgetSession();
  showUnread(0);
}

/** Logs out here. Without a network it is forgotten here and ends by itself at the server. */
export async function signOut(): Promise<void> {
  await leave(() => call(accountApi.closeSession).catch(() => undefined));
}

/** Logs out on every device. @throws ApiError, NetworkError */
export async function signOutEverywhere(): Promise<void> {
  await leave(() => call(accountApi.closeAllSessions));
}

/** Deletes the account. @throws ApiError, NetworkError */
export async function deleteAccount(): Promise<void> {
  await leave(() => call(accountApi.deleteMe));
}

/** Ties the number that WeChat vouches for. @throws ApiError, NetworkError */
export async function tiePhone(code: string): Promise<void> {
  meStore.set(await call(accountApi.tiePhone, { body: { code } }));
}

/** A number to be called on, as somebody typed it. */
export async function typePhone(phone: string): Promise<void> {
  meStore.set(await call(accountApi.typePhone, { body: { phone } }));
}

/** Whether I act for a unit that complaints are dispatched to. */
export function useUnitDelegate(): boolean {
  const grants = useMe()?.account.grants ?? [];
  return grants.some(({ role, unitId }) => role === 'unitHandler' && unitId !== null);
}
