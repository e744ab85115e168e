import type { DataSource } from 'typeorm';
import { Clock } from '../../src/common/clock/clock.js';
import { hourOf } from '../../src/common/clock/working-day.policy.js';
import { Mornings } from '../../src/common/work/mornings.js';
import { ComplaintStuckReminder } from '../../src/complaint/complaint-stuck.reminder.js';
import { ComplaintStuckRepository } from '../../src/complaint/complaint-stuck.repository.js';
import { GridRepository } from '../../src/grid/grid.repository.js';
import { GridService } from '../../src/grid/grid.service.js';
import { StaffRepository } from '../../src/staff/staff.repository.js';
import { StaffService } from '../../src/staff/staff.service.js';
import { WorkingCalendarRepository } from '../../src/working-calendar/working-calendar.repository.js';
import { WorkingCalendarService } from '../../src/working-calendar/working-calendar.service.js';
import { inboxes } from '../factory/message.js';

/** The reminder of a server on that day, eight in the morning in Shanghai unless told. */
export function stuckReminderOn(dataSource: DataSource, day: string, hour = 8): ComplaintStuckReminder {
  const clock = new (class extends Clock {
    override now(): Date {
      return hourOf(day, hour);
    }
  })();
  return new ComplaintStuckReminder(
    dataSource,
    new GridService(new GridRepository(dataSource)),
    new StaffService(new StaffRepository(dataSource)),
    new ComplaintStuckRepository(dataSource),
    inboxes(dataSource, clock),
    new WorkingCalendarService(new WorkingCalendarRepository(dataSource)),
    new Mornings(dataSource, clock),
    clock,
  );
}
