import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../common/clock/clock.js';
import { ParkedPushRepository } from './parked-push.repository.js';
import { PushRepository } from './push.repository.js';

/** Days that pushes stay after their end, to see what was sent when, or to send again what was parked. */
const keepDays = 30;

@Injectable()
export class PushUpkeep {
  readonly #log = new Logger('Push');

  constructor(
    private readonly pushes: PushRepository,
    private readonly parked: ParkedPushRepository,
    private readonly clock: Clock,
  ) {}

  /** Says every hour what was given up, until somebody has looked at it. */
  @Cron('9 * * * *')
  async report(): Promise<void> {
    for (const { reason, count } of await this.parked.counts()) {
      this.#log.error(`${count} pushes are parked (${reason}): see last_error in pushes`);
    }
  }

  @Cron('43 3 * * *', { timeZone: 'Asia/Shanghai' })
  async forgetSettled(): Promise<void> {
    await this.pushes.forgetSettled(new Date(this.clock.now().getTime() - keepDays * 86_400_000));
  }
}
