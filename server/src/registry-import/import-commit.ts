import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { RegistryImageService } from '../resident/registry-image.service.js';
import { RegistryWriter, type RegistryWrite } from '../resident/registry-writer.service.js';
import type { RegistryImport } from './entities/registry-import.entity.js';
import type { Progress } from './import-step.js';
import { ImportWrites, type WriteOutline, type WritePiece } from './import-writes.js';
import { stepsBack, stepsOf, type RegistryOperation } from './plan/registry-steps.js';
import { RegistryImportQueue } from './registry-import-queue.repository.js';
import { RegistryImportRowRepository } from './registry-import-row.repository.js';
import { RegistryImportRepository } from './registry-import.repository.js';

/** Writes what a dry run found, or takes it back: one transaction for all of it. */
@Injectable()
export class ImportCommit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: RegistryImportRepository,
    private readonly rows: RegistryImportRowRepository,
    private readonly queue: RegistryImportQueue,
    private readonly registry: RegistryImageService,
    private readonly writer: RegistryWriter,
    private readonly writes: ImportWrites,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError where the registry is not any more as the dry run saw it; LeaseLost */
  async commit(row: RegistryImport, progress: Progress): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const outline = await this.writes.outline(row.id, manager);
      await this.#refuseTakenRooms(outline, manager);
      const stepsOfPiece = ({ groups }: WritePiece) => groups.flatMap(stepsOf);
      await this.#write(row, 'import', outline, stepsOfPiece, manager, progress);
      await this.rows.noteVersions(row.id, manager);
      // The wrong rows can still be asked for, to be corrected.
      if (!row.wrongCount) await this.imports.forgetFile(row.id, manager);
      await this.queue.end(row, { ...this.#ended(), state: 'committed' }, manager);
    });
  }

  /** @throws AppError where somebody touched one of the rows since; LeaseLost */
  async undo(row: RegistryImport, progress: Progress): Promise<void> {
    const today = this.clock.today();
    await this.dataSource.transaction(async (manager) => {
      const outline = await this.writes.outline(row.id, manager);
      const stepsOfPiece = ({ groups, versionOf }: WritePiece) =>
        groups.flatMap((group) => stepsBack(group, versionOf, today));
      await this.#write(row, 'undoneImport', outline, stepsOfPiece, manager, progress);
      await this.rows.forget(row.id, manager);
      await this.queue.end(row, { ...this.#ended(), state: 'undone' }, manager);
    });
  }

  #ended(): Partial<RegistryImport> {
    return { refusalCode: null, refusalText: null, finishedAt: this.clock.now() };
  }

  async #write(
    row: RegistryImport,
    source: RegistryWrite['actor']['source'],
    { pieces, rows }: WriteOutline,
    stepsOfPiece: (piece: WritePiece) => RegistryOperation[],
    manager: EntityManager,
    progress: Progress,
  ): Promise<void> {
    const { communityId } = row;
    const actor = { accountId: row.accountId, role: row.role, source, sourceId: row.id };
    let done = 0;
    await progress(done, rows);
    for (const positions of pieces) {
      const piece = await this.writes.open(row.id, positions, manager);
      await this.writer.write({ communityId, actor, operations: stepsOfPiece(piece) }, manager);
      done += piece.rows;
      await progress(done, rows);
    }
  }

  /** Two imports, or an import and a colleague, may have found the same room empty. */
  async #refuseTakenRooms({ roomIds }: WriteOutline, manager: EntityManager): Promise<void> {
    const taken = await this.registry.roomsTaken(roomIds, manager);
    if (taken.size) throw AppError.versionConflict();
  }
}
