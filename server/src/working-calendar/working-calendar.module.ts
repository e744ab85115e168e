import { Module } from '@nestjs/common';
import { WorkingCalendarRepository } from './working-calendar.repository.js';
import { WorkingCalendarService } from './working-calendar.service.js';

@Module({
  providers: [WorkingCalendarRepository, WorkingCalendarService],
  exports: [WorkingCalendarService],
})
export class WorkingCalendarModule {}
