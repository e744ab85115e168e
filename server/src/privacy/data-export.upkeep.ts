import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../common/clock/clock.js';
import { DataExportRepository } from './data-export.repository.js';
import { keepDays } from './data-export.service.js';

/** Copies are gone once they cannot be fetched any more; safe on several servers at once. */
@Injectable()
export class DataExportUpkeep {
  constructor(
    private readonly exports: DataExportRepository,
    private readonly clock: Clock,
  ) {}

  @Cron('52 * * * *')
  async forgetOld(): Promise<void> {
    const now = this.clock.now();
    await this.exports.forget(now, new Date(now.getTime() - keepDays * 86_400_000));
  }
}
