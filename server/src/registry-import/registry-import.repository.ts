import { Injectable } from '@nestjs/common';
import type { RegistryImportState } from '@linge/shared/registry-import/registry-import.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { RegistryImportPiece } from './entities/registry-import-piece.entity.js';
import { RegistryImport } from './entities/registry-import.entity.js';
import type { ImportScope } from './registry-import.policy.js';

/** An import with the name of who uploaded it, and whether it is the last one committed of its scope. */
export type ImportRow = RegistryImport & { readonly actorName: string; readonly isLast: boolean };

/** Queries on imports and their files. */
@Injectable()
export class RegistryImportRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(row: RegistryImport, pieces: readonly RegistryImportPiece[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.insert(RegistryImport, row);
      // One at a time: a statement must stay below the database's packet.
      for (const piece of pieces) await insertRows(manager, RegistryImportPiece, [piece]);
    });
  }

  async find(id: string): Promise<ImportRow | undefined> {
    const row = await this.dataSource.manager.findOneBy(RegistryImport, { id });
    return row ? (await this.#withNames([row]))[0] : undefined;
  }

  /** The newest first; index (grid_id, id) or (community_id, id). */
  async list({ communityId, gridId }: ImportScope, before: string, limit: number): Promise<ImportRow[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(RegistryImport, 'i')
      .where('i.communityId = :communityId AND i.id < :before', { communityId, before })
      .orderBy('i.id', 'DESC')
      .limit(limit);
    if (gridId) query.andWhere('i.gridId = :gridId', { gridId });
    return this.#withNames(await query.getMany());
  }

  /** The import of a community that is under way. By the unique key of (running_community_id). */
  async running(communityId: string): Promise<ImportRow | undefined> {
    const row = await this.dataSource.manager.findOneBy(RegistryImport, { runningCommunityId: communityId });
    return row ? (await this.#withNames([row]))[0] : undefined;
  }

  /** @returns false when it was not in that state and version any more */
  async move(
    { id, version, state }: { id: string; version: number; state: RegistryImportState },
    to: Partial<RegistryImport>,
  ): Promise<boolean> {
    const { affected } = await this.dataSource.manager.update(
      RegistryImport,
      { id, version, state },
      { ...to, version: version + 1 },
    );
    return affected === 1;
  }

  /** In order. */
  pieces(importId: string): Promise<RegistryImportPiece[]> {
    return this.dataSource.manager.find(RegistryImportPiece, {
      where: { importId },
      order: { position: 'ASC' },
    });
  }

  async forgetFile(importId: string, manager: EntityManager = this.dataSource.manager): Promise<void> {
    await manager.delete(RegistryImportPiece, { importId });
  }

  /** One that was checked and never committed is put away. */
  async close(id: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE registry_imports SET state = 'cancelled', version = version + 1 WHERE id = ? AND state = 'checked'`,
      [id],
    );
  }

  /** Ended before an instant, with a file or rows that are still kept. */
  async endedBefore(instant: Date): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM registry_imports i WHERE finished_at < ? AND running_community_id IS NULL
        AND (EXISTS (SELECT 1 FROM registry_import_rows r WHERE r.import_id = i.id AND r.position = 1)
          OR EXISTS (SELECT 1 FROM registry_import_pieces p WHERE p.import_id = i.id))`,
      [instant],
    );
    return rows.map(({ id }) => id);
  }

  async #withNames(rows: readonly RegistryImport[]): Promise<ImportRow[]> {
    if (!rows.length) return [];
    const names = await this.dataSource.query<{ id: string; name: string; lastId: string | null }[]>(
      `SELECT i.id, COALESCE((SELECT MAX(s.name) FROM staff_members s WHERE s.account_id = i.account_id),
          a.display_name) AS name,
        (SELECT MAX(later.id) FROM registry_imports later WHERE later.community_id = i.community_id
          AND later.state = 'committed' AND later.grid_id <=> i.grid_id) AS lastId
      FROM registry_imports i JOIN accounts a ON a.id = i.account_id WHERE i.id IN (?)`,
      [rows.map(({ id }) => id)],
    );
    const byId = new Map(names.map((row) => [row.id, row]));
    return rows.map((row) => ({
      ...row,
      actorName: byId.get(row.id)?.name ?? '',
      isLast: byId.get(row.id)?.lastId === row.id,
    }));
  }
}
