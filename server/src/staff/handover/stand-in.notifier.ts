import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, shanghaiDay } from '../../common/clock/clock.js';
import { describeError } from '../../common/log/log.js';
import { OutboxHandlers } from '../../common/outbox/outbox.handlers.js';
import { MessageService } from '../../message/message.service.js';
import { standInTopic } from '../stand-in.announcement.js';
import { standInMessage } from './handover.wording.js';
import { StandInRepository, type BegunStandIn } from './stand-in.repository.js';

const dayMs = 86_400_000;
/** Days for which a server that was away catches up. */
const catchUpDays = 3;

/** Tells somebody on the first day that they stand in, for whom and until when. */
@Injectable()
export class StandInNotifier implements OnModuleInit {
  readonly #log = new Logger('StandIn');

  constructor(
    private readonly dataSource: DataSource,
    private readonly handlers: OutboxHandlers,
    private readonly standIns: StandInRepository,
    private readonly messages: MessageService,
    private readonly clock: Clock,
  ) {}

  /** Whoever is named on the first day itself, or later, hears of it at once. */
  onModuleInit(): void {
    this.handlers.register(standInTopic, async ({ subjectId }, manager) => {
      const standIn = await this.standIns.begun(subjectId, this.clock.today());
      if (standIn) await this.#tell(standIn, manager);
    });
  }

  /** Safe on several servers at once and any number of times: an inbox holds one message of an assignment. */
  @Cron('0 7,10,14 * * *', { timeZone: 'Asia/Shanghai' })
  async tellBegun(): Promise<void> {
    const since = shanghaiDay(new Date(this.clock.now().getTime() - catchUpDays * dayMs));
    for (const standIn of await this.standIns.begunSince(since, this.clock.today())) {
      try {
        await this.dataSource.transaction((manager) => this.#tell(standIn, manager));
      } catch (error) {
        // One that fails must not keep the others waiting; it is tried again in some hours.
        this.#log.error(`The stand-in ${standIn.id} was not told: ${describeError(error).type}`);
      }
    }
  }

  #tell(
    { id, communityId, accountId, validTo, ...rest }: BegunStandIn,
    manager: EntityManager,
  ): Promise<void> {
    const lastDay = shanghaiDay(new Date(Date.parse(`${validTo}T00:00:00+08:00`) - dayMs));
    return this.messages.deliver(
      {
        kind: 'standInBegun',
        ...standInMessage({ ...rest, lastDay, today: this.clock.today() }),
        subject: { type: 'community', id: communityId },
        eventId: id,
        createdAt: this.clock.now(),
        within: { communityId },
      },
      [accountId],
      manager,
    );
  }
}
