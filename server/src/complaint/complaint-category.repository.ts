import { Injectable } from '@nestjs/common';
import type { ComplaintCategory } from '@linge/shared/complaint/complaint.schema';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';

interface GridOfCommunity {
  readonly communityId: string;
  readonly gridId: string;
}

type GridCategory = ComplaintCategory & { readonly gridName: string };

/** Queries on what can be reported. */
@Injectable()
export class ComplaintCategoryRepository {
  readonly #kept = new LRUCache<string, GridCategory, GridOfCommunity & { id: string }>({
    max: 10_000,
    ttl: 30_000,
    fetchMethod: (_key, _stale, { context }) => this.#find(context),
  });

  constructor(private readonly dataSource: DataSource) {}

  /** In the community's own order, by index (community_id, code). */
  list(communityId: string): Promise<ComplaintCategory[]> {
    return this.dataSource.query(
      'SELECT id, code, name FROM complaint_categories WHERE community_id = ? ORDER BY position, id',
      [communityId],
    );
  }

  /** A category of the community that a grid lies in, with that grid's name; kept for half a minute. */
  findFor(id: string, grid: GridOfCommunity): Promise<GridCategory | undefined> {
    return this.#kept.fetch(`${id} ${grid.gridId}`, { context: { id, ...grid } });
  }

  async #find({
    id,
    communityId,
    gridId,
  }: GridOfCommunity & { id: string }): Promise<GridCategory | undefined> {
    const rows = await this.dataSource.query<GridCategory[]>(
      `SELECT k.id, k.code, k.name, g.name AS gridName FROM complaint_categories k
        JOIN grids g ON g.id = ? AND g.community_id = k.community_id WHERE k.id = ? AND k.community_id = ?`,
      [gridId, id, communityId],
    );
    return rows[0];
  }
}
