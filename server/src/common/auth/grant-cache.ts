import { Injectable } from '@nestjs/common';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import { LRUCache } from 'lru-cache';

/** Milliseconds that what an account was granted is believed without looking. */
const ttlMs = 2_000;

/** What is known of an account beside its session. */
export interface KnownAccount {
  readonly grants: RoleGrant[];
  /** A child under 14 for whom no guardian has agreed. */
  readonly needsGuardian: boolean;
}

/** What those who asked a moment ago were granted, by account and day. */
@Injectable()
export class GrantCache {
  #grants = newStore();

  get(key: string): KnownAccount | undefined {
    return this.#grants.get(key);
  }

  /** To be called before grants are read; keeps what was read, unless a change came in between. */
  reading(): (key: string, known: KnownAccount) => void {
    const store = this.#grants;
    return (key, known) => void store.set(key, known);
  }

  /** To be called after a grant was given or taken. Other servers follow within two seconds. */
  clear(): void {
    this.#grants = newStore();
  }
}

function newStore(): LRUCache<string, KnownAccount> {
  return new LRUCache({ max: 10_000, ttl: ttlMs });
}
