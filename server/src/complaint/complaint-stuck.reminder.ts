import { Injectable } from '@nestjs/common';
import type { StuckReason } from '@linge/shared/complaint/complaint-stuck.schema';
import { DataSource } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { MorningReminder, type Guarded } from '../common/work/morning-reminder.js';
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
export class ComplaintStuckReminder extends MorningReminder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly grids: GridService,
    private readonly staff: StaffService,
    private readonly stuck: ComplaintStuckRepository,
    private readonly messages: MessageService,
    private readonly calendar: WorkingCalendarService,
    mornings: Mornings,
    private readonly clock: Clock,
  ) {
    super({ log: 'ComplaintStuckReminder', morning, mornings, clock });
  }

  /** The day makes the event. */
  protected async tell(today: string, guarded: Guarded): Promise<void> {
    const told = new Map<string, Told>();
    for (const { id } of await this.grids.communities()) {
      await guarded(`Nobody of the community ${id} was told`, async () => {
        const isWorkingDay = await this.calendar.of(id);
        if (isWorkingDay(today)) await this.#gather(id, stuckTimes(today, isWorkingDay), told);
      });
    }
    for (const [accountId, one] of told) {
      await guarded('An account was not told of what is stuck', () => this.#tell(accountId, one, today));
    }
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
