import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { hourOf } from '../clock/working-day.policy.js';
import { insertRows } from '../database/insert-rows.js';
import { isDuplicateKey } from '../database/duplicate-key.js';
import { Morning } from './entities/morning.entity.js';
import { failureText } from './work-loop.js';

/** When staff are told what the day brings, in Asia/Shanghai. */
const morningHour = 8;

/**
 * Which mornings were seen to, so that one on which no server ran is made up for when the first one starts. Several may
 * do so at once: what they tell has to be the same event on each, of which an inbox holds one.
 */
@Injectable()
export class Mornings {
  readonly #log = new Logger('Mornings');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Never throws: a server starts although its morning fails, and the next one to start tries again. */
  async makeUp(name: string, remind: () => Promise<void>): Promise<void> {
    try {
      const day = this.clock.today();
      if (this.clock.now() < hourOf(day, morningHour)) return;
      if (await this.dataSource.manager.existsBy(Morning, { name, day })) return;
      await remind();
    } catch (error) {
      this.#log.error(`The morning ${name} was not made up for: ${failureText(error)}`);
    }
  }

  /** Once all that was to be done was. */
  async noteDone(name: string, day: string): Promise<void> {
    try {
      await insertRows(this.dataSource.manager, Morning, [{ name, day, doneAt: this.clock.now() }]);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // Another server did it, too.
    }
  }
}
