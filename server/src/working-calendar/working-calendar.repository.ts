import { Injectable } from '@nestjs/common';
import { Between, DataSource, In, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { CalendarDay } from './entities/calendar-day.entity.js';
import type { OwnDay } from './working-calendar.policy.js';

/** Queries on the days that a community changed. */
@Injectable()
export class WorkingCalendarRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By primary key. */
  ofCommunity(communityId: string, manager: EntityManager = this.dataSource.manager): Promise<CalendarDay[]> {
    return manager.find(CalendarDay, { where: { communityId }, order: { day: 'ASC' } });
  }

  /** Of one year, in their order. */
  ofYear(communityId: string, year: number, manager?: EntityManager): Promise<OwnDay[]> {
    return this.between(communityId, [`${year}-01-01`, `${year}-12-31`], manager);
  }

  /** From one day to another, both included, in their order; by primary key. */
  async between(
    communityId: string,
    [from, to]: readonly [string, string],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<OwnDay[]> {
    const days = await manager.find(CalendarDay, {
      where: { communityId, day: Between(from, to) },
      order: { day: 'ASC' },
    });
    return days.map(({ day, working, name }) => ({ day, working: Boolean(working), name }));
  }

  /** Makes those who change the calendar of one community wait for one another. */
  async lock(communityId: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT id FROM communities WHERE id = ? FOR UPDATE', [communityId]);
  }

  async replace(
    communityId: string,
    set: readonly OwnDay[],
    remove: readonly string[],
    updatedAt: Date,
    manager: EntityManager,
  ): Promise<void> {
    const days = [...remove, ...set.map(({ day }) => day)];
    await manager.delete(CalendarDay, { communityId, day: In(days) });
    await insertRows(
      manager,
      CalendarDay,
      set.map((day) => ({ communityId, ...day, updatedAt })),
    );
  }
}
