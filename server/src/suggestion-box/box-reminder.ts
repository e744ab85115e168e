import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { MorningReminder, type Guarded } from '../common/work/morning-reminder.js';
import { Mornings } from '../common/work/mornings.js';
import { dateWords } from '../common/wording/day-words.js';
import { MessageService, type NewMessage } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import { WorkingCalendarService } from '../working-calendar/working-calendar.service.js';
import { BoxOpeningRepository } from './box-opening.repository.js';
import { daysLater, missedOn, weekdayOf } from './box-schedule.policy.js';
import { SuggestionBoxRepository, type ScheduledBox } from './suggestion-box.repository.js';

/** Days for which a server that was away catches up. */
const catchUpDays = 6;
const morning = 'suggestionBoxes';
/** What ids of reminders are derived in, so that the same one has the same id on every server. */
const namespace = '9a41c7d2-6f0e-5b7b-8c35-2d1f0a7be613';
const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

type Told = Pick<NewMessage, 'kind' | 'title' | 'body'>;

/** Tells a box's keeper and the community of a morning without an opening, and of slips left from the day before. */
@Injectable()
export class BoxReminder extends MorningReminder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly boxes: SuggestionBoxRepository,
    private readonly openings: BoxOpeningRepository,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly calendar: WorkingCalendarService,
    mornings: Mornings,
    private readonly clock: Clock,
  ) {
    super({ log: 'BoxReminder', morning, mornings, clock });
  }

  /** On the day after; box and day make the event. */
  protected async tell(today: string, guarded: Guarded): Promise<void> {
    for (const box of await this.boxes.notOpenedSince(daysLater(today, -1))) {
      const day = missedOn(box, today, await this.calendar.of(box.communityId));
      if (day === null) continue;
      const missed = {
        kind: 'suggestionBoxMissed',
        title: `意见箱没有按时开箱：${box.place}`,
        body: `${box.label}的意见箱应在 ${dateWords(day)}（周${weekdays[weekdayOf(day) - 1] ?? ''}）上午开箱，没有开箱记录。请尽快两人到场开箱，并记录。`,
      } as const;
      await guarded(failure(box), () => this.#tell(box, `missed ${box.id} ${day}`, missed));
    }
    const since = daysLater(today, -catchUpDays);
    for (const left of await this.openings.leftBetween(since, daysLater(today, -1))) {
      const box = await this.boxes.find(left.boxId);
      if (!box) continue;
      const waiting = {
        kind: 'suggestionBoxSlipsWaiting',
        title: `意见箱还有 ${Number(left.slips)} 张意见没有处理：${box.place}`,
        body: '开箱当天应逐张登记、并入或注明。请打开这个意见箱，处理完剩下的意见。',
      } as const;
      await guarded(failure(box), () => this.#tell(box, `left ${left.openingId}`, waiting));
    }
  }

  async #tell(box: ScheduledBox, event: string, told: Told): Promise<void> {
    const keeper = await this.staff.accountsOf([box.keeperStaffMemberId]);
    const admins = await this.staff.accountsServing(box.gridId, ['communityAdmin'], this.clock.today());
    await this.dataSource.transaction((manager) =>
      this.messages.deliver(
        {
          ...told,
          subject: { type: 'suggestionBox', id: box.id },
          eventId: uuidOf(event, namespace),
          createdAt: this.clock.now(),
          within: { gridId: box.gridId },
        },
        [...keeper.values(), ...admins],
        manager,
      ),
    );
  }
}

const failure = ({ id }: ScheduledBox) => `Nobody was told of the box ${id}`;
