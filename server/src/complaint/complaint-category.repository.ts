import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { ComplaintCategory as CategoryRow } from './entities/complaint-category.entity.js';

interface GridOfCommunity {
  readonly communityId: string;
  readonly gridId: string;
}

/** A category as a report in a grid takes it. */
type GridCategory = Pick<CategoryRow, 'id' | 'code' | 'name' | 'urgent' | 'sensitive' | 'settleDays'> & {
  readonly gridName: string;
};

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
  list(communityId: string): Promise<CategoryRow[]> {
    return this.dataSource.manager.find(CategoryRow, {
      where: { communityId, retired: false },
      order: { position: 'ASC', id: 'ASC' },
    });
  }

  /** With those that are no longer offered; by the same index. */
  listAll(communityId: string): Promise<CategoryRow[]> {
    return this.dataSource.manager.find(CategoryRow, {
      where: { communityId },
      order: { position: 'ASC', id: 'ASC' },
    });
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
      `SELECT k.id, k.code, k.name, k.urgent, k.sensitive, k.settle_days AS settleDays, g.name AS gridName FROM complaint_categories k
        JOIN grids g ON g.id = ? AND g.community_id = k.community_id WHERE k.id = ? AND k.community_id = ? AND k.retired = 0`,
      [gridId, id, communityId],
    );
    return rows[0];
  }
}
