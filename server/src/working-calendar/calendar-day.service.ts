import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  CalendarYear,
  CalendarYearQuery,
  ChangeCalendar,
} from '@linge/shared/working-calendar/working-calendar.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { longestPause } from '../common/clock/working-day.policy.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import { isPublishedWorkingDay, isYearPublished, publishedName } from './published-calendar.js';
import {
  asTheyCount,
  countedBy,
  daysOfYear,
  firstDayNear,
  lastDayNear,
  mayManageCalendar,
  ownAfter,
  pausesTooLong,
  type OwnDay,
} from './working-calendar.policy.js';
import { WorkingCalendarRepository } from './working-calendar.repository.js';
import { WorkingCalendarService } from './working-calendar.service.js';

/** The days that a community enters over the published calendar, as its administrators keep them. */
@Injectable()
export class CalendarDayService {
  constructor(
    private readonly days: WorkingCalendarRepository,
    private readonly calendar: WorkingCalendarService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED for another community */
  async year({ grants }: Principal, { communityId, year }: CalendarYearQuery): Promise<CalendarYear> {
    if (!mayManageCalendar(grants, communityId)) throw AppError.denied();
    return toYear(communityId, year, await this.days.ofYear(communityId, year));
  }

  /**
   * Enters and takes back days of a year. Sent again after a lost answer it changes nothing more.
   * @throws AppError PERMISSION_DENIED; VERSION_CONFLICT where somebody changed that year since it was read;
   * REQUEST_INVALID where nobody would work for so long that no deadline can be counted
   */
  async change({ grants }: Principal, body: ChangeCalendar): Promise<CalendarYear> {
    const { communityId, year, revision, set, remove } = body;
    if (!mayManageCalendar(grants, communityId)) throw AppError.denied();
    const own = await this.outbox.transaction(async (manager) => {
      await this.days.lock(communityId, manager);
      const before = await this.days.ofYear(communityId, year, manager);
      const after = ownAfter(before, set, remove);
      if (revisionOf(after) === revisionOf(before)) return before;
      if (revisionOf(before) !== revision) throw AppError.versionConflict();
      await this.days.replace(communityId, set, remove, this.clock.now(), manager);
      await this.#refusePause(communityId, year, manager);
      return after;
    });
    this.calendar.forget(communityId);
    return toYear(communityId, year, own);
  }

  /** As the days stand now, with those of the years before and after. */
  async #refusePause(communityId: string, year: number, manager: EntityManager): Promise<void> {
    const near = [firstDayNear(year), lastDayNear(year)] as const;
    const own = await this.days.between(communityId, near, manager);
    if (!pausesTooLong(year, countedBy(own, isPublishedWorkingDay))) return;
    const fields = [{ path: 'body.set', code: 'pause_too_long' }];
    throw new AppError(400, 'REQUEST_INVALID', `Nobody works for more than ${longestPause} days`, fields);
  }
}

function toYear(communityId: string, year: number, own: readonly OwnDay[]): CalendarYear {
  return {
    ...{ communityId, year, published: isYearPublished(year), revision: revisionOf(own) },
    ...asTheyCount(daysOfYear(year), own, isPublishedWorkingDay, publishedName),
  };
}

function revisionOf(own: readonly OwnDay[]): string {
  const content = own.map(({ day, working, name }) => [day, working, name]);
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
