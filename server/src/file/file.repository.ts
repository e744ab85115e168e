import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { File, type FileOwner, type FileType } from './entities/file.entity.js';

/** Queries on the files table. */
@Injectable()
export class FileRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, type?: FileType): Promise<File | null> {
    return this.dataSource.manager.findOneBy(File, { id, ...(type ? { type } : {}) });
  }

  findAll(ids: readonly string[]): Promise<File[]> {
    return this.dataSource.manager.findBy(File, { id: In([...ids]) });
  }

  /**
   * @param within commits or is undone with it
   * @returns false where the uploader's account is deleted, or was while the file was on its way
   */
  insert(file: File, within?: (manager: EntityManager) => Promise<void>): Promise<boolean> {
    const { id, type, uploaderAccountId, ownerType, ownerId, position, width, height } = file;
    const { bytes, contentHash, checkState, createdAt } = file;
    return this.dataSource.transaction(async (manager) => {
      // Reading the account makes this wait for its deletion, and that for this.
      const { affectedRows } = await manager.query<{ affectedRows: number }>(
        `INSERT INTO files (id, type, uploader_account_id, owner_type, owner_id, position, width, height, bytes,
            content_hash, check_state, created_at)
          SELECT ?, ?, a.id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM accounts a WHERE a.id = ? AND a.deleted_at IS NULL`,
        [
          ...[id, type, ownerType, ownerId, position, width, height, bytes, contentHash, checkState],
          ...[createdAt, uploaderAccountId],
        ],
      );
      if (affectedRows) await within?.(manager);
      return affectedRows === 1;
    });
  }

  async checkLike(id: string, originalId: string, manager: EntityManager): Promise<void> {
    await manager.query(
      'UPDATE files f JOIN files o ON o.id = ? SET f.check_state = o.check_state WHERE f.id = ?',
      [originalId, id],
    );
  }

  /** Gives an account's own, free files to an owner, in the order of `ids`. @returns how many it got */
  async attach(
    ids: readonly string[],
    uploaderAccountId: string,
    owner: { type: FileOwner; id: string },
    manager: EntityManager,
  ): Promise<number> {
    const order = ids.map(() => '?').join(', ');
    const { affectedRows } = await manager.query<{ affectedRows: number }>(
      `UPDATE files SET owner_type = ?, owner_id = ?, position = FIELD(id, ${order})
        WHERE id IN (${order}) AND uploader_account_id = ? AND owner_id IS NULL`,
      [owner.type, owner.id, ...ids, ...ids, uploaderAccountId],
    );
    return affectedRows;
  }

  /** Takes all pictures from an owner: nobody sees them from then on, and upkeep deletes them. */
  async detach(owner: { type: FileOwner; id: string }, manager: EntityManager): Promise<void> {
    const nobody = { ownerType: null, ownerId: null };
    await manager.update(File, { ownerType: owner.type, ownerId: owner.id }, nobody);
  }

  /**
   * Makes an owner's files exactly those: what it has and is not named goes, what is named and is the account's own and
   * free comes. @returns those that it has then, in their order
   */
  async assign(
    ids: readonly string[],
    uploaderAccountId: string,
    owner: { type: FileOwner; id: string },
    manager: EntityManager,
  ): Promise<File[]> {
    const mine = [owner.type, owner.id];
    const others = ids.length ? 'AND id NOT IN (?)' : '';
    await manager.query(
      `UPDATE files SET owner_type = NULL, owner_id = NULL WHERE owner_type = ? AND owner_id = ? ${others}`,
      ids.length ? [...mine, ids] : mine,
    );
    if (!ids.length) return [];
    const order = ids.map(() => '?').join(', ');
    await manager.query(
      `UPDATE files SET owner_type = ?, owner_id = ?, position = FIELD(id, ${order}) WHERE id IN (${order})
        AND ((owner_type = ? AND owner_id = ?) OR (uploader_account_id = ? AND owner_id IS NULL))`,
      [...mine, ...ids, ...ids, ...mine, uploaderAccountId],
    );
    return manager.find(File, {
      where: { ownerType: owner.type, ownerId: owner.id },
      order: { position: 'ASC' },
    });
  }

  /** Gives all files of an owner to another one. */
  async hand(
    from: { type: FileOwner; id: string },
    to: { type: FileOwner; id: string },
    manager: EntityManager,
  ): Promise<void> {
    const its = { ownerType: from.type, ownerId: from.id };
    await manager.update(File, its, { ownerType: to.type, ownerId: to.id });
  }

  /** By index (owner_type, owner_id, position). */
  ofOwners(type: FileOwner, ownerIds: readonly string[]): Promise<File[]> {
    return this.dataSource.manager.find(File, {
      where: { ownerType: type, ownerId: In([...ownerIds]) },
      order: { position: 'ASC' },
    });
  }

  /** Uploaded before an instant and never used; by the same index, where free files are all NULL. */
  orphans(before: Date, rows: number): Promise<Pick<File, 'id' | 'contentHash' | 'type'>[]> {
    return this.dataSource.query(
      `SELECT id, type, content_hash AS contentHash FROM files
        WHERE owner_type IS NULL AND owner_id IS NULL AND created_at < ? LIMIT ?`,
      [before, rows],
    );
  }

  /** @returns false when it was used, or deleted by another server, in the meantime */
  async deleteFree(id: string): Promise<boolean> {
    const { affected } = await this.dataSource.manager.delete(File, { id, ownerId: IsNull() });
    return affected === 1;
  }
}
