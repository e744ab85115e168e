import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RegistryListeners } from '../resident/registry-listener.js';
import type { NoticeHousehold } from './entities/notice-household.entity.js';
import { NoticeReachRepository } from './notice-reach.repository.js';
import { NoticeReadingRepository, type AddressedRow, type Remaining } from './notice-reading.repository.js';
import { statusOf } from './notice.policy.js';

/**
 * Follows the registry: who died or lives elsewhere counts for nothing in what still stands. Where they were the last
 * who had not read it, their household has; where nobody is left, there is nobody to reach.
 */
@Injectable()
export class NoticeReachListener implements OnModuleInit {
  constructor(
    private readonly listeners: RegistryListeners,
    private readonly reading: NoticeReadingRepository,
    private readonly reach: NoticeReachRepository,
  ) {}

  onModuleInit(): void {
    this.listeners.register(async ({ communityId, left }, manager) => {
      const residentIds = left.map(({ residentId }) => residentId);
      const rows = await this.reading.addressed(communityId, residentIds, manager);
      for (const noticeId of new Set(rows.map((row) => row.noticeId))) {
        await this.#settle(
          rows.filter((row) => row.noticeId === noticeId),
          manager,
        );
      }
    });
  }

  /** Of one notice. */
  async #settle(rows: readonly AddressedRow[], manager: EntityManager): Promise<void> {
    const [notice] = rows;
    if (!notice) return;
    const ids = rows.map(({ householdId }) => householdId);
    const households = await this.reach.lock(notice.noticeId, ids, manager);
    const remaining = await this.reading.remaining(notice.noticeId, ids, manager);
    for (const household of households) {
      const left = remaining.get(household.householdId);
      if (left) await this.reach.save(household, changeOf(household, left, notice), manager);
    }
  }
}

/** Where one reading counts for all, that somebody left changes nothing about what was read. */
function changeOf(
  household: NoticeHousehold,
  left: Remaining,
  notice: AddressedRow,
): Partial<NoticeHousehold> {
  const { people } = left;
  const each = !notice.countsByHousehold;
  const readAt = household.readAt ?? (each ? left.readAt : null);
  const acknowledgedAt = household.acknowledgedAt ?? (each ? left.acknowledgedAt : null);
  const status = statusOf(
    { ...household, readAt, acknowledgedAt },
    { needsAcknowledgement: Boolean(notice.needsAcknowledgement) },
  );
  return { people, readAt, acknowledgedAt, status };
}
