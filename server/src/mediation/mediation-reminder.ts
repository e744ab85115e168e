import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { addDays, endOfDay } from '../common/clock/working-day.policy.js';
import { describeError } from '../common/log/log.js';
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
export class MediationReminder implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('MediationReminder');
  #madeUp: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly parts: MediationPartRepository,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly mornings: Mornings,
    private readonly clock: Clock,
  ) {}

  /** What nobody was reminded of at eight, as no server ran, is told now. */
  onApplicationBootstrap(): void {
    this.#madeUp = this.mornings.makeUp(morning, () => this.remind());
  }

  beforeApplicationShutdown(): Promise<void> | undefined {
    return this.#madeUp;
  }

  /**
   * Safe on several servers at once and any number of times: what is reminded of makes the event, of which an inbox
   * holds one.
   */
  @Cron('0 8 * * *', { timeZone: 'Asia/Shanghai' })
  async remind(): Promise<void> {
    const now = this.clock.now();
    const today = this.clock.today();
    const first = shanghaiDay(new Date(now.getTime() - catchUpDays * dayMs));
    const told: boolean[] = [];
    for (const due of await this.parts.due(first, today)) {
      told.push(await this.#guarded(due.id, () => this.#ofFollowUp(due)));
    }
    // One that is over by now, as the morning is made up for late, needs no reminder.
    const coming = await this.parts.coming(now, endOfDay(addDays(today, 1)));
    const parties = await this.parts.partiesOf([...new Set(coming.map(({ mediationId }) => mediationId))]);
    for (const one of coming) {
      const invited = idsOf(one);
      const accounts = (parties.get(one.mediationId) ?? []).flatMap(({ id, accountId }) =>
        accountId !== null && invited.includes(id) ? [accountId] : [],
      );
      told.push(await this.#guarded(one.id, () => this.#ofAppointment(one, accounts, today)));
    }
    if (told.every(Boolean)) await this.mornings.noteDone(morning, today);
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

  /** One that fails must not keep the others waiting. @returns whether it went well */
  async #guarded(id: string, remind: () => Promise<void>): Promise<boolean> {
    try {
      await remind();
      return true;
    } catch (error) {
      this.#log.error(`Nobody was reminded of ${id}: ${describeError(error).type}`);
      return false;
    }
  }
}

function idsOf({ partyIds }: ComingAppointment): readonly string[] {
  return typeof partyIds === 'string' ? (JSON.parse(partyIds) as string[]) : partyIds;
}
