import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../clock/clock.js';
import { OutboxRepository } from './outbox.repository.js';

/** Days that delivered messages stay, to see what was told when. */
const keepDays = 30;

@Injectable()
export class OutboxUpkeep {
  readonly #log = new Logger('Outbox');

  constructor(
    private readonly rows: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  /** Says every hour what is stuck, until somebody has looked at it. */
  @Cron('7 * * * *')
  async report(): Promise<void> {
    const { parked } = await this.rows.backlog();
    if (parked) this.#log.error(`${parked} outbox messages are parked: see last_error in outbox_messages`);
  }

  @Cron('37 3 * * *', { timeZone: 'Asia/Shanghai' })
  async forgetDelivered(): Promise<void> {
    await this.rows.forgetDone(new Date(this.clock.now().getTime() - keepDays * 86_400_000));
  }
}
