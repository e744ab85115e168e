import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../clock/clock.js';
import { lateMinutes } from './outbox.policy.js';
import { OutboxRepository, type OutboxBacklog } from './outbox.repository.js';

/** Days that delivered messages stay, to see what was told when. */
const keepDays = 30;

@Injectable()
export class OutboxUpkeep {
  readonly #log = new Logger('Outbox');

  constructor(
    private readonly rows: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  /** What has not been delivered, as of now. */
  backlog(): Promise<OutboxBacklog> {
    return this.rows.backlog(new Date(this.clock.now().getTime() - lateMinutes * 60_000));
  }

  /** Says every hour what is stuck, until somebody has looked at it. */
  @Cron('7 * * * *')
  async report(): Promise<void> {
    const { parked, late } = await this.backlog();
    if (parked) this.#log.error(`${parked} outbox messages are parked: see last_error in outbox_messages`);
    if (late) this.#log.error(`${late} outbox messages wait for more than ${lateMinutes} minutes`);
  }

  @Cron('37 3 * * *', { timeZone: 'Asia/Shanghai' })
  async forgetDelivered(): Promise<void> {
    await this.rows.forgetDone(new Date(this.clock.now().getTime() - keepDays * 86_400_000));
  }
}
