import { Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { Config } from '../../config/config.js';
import { Clock } from '../clock/clock.js';

interface Claims {
  readonly accountId: string;
  readonly sessionId: string;
}

interface Checked {
  readonly claims: Claims;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Signs and reads the bearer tokens: short-lived, and good only while their session is open. */
@Injectable()
export class AccessToken {
  readonly #secret: Uint8Array;
  readonly #minutes: number;
  /** Tokens whose signature was checked: each is sent with many requests, and the check costs a trip to another thread. */
  readonly #checked = new LRUCache<string, Checked>({ max: 10_000 });

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.#secret = new TextEncoder().encode(config.token.secret);
    this.#minutes = config.token.minutes;
  }

  async sign(accountId: string, sessionId: string): Promise<{ token: string; expiresAt: Date }> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + this.#minutes * 60_000);
    const token = await new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: algorithm })
      .setSubject(accountId)
      .setIssuedAt(now)
      .setExpirationTime(expiresAt)
      .sign(this.#secret);
    return { token, expiresAt };
  }

  /** What a token says, or undefined when it is missing, forged or expired. */
  async read(authorization: string | undefined): Promise<Claims | undefined> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return undefined;
    const known = this.#checked.get(token);
    if (known) return known.expiresAt > this.clock.now().getTime() ? known.claims : undefined;
    try {
      const { payload } = await jwtVerify(token, this.#secret, {
        algorithms: [algorithm],
        currentDate: this.clock.now(),
      });
      const { sub, sid, exp } = payload;
      if (typeof sub !== 'string' || typeof sid !== 'string' || exp === undefined) return undefined;
      const claims = { accountId: sub, sessionId: sid };
      this.#checked.set(token, { claims, expiresAt: exp * 1000 });
      return claims;
    } catch {
      return undefined;
    }
  }
}

const algorithm = 'HS256';
