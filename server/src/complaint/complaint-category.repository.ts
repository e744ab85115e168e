import { Injectable } from '@nestjs/common';
import type { SettleDays } from '@linge/shared/complaint/complaint-category.schema';
import { LRUCache } from 'lru-cache';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { ComplaintCategory as CategoryRow } from './entities/complaint-category.entity.js';

interface GridOfCommunity {
  readonly communityId: string;
  readonly gridId: string;
}

/** A category as a report in a grid takes it. */
export type GridCategory = Pick<
  CategoryRow,
  'id' | 'code' | 'name' | 'urgent' | 'sensitive' | 'settleDays' | 'defaultUnitId'
> & {
  readonly gridName: string;
  readonly defaultUnitName: string | null;
};

/** One entry of the tree as its administrators see it; booleans are 0 or 1, as the database has them. */
export interface TreeRow {
  readonly id: string;
  readonly communityId: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly urgent: number | boolean;
  readonly sensitive: number | boolean;
  readonly settleDays: SettleDays;
  readonly defaultUnitId: string | null;
  readonly defaultUnitName: string | null;
  readonly retired: number | boolean;
  readonly version: number;
  readonly contentHash: string | null;
}

const treeColumns = `k.id, k.community_id AS communityId, k.code, k.name, k.parent_id AS parentId, k.position, k.urgent,
  k.sensitive, k.settle_days AS settleDays, k.default_unit_id AS defaultUnitId, u.name AS defaultUnitName, k.retired,
  k.version, k.content_hash AS contentHash`;

/** Queries on what can be reported. */
@Injectable()
export class ComplaintCategoryRepository {
  readonly #kept = new LRUCache<string, GridCategory, GridOfCommunity & { id: string }>({
    max: 10_000,
    ttl: 30_000,
    // Whoever waits while everything is forgotten gets their answer; it is not kept.
    ignoreFetchAbort: true,
    fetchMethod: (_key, _stale, { context }) => this.#find(context),
  });

  constructor(private readonly dataSource: DataSource) {}

  /** The whole tree of a community, retired entries too: a few dozen; by index (community_id, code). */
  listAll(communityId: string, manager: EntityManager = this.dataSource.manager): Promise<TreeRow[]> {
    return manager.query(
      `SELECT ${treeColumns} FROM complaint_categories k LEFT JOIN units u ON u.id = k.default_unit_id
        WHERE k.community_id = ?`,
      [communityId],
    );
  }

  async findEntry(
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<TreeRow | undefined> {
    const rows: TreeRow[] = await manager.query(
      `SELECT ${treeColumns} FROM complaint_categories k LEFT JOIN units u ON u.id = k.default_unit_id WHERE k.id = ?`,
      [id],
    );
    return rows[0];
  }

  /** Makes those who change the tree of one community wait for one another. */
  async lockTree(communityId: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT id FROM communities WHERE id = ? FOR UPDATE', [communityId]);
  }

  insert(category: CategoryRow, manager: EntityManager): Promise<void> {
    return insertRows(manager, CategoryRow, [category]);
  }

  /** @returns false where it was changed since that version */
  async update(
    { id, version }: { readonly id: string; readonly version: number },
    change: Partial<CategoryRow>,
    manager: EntityManager,
  ): Promise<boolean> {
    const { affected } = await manager.update(
      CategoryRow,
      { id, version },
      { ...change, version: version + 1 },
    );
    return affected === 1;
  }

  /** Where one stands is no version of it: whoever edits it meanwhile is not in the way. */
  async place(id: string, position: number, manager: EntityManager): Promise<void> {
    await manager.update(CategoryRow, { id }, { position });
  }

  /** A category of the community that a grid lies in, with that grid's name; kept for half a minute. */
  findFor(id: string, grid: GridOfCommunity): Promise<GridCategory | undefined> {
    return this.#kept.fetch(`${id} ${grid.gridId}`, { context: { id, ...grid } });
  }

  /** After a change has been committed. Other servers follow within the half minute. */
  forget(): void {
    this.#kept.clear();
  }

  async #find({
    id,
    communityId,
    gridId,
  }: GridOfCommunity & { id: string }): Promise<GridCategory | undefined> {
    const rows = await this.dataSource.query<GridCategory[]>(
      `SELECT k.id, k.code, k.name, k.urgent, k.sensitive, k.settle_days AS settleDays, g.name AS gridName,
          k.default_unit_id AS defaultUnitId, u.name AS defaultUnitName
        FROM complaint_categories k JOIN grids g ON g.id = ? AND g.community_id = k.community_id
          LEFT JOIN complaint_categories b ON b.id = k.parent_id LEFT JOIN units u ON u.id = k.default_unit_id
        WHERE k.id = ? AND k.community_id = ? AND k.retired = 0 AND COALESCE(b.retired, 0) = 0
          AND NOT EXISTS (SELECT 1 FROM complaint_categories leaf WHERE leaf.parent_id = k.id)`,
      [gridId, id, communityId],
    );
    return rows[0];
  }
}
