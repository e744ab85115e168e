import { Injectable } from '@nestjs/common';
import type { Handover as HandoverView } from '@linge/shared/staff/handover.schema';
import { DataSource } from 'typeorm';

type Post = HandoverView['posts'][number];

/** A handover with its posts, as of no day in particular. */
export type HandoverRow = Omit<HandoverView, 'completedAt' | 'cancelledAt' | 'availableActions'> & {
  readonly completedAt: Date | null;
  readonly cancelledAt: Date | null;
};

const columns = `h.id, h.community_id AS communityId, h.staff_member_id AS staffMemberId, s.name AS staffMemberName,
  h.day, h.complaint_count AS complaintCount, h.completed_at AS completedAt, h.cancelled_at AS cancelledAt`;

/** Queries on handovers for those who read them. */
@Injectable()
export class HandoverViewRepository {
  constructor(private readonly dataSource: DataSource) {}

  async view(id: string): Promise<HandoverRow | undefined> {
    const [row] = await this.#with('h.id = ?', [id]);
    return row;
  }

  /** By day and id, from index (community_id, day, id). */
  planned(
    communityId: string,
    today: string,
    after: { readonly day: string; readonly id: string },
    limit: number,
  ): Promise<HandoverRow[]> {
    return this.#with(
      `h.community_id = ? AND h.day > ? AND h.completed_at IS NULL AND h.cancelled_at IS NULL
         AND h.day >= ? AND (h.day > ? OR h.id > ?) ORDER BY h.day, h.id LIMIT ?`,
      [communityId, today, after.day, after.day, after.id, limit],
    );
  }

  async #with(where: string, values: readonly unknown[]): Promise<HandoverRow[]> {
    const rows = await this.dataSource.query<Omit<HandoverRow, 'posts'>[]>(
      `SELECT ${columns} FROM handovers h JOIN staff_members s ON s.id = h.staff_member_id WHERE ${where}`,
      [...values],
    );
    const posts = rows.length ? await this.#posts(rows.map(({ id }) => id)) : [];
    return rows.map((row) => ({
      ...row,
      posts: posts
        .filter(({ handoverId }) => handoverId === row.id)
        .map(({ handoverId: _, ...post }) => post),
    }));
  }

  #posts(handoverIds: readonly string[]): Promise<(Post & { readonly handoverId: string })[]> {
    return this.dataSource.query(
      `SELECT p.handover_id AS handoverId, p.kind, p.post_id AS postId, p.role, p.grid_id AS gridId,
         g.name AS gridName, m.name AS microGridName, u.name AS unitName, t.name AS teamName,
         p.successor_staff_member_id AS successorStaffMemberId, s.name AS successorName,
         p.successor_post_id AS successorPostId
       FROM handover_posts p
         LEFT JOIN grids g ON g.id = p.grid_id
         LEFT JOIN grid_assignments a ON a.id = p.post_id AND p.kind = 'gridAssignment'
         LEFT JOIN micro_grids m ON m.id = a.micro_grid_id
         LEFT JOIN appointments o ON o.id = p.post_id AND p.kind = 'appointment'
         LEFT JOIN units u ON u.id = o.unit_id
         LEFT JOIN volunteer_teams t ON t.id = p.post_id AND p.kind = 'volunteerTeam'
         LEFT JOIN staff_members s ON s.id = p.successor_staff_member_id
       WHERE p.handover_id IN (?) ORDER BY p.handover_id, p.kind, g.number, p.post_id`,
      [handoverIds],
    );
  }
}
