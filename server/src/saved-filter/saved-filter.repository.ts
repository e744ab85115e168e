import { Injectable } from '@nestjs/common';
import type { SavedFilterKind } from '@linge/shared/saved-filter/saved-filter.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { SavedFilter } from './entities/saved-filter.entity.js';

/** Queries on saved filters. */
@Injectable()
export class SavedFilterRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Unique index (account_id, community_id, kind, name). */
  list(accountId: string, communityId: string, kind: SavedFilterKind): Promise<SavedFilter[]> {
    return this.dataSource.manager.find(SavedFilter, {
      where: { accountId, communityId, kind },
      order: { name: 'ASC' },
    });
  }

  find(id: string): Promise<SavedFilter | null> {
    return this.dataSource.manager.findOneBy(SavedFilter, { id });
  }

  insert(filter: SavedFilter): Promise<void> {
    return insertRows(this.dataSource.manager, SavedFilter, [filter]);
  }

  /** @returns false where it was changed since that version */
  async update({ id, version, name, filter, updatedAt }: SavedFilter): Promise<boolean> {
    const { affected } = await this.dataSource.manager.update(
      SavedFilter,
      { id, version },
      { name, filter, updatedAt, version: version + 1 },
    );
    return affected === 1;
  }

  async delete(id: string): Promise<void> {
    await this.dataSource.manager.delete(SavedFilter, { id });
  }

  async deleteAll(accountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(SavedFilter, { accountId });
  }
}
