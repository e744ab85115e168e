import type { Account, Me, Persona } from '@linge/shared/account/account.schema';
import { createStore, createStoredValue } from './store';

/** A session as kept on the device. `persona` is the demo's; null where WeChat said who it is. */
export interface KeptSession {
  readonly token: string;
  readonly account: Account;
  readonly persona: Persona | null;
}

export const sessionStore = createStoredValue<KeptSession | null>('linge.session', null);

/** `GET /me` as last answered; null until then, and for a visitor. */
export const meStore = createStore<Me | null>(null);
