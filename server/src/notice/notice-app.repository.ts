import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Keeps whether a household has an account that gets a notice. */
@Injectable()
export class NoticeAppRepository {
  /**
   * Of what stands, for some households: notices by index (town_id, state, …), of which few stand at a time; the rest by
   * primary key and the indexes of the ties.
   */
  async recount(householdIds: readonly string[], manager: EntityManager): Promise<void> {
    if (!householdIds.length) return;
    const rows = await manager.query<{ noticeId: string; householdId: string }[]>(
      `SELECT e.notice_id AS noticeId, e.household_id AS householdId
        FROM households h JOIN communities c ON c.id = h.community_id
          JOIN notices n ON n.town_id = c.town_id AND n.state = 'published'
          JOIN notice_households e ON e.notice_id = n.id AND e.household_id = h.id
        WHERE h.id IN (?) ORDER BY e.notice_id, e.household_id`,
      [householdIds],
    );
    if (!rows.length) return;
    const tied = (ties: string, where: string) =>
      `EXISTS (SELECT 1 FROM ${ties} t WHERE ${where} AND t.ended_at IS NULL)`;
    await manager.query(
      `UPDATE notice_households e JOIN notices n ON n.id = e.notice_id
          SET e.has_app = IF(n.counts_by_household, ${tied('household_ties', 't.household_id = e.household_id')},
            EXISTS (SELECT 1 FROM notice_recipients r
              WHERE r.notice_id = e.notice_id AND r.household_id = e.household_id
                AND (${tied('household_ties', 't.resident_id = r.resident_id')}
                  OR ${tied('care_ties', 't.resident_id = r.resident_id')})))
        WHERE (e.notice_id, e.household_id) IN (?)`,
      [rows.map(({ noticeId, householdId }) => [noticeId, householdId])],
    );
  }
}
