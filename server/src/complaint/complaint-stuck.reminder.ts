import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { StuckReason } from '@linge/shared/complaint/complaint-stuck.schema';
import { DataSource } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { describeError } from '../common/log/log.js';
import { Mornings } from '../common/work/mornings.js';
import { GridService } from '../grid/grid.service.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import { WorkingCalendarService } from '../working-calendar/working-calendar.service.js';
import {
  gridStaffRoles,
  gridWorkingRoles,
  stuckMessage,
  stuckTimes,
  type StuckScope,
  type StuckTimes,
} from './complaint-stuck.policy.js';
import { ComplaintStuckRepository } from './complaint-stuck.repository.js';

const morning = 'complaintsStuck';
/** What ids of reminders are derived in, so that the one of a morning has the same id on every server. */
const namespace = 'c1f58a0e-0d6b-5b5c-9b57-7f3e2a9d4c10';

/** What one person is told of. */
interface Told {
  /** One of the communities, for the message to be about. */
  readonly communityId: string;
  readonly counts: Map<StuckReason, number>;
}

/** Tells staff in the morning of what is stuck at their level, where there is something and people work that day. */
@Injectable()
export class ComplaintStuckReminder implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('ComplaintStuckReminder');
  #madeUp: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly grids: GridService,
    private readonly staff: StaffService,
    private readonly stuck: ComplaintStuckRepository,
    private readonly messages: MessageService,
    private readonly calendar: WorkingCalendarService,
    private readonly mornings: Mornings,
    private readonly clock: Clock,
  ) {}

  /** What nobody was told at eight, as no server ran, is told now. */
  onApplicationBootstrap(): void {
    this.#madeUp = this.mornings.makeUp(morning, () => this.remind());
  }

  beforeApplicationShutdown(): Promise<void> | undefined {
    return this.#madeUp;
  }

  /** Safe on several servers at once and any number of times: the day makes the event, of which an inbox holds one. */
  @Cron('0 8 * * *', { timeZone: 'Asia/Shanghai' })
  async remind(): Promise<void> {
    const today = this.clock.today();
    const told = new Map<string, Told>();
    let failed = false;
    for (const { id } of await this.grids.communities()) {
      try {
        const isWorkingDay = await this.calendar.of(id);
        if (isWorkingDay(today)) await this.#gather(id, stuckTimes(today, isWorkingDay), told);
      } catch (error) {
        // One that fails must not keep the others waiting.
        failed = true;
        this.#log.error(`Nobody of the community ${id} was told: ${describeError(error).type}`);
      }
    }
    for (const [accountId, one] of told) {
      try {
        await this.#tell(accountId, one, today);
      } catch (error) {
        failed = true;
        this.#log.error(`An account was not told of what is stuck: ${describeError(error).type}`);
      }
    }
    if (!failed) await this.mornings.noteDone(morning, today);
  }

  async #gather(communityId: string, times: StuckTimes, told: Map<string, Told>): Promise<void> {
    const today = this.clock.today();
    const grids = await this.grids.gridsOf(communityId);
    const [first] = grids;
    if (!first) return;
    const vacant = await this.staff.gridsWithout(gridWorkingRoles, [communityId], today);
    const vacantIds = new Set(vacant.map(({ gridId }) => gridId));
    const scopes: StuckScope[] = [
      ...grids.map(({ id }) => {
        return { communityId, gridId: id, level: 'grid', vacant: vacantIds.has(id) } as const;
      }),
      { communityId, gridId: null, level: 'community', vacant: false },
      { communityId, gridId: null, level: 'town', vacant: false },
    ];
    const timed = scopes.map((scope) => ({ ...scope, ...times }));
    const listeners = new Map<StuckScope, string[]>();
    for (const { scope: index, reason, count } of await this.stuck.counts(timed)) {
      const scope = scopes[index];
      if (!scope) continue;
      const accounts = listeners.get(scope) ?? (await this.#listenersOf(scope, first.id, today));
      listeners.set(scope, accounts);
      for (const accountId of accounts) {
        const one = told.get(accountId) ?? { communityId, counts: new Map<StuckReason, number>() };
        one.counts.set(reason, (one.counts.get(reason) ?? 0) + count);
        told.set(accountId, one);
      }
    }
  }

  /** @param anyGridId of the community, by which its administrators and its town's officers are found */
  async #listenersOf(
    { gridId, level, vacant }: StuckScope,
    anyGridId: string,
    day: string,
  ): Promise<string[]> {
    if (gridId === null) {
      return this.staff.accountsServing(
        anyGridId,
        [level === 'town' ? 'townOfficer' : 'communityAdmin'],
        day,
      );
    }
    const own = await this.staff.accountsAtWork(gridId, gridStaffRoles, day);
    const admins = vacant ? await this.staff.accountsServing(gridId, ['communityAdmin'], day) : [];
    return [...new Set([...own, ...admins])];
  }

  async #tell(accountId: string, { communityId, counts }: Told, today: string): Promise<void> {
    await this.dataSource.transaction((manager) =>
      this.messages.deliver(
        {
          kind: 'complaintsStuck',
          ...stuckMessage(counts),
          subject: { type: 'stuckComplaints', id: communityId },
          eventId: uuidOf(`stuck ${today}`, namespace),
          createdAt: this.clock.now(),
          within: { communityId },
        },
        [accountId],
        manager,
      ),
    );
  }
}
