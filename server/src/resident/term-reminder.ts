import { Injectable } from '@nestjs/common';
import { termEndingDays } from '@linge/shared/resident/resident-filter.schema';
import { DataSource } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { MorningReminder, type Guarded } from '../common/work/morning-reminder.js';
import { Mornings } from '../common/work/mornings.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import { TermReminderRepository, type EndingTerms } from './term-reminder.repository.js';

type Reminder = 'residencyTermEnding' | 'residencyTermEnded';

/** Days for which a server that was away catches up. */
const catchUpDays = 6;
const morning = 'residencyTerms';
/** What ids of reminders are derived in, so that the same one has the same id on every server. */
const namespace = '5f0c2f5e-6c1b-5f0a-9a3c-3d3b8c7d1e42';

/** Reminds a grid's worker of floating people whose term is about to end, or ended. It changes nothing about them. */
@Injectable()
export class TermReminder extends MorningReminder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly terms: TermReminderRepository,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    mornings: Mornings,
    private readonly clock: Clock,
  ) {
    super({ log: 'TermReminder', morning, mornings, clock });
  }

  /**
   * 30 days before and on the day after; grid and last day make the event. A term that was prolonged is another event.
   */
  protected async tell(_today: string, guarded: Guarded): Promise<void> {
    await this.#tellAll('residencyTermEnding', termEndingDays, guarded);
    await this.#tellAll('residencyTermEnded', -1, guarded);
  }

  /** @param days from today to the last day of the term */
  async #tellAll(kind: Reminder, days: number, guarded: Guarded): Promise<void> {
    const due = await this.terms.endingBetween(this.#day(days - catchUpDays), this.#day(days));
    for (const terms of due) {
      await guarded(`The grid ${terms.gridId} was not reminded`, () => this.#tellOf(kind, terms));
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
