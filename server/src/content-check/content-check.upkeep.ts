import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../common/clock/clock.js';
import { ContentCheckRepository } from './content-check.repository.js';

/** Days that a decision can be looked at again with the words before it. */
const keptDays = 30;

@Injectable()
export class ContentCheckUpkeep {
  constructor(
    private readonly rows: ContentCheckRepository,
    private readonly clock: Clock,
  ) {}

  /** Who decided what stays; the words stand where they were written. Safe on several servers at once. */
  @Cron('41 3 * * *')
  async forgetWords(): Promise<void> {
    await this.rows.forgetWords(new Date(this.clock.now().getTime() - keptDays * 86_400_000));
  }
}
