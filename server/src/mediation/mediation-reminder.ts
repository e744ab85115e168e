import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { describeError } from '../common/log/log.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import { MediationPartRepository, type DueFollowUp } from './mediation-part.repository.js';
import { levelAbove, mediators } from './mediation.policy.js';
import { followUpMessage } from './mediation.wording.js';

/** Days for which a server that was away catches up. */
const catchUpDays = 6;
const dayMs = 86_400_000;
/** What ids of reminders are derived in, so that the same one has the same id on every server. */
const namespace = '5d0c2f6e-93b1-5a4e-8c77-0e6a4b1d92f3';

/** Reminds mediators of the days on which they said to look whether promises are kept. */
@Injectable()
export class MediationReminder {
  readonly #log = new Logger('MediationReminder');

  constructor(
    private readonly dataSource: DataSource,
    private readonly parts: MediationPartRepository,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  /**
   * On the morning of the day. Safe on several servers at once and any number of times: the follow-up makes the event,
   * of which an inbox holds one.
   */
  @Cron('0 8 * * *', { timeZone: 'Asia/Shanghai' })
  async remind(): Promise<void> {
    const first = shanghaiDay(new Date(this.clock.now().getTime() - catchUpDays * dayMs));
    for (const due of await this.parts.due(first, this.clock.today())) await this.#tell(due);
  }

  /** The mediator, or, where nobody is or they serve the place no more, the level above. */
  async #concerned({ mediatorAccountId, gridId, level }: DueFollowUp): Promise<string[]> {
    const today = this.clock.today();
    const serving = await this.staff.accountsServing(gridId, mediators[level], today);
    if (mediatorAccountId && serving.includes(mediatorAccountId)) return [mediatorAccountId];
    return this.staff.accountsServing(gridId, levelAbove[level], today);
  }

  async #tell(due: DueFollowUp): Promise<void> {
    try {
      const accounts = await this.#concerned(due);
      await this.dataSource.transaction((manager) =>
        this.messages.deliver(
          {
            ...followUpMessage(due.complaintNumber, due.day),
            subject: { type: 'mediation', id: due.mediationId },
            eventId: uuidOf(due.id, namespace),
            createdAt: this.clock.now(),
            within: { gridId: due.gridId },
          },
          accounts,
          manager,
        ),
      );
    } catch (error) {
      // One that fails must not keep the others waiting; it is tried again tomorrow.
      this.#log.error(`Nobody was reminded of ${due.id}: ${describeError(error).type}`);
    }
  }
}
