import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock/clock.js';
import { PublicCache } from '../../common/http/public-cache.js';
import { Outbox, type Announce } from '../../common/outbox/outbox.js';
import { HandoverRepository } from './handover.repository.js';
import { HandoverSettlement } from './handover.settlement.js';
import { SettlementRepository } from './settlement.repository.js';

/** Lets complaints change hands on the day of a handover, and leaves none with somebody whose post is over. */
@Injectable()
export class HandoverUpkeep {
  readonly #log = new Logger('Handover');

  constructor(
    private readonly outbox: Outbox,
    private readonly handovers: HandoverRepository,
    private readonly settlements: SettlementRepository,
    private readonly settlement: HandoverSettlement,
    private readonly publicCache: PublicCache,
    private readonly clock: Clock,
  ) {}

  /**
   * Just after midnight, and every hour so that a server that was away then catches up. Safe on several servers at
   * once: each handover is one transaction that first claims its row, so it is settled once.
   */
  @Cron('3 * * * *', { timeZone: 'Asia/Shanghai' })
  async settleDue(): Promise<void> {
    const today = this.clock.today();
    const due = await this.settlements.dueHandovers(today);
    for (const id of due) {
      await this.#oneOf('handover', id, async (manager, announce) => {
        const handover = await this.handovers.find(id, manager);
        if (handover) await this.settlement.settle(handover, manager, announce);
      });
    }
    // The doors name who leads a team.
    if (due.length) this.publicCache.clear();
    // After the handovers, so that only what nobody took over is left for the grid.
    for (const id of await this.settlements.duePosts(today)) {
      await this.#oneOf('grid assignment', id, (manager, announce) =>
        this.settlement.giveBack(id, manager, announce),
      );
    }
    for (const id of await this.settlements.dueOffices(today)) {
      await this.#oneOf('appointment', id, (manager, announce) =>
        this.settlement.giveBackOffice(id, manager, announce),
      );
    }
  }

  /** One that fails is logged and tried again in an hour; it must not keep the others waiting. */
  async #oneOf(
    what: string,
    id: string,
    work: (manager: EntityManager, announce: Announce) => Promise<void>,
  ): Promise<void> {
    try {
      await this.outbox.transaction(work);
    } catch (error) {
      this.#log.error(`The ${what} ${id} was not settled`, error instanceof Error ? error.stack : undefined);
    }
  }
}
