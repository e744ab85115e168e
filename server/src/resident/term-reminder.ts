import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { termEndingDays } from '@linge/shared/resident/resident-filter.schema';
import { DataSource } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { describeError } from '../common/log/log.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import { TermReminderRepository, type EndingTerms } from './term-reminder.repository.js';

type Reminder = 'residencyTermEnding' | 'residencyTermEnded';

/** Days for which a server that was away catches up. */
const catchUpDays = 6;
/** What ids of reminders are derived in, so that the same one has the same id on every server. */
const namespace = '5f0c2f5e-6c1b-5f0a-9a3c-3d3b8c7d1e42';

/** Reminds a grid's worker of floating people whose term is about to end, or ended. It changes nothing about them. */
@Injectable()
export class TermReminder {
  readonly #log = new Logger('TermReminder');

  constructor(
    private readonly dataSource: DataSource,
    private readonly terms: TermReminderRepository,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  /**
   * 30 days before and on the day after. Safe on several servers at once and any number of times: grid and last day
   * make the event, of which an inbox holds one. A term that was prolonged is another event.
   */
  @Cron('0 8 * * *', { timeZone: 'Asia/Shanghai' })
  async remind(): Promise<void> {
    await this.#tell('residencyTermEnding', termEndingDays);
    await this.#tell('residencyTermEnded', -1);
  }

  /** @param days from today to the last day of the term */
  async #tell(kind: Reminder, days: number): Promise<void> {
    const due = await this.terms.endingBetween(this.#day(days - catchUpDays), this.#day(days));
    for (const terms of due) {
      try {
        await this.#tellOf(kind, terms);
      } catch (error) {
        // One that fails must not keep the others waiting; it is tried again tomorrow.
        this.#log.error(`The grid ${terms.gridId} was not reminded: ${describeError(error).type}`);
      }
    }
  }

  async #tellOf(kind: Reminder, { gridId, termEndsOn, people }: EndingTerms): Promise<void> {
    const today = this.clock.today();
    const workers = await this.staff.accountsServing(gridId, ['gridWorker'], today);
    const accounts = workers.length
      ? workers
      : await this.staff.accountsServing(gridId, ['communityAdmin'], today);
    const [state, request] =
      kind === 'residencyTermEnding' ? ['将满', '请提前核实去留'] : ['已满', '请核实是否续住'];
    await this.dataSource.transaction((manager) =>
      this.messages.deliver(
        {
          kind,
          title: `本网格 ${people} 位流动人口居住期${state}`,
          body: `居住期到 ${termEndsOn} 为止，${request}，并更新登记。`,
          subject: { type: 'grid', id: gridId },
          eventId: uuidOf(`${kind} ${gridId} ${termEndsOn}`, namespace),
          createdAt: this.clock.now(),
          within: { gridId },
        },
        accounts,
        manager,
      ),
    );
  }

  #day(daysFromNow: number): string {
    return shanghaiDay(new Date(this.clock.now().getTime() + daysFromNow * 86_400_000));
  }
}
