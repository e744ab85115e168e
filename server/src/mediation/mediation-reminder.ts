import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { addDays, endOfDay } from '../common/clock/working-day.policy.js';
import { MorningReminder, type Guarded } from '../common/work/morning-reminder.js';
import { Mornings } from '../common/work/mornings.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import {
  MediationPartRepository,
  type ComingAppointment,
  type DueFollowUp,
} from './mediation-part.repository.js';
import { levelAbove, mediators } from './mediation.policy.js';
import { appointmentMessages, followUpMessage, type MediationMessage } from './mediation.wording.js';

/** Days for which a server that was away catches up. */
const catchUpDays = 6;
const dayMs = 86_400_000;
const morning = 'mediations';
/** What ids of reminders are derived in, so that the same one has the same id on every server. */
const namespace = '5d0c2f6e-93b1-5a4e-8c77-0e6a4b1d92f3';

type Concerned = Pick<DueFollowUp, 'mediationId' | 'gridId' | 'level' | 'mediatorAccountId'>;

/**
 * Reminds of appointments, on the morning of the day before and of the day itself, and mediators of the days on which
 * they said to look whether promises are kept.
 */
@Injectable()
export class MediationReminder extends MorningReminder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly parts: MediationPartRepository,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    mornings: Mornings,
    private readonly clock: Clock,
  ) {
    super({ log: 'MediationReminder', morning, mornings, clock });
  }

  /** What is reminded of makes the event. */
  protected async tell(today: string, guarded: Guarded): Promise<void> {
    const now = this.clock.now();
    const first = shanghaiDay(new Date(now.getTime() - catchUpDays * dayMs));
    for (const due of await this.parts.due(first, today)) {
      await guarded(`Nobody was reminded of ${due.id}`, () => this.#ofFollowUp(due));
    }
    // One that is over by now, as the morning is made up for late, needs no reminder.
    const coming = await this.parts.coming(now, endOfDay(addDays(today, 1)));
    const parties = await this.parts.partiesOf([...new Set(coming.map(({ mediationId }) => mediationId))]);
    for (const one of coming) {
      const invited = idsOf(one);
      const accounts = (parties.get(one.mediationId) ?? []).flatMap(({ id, accountId }) =>
        accountId !== null && invited.includes(id) ? [accountId] : [],
      );
      await guarded(`Nobody was reminded of ${one.id}`, () => this.#ofAppointment(one, accounts, today));
    }
  }

  async #ofFollowUp(due: DueFollowUp): Promise<void> {
    const accounts = await this.#concerned(due);
    // It may have been moved after it was reminded of.
    await this.#tell(due, `${due.id} ${due.day}`, [
      [followUpMessage(due.complaintNumber, due.day), accounts],
    ]);
  }

  async #ofAppointment(one: ComingAppointment, parties: readonly string[], today: string): Promise<void> {
    const { parties: asParty, mediator } = appointmentMessages(one, today);
    await this.#tell(one, `${one.id} ${one.startsAt.toISOString()} ${today}`, [
      [asParty, parties],
      [mediator, await this.#concerned(one)],
    ]);
  }

  /** The mediator, or, where nobody is or they serve the place no more, the level above. */
  async #concerned({ mediatorAccountId, gridId, level }: Concerned): Promise<string[]> {
    const today = this.clock.today();
    const serving = await this.staff.accountsServing(gridId, mediators[level], today);
    if (mediatorAccountId && serving.includes(mediatorAccountId)) return [mediatorAccountId];
    return this.staff.accountsServing(gridId, levelAbove[level], today);
  }

  #tell(
    { mediationId, gridId }: Concerned,
    event: string,
    told: readonly (readonly [MediationMessage, readonly string[]])[],
  ): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      for (const [message, accounts] of told) {
        await this.messages.deliver(
          {
            ...message,
            subject: { type: 'mediation', id: mediationId },
            eventId: uuidOf(event, namespace),
            createdAt: this.clock.now(),
            within: { gridId },
          },
          accounts,
          manager,
        );
      }
    });
  }
}

function idsOf({ partyIds }: ComingAppointment): readonly string[] {
  return typeof partyIds === 'string' ? (JSON.parse(partyIds) as string[]) : partyIds;
}
