import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { isDeadlock } from '../common/database/database-error.js';
import { LeasedWorker } from '../common/work/background-worker.js';
import { failureText } from '../common/work/work-loop.js';
import type { NoticeDelivery } from './entities/notice-delivery.entity.js';
import { LeaseLost, NoticeDeliveryRepository } from './notice-delivery.repository.js';
import { NoticeFanOut } from './notice-fan-out.js';
import { NoticeRepository } from './notice.repository.js';

/** How long a delivery is nobody else's; a server that dies gives it back by that. */
const leaseMs = 15_000;
const pollMs = 3_000;
const longestPauseMs = 5 * 60_000;

/**
 * Puts notices into inboxes: at once after a step in this process, else at the next look. A server that ends does so
 * after the batch in hand; the rest is anybody's.
 */
@Injectable()
export class NoticeDeliveryWorker extends LeasedWorker {
  readonly #log = new Logger('Notice');

  constructor(
    private readonly dataSource: DataSource,
    private readonly deliveries: NoticeDeliveryRepository,
    private readonly notices: NoticeRepository,
    private readonly fanOut: NoticeFanOut,
    private readonly clock: Clock,
  ) {
    super({ name: 'Notice', pollMs, leaseMs, clock });
  }

  /** One batch, so that what is urgent waits for one at most. @returns whether there may be more */
  protected async next(): Promise<boolean> {
    const delivery = await this.deliveries.claim(this.id, this.clock.now(), this.until());
    if (!delivery) return false;
    try {
      await this.#batch(delivery);
    } catch (error) {
      await this.#failed(delivery, error);
    }
    return true;
  }

  /**
   * Its rows and where the next one begins commit together. Read committed, so that what it reads of the registry is not
   * locked against those who write there. The notice stays as it is meanwhile: whoever withdraws it waits for the batch,
   * and none of its rows come after those that withdrawing took away.
   */
  async #batch(delivery: NoticeDelivery): Promise<void> {
    await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const position = await this.deliveries.lockPosition(delivery.id, this.id, manager);
      await this.notices.keep(delivery.noticeId, manager);
      const notice = await this.notices.find(delivery.noticeId, manager);
      if (!notice) throw new Error('A delivery without its notice');
      const plan = await this.fanOut.plan(notice, delivery);
      const done = await this.fanOut.batch(plan, position, manager);
      await this.deliveries.advance(delivery.id, done, this.clock.now(), manager);
    });
  }

  async #failed({ id, noticeId, attempts }: NoticeDelivery, error: unknown): Promise<void> {
    if (error instanceof LeaseLost) return;
    const pauseMs = isDeadlock(error) ? 0 : Math.min(1_000 * 2 ** attempts, longestPauseMs);
    await this.deliveries.release(id, this.id, new Date(this.clock.now().getTime() + pauseMs));
    this.#log.warn(`Notice ${noticeId} is delivered on in ${pauseMs} ms: ${failureText(error)}`);
  }
}
