import { Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import { Config } from '../../config/config.js';
import { Clock } from '../clock/clock.js';

/** Signs and reads the bearer tokens: short-lived, and good only while their session is open. */
@Injectable()
export class AccessToken {
  readonly #secret: Uint8Array;
  readonly #minutes: number;

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
  async read(
    authorization: string | undefined,
  ): Promise<{ accountId: string; sessionId: string } | undefined> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return undefined;
    try {
      const { payload } = await jwtVerify(token, this.#secret, {
        algorithms: [algorithm],
        currentDate: this.clock.now(),
      });
      const { sub, sid } = payload;
      return typeof sub === 'string' && typeof sid === 'string'
        ? { accountId: sub, sessionId: sid }
        : undefined;
    } catch {
      return undefined;
    }
  }
}

const algorithm = 'HS256';
