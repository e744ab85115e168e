import { Injectable } from '@nestjs/common';
import type { RegistryImportRowKind } from '@linge/shared/registry-import/registry-import.schema';
import { DataSource, In, IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { RegistryImportRow } from './entities/registry-import-row.entity.js';
import type { RowProblem } from './sheet/person-row.js';

/** Rows of one statement: each may hold a person twice, encrypted. */
const pieceRows = 250;

/** What a row is to write, sealed, and what it left once it was written. */
export type WriteRow = Pick<RegistryImportRow, 'position' | 'resultVersion' | 'householdVersion'> & {
  readonly writeCipher: string;
};

const writeColumns = `position, write_cipher AS writeCipher, result_version AS resultVersion,
  household_version AS householdVersion`;

/** Queries on what dry runs found. */
@Injectable()
export class RegistryImportRowRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Index (import_id, kind, position), or the primary key. */
  list(
    importId: string,
    kind: RegistryImportRowKind | undefined,
    after: number,
    limit: number,
  ): Promise<RegistryImportRow[]> {
    return this.dataSource.manager.find(RegistryImportRow, {
      where: { importId, position: MoreThan(after), ...(kind ? { kind } : {}) },
      order: { position: 'ASC' },
      take: limit,
    });
  }

  /** Index (import_id, kind, position). */
  wrong(importId: string): Promise<Pick<RegistryImportRow, 'sheet' | 'rowNumber' | 'problems'>[]> {
    return this.dataSource.manager.find(RegistryImportRow, {
      select: { importId: true, position: true, sheet: true, rowNumber: true, problems: true },
      where: { importId, kind: 'wrong' },
      order: { position: 'ASC' },
    });
  }

  /** What is to be written, in the order of the file; by the primary key. */
  writesAfter(importId: string, after: number, limit: number, manager: EntityManager): Promise<WriteRow[]> {
    return manager.query(
      `SELECT ${writeColumns} FROM registry_import_rows
        WHERE import_id = ? AND position > ? AND write_cipher IS NOT NULL ORDER BY position LIMIT ?`,
      [importId, after, limit],
    );
  }

  /** By the primary key. */
  writesAt(importId: string, positions: readonly number[], manager: EntityManager): Promise<WriteRow[]> {
    return manager.query(
      `SELECT ${writeColumns} FROM registry_import_rows
        WHERE import_id = ? AND position IN (?) AND write_cipher IS NOT NULL ORDER BY position`,
      [importId, positions],
    );
  }

  /** Notes what the registry refuses of rows that looked right. By residents, a row each. */
  async markRefused(importId: string, refused: ReadonlyMap<string, RowProblem>): Promise<void> {
    for (const [residentId, problem] of refused) {
      const problems = [{ ...problem, cell: null, title: null }];
      await this.dataSource.manager.update(RegistryImportRow, { importId, residentId }, { problems });
    }
  }

  /** Rows that looked right and were refused. Index (import_id, kind, position). */
  async refused(
    importId: string,
  ): Promise<Map<number, Pick<RegistryImportRow, 'kind' | 'name' | 'problems'>>> {
    const rows = await this.dataSource.manager.find(RegistryImportRow, {
      select: { importId: true, position: true, kind: true, name: true, problems: true },
      where: { importId, kind: In(['add', 'change']), problems: Not(IsNull()) },
    });
    return new Map(rows.map((row) => [row.position, row]));
  }

  /** @param onPiece hears how many rows are in, after each statement */
  async replace(
    importId: string,
    rows: Iterable<RegistryImportRow>,
    manager: EntityManager,
    onPiece: (done: number) => Promise<void>,
  ): Promise<void> {
    await manager.delete(RegistryImportRow, { importId });
    let done = 0;
    let piece: RegistryImportRow[] = [];
    const flush = async () => {
      if (!piece.length) return;
      await insertRows(manager, RegistryImportRow, piece);
      done += piece.length;
      piece = [];
      await onPiece(done);
    };
    for (const row of rows) {
      piece.push(row);
      if (piece.length === pieceRows) await flush();
    }
    await flush();
  }

  /** Notes the versions that the people written have now, to see later whether somebody touched them. */
  async noteVersions(importId: string, manager: EntityManager): Promise<void> {
    await manager.query(
      `UPDATE registry_import_rows r JOIN residents p ON p.id = r.resident_id
        JOIN households h ON h.id = p.household_id
        SET r.result_version = p.version, r.household_version = h.version WHERE r.import_id = ? AND r.kind IN ('add', 'change')`,
      [importId],
    );
  }

  /** How many of the people written were touched since. */
  async touched(importId: string): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT COUNT(*) AS count FROM registry_import_rows r JOIN residents p ON p.id = r.resident_id
        WHERE r.import_id = ? AND r.kind IN ('add', 'change') AND r.result_version <> p.version`,
      [importId],
    );
    return Number(row?.count ?? 0);
  }

  async forget(importId: string, manager: EntityManager = this.dataSource.manager): Promise<void> {
    await manager.delete(RegistryImportRow, { importId });
  }
}
