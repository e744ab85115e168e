import { Module } from '@nestjs/common';
import { CalendarDayService } from './calendar-day.service.js';
import { WorkingCalendarController } from './working-calendar.controller.js';
import { WorkingCalendarRepository } from './working-calendar.repository.js';
import { WorkingCalendarService } from './working-calendar.service.js';

@Module({
  controllers: [WorkingCalendarController],
  providers: [CalendarDayService, WorkingCalendarRepository, WorkingCalendarService],
  exports: [WorkingCalendarService],
})
export class WorkingCalendarModule {}
