import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { RegistryImageService } from '../resident/registry-image.service.js';
import { RegistryWriter, type RegistryWrite } from '../resident/registry-writer.service.js';
import type { RegistryImport } from './entities/registry-import.entity.js';
import { ImportSeal } from './import-seal.js';
import type { Progress } from './import-step.js';
import type { PlannedWrite } from './plan/planned-row.js';
import { stepsBack, stepsOf, type RegistryOperation, type WriteGroup } from './plan/registry-steps.js';
import { RegistryImportQueue } from './registry-import-queue.repository.js';
import { RegistryImportRowRepository } from './registry-import-row.repository.js';
import { RegistryImportRepository } from './registry-import.repository.js';

/** Operations of one call of the writer, whole households together. */
const callSteps = 600;

interface Kept {
  readonly groups: readonly WriteGroup[];
  readonly versions: ReadonlyMap<string, number>;
}

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
    private readonly seal: ImportSeal,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError where the registry is not any more as the dry run saw it; LeaseLost */
  async commit(row: RegistryImport, progress: Progress): Promise<void> {
    const { groups } = await this.#kept(row.id);
    const steps = groups.map(stepsOf);
    await this.dataSource.transaction(async (manager) => {
      await this.#refuseTakenRooms(steps.flat(), manager);
      await this.#write(row, 'import', steps, manager, progress);
      await this.rows.noteVersions(row.id, manager);
      // The wrong rows can still be asked for, to be corrected.
      if (!row.wrongCount) await this.imports.forgetFile(row.id, manager);
      await this.queue.end(row, { ...this.#ended(), state: 'committed' }, manager);
    });
  }

  /** @throws AppError where somebody touched one of the rows since; LeaseLost */
  async undo(row: RegistryImport, progress: Progress): Promise<void> {
    const { groups, versions } = await this.#kept(row.id);
    const today = this.clock.today();
    const steps = groups.map((group) => stepsBack(group, (id) => versions.get(id) ?? 0, today));
    await this.dataSource.transaction(async (manager) => {
      await this.#write(row, 'undoneImport', steps, manager, progress);
      await this.rows.forget(row.id, manager);
      await this.queue.end(row, { ...this.#ended(), state: 'undone' }, manager);
    });
  }

  #ended(): Partial<RegistryImport> {
    return { refusalCode: null, refusalText: null, finishedAt: this.clock.now() };
  }

  async #kept(importId: string): Promise<Kept> {
    const byHousehold = new Map<string, PlannedWrite[]>();
    const versions = new Map<string, number>();
    for (const [index, row] of (await this.rows.writes(importId)).entries()) {
      // So that others get their turn.
      if (index % 500 === 0) await setImmediate();
      const { position, writeCipher, resultVersion, householdVersion } = row;
      if (!writeCipher) continue;
      const write = this.seal.openWrite(importId, position, writeCipher);
      const { householdId } = write;
      const writes = byHousehold.get(householdId);
      if (writes) writes.push(write);
      else byHousehold.set(householdId, [write]);
      if (resultVersion !== null) versions.set(write.residentId, resultVersion);
      if (write.type === 'change' && write.household && householdVersion !== null) {
        versions.set(write.household.id, householdVersion);
      }
    }
    const groups = [...byHousehold].map(([householdId, writes]) => ({ householdId, writes }));
    return { groups, versions };
  }

  async #write(
    row: RegistryImport,
    source: RegistryWrite['actor']['source'],
    groups: readonly (readonly RegistryOperation[])[],
    manager: EntityManager,
    progress: Progress,
  ): Promise<void> {
    const total = groups.reduce((sum, steps) => sum + steps.length, 0);
    const actor = { accountId: row.accountId, role: row.role, source, sourceId: row.id };
    let done = 0;
    await progress(done, total);
    for (const operations of callsOf(groups)) {
      await this.writer.write({ communityId: row.communityId, actor, operations }, manager);
      done += operations.length;
      await progress(done, total);
    }
  }

  /** Two imports, or an import and a colleague, may have found the same room empty. */
  async #refuseTakenRooms(steps: readonly RegistryOperation[], manager: EntityManager): Promise<void> {
    const rooms = steps.flatMap((step) => (step.kind === 'enterHousehold' ? step.roomId : []));
    const taken = await this.registry.roomsTaken(rooms, manager);
    if (taken.size) throw AppError.versionConflict();
  }
}

function* callsOf(groups: readonly (readonly RegistryOperation[])[]): Generator<RegistryOperation[]> {
  let call: RegistryOperation[] = [];
  for (const steps of groups) {
    if (call.length && call.length + steps.length > callSteps) {
      yield call;
      call = [];
    }
    call.push(...steps);
  }
  if (call.length) yield call;
}
