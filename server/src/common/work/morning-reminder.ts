import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { Clock } from '../clock/clock.js';
import { describeError } from '../log/log.js';
import type { Mornings } from './mornings.js';

/**
 * Does one part of a morning: one that fails must not keep the others waiting.
 * @param failure for the log, should it fail: `Nobody of the community … was told`
 */
export type Guarded = (failure: string, tell: () => Promise<void>) => Promise<void>;

interface MorningOptions {
  /** Of the log. */
  readonly log: string;
  /** As which the mornings that were seen to are kept. */
  readonly morning: string;
  readonly mornings: Mornings;
  readonly clock: Clock;
}

/**
 * Tells staff at eight what the day brings, or as soon as a server runs that day. What `tell` tells must bear to be told
 * by several servers at once and any number of times: what it is about makes the event, of which an inbox holds one.
 */
export abstract class MorningReminder implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #options: MorningOptions;
  readonly #log: Logger;
  #madeUp: Promise<void> | undefined;

  protected constructor(options: MorningOptions) {
    this.#options = options;
    this.#log = new Logger(options.log);
  }

  /** @param today in Asia/Shanghai; a part that fails within `guarded` has the morning tried again with the next server to start */
  protected abstract tell(today: string, guarded: Guarded): Promise<void>;

  /** What nobody was told at eight, as no server ran, is told now. */
  onApplicationBootstrap(): void {
    const { mornings, morning } = this.#options;
    this.#madeUp = mornings.makeUp(morning, () => this.remind());
  }

  beforeApplicationShutdown(): Promise<void> | undefined {
    return this.#madeUp;
  }

  @Cron('0 8 * * *', { timeZone: 'Asia/Shanghai' })
  async remind(): Promise<void> {
    const { mornings, morning, clock } = this.#options;
    const today = clock.today();
    let failed = false;
    await this.tell(today, async (failure, tell) => {
      try {
        await tell();
      } catch (error) {
        failed = true;
        this.#log.error(`${failure}: ${describeError(error).type}`);
      }
    });
    if (!failed) await mornings.noteDone(morning, today);
  }
}
