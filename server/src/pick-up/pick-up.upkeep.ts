import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { authorisationsKeptDays } from '@linge/shared/pick-up/pick-up.schema';
import { Clock } from '../common/clock/clock.js';
import { PickUpRepository } from './pick-up.repository.js';

/** Looked at together, so that nobody who hands over waits for it. */
const batch = 500;

@Injectable()
export class PickUpUpkeep {
  constructor(
    private readonly rows: PickUpRepository,
    private readonly clock: Clock,
  ) {}

  /** Deletes those whom guardians named once it is too long ago; safe on several servers at once. */
  @Cron('23 * * * *')
  async forget(): Promise<void> {
    const now = this.clock.now();
    while ((await this.rows.forget(now, authorisationsKeptDays, batch)) === batch);
  }
}
