import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EndedPost } from '../entities/handover.entity.js';
import { HandoverPost } from '../entities/handover-post.entity.js';

type Result = { readonly affectedRows: number };

/** Never held by anybody, as it begins and ends on the same day. */
const held = (alias: string) => `(${alias}.valid_to IS NULL OR ${alias}.valid_to > ${alias}.valid_from)`;
const shareDay = `${held('a')} AND ${held('b')} AND (a.valid_to IS NULL OR b.valid_from < a.valid_to)
  AND (b.valid_to IS NULL OR a.valid_from < b.valid_to)`;

/** Queries that take back a handover whose day has not come. */
@Injectable()
export class HandoverPlanRepository {
  /** @returns whether it still waited for its day */
  async cancel(
    id: string,
    by: { readonly accountId: string; readonly now: Date; readonly today: string },
    manager: EntityManager,
  ): Promise<boolean> {
    const result = await manager.query<Result>(
      `UPDATE handovers SET cancelled_at = ?, cancelled_by_account_id = ?
       WHERE id = ? AND completed_at IS NULL AND cancelled_at IS NULL AND day > ?`,
      [by.now, by.accountId, id, by.today],
    );
    return result.affectedRows === 1;
  }

  posts(handoverId: string, manager: EntityManager): Promise<HandoverPost[]> {
    return manager.findBy(HandoverPost, { handoverId });
  }

  /** @returns how many of the successors' posts were still as the handover had made them */
  async withdraw(
    posts: readonly HandoverPost[],
    ended: readonly EndedPost[],
    manager: EntityManager,
  ): Promise<number> {
    let withdrawn = 0;
    for (const { kind, postId, successorPostId } of posts) {
      const lasted = ended.find(({ id }) => id === postId)?.validTo ?? null;
      const { affectedRows } =
        kind === 'gridAssignment'
          ? await manager.query<Result>(
              `UPDATE grid_assignments SET valid_to = valid_from, version = version + 1
               WHERE id = ? AND version = 1`,
              [successorPostId],
            )
          : // No version tells what became of an appointment, but nothing other than its end ever changes.
            await manager.query<Result>(
              'UPDATE appointments SET valid_to = valid_from WHERE id = ? AND valid_to <=> ?',
              [successorPostId, lasted],
            );
      withdrawn += affectedRows;
    }
    return withdrawn;
  }

  /** @returns how many of the posts still stood as the handover had left them */
  async restore(ended: readonly EndedPost[], manager: EntityManager): Promise<number> {
    let restored = 0;
    for (const { kind, id, validTo, endedOn, version } of ended) {
      const { affectedRows } =
        kind === 'gridAssignment'
          ? await manager.query<Result>(
              'UPDATE grid_assignments SET valid_to = ?, version = version + 1 WHERE id = ? AND version = ?',
              [validTo, id, version],
            )
          : await manager.query<Result>(
              'UPDATE appointments SET valid_to = ? WHERE id = ? AND valid_to = ?',
              [...[validTo, id], endedOn],
            );
      restored += affectedRows;
    }
    return restored;
  }

  /** Whether somebody got one of these posts a second time while they were to end. */
  async heldTwice(ended: readonly EndedPost[], manager: EntityManager): Promise<boolean> {
    const ids = (kind: EndedPost['kind']) => [
      '',
      ...ended.filter((one) => one.kind === kind).map(({ id }) => id),
    ];
    const rows = await manager.query<unknown[]>(
      `SELECT a.id FROM grid_assignments a JOIN grid_assignments b ON b.staff_member_id = a.staff_member_id
         AND b.id <> a.id AND b.grid_id = a.grid_id AND b.micro_grid_id <=> a.micro_grid_id AND b.role = a.role
       WHERE a.id IN (?) AND ${shareDay}
       UNION ALL
       SELECT a.id FROM appointments a JOIN appointments b ON b.staff_member_id = a.staff_member_id AND b.id <> a.id
         AND b.community_id <=> a.community_id AND b.unit_id <=> a.unit_id AND b.role = a.role
       WHERE a.id IN (?) AND ${shareDay}`,
      [ids('gridAssignment'), ids('appointment')],
    );
    return rows.length > 0;
  }
}
