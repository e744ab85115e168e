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
  checkingRoles,
  gridStaffRoles,
  gridWorkingRoles,
  stuckMessage,
  stuckTimes,
  type CheckScope,
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
        if (!isWorkingDay(today)) return;
        const times = stuckTimes(today, isWorkingDay);
        await this.#gather(id, times, told);
        await this.#gatherUnchecked(id, times, told);
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
      for (const accountId of accounts) add(told, accountId, communityId, reason, count);
    }
  }

  /** Each is told of what they may check themselves, again until somebody has. */
  async #gatherUnchecked(communityId: string, times: StuckTimes, told: Map<string, Told>): Promise<void> {
    const all = { communityId, gridId: null, checkedBy: null, ...times };
    if (!(await this.stuck.counts([all])).length) return;
    const scopes = await this.#checkScopes(communityId);
    const timed = scopes.map((scope) => ({ ...scope, ...times }));
    for (const { scope: index, reason, count } of await this.stuck.counts(timed)) {
      const accountId = scopes[index]?.checkedBy;
      if (accountId) add(told, accountId, communityId, reason, count);
    }
  }

  async #checkScopes(communityId: string): Promise<CheckScope[]> {
    const today = this.clock.today();
    const grids = await this.grids.gridsOf(communityId);
    const [inGrid, over] = [
      checkingRoles.filter((role) => gridStaffRoles.includes(role)),
      checkingRoles.filter((role) => !gridStaffRoles.includes(role)),
    ];
    const wide = grids[0] ? await this.staff.accountsServing(grids[0].id, over, today) : [];
    const scopes: CheckScope[] = wide.map((checkedBy) => ({ communityId, gridId: null, checkedBy }));
    for (const { id: gridId } of grids) {
      const own = await this.staff.accountsAtWork(gridId, inGrid, today);
      for (const checkedBy of own.filter((one) => !wide.includes(one))) {
        scopes.push({ communityId, gridId, checkedBy });
      }
    }
    return scopes;
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

function add(
  told: Map<string, Told>,
  accountId: string,
  communityId: string,
  reason: StuckReason,
  count: number,
): void {
  const one = told.get(accountId) ?? { communityId, counts: new Map<StuckReason, number>() };
  one.counts.set(reason, (one.counts.get(reason) ?? 0) + count);
  told.set(accountId, one);
}
