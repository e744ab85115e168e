import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError } from '../common/error/app-error.js';
import { RegistryWriter } from '../resident/registry-writer.service.js';
import type { RegistryImport } from './entities/registry-import.entity.js';
import { refusedRow } from './plan/refused-row.js';
import type { Progress } from './import-step.js';
import { ImportWrites } from './import-writes.js';
import type { PlannedWrite } from './plan/planned-row.js';
import { stepsOf, type WriteGroup } from './plan/registry-steps.js';
import type { RowProblem } from './sheet/person-row.js';

/** Resident → what their row is refused for. */
export type RefusedRows = Map<string, RowProblem>;

/** Undoes a trial. */
class Enough extends Error {}

/** Finds which rows of a commit the registry refuses, and why: by trying them in a transaction that is undone. */
@Injectable()
export class ImportRefusal {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writes: ImportWrites,
    private readonly writer: RegistryWriter,
  ) {}

  /** @returns nobody where the registry had only changed; LeaseLost */
  async find(row: RegistryImport, progress: Progress): Promise<RefusedRows> {
    const refused: RefusedRows = new Map();
    const trial = this.dataSource.transaction(async (manager) => {
      const { pieces, rows } = await this.writes.outline(row.id, manager);
      let done = 0;
      for (const positions of pieces) {
        await progress(done, rows);
        const { groups } = await this.writes.open(row.id, positions, manager);
        // Most are right: households are tried one by one only where they do not go in together.
        if (await this.#refusal(row, groups, manager)) {
          for (const group of groups) await this.#household(row, group, manager, refused);
        }
        done += positions.length;
      }
      throw new Enough();
    });
    await trial.catch((error: unknown) => {
      if (!(error instanceof Enough)) throw error;
    });
    return refused;
  }

  async #household(
    row: RegistryImport,
    group: WriteGroup,
    manager: EntityManager,
    refused: RefusedRows,
  ): Promise<void> {
    const together = await this.#refusal(row, [group], manager);
    if (!together) return;
    const { householdId } = group;
    const found = group.writes.find((write) => write.type !== 'change' && write.household);
    const alone = found ? await this.#refusal(row, [{ householdId, writes: [found] }], manager) : undefined;
    // Nobody moves in before the head of a new household does.
    if (found && alone) return note(refused, group.writes, alone, found);
    const before = refused.size;
    for (const write of group.writes) {
      if (write === found) continue;
      const refusal = await this.#refusal(row, [{ householdId, writes: [write] }], manager);
      if (refusal) note(refused, [write], refusal, write);
    }
    if (refused.size === before) note(refused, group.writes, together, undefined);
  }

  /** Writes them, where they are not refused. */
  async #refusal(
    { communityId, accountId, role, id }: RegistryImport,
    groups: readonly WriteGroup[],
    manager: EntityManager,
  ): Promise<AppError | undefined> {
    const actor = { accountId, role, source: 'import' as const, sourceId: id };
    try {
      await manager.transaction((inner) =>
        this.writer.write({ communityId, actor, operations: groups.flatMap(stepsOf) }, inner),
      );
      return undefined;
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  }
}

/** @param cause whose own row it is; the others of the household wait for it */
function note(
  refused: RefusedRows,
  writes: readonly PlannedWrite[],
  { code, fields }: AppError,
  cause: PlannedWrite | undefined,
): void {
  const problem = refusedRow(code, fields);
  if (!problem) return;
  for (const write of writes) {
    const own = !cause || write === cause;
    const waits = { column: null, message: '这一户的户主写不进去，改好后一起导入' };
    refused.set(write.residentId, own ? problem : waits);
  }
}
