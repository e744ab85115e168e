import { Injectable } from '@nestjs/common';
import type { ComplaintCategory } from '@linge/shared/complaint/complaint.schema';
import { DataSource } from 'typeorm';

/** Queries on what can be reported. */
@Injectable()
export class ComplaintCategoryRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** In the community's own order, by index (community_id, code). */
  list(communityId: string): Promise<ComplaintCategory[]> {
    return this.dataSource.query(
      'SELECT id, code, name FROM complaint_categories WHERE community_id = ? ORDER BY position, id',
      [communityId],
    );
  }

  /** A category of the community that a grid lies in, with that grid's name. */
  async findFor(
    id: string,
    { communityId, gridId }: { readonly communityId: string; readonly gridId: string },
  ): Promise<(ComplaintCategory & { readonly gridName: string }) | undefined> {
    const rows = await this.dataSource.query<(ComplaintCategory & { readonly gridName: string })[]>(
      `SELECT k.id, k.code, k.name, g.name AS gridName FROM complaint_categories k
        JOIN grids g ON g.id = ? AND g.community_id = k.community_id WHERE k.id = ? AND k.community_id = ?`,
      [gridId, id, communityId],
    );
    return rows[0];
  }
}
