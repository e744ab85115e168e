import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../common/clock/clock.js';
import { AccountRepository } from './account.repository.js';

/** Deleted at a time, so that nobody who logs in waits for it. */
const batch = 2_000;

@Injectable()
export class SessionUpkeep {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly clock: Clock,
  ) {}

  /** Forgets when somebody was here as soon as no token depends on it; safe on several servers at once. */
  @Cron('47 * * * *')
  async deleteExpired(): Promise<void> {
    const now = this.clock.now();
    while ((await this.accounts.deleteSessionsExpired(now, batch)) === batch);
  }
}
