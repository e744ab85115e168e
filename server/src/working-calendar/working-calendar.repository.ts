import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarDay } from './entities/calendar-day.entity.js';

/** Queries on the days that a community changed. */
@Injectable()
export class WorkingCalendarRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By primary key. */
  ofCommunity(communityId: string): Promise<CalendarDay[]> {
    return this.dataSource.manager.find(CalendarDay, { where: { communityId }, order: { day: 'ASC' } });
  }
}
