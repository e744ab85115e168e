import { Account, type Me, type Persona } from '@linge/shared/account/account.schema';
import { createStore, createStoredValue } from './store';

/** A session as kept on the device. `persona` is the demo's; null where WeChat said who it is. */
export interface KeptSession {
  readonly token: string;
  readonly account: Account;
  readonly persona: Persona | null;
}

function isSession(kept: unknown): boolean {
  const session = kept as Partial<KeptSession>;
  return typeof session.token === 'string' && Account.safeParse(session.account).success;
}

export const sessionStore = createStoredValue<KeptSession | null>('linge.session', null, isSession);

/** `GET /me` as last answered; null until then, and for a visitor. */
export const meStore = createStore<Me | null>(null);
