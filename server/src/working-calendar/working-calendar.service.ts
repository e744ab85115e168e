import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { IsWorkingDay } from '../common/clock/working-day.policy.js';
import { isPublishedWorkingDay } from './published-calendar.js';
import { countedBy } from './working-calendar.policy.js';
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

  async of(communityId: string): Promise<IsWorkingDay> {
    return (await this.#kept.fetch(communityId)) ?? isPublishedWorkingDay;
  }

  /** After a change has been committed. */
  forget(communityId: string): void {
    this.#kept.delete(communityId);
  }

  async #read(communityId: string): Promise<IsWorkingDay> {
    return countedBy(await this.days.ofCommunity(communityId), isPublishedWorkingDay);
  }
}
