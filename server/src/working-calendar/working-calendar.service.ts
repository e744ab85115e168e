import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';
import type { IsWorkingDay } from '../common/clock/working-day.policy.js';
import { isPublishedWorkingDay, publishedName } from './published-calendar.js';
import { asTheyCount, countedBy, daysOfMonth, type OwnDay } from './working-calendar.policy.js';
import { WorkingCalendarRepository } from './working-calendar.repository.js';

export { isPublishedWorkingDay } from './published-calendar.js';

/** How long another server may still count by a calendar that was changed. */
const keepMs = 30_000;

/**
 * The working days of a community: the public holidays and make-up days that the State Council publishes, as far as
 * the library knows them (else Monday to Friday), and over them what the community itself entered, such as a year that
 * has just been published.
 */
@Injectable()
export class WorkingCalendarService {
  readonly #kept = new LRUCache<string, IsWorkingDay>({
    max: 1_000,
    ttl: keepMs,
    // Whoever waits while it is forgotten gets their answer; it is not kept.
    ignoreFetchAbort: true,
    fetchMethod: (communityId) => this.#read(communityId),
  });

  constructor(private readonly days: WorkingCalendarRepository) {}

  /**
   * @param manager of a transaction that is open: it must not wait for a second connection, which those may hold who wait
   * for its locks
   */
  async of(communityId: string, manager?: EntityManager): Promise<IsWorkingDay> {
    if (manager) return this.#kept.get(communityId) ?? this.#read(communityId, manager);
    return (await this.#kept.fetch(communityId)) ?? isPublishedWorkingDay;
  }

  /**
   * Holidays, and days worked instead of others, in their order.
   * @param month `2026-12`
   */
  async namedDaysOf(communityId: string, month: string): Promise<OwnDay[]> {
    const days = daysOfMonth(month);
    const entered = await this.days.between(communityId, [days[0] ?? '', days.at(-1) ?? '']);
    return asTheyCount(days, entered, isPublishedWorkingDay, publishedName).days.map(
      ({ day, working, name }) => ({ day, working, name }),
    );
  }

  /** After a change has been committed. */
  forget(communityId: string): void {
    this.#kept.delete(communityId);
  }

  async #read(communityId: string, manager?: EntityManager): Promise<IsWorkingDay> {
    return countedBy(await this.days.ofCommunity(communityId, manager), isPublishedWorkingDay);
  }
}
