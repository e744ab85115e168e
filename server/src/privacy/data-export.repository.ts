import { Injectable } from '@nestjs/common';
import type { DataExportState } from '@linge/shared/privacy/privacy.schema';
import { DataSource, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { insertRows } from '../common/database/insert-rows.js';
import { DataExportPiece } from './entities/data-export-piece.entity.js';
import { DataExport } from './entities/data-export.entity.js';
import type { ExportedPiece } from './data-export.type.js';

/** Thrown where another server took a copy over. */
export class LeaseLost extends Error {}

/** A row with names that people read. */
export type ReadRow = Readonly<Record<string, Date | string | number | object | null>>;

/** Queries on copies of somebody's data, and on what goes into them. */
@Injectable()
export class DataExportRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
  ) {}

  /** Makes the requests of one account wait for one another. @returns false for an account that is gone */
  async lockAccount(accountId: string, manager: EntityManager): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'SELECT id FROM accounts WHERE id = ? AND deleted_at IS NULL FOR UPDATE',
      [accountId],
    );
    return rows.length === 1;
  }

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<DataExport | null> {
    return manager.findOneBy(DataExport, { id });
  }

  /** Newest first, by index (account_id, created_at, id). */
  ofAccount(
    accountId: string,
    since: Date,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DataExport[]> {
    return manager.find(DataExport, {
      where: { accountId, createdAt: MoreThanOrEqual(since) },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 50,
    });
  }

  async insert(row: DataExport, manager: EntityManager): Promise<void> {
    await insertRows(manager, DataExport, [row]);
  }

  /** Takes a lease on the copy that waits for longest, by index (state, claimed_until). */
  async claim(by: string, now: Date, until: Date): Promise<DataExport | undefined> {
    const waiting = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM data_exports WHERE state = 'making' AND (claimed_until IS NULL OR claimed_until < ?)
        ORDER BY created_at LIMIT 1`,
      [now],
    );
    const [{ id } = { id: '' }] = waiting;
    if (!id) return undefined;
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE data_exports SET claimed_by = ?, claimed_until = ?, attempts = attempts + 1
        WHERE id = ? AND state = 'making' AND (claimed_until IS NULL OR claimed_until < ?)`,
      [by, until, id, now],
    );
    if (!affectedRows) return undefined;
    return (await this.dataSource.manager.findOneBy(DataExport, { id, claimedBy: by })) ?? undefined;
  }

  /** @throws LeaseLost */
  async advance(
    { id, claimedBy }: Pick<DataExport, 'id' | 'claimedBy'>,
    change: Partial<DataExport>,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<void> {
    const held = { id, claimedBy: claimedBy ?? '', state: 'making' as DataExportState };
    const { affected } = await manager.update(DataExport, held, change);
    if (affected !== 1) throw new LeaseLost();
  }

  /** Of a part that was begun and not got to the end of. */
  async deletePiecesFrom(exportId: string, position: number): Promise<void> {
    await this.dataSource.manager.delete(DataExportPiece, { exportId, position: MoreThanOrEqual(position) });
  }

  async insertPiece(exportId: string, position: number, piece: ExportedPiece): Promise<void> {
    const contentCipher = this.cipher.encrypt(JSON.stringify(piece), piecePlace(exportId, position));
    await insertRows(this.dataSource.manager, DataExportPiece, [{ exportId, position, contentCipher }]);
  }

  /** One after the other, in their order. */
  async *pieces(exportId: string): AsyncGenerator<ExportedPiece> {
    for (let after = -1; ;) {
      const [row] = await this.dataSource.query<{ position: number; contentCipher: string }[]>(
        `SELECT position, content_cipher AS contentCipher FROM data_export_pieces
          WHERE export_id = ? AND position > ? ORDER BY position LIMIT 1`,
        [exportId, after],
      );
      if (!row) return;
      after = row.position;
      yield JSON.parse(this.cipher.decrypt(row.contentCipher, piecePlace(exportId, after))) as ExportedPiece;
    }
  }

  /** What can be fetched no longer; of what is older still, that it was asked for too. @returns how many */
  async forget(now: Date, askedBefore: Date): Promise<number> {
    const over = `state = 'ready' AND expires_at <= ?`;
    await this.dataSource.query(
      `DELETE p FROM data_export_pieces p JOIN data_exports e ON e.id = p.export_id
        WHERE (e.${over}) OR e.created_at < ?`,
      [now, askedBefore],
    );
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE data_exports SET state = 'expired' WHERE ${over}`,
      [now],
    );
    await this.dataSource.query('DELETE FROM data_exports WHERE created_at < ?', [askedBefore]);
    return affectedRows;
  }

  /** @param sql of the list of queries; each `?` of it is the account's id */
  page(sql: string, accountId: string, from: number, rows: number): Promise<ReadRow[]> {
    const ids = Array.from(sql.matchAll(/\?/g), () => accountId);
    return this.dataSource.query<ReadRow[]>(`${sql} LIMIT ? OFFSET ?`, [...ids, rows, from]);
  }

  /** By the index on reporter_account_id. */
  complaintIds(accountId: string, from: number, rows: number): Promise<string[]> {
    return this.#ids(
      'SELECT id FROM complaints WHERE reporter_account_id = ? ORDER BY created_at, id LIMIT ? OFFSET ?',
      [accountId, rows, from],
    );
  }

  /** By index (account_id, mediation_id). */
  mediationIds(accountId: string, from: number, rows: number): Promise<string[]> {
    return this.#ids(
      `SELECT DISTINCT mediation_id AS id FROM mediation_parties WHERE account_id = ? AND removed_at IS NULL
        ORDER BY mediation_id LIMIT ? OFFSET ?`,
      [accountId, rows, from],
    );
  }

  /** Pictures that an account uploaded, by the index on uploader_account_id. */
  pictureIds(accountId: string): Promise<string[]> {
    return this.#ids(
      "SELECT id FROM files WHERE uploader_account_id = ? AND type = 'picture' ORDER BY created_at, id",
      [accountId],
    );
  }

  async phone(accountId: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ phoneCipher: string | null }[]>(
      'SELECT phone_cipher AS phoneCipher FROM accounts WHERE id = ?',
      [accountId],
    );
    return row?.phoneCipher ? this.cipher.decrypt(row.phoneCipher, fieldPlace.accountPhone(accountId)) : null;
  }

  async #ids(sql: string, values: readonly unknown[]): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(sql, [...values]);
    return rows.map(({ id }) => id);
  }
}

const piecePlace = (id: string, position: number) => `data_export_pieces:${id}:${position}`;
